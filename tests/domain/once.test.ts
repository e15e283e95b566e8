import { expect, test } from 'vitest';
import { once } from '../../domain/once';

test('what is made when it is first asked for is made once, also when it is nothing', () => {
  let made = 0;
  const nothing = once(() => {
    made += 1;
    return undefined;
  });
  expect(made).toBe(0);
  expect([nothing(), nothing()]).toEqual([undefined, undefined]);
  expect(made).toBe(1);
});
