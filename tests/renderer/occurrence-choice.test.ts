// The review before many places are marked: what is chosen when it opens, and what becomes of that.
import { describe, expect, test } from 'vitest';
import type { FoundOccurrence, OccurrencesPage } from '../../domain/apply-to-all';
import {
  choiceOf,
  choose,
  gather,
  groupsOf,
  isChosen,
  nothingGathered,
  type Turned,
} from '../../renderer/state/occurrence-choice';

const place = (quote: string, start: number, variant = false): FoundOccurrence => ({
  articleId: '018cc251-f400-7000-8000-000000000001',
  start,
  end: start + quote.length,
  quote,
  variant,
  before: '',
  after: '',
  overlaps: null,
});
const page = (found: readonly FoundOccurrence[], more: Partial<OccurrencesPage> = {}): OccurrencesPage => ({
  found: [...found],
  articles: [],
  searched: 1,
  total: 2,
  marked: 0,
  locked: 0,
  cutOff: false,
  ...more,
});
const untouched: Turned = new Set();
const same = [place('لافروف', 0), place('لافروف', 20)];
const other = place('سيرجي لافروف', 40, true);

test('what is spelt the same comes chosen, another spelling does not', () => {
  expect(same.every((each) => isChosen(untouched, each))).toBe(true);
  expect(isChosen(untouched, other)).toBe(false);
});

test('places are chosen and left one by one and together, and a group knows how many of it are', () => {
  const without = choose(untouched, [same[0] ?? other], false);
  expect(choiceOf(without, same)).toBe('some');
  expect(choiceOf(choose(without, same, false), same)).toBe('none');
  expect(choiceOf(choose(without, same, true), same)).toBe('all');
  expect(isChosen(choose(untouched, [other], true), other)).toBe(true);
  expect(isChosen(choose(choose(untouched, [other], true), [other], false), other)).toBe(false);
});

test('a choice holds while the search goes on finding', () => {
  const without = choose(untouched, [same[0] ?? other], false);
  const gathered = gather(gather(nothingGathered, page(same)), page([other], { searched: 2, marked: 1 }));
  expect(gathered.found.filter((each) => isChosen(without, each))).toEqual([same[1]]);
  expect(gathered).toMatchObject({ searched: 2, total: 2, marked: 1 });
});

describe('groups', () => {
  test('places are grouped as they are written, white space aside, the most frequent first', () => {
    const found = [other, place('سيرغي لافروف', 60), place('سيرغي  لافروف', 80)];
    expect(groupsOf(found).map(({ surface, places, variant }) => [surface, places.length, variant])).toEqual([
      ['سيرغي لافروف', 2, false],
      ['سيرجي لافروف', 1, true],
    ]);
  });
});
