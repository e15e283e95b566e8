// Whatever can be asked of an export can be typed, and what is written down to be typed again asks for the same.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { layerStatuses } from '../../domain/annotation';
import { corpusFlags } from '../../domain/corpus-view';
import {
  type ExportOptions,
  exportOptionsSchema,
  tableProfiles,
  tagSchemes,
  togetherKeys,
  tokenEdges,
} from '../../domain/export-options';
import { exportCommand } from '../../main/cli/export-command';
import { exportRequest } from '../../main/cli/export-options';
import { parseArguments } from '../../main/cli/parse-arguments';
import { exportArguments } from '../../main/commands/export-arguments';
import { saveSearch } from '../../main/commands/save-search';
import type { Workbench } from '../../main/commands/workbench';
import { codes, newAnnotator, temporaryFolder, temporaryProject, value } from '../builders/temporary-project';

function asked(workbench: Workbench, typed: readonly string[]) {
  const { call, wrong } = parseArguments(['export', 'p', '--out', 'x', ...typed], [exportCommand]);
  expect(wrong).toBeNull();
  return exportRequest(workbench, call);
}

const words = fc.stringMatching(/^[-"'=ا-ي a-z]{1,12}$/).filter((typed) => typed.trim() !== '');
const trimmed = words.map((typed) => typed.trim());
const label = fc.record({ kind: fc.constantFrom('entity', 'claim'), label: fc.option(fc.constantFrom('PERS', 'CLAIM')) });
const some = <T>(...values: readonly T[]) => fc.subarray([...values]);
const day = fc.option(fc.constantFrom('2024-04-09', '2023-12-31'));

const about = fc.record(
  { title: trimmed, version: trimmed, licence: trimmed, date: fc.constant('2024-04-09') },
  { requiredKeys: [] },
);

function drawnOptions(annotatorId: string): fc.Arbitrary<ExportOptions> {
  const marks = fc.record({
    with: fc.array(label, { maxLength: 2 }),
    without: fc.array(label, { maxLength: 2 }),
  });
  return fc
    .record({
      format: fc.constantFrom('jsonl', 'table'),
      choices: fc.record(
        {
          profile: fc.constantFrom(...tableProfiles),
          kind: fc.constant('entity'),
          tags: fc.constantFrom(...tagSchemes),
          edges: fc.constantFrom(...tokenEdges),
          delimiter: fc.constantFrom('comma' as const, 'tab' as const),
          excel: fc.constant(true),
        },
        { requiredKeys: [] },
      ),
      selection: fc.record({
        filter: fc.record({
          words: fc.oneof(fc.constant(''), words),
          outlet: fc.oneof(fc.constant(''), words),
          from: day,
          to: day,
          annotatorId: fc.option(fc.constant(annotatorId)),
          statuses: some(...layerStatuses),
          marks: marks.map((drawn) => [
            ...drawn.with.map((each) => ({ ...each, has: true })),
            ...drawn.without.map((each) => ({ ...each, has: false })),
          ]),
          flags: some(...corpusFlags),
        }),
        query: fc.oneof(fc.constant(''), words),
        annotators: fc.option(fc.array(words, { maxLength: 2 })),
        statuses: fc.option(fc.subarray([...layerStatuses])),
        labels: fc.option(fc.array(label, { maxLength: 3 })),
        boilerplate: fc.constantFrom('keep' as const, 'leave-out' as const),
        names: fc.constantFrom('names' as const, 'pseudonyms' as const),
      }),
      splits: fc.option(
        fc.record({
          parts: fc.constantFrom(
            [{ name: 'train', size: 80 }],
            [
              { name: 'a', size: 0.5 },
              { name: 'b-2', size: 0 },
            ],
          ),
          seed: fc.nat(),
          together: fc.constantFrom(...togetherKeys),
          listed: fc.constant({}),
        }),
      ),
    })
    .map((drawn) => exportOptionsSchema.parse(drawn))
    .chain((options) => about.map((drawn) => ({ ...options, about: drawn })));
}

test('every choice is typed and understood again', () => {
  const { workbench, annotator } = temporaryProject();
  fc.assert(
    fc.property(drawnOptions(annotator.id), (options) => {
      const typed = exportArguments(options, () => 'annotator-1');
      expect(exportOptionsSchema.parse(value(asked(workbench, typed)))).toEqual(options);
    }),
  );
});

test('a saved search and a typed one narrow each other down; a name that nobody knows is told', () => {
  const { workbench } = temporaryProject();
  newAnnotator(workbench, 'زيد');
  value(saveSearch(workbench, { name: 'أقوال', query: 'kind:claim' }));
  const queryOf = (...typed: string[]) => value(asked(workbench, ['--format', 'jsonl', ...typed])).selection?.query;
  expect(queryOf('--saved-search', 'أقوال')).toBe('kind:claim');
  expect(queryOf('--saved-search', 'أقوال', '--search', 'بكين')).toBe('(kind:claim) (بكين)');
  expect(codes(asked(workbench, ['--format=jsonl', '--saved-search=x', '--article-annotator=y']))).toEqual([
    'annotator-unknown',
    'saved-search-unknown',
  ]);
});

describe('a list of articles and their parts', () => {
  const id = '018cc251-f400-7000-8000-000000000001';
  const other = '018cc251-f400-7000-8000-000000000002';
  const listed = (content: string) => {
    const path = join(temporaryFolder(), 'list.csv');
    writeFileSync(path, content);
    const { workbench } = temporaryProject();
    const outcome = asked(workbench, ['--format=jsonl', '--split=train=8,test=2', `--split-list=${path}`]);
    return outcome.ok ? outcome.value.splits?.listed : outcome.problems.map(({ code, details }) => [code, details.line]);
  };

  test('is a table with or without a heading', () => {
    expect(listed(`id,part\n${id},test\r\n\n${other}\ttrain\n`)).toEqual({ [id]: 'test', [other]: 'train' });
    expect(listed(`"${id}";"test"`)).toEqual({ [id]: 'test' });
  });

  test('has every row told that is none', () => {
    expect(listed(`x,test\n${id},test\n${id},train\n${id}\n`)).toEqual([
      ['bad-record', 1],
      ['bad-record', 3],
      ['bad-record', 4],
    ]);
  });
});

test('what only says how to divide is refused where nothing is divided', () => {
  const { workbench } = temporaryProject();
  expect(codes(asked(workbench, ['--format=jsonl', '--seed=2', '--together=date']))).toEqual(['option-needs', 'option-needs']);
});
