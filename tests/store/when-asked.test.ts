import { createRouterClient, os } from '@orpc/server';
import { expect, test } from 'vitest';
import { whenAsked } from '../../main/store/when-asked';

/** A part of the contract's answers that counts how often it is loaded. */
function partOf() {
  const loads = { count: 0 };
  const load = async () => {
    loads.count += 1;
    const calls: string[] = [];
    return {
      note: os.handler(() => calls.push('note')),
      tell: os.handler(() => calls),
    };
  };
  return { loads, router: { ...whenAsked(['note', 'tell'], load) } };
}

test('a part is loaded when one of its answers is first asked for, once for all of them', async () => {
  const { loads, router } = partOf();
  const client = createRouterClient(router);
  expect(loads.count).toBe(0);
  await Promise.all([client.note(), client.note()]);
  expect(await client.tell()).toEqual(['note', 'note']);
  expect(loads.count).toBe(1);
});

test('questions that come while the part is loaded are answered in the order in which they came', async () => {
  const { router } = partOf();
  const client = createRouterClient(router);
  const told = await Promise.all([client.tell(), client.note(), client.note()]);
  expect(told.slice(1)).toEqual([1, 2]);
});
