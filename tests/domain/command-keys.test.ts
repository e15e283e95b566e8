import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  bindingsOf,
  changesOf,
  commandAt,
  readableChanges,
  refusalOf,
  usualCommandAt,
  usualKeysOf,
  withKeys,
} from '../../domain/command-keys';
import { type Key, keyId, keyOf, otherUse, sameKey } from '../../domain/key';
import { readPreferences, usualPreferences } from '../../domain/preferences';
import { keyOfLabel, labelsWith, shortcutClash } from '../../domain/shortcuts';
import { defaultScheme } from '../../seeds/default-scheme';

const usual = bindingsOf({}, false);
const commands = [...usual.keys()];
const key = (id: string): Key => {
  const found = keyOf(id);
  if (!found) throw new Error(`No key is called ${id}`);
  return found;
};
const idsOf = (keys: readonly Key[] = []) => keys.map(keyId);

const anyKey = fc
  .tuple(
    fc.constantFrom('', 'Mod+'),
    fc.constantFrom('', 'Alt+'),
    fc.constantFrom('', 'Shift+'),
    fc.constantFrom(
      'KeyA',
      'KeyS',
      'KeyK',
      'Digit4',
      'Slash',
      'BracketLeft',
      'ArrowForward',
      'PageDown',
      'F3',
      'F11',
      'Enter',
      'Delete',
    ),
  )
  .map((parts) => parts.join(''));
/** As one would choose them, and as no one would: keys that are others', keys that no command may have, and no keys at all. */
const anyChanges = fc.dictionary(
  fc.constantFrom(...commands, 'a-later-command', '__proto__'),
  fc.array(fc.oneof(anyKey, fc.string()), { maxLength: 3 }),
  { maxKeys: 12 },
);

