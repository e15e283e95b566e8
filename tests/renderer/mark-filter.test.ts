import { describe, expect, test } from 'vitest';
import { type Annotation, quoteOf } from '../../domain/annotation';
import { anyMark, filterMarks, isAnyMark, type MarkFilter } from '../../renderer/marks/mark-filter';
import { defaultScheme } from '../../seeds/default-scheme';
import { annotated } from '../builders/annotated';

const { drafts } = annotated('[CLAIM [CUE أكّد] [PERS لافروف] أن [GPE الصين] صديقة] ثم [favor أشاد] [PERS لافروف]');
const marks: Annotation[] = drafts.map((draft, index) => ({
  ...draft,
  attributes: {},
  links: draft.label === 'favor' ? [{ role: 'holder', filler: 'AUTHOR' as const }] : [],
  note: draft.label === 'GPE' ? 'انظر الهامش' : null,
  unsure: draft.label === 'CUE' || draft.label === 'GPE',
  id: String(index),
  articleId: 'article',
  annotatorId: 'annotator',
  createdAt: '2024-01-01T00:00:00.000Z',
  updatedAt: '2024-01-01T00:00:00.000Z',
  schemeVersion: 1,
}));
const found = (filter: Partial<MarkFilter>) =>
  filterMarks(marks, { ...anyMark, ...filter }, defaultScheme).map((mark) => `${mark.label} ${quoteOf(mark)}`);

describe('marks are found', () => {
  test('by their words in any spelling, and by the words of their note', () => {
    expect(found({ words: 'اكد' })).toEqual(['CLAIM أكّد لافروف أن الصين صديقة', 'CUE أكّد']);
    expect(found({ words: 'الهامش' })).toEqual(['GPE الصين']);
    expect(found({ words: 'غائب' })).toEqual([]);
  });

  test('by kind, and by label', () => {
    expect(found({ kind: 'entity' })).toEqual(['PERS لافروف', 'GPE الصين', 'PERS لافروف']);
    expect(found({ kind: 'entity', label: 'GPE' })).toEqual(['GPE الصين']);
  });

  test('by what they carry, all of it at once', () => {
    expect(found({ flags: ['note'] })).toEqual(['GPE الصين']);
    expect(found({ flags: ['unsure'] })).toEqual(['CUE أكّد', 'GPE الصين']);
    expect(found({ flags: ['note', 'unsure'] })).toEqual(['GPE الصين']);
    // A kind without roles can lack no link, and the stance has one.
    expect(found({ flags: ['unlinked'] })).toEqual(['CLAIM أكّد لافروف أن الصين صديقة']);
  });

  test('all of them, as the very same list, when nothing is asked', () => {
    expect(filterMarks(marks, { ...anyMark, words: ' ' }, defaultScheme)).toBe(marks);
    expect(isAnyMark(anyMark)).toBe(true);
    expect(isAnyMark({ ...anyMark, flags: ['note'] })).toBe(false);
  });
});
