// What dies again and again does not come back for ever unasked.
import { expect, test } from 'vitest';
import { countReturns } from '../../main/shell/returns';

function dying() {
  const clock = { at: 0 };
  return { clock, returns: countReturns(() => clock.at) };
}

test('it comes back three times within a minute, and then somebody is asked', () => {
  const { returns } = dying();
  expect([1, 2, 3, 4, 5].map(() => returns.mayReturn())).toEqual([true, true, true, false, false]);
});

test('what dies now and then always comes back', () => {
  const { clock, returns } = dying();
  for (let death = 0; death < 20; death += 1) {
    expect(returns.mayReturn()).toBe(true);
    clock.at += 25_000;
  }
});

test('whoever is asked may let it try as often again', () => {
  const { returns } = dying();
  for (let death = 0; death < 4; death += 1) returns.mayReturn();
  returns.forgive();
  expect([1, 2, 3, 4].map(() => returns.mayReturn())).toEqual([true, true, true, false]);
});
