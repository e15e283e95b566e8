// Changing the keys of labels: a new version of the scheme each time, clashes refused by name, undone like everything else.
import { describe, expect, test } from 'vitest';
import { readScheme } from '../../db/schemes';
import { labelAt } from '../../domain/shortcuts';
import { setShortcut } from '../../main/commands/set-shortcut';
import { switchLabelSet } from '../../main/commands/switch-label-set';
import { undo } from '../../main/commands/undo';
import { codes, temporaryProject, value } from '../builders/temporary-project';

const person = { kind: 'entity', labelSet: 'wojood', label: 'PERS' };
const h = { code: 'KeyH', shift: false };

function project() {
  const { workbench, annotator } = temporaryProject();
  const annotatorId = annotator.id;
  const set = (shortcut: typeof h | null, place = person) => setShortcut(workbench, { ...place, shortcut, annotatorId });
  return { workbench, annotatorId, set, keyOf: (place = person) => labelAt(readScheme(workbench.db), place)?.shortcut };
}

describe('setShortcut', () => {
  test('gives a label another key in a new version of the scheme, as one change', () => {
    const { workbench, set, keyOf } = project();
    const { changeSet, command } = value(set(h));
    expect([command, changeSet.updated.length, changeSet.created.length, changeSet.deleted.length]).toEqual([
      'set-shortcut',
      1,
      0,
      0,
    ]);
    expect(keyOf()).toEqual(h);
    expect(readScheme(workbench.db).version).toBe(2);
    value(set(null));
    expect(keyOf()).toBeNull();
  });

  test('is undone, and the version that was undone keeps its number', () => {
    const { workbench, annotatorId, set, keyOf } = project();
    value(set(h));
    value(undo(workbench, { annotatorId }));
    expect(keyOf()).toEqual({ code: 'KeyP', shift: false });
    value(switchLabelSet(workbench, { kind: 'stance', labelSet: 'agreement', annotatorId }));
    expect(readScheme(workbench.db).version).toBe(3);
  });

  test('names who has a key that is taken, and changes nothing', () => {
    const { workbench, set } = project();
    const refusals = [
      set({ code: 'KeyO', shift: false }),
      set({ code: 'KeyC', shift: false }),
      set({ code: 'KeyS', shift: true }),
      set({ code: 'Tab', shift: false }),
    ];
    expect(refusals.map((outcome) => (outcome.ok ? [] : outcome.problems))).toEqual([
      [{ code: 'shortcut-of-label', details: { key: 'O', label: 'OCC', kind: 'entity' } }],
      [{ code: 'shortcut-of-label', details: { key: 'C', label: 'CLAIM', kind: 'claim' } }],
      [{ code: 'shortcut-of-command', details: { key: 'Shift+S', command: 'select-paragraph' } }],
      [{ code: 'shortcut-unfit', details: { key: 'Tab' } }],
    ]);
    expect(readScheme(workbench.db).version).toBe(1);
  });

  test('says what is unknown, and when nothing would change', () => {
    const { set } = project();
    expect(
      [
        set(h, { ...person, kind: 'rumour' }),
        set(h, { ...person, labelSet: 'none' }),
        set(h, { ...person, label: 'NONE' }),
        set({ code: 'KeyP', shift: false }),
      ].map(codes),
    ).toEqual([['kind-unknown'], ['label-set-unknown'], ['label-unknown'], ['nothing-changed']]);
  });
});
