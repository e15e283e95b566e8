// What the notation of marks in a test means.
import { expect, test } from 'vitest';
import { annotated } from './annotated';

test('a bracket with a label marks what it encloses', () => {
  const { text, drafts } = annotated('[PERS لافروف] في [GPE بكين]');
  expect(text).toBe('لافروف في بكين');
  expect(drafts).toEqual([
    { kind: 'entity', label: 'PERS', spans: [{ start: 0, end: 6, quote: 'لافروف' }] },
    { kind: 'entity', label: 'GPE', spans: [{ start: 10, end: 14, quote: 'بكين' }] },
  ]);
});

test('marks nest, and claims, cues and stances are found by their labels', () => {
  const { text, drafts } = annotated('[CLAIM [CUE قال] [ORG وزارة [GPE روسيا]]] [favor يشيد]');
  expect(text).toBe('قال وزارة روسيا يشيد');
  expect(drafts.map(({ kind, label, spans }) => [kind, label, spans[0]?.quote])).toEqual([
    ['claim', 'CLAIM', 'قال وزارة روسيا'],
    ['cue', 'CUE', 'قال'],
    ['entity', 'ORG', 'وزارة روسيا'],
    ['entity', 'GPE', 'روسيا'],
    ['stance', 'favor', 'يشيد'],
  ]);
});

test('a bracket without a label is text, inside a mark too', () => {
  const { text, drafts } = annotated('[ad_1] [PERS [x] لافروف]');
  expect(text).toBe('[ad_1] [x] لافروف');
  expect(drafts[0]?.spans).toEqual([{ start: 7, end: 17, quote: '[x] لافروف' }]);
});

test('a mark that is not closed is a mistake', () => {
  expect(() => annotated('[PERS لافروف')).toThrow('not closed');
});
