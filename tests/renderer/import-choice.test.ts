// What lies on the desk asks what it has to ask, and no more than once.
import { describe, expect, test } from 'vitest';
import type { DeskFile, DeskLabel, DeskTable } from '../../domain/import-desk';
import { firstDecision, needsLook, openLabels, sortFiles } from '../../renderer/state/import-choice';
import { defaultScheme } from '../../seeds/default-scheme';

const file = (place: number, told: Partial<DeskFile> = {}): DeskFile => ({
  ...{ place, file: `${place}`, bytes: 1, format: 'text', encoding: null, preview: '', articles: 1, isWhole: true },
  ...{ annotations: 0, table: null, separator: null, labels: [], problems: [] },
  ...told,
});
const table = (...names: string[]): Partial<DeskFile> => {
  const columns: DeskTable['columns'] = names.map((name) => ({ name, field: 'metadata', example: '' }));
  return { format: 'table', table: { columns, header: true, by: 'file', rows: [] } };
};
const label = (told: Partial<DeskLabel> = {}): DeskLabel => ({ layer: '', label: 'Diplomat', count: 1, quote: '', ...told });

describe('files', () => {
  test('of which nothing would arrive, or that were guessed at, are to be looked at; tables once for all with the same columns', () => {
    const guessed = { encoding: { name: 'windows-1256', certainty: 'guessed' as const } };
    const files = [
      file(0),
      file(1, guessed),
      file(2, { articles: 0 }),
      file(3, table('a', 'b')),
      file(4, table('b', 'a')),
      file(5, table('a')),
    ];
    const { asking, quiet } = sortFiles(files);
    expect(asking.map(({ place }) => place)).toEqual([1, 2, 3, 5]);
    expect(quiet.map(({ place }) => place)).toEqual([0, 4]);
  });

  test('open the desk by themselves when they are tables or have labels about which nobody ever said anything', () => {
    expect(needsLook(file(0), defaultScheme)).toBe(false);
    expect(needsLook(file(0, table('a')), defaultScheme)).toBe(true);
    expect(needsLook(file(0, { labels: [label()] }), defaultScheme)).toBe(true);
    expect(needsLook(file(0, { labels: [label({ before: null })] }), defaultScheme)).toBe(false);
  });
});

test('a label of several files is asked about once, with what any of them remembers', () => {
  const before = { kind: 'entity', label: 'PERS' };
  const files = [file(0, { labels: [label({ count: 2 })] }), file(1, { labels: [label({ before })] })];
  const [open, ...others] = openLabels(files, defaultScheme);
  expect(others).toEqual([]);
  expect(open).toMatchObject({ count: 3, before });
  expect(open && firstDecision(open)).toEqual({ type: 'label', ...before });
});

test('what was left out the last time is left out, whatever its name suggests', () => {
  const [person] = openLabels([file(0, { labels: [label({ label: 'person', before: null })] })], defaultScheme);
  expect(person?.suggested).toEqual({ kind: 'entity', label: 'PERS' });
  expect(person && firstDecision(person)).toEqual({ type: 'skip' });
});
