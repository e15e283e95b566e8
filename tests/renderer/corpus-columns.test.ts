import { describe, expect, test } from 'vitest';
import { importOrder } from '../../domain/corpus-view';
import { columnsOf, fittingColumns, tracksOf } from '../../renderer/corpus/corpus-columns';
import { translator } from '../../renderer/i18n/translator';
import { defaultScheme } from '../../seeds/default-scheme';

const all = columnsOf(defaultScheme, translator({ language: 'ar', digits: 'arab' }));
const ids = (width: number, sort = importOrder): string[] => fittingColumns(all, width, sort).map(({ id }) => id);
const titleAtLeast = all.find(({ id }) => id === 'title')?.width ?? 0;
const least = (width: number): number => Number.parseFloat(tracksOf(fittingColumns(all, width, importOrder)).least);

describe('the columns of the corpus table', () => {
  test('are all there where there is room', () => {
    expect(ids(120)).toEqual(all.map(({ id }) => id));
  });

  // Beside the facts about chosen articles, in windows 1024, 1280 and 1440 pixels wide.
  test.each([51, 65, 73])('never scroll sideways in a table %d rem wide', (width) => {
    expect(least(width)).toBeLessThanOrEqual(width);
  });

  test('are fewer where a title would have no room, but never without what is edited or marked', () => {
    expect(ids(65)).not.toContain('boilerplate');
    for (const id of ['title', 'outlet', 'publishedOn', 'status', 'kind claim']) expect(ids(40)).toContain(id);
  });

  // Of a newsroom's titles half are longer than sixty letters, of which a rem holds nearly three.
  test('leave a title room for sixty letters in a window 1440 pixels wide', () => {
    expect(73 - least(73) + titleAtLeast).toBeGreaterThanOrEqual(22);
  });

  test('keep lengths and numbers for as long as a title of some letters stands beside them', () => {
    expect(ids(68)).toEqual(expect.arrayContaining(['position', 'textLength']));
    expect(ids(65)).toContain('position');
  });

  test('keep the one that the table is sorted by', () => {
    expect(ids(65, { by: 'boilerplate', kind: null, descending: true })).toContain('boilerplate');
  });
});