describe('the keys of commands', () => {
  test('as usual every key of every command is its own and may be a command’s', () => {
    for (const onMac of [false, true]) {
      const bindings = bindingsOf({}, onMac);
      const ids = [...bindings.values()].flatMap(idsOf);
      expect(new Set(ids).size).toBe(ids.length);
      for (const [id, keys] of bindings) {
        expect(keys.filter((each) => refusalOf(id, each, onMac)).map(keyId), id).toEqual([]);
        if (usualKeysOf(id, false).length > 0) expect(keys.length, id).toBeGreaterThan(0);
      }
    }
    expect(idsOf(bindingsOf({}, true).get('history'))).toEqual(['Mod+Shift+KeyH']);
  });

  test('whatever was changed, no key calls two commands, and none calls one that may not have it', () => {
    fc.assert(
      fc.property(anyChanges, fc.boolean(), (changes, onMac) => {
        const bindings = bindingsOf(readableChanges(changes), onMac);
        const ids = [...bindings.values()].flatMap(idsOf);
        expect(new Set(ids).size).toBe(ids.length);
        expect([...bindings.keys()]).toHaveLength(commands.length);
        for (const [id, keys] of bindings) expect(keys.filter((each) => refusalOf(id, each, onMac))).toEqual([]);
        expect(idsOf(bindings.get('escape'))).toEqual(['Escape']);
      }),
    );
  });

  test('what is kept gives the same keys at the next start', () => {
    fc.assert(
      fc.property(anyChanges, fc.constantFrom(...commands), anyKey, (changes, id, name) => {
        const before = bindingsOf(readableChanges(changes), false);
        const wanted = key(name);
        const bindings = refusalOf(id, wanted, false) || id === 'escape' ? before : withKeys(before, id, [wanted]);
        const file = JSON.parse(JSON.stringify({ ...usualPreferences('en'), keys: changesOf(bindings, false) }));
        const again = bindingsOf(readPreferences(file, usualPreferences('en')).keys, false);
        for (const each of commands) expect(idsOf(again.get(each)), each).toEqual(idsOf(bindings.get(each)));
      }),
    );
  });

  test('a key that is taken is gone where it was, and only what differs is kept', () => {
    const taken = withKeys(usual, 'find', [key('Mod+KeyK')]);
    expect(idsOf(taken.get('command-palette'))).toEqual([]);
    expect(changesOf(taken, false)).toEqual({ find: ['Mod+KeyK'], 'command-palette': [] });
    expect(commandAt(taken, key('Mod+KeyK'))).toBe('find');
    const back = withKeys(withKeys(taken, 'command-palette', usualKeysOf('command-palette', false)), 'find', [key('Mod+KeyF')]);
    expect(changesOf(back, false)).toEqual({});
    expect(changesOf(usual, false)).toEqual({});
  });

  test('of what another hand wrote, unknown commands and unreadable keys are left out, and a command keeps its usual ones', () => {
    const found = {
      find: ['Mod+KeyL', 7, 'Hyper+Q'],
      'find-next': ['nonsense'],
      undo: [],
      fly: ['F9'],
      tour: 'F9',
      preferences: null,
    };
    expect(readableChanges(found)).toEqual({ find: ['Mod+KeyL'], undo: [] });
    const bindings = bindingsOf({ ...readableChanges(found), statistics: ['Mod+KeyC', 'KeyQ'] }, false);
    expect(idsOf(bindings.get('find-next'))).toEqual(['F3', 'Mod+KeyG']);
    expect(idsOf(bindings.get('undo'))).toEqual([]);
    expect(idsOf(bindings.get('statistics'))).toEqual(['Mod+Shift+KeyT']);
    for (const each of [null, 'keys', 3, ['find']]) expect(readableChanges(each)).toEqual({});
  });

  test.each([
    ['Mod+KeyC', 'editing'],
    ['Mod+KeyA', 'editing'],
    ['ArrowForward', 'editing'],
    ['Mod+Shift+ArrowBackward', 'editing'],
    ['Enter', 'editing'],
    ['Shift+Delete', 'editing'],
    ['F11', 'system'],
    ['Mod+Digit0', 'system'],
    ['KeyQ', 'labels'],
    ['Digit7', 'labels'],
    ['KeyS', undefined],
    ['Shift+KeyQ', undefined],
    ['Mod+Alt+KeyQ', undefined],
    ['Mod+Enter', undefined],
    ['Alt+ArrowUp', undefined],
  ])('%s: %s', (name, expected) => {
    expect(refusalOf('find', key(name), false)).toBe(expected);
  });

  test('Enter stays with the command that has it, and the system of a Mac has other keys', () => {
    expect(refusalOf('open-card', key('Enter'), false)).toBeUndefined();
    expect([otherUse(key('Mod+KeyH'), true), otherUse(key('Mod+KeyH'), false)]).toEqual(['system', undefined]);
  });

  test('every name of a key is of that key', () => {
    fc.assert(fc.property(anyKey, (name) => keyId(key(name)) === name));
    expect(keyOf('Tab') ?? keyOf('Shift+Mod+KeyA') ?? keyOf('')).toBeUndefined();
  });
});

describe('labels and commands', () => {
  const person = { kind: 'entity', labelSet: 'wojood', label: 'PERS' };
  const [found] = labelsWith(defaultScheme, key('KeyP'));

  test('a label leaves commands the keys that they have here, and those that they have as usual', () => {
    const moved = withKeys(usual, 'select-sentence', [key('Shift+KeyP')]);
    const clash = (code: string, shift: boolean) => shortcutClash(defaultScheme, person, { code, shift }, moved);
    expect(clash('KeyP', true)).toMatchObject({ with: 'command', command: 'select-sentence' });
    expect(clash('KeyS', false)).toMatchObject({ with: 'command', command: 'select-sentence' });
    expect(clash('KeyS', true)).toMatchObject({ with: 'command', command: 'select-paragraph' });
    expect(usualCommandAt({ code: 'KeyS' })).toBe('select-sentence');
  });

  test('a label of a scheme from elsewhere has no key that a command has here', () => {
    expect(found?.place).toEqual(person);
    const label = { ...(found?.label as NonNullable<typeof found>['label']), shortcut: { code: 'KeyQ', shift: true } };
    expect(keyOfLabel(label, usual)).toEqual(label.shortcut);
    expect(keyOfLabel(label, withKeys(usual, 'tour', [key('Shift+KeyQ')]))).toBeNull();
    expect(sameKey(key('Shift+KeyQ'), label.shortcut)).toBe(true);
  });
});
