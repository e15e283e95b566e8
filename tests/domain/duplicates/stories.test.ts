// Articles that are alike become one story, unless a person says otherwise.
import { expect, test } from 'vitest';
import { type LikePair, storiesOf } from '../../../domain/duplicates/stories';

const pair = (whole: string, part: string, resemblance: number, more: Partial<LikePair<string>> = {}): LikePair<string> => ({
  whole,
  part,
  resemblance,
  containment: resemblance,
  verdict: null,
  ...more,
});
const members = (...pairs: LikePair<string>[]) => storiesOf(pairs).map((story) => [...story.members].sort().join(''));

test('what is alike by way of others is one story, and larger stories come first', () => {
  expect(members(pair('x', 'y', 0.9), pair('a', 'b', 0.6), pair('b', 'c', 0.5))).toEqual(['abc', 'xy']);
});

test('two articles that a person parted are no story, and stay together where a third one joins them', () => {
  const parted = pair('a', 'b', 0.9, { verdict: 'different' });
  expect(members(parted)).toEqual([]);
  expect(members(parted, pair('a', 'c', 0.7), pair('b', 'c', 0.7))).toEqual(['abc']);
});

test('two articles that a person joined are one story however little they are alike', () => {
  expect(members(pair('a', 'b', 0, { verdict: 'variant' }))).toEqual(['ab']);
});

test('a text inside a longer one is of its story', () => {
  expect(members(pair('long', 'short', 0.2, { containment: 1 }))).toEqual(['longshort']);
});

test('a review that holds several stories joins none of them', () => {
  const held = (part: string) => pair('review', part, 0.1, { containment: 1 });
  expect(members(pair('a', 'b', 0.8), held('a'), held('b'), held('c'))).toEqual(['ab']);
});

test('a story knows which of its members are alike', () => {
  const [story] = storiesOf([pair('a', 'b', 0.6), pair('b', 'c', 0.5), pair('x', 'y', 0.9)]);
  expect(story?.pairs.map(({ whole, part }) => whole + part)).toEqual(['ab', 'bc']);
});
