// Change sets undo exactly and replay exactly, and refuse a state that they were not made for.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  applyChangeSet,
  type ChangeSet,
  ChangeSetMismatch,
  changeSet,
  invert,
  isEmptyChangeSet,
  recordKey,
  replay,
  type StoredRecord,
  sameRecord,
} from '../../domain/change-set';

const person = (id: number, name: string): StoredRecord => ({
  type: 'annotator',
  value: { id: `00000000-0000-7000-8000-00000000000${id}`, name, createdAt: '2024-01-01T00:00:00.000Z' },
});
type State = ReadonlyMap<string, StoredRecord>;

/** Turns wishes into a change set that fits the state: people come, are renamed or go. */
function fitting(state: State, wishes: readonly [number, string | null][]): ChangeSet {
  const set: { created: StoredRecord[]; updated: { before: StoredRecord; after: StoredRecord }[]; deleted: StoredRecord[] } = {
    created: [],
    updated: [],
    deleted: [],
  };
  for (const [id, name] of new Map(wishes)) {
    const present = state.get(recordKey(person(id, '')));
    if (name === null) {
      if (present) set.deleted.push(present);
    } else if (present) set.updated.push({ before: present, after: person(id, name) });
    else set.created.push(person(id, name));
  }
  return set;
}

const wishes = fc.array(fc.array(fc.tuple(fc.nat(9), fc.option(fc.constantFrom('Amal', 'Basma', 'Chadi'))), { maxLength: 5 }), {
  maxLength: 12,
});

test('a change set and its inverse lead there and back, step by step, and the whole history replays', () => {
  fc.assert(
    fc.property(wishes, (steps) => {
      const states: State[] = [new Map()];
      const sets: ChangeSet[] = [];
      for (const step of steps) {
        const state = states.at(-1) ?? new Map<string, StoredRecord>();
        const set = fitting(state, step);
        sets.push(set);
        states.push(applyChangeSet(state, set));
        expect(invert(invert(set))).toEqual(set);
      }
      expect(replay(sets)).toEqual(states.at(-1));
      expect(replay([...sets, ...sets.toReversed().map(invert)])).toEqual(new Map());
      sets.forEach((set, index) => {
        const after = states[index + 1];
        if (after) expect(applyChangeSet(after, invert(set))).toEqual(states[index]);
      });
    }),
  );
});

test('applying leaves the given state as it was', () => {
  const state: State = new Map([[recordKey(person(1, 'Amal')), person(1, 'Amal')]]);
  applyChangeSet(state, changeSet({ deleted: [person(1, 'Amal')] }));
  expect(state.size).toBe(1);
});

test('a step that does not fit is refused, naming the record', () => {
  const state: State = new Map([[recordKey(person(1, 'Amal')), person(1, 'Amal')]]);
  const wrong: [Partial<ChangeSet>, string][] = [
    [{ created: [person(1, 'Basma')] }, 'absent'],
    [{ deleted: [person(1, 'Basma')] }, 'as-before'],
    [{ deleted: [person(2, 'Amal')] }, 'as-before'],
    [{ updated: [{ before: person(1, 'Basma'), after: person(1, 'Chadi') }] }, 'as-before'],
  ];
  for (const [parts, expected] of wrong) {
    const attempt = () => applyChangeSet(state, changeSet(parts));
    expect(attempt).toThrow(ChangeSetMismatch);
    expect(attempt).toThrow(expected);
  }
});

test('records are equal whatever the order of their keys, at any depth', () => {
  const a = { type: 'annotator', value: { id: 'x', name: 'Amal', createdAt: 'y' } } as const;
  const b = { value: { createdAt: 'y', name: 'Amal', id: 'x' }, type: 'annotator' } as const;
  expect(sameRecord(a, b)).toBe(true);
  expect(sameRecord(a, { ...b, value: { ...b.value, name: 'Basma' } })).toBe(false);
});

test('an empty change set says so', () => {
  expect(isEmptyChangeSet(changeSet({}))).toBe(true);
  expect(isEmptyChangeSet(changeSet({ created: [person(1, 'Amal')] }))).toBe(false);
});
