// Options of exports that were given a name: kept in the project like everything else, with history and undo.
import { expect, test } from 'vitest';
import { updateExportPreset as storePreset } from '../../db/export-presets';
import { checkProject } from '../../main/commands/check-project';
import { deleteExportPreset } from '../../main/commands/delete-export-preset';
import { describeProject } from '../../main/commands/describe-project';
import { listExportPresets, readExportPreset } from '../../main/commands/list-export-presets';
import { saveExportPreset } from '../../main/commands/save-export-preset';
import { undo } from '../../main/commands/undo';
import { updateExportPreset } from '../../main/commands/update-export-preset';
import { actingAs, type Workbench } from '../../main/commands/workbench';
import { codes, temporaryProject, value } from '../builders/temporary-project';

const options = { format: 'spacy', selection: { names: 'names' }, strict: true };
const names = (workbench: Workbench) => value(listExportPresets(workbench)).map(({ name }) => name);
const firstId = (workbench: Workbench) => value(listExportPresets(workbench))[0]?.id ?? '';

test('a preset is saved, renamed, changed, deleted, and each of them undone; history leads to what stands', () => {
  const { workbench, annotator, reopen } = temporaryProject();
  const person = actingAs(workbench, annotator.id);
  const id = () => firstId(workbench);
  const takeBack = () => value(undo(person, { annotatorId: annotator.id }));
  value(saveExportPreset(person, { name: 'للتدريب', options }));
  value(updateExportPreset(person, { id: id(), patch: { name: 'للنشر' } }));
  value(updateExportPreset(person, { id: id(), patch: { options: { ...options, format: 'jsonl' } } }));
  expect(value(readExportPreset(workbench, 'للنشر'))).toMatchObject({ format: 'jsonl', strict: true });
  value(deleteExportPreset(person, { id: id() }));
  expect(names(workbench)).toEqual([]);
  takeBack();
  takeBack();
  expect(value(readExportPreset(workbench, 'للنشر')).format).toBe('spacy');
  takeBack();
  expect(names(workbench)).toEqual(['للتدريب']);
  expect(value(checkProject(workbench)).problems).toEqual([]);
  expect(value(describeProject(reopen())).exportPresets.map(({ name }) => name)).toEqual(['للتدريب']);
});

test('a preset says everything, also what was left unsaid when it was saved', () => {
  const { workbench } = temporaryProject();
  value(saveExportPreset(workbench, { name: 'a', options: { format: 'jsonl' } }));
  expect(value(listExportPresets(workbench))[0]?.options).toMatchObject({
    format: 'jsonl',
    selection: { query: '', annotators: null, boilerplate: 'keep', names: 'pseudonyms' },
    splits: null,
    strict: false,
    release: false,
  });
});

test('a name that is taken, a preset that is gone, and what nobody understands are refused', () => {
  const { workbench } = temporaryProject();
  value(saveExportPreset(workbench, { name: 'a', options }));
  value(saveExportPreset(workbench, { name: 'b', options }));
  const id = firstId(workbench);
  expect(codes(saveExportPreset(workbench, { name: 'a', options }))).toEqual(['preset-name-taken']);
  expect(codes(saveExportPreset(workbench, { name: 'c', options: { ...options, colour: 'red' } }))).toEqual([
    'preset-option-unknown',
  ]);
  expect(codes(updateExportPreset(workbench, { id, patch: { name: 'b' } }))).toEqual(['preset-name-taken']);
  expect(codes(updateExportPreset(workbench, { id, patch: { name: 'a', options } }))).toEqual(['nothing-changed']);
  expect(codes(updateExportPreset(workbench, { id: workbench.newId(), patch: {} }))).toEqual(['preset-unknown']);
  expect(codes(deleteExportPreset(workbench, { id: workbench.newId() }))).toEqual(['preset-unknown']);
  expect(codes(readExportPreset(workbench, 'x'))).toEqual(['preset-unknown']);
});

test('a preset of a newer version is kept as it is, and says option by option what is not understood', () => {
  const { workbench, reopen } = temporaryProject();
  value(saveExportPreset(workbench, { name: 'a', options }));
  const [preset] = value(listExportPresets(workbench));
  if (!preset) throw new Error('Expected a preset');
  const newer = { ...options, choices: { profile: 'timeline', mood: 'x' }, selection: { tone: 1 }, signed: true };
  storePreset(workbench.db, { ...preset, options: newer });
  const opened = reopen();
  const read = readExportPreset(opened, 'a');
  expect(read.ok ? [] : read.problems.map(({ code, details }) => [code, details])).toEqual([
    ['preset-option-unknown', { name: 'a', option: 'choices.profile' }],
  ]);
  storePreset(opened.db, { ...preset, options: { ...newer, choices: { mood: 'x' } } });
  const again = readExportPreset(opened, 'a');
  expect(again.ok ? [] : again.problems.map(({ details }) => details?.option).sort()).toEqual([
    'choices.mood',
    'selection.tone',
    'signed',
  ]);
  expect(value(listExportPresets(opened))[0]?.options).toMatchObject({ signed: true });
});
