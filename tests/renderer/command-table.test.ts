import { describe, expect, test } from 'vitest';
import { menuCommands } from '../../domain/announcements';
import { bindingsOf, usualKeysOf, withKeys } from '../../domain/command-keys';
import { keyId, keyOf } from '../../domain/key';
import { activeLabels } from '../../domain/scheme';
import { withShortcut } from '../../domain/shortcuts';
import { strings } from '../../domain/strings/strings';
import { commandTable, fixedCommands, labelCommands } from '../../renderer/commands/command-table';
import { isPressed, type KeyPress, keycaps, keyPressed } from '../../renderer/commands/key';
import { ownersOf } from '../../renderer/commands/key-owners';
import { defaultScheme } from '../../seeds/default-scheme';

const press = (code: string, modifiers: Partial<KeyPress> = {}): KeyPress => ({
  code,
  key: '',
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  ...modifiers,
});

const usual = bindingsOf({}, false);
const person = { kind: 'entity', labelSet: 'wojood', label: 'PERS' };

describe('the commands of the workbench', () => {
  const table = commandTable(defaultScheme, usual);

  test('no two commands answer to the same key, labels included', () => {
    const keys = table.flatMap(({ id, keys }) => keys.map((key) => [keyId(key), id] as const));
    const clashes = keys.filter(([key], index) => keys.findIndex(([other]) => other === key) !== index);
    expect(clashes).toEqual([]);
  });

  test('a label of a scheme from elsewhere takes no key from a command', () => {
    const greedy = withShortcut(defaultScheme, person, { code: 'KeyS', shift: false });
    const pressed = commandTable(greedy, usual).filter(({ keys }) => keys.some((key) => keyId(key) === 'KeyS'));
    expect(pressed.map(({ id }) => id)).toEqual(['select-sentence']);
  });

  test('every command has its keys, and the table every command that has keys', () => {
    expect(fixedCommands.map(({ id }) => id).toSorted()).toEqual([...usual.keys()].toSorted());
  });

  test('every label of every active set can be put on by a key', () => {
    const labels = defaultScheme.kinds.flatMap((kind) => activeLabels(kind));
    const commands = labelCommands(defaultScheme, usual);
    expect(commands).toHaveLength(labels.length);
    expect(commands.filter(({ keys }) => keys.length === 0)).toEqual([]);
  });

  test('every command has a name in both languages', () => {
    for (const { name, mark } of table) {
      if (mark) continue;
      const [, id = ''] = name.split(/\.(.*)/);
      expect(Object.keys(strings.ar.commands)).toContain(id);
      expect(Object.keys(strings.en.commands)).toContain(id);
    }
  });

  test('every entry of the application menu is a command', () => {
    const ids = new Set(table.map(({ id }) => id));
    expect(menuCommands.filter((command) => !ids.has(command))).toEqual([]);
  });
});

describe('keys', () => {
  test('the forward arrow is the left one in a right-to-left article and the right one in a left-to-right article', () => {
    expect(isPressed({ code: 'ArrowForward', alt: true }, press('ArrowLeft', { altKey: true }), 'rtl')).toBe(true);
    expect(isPressed({ code: 'ArrowForward', alt: true }, press('ArrowLeft', { altKey: true }), 'ltr')).toBe(false);
    expect(keycaps({ code: 'ArrowForward', alt: true }, 'rtl').at(-1)).toBe('←');
  });

  test('a label’s key is a position, whatever is printed there', () => {
    expect(isPressed({ code: 'KeyA' }, press('KeyA', { key: 'ش' }), 'rtl')).toBe(true);
    expect(isPressed({ code: 'KeyA' }, press('KeyA', { key: 'q' }), 'rtl')).toBe(true);
    expect(isPressed({ code: 'KeyA' }, press('KeyQ', { key: 'a' }), 'rtl')).toBe(false);
  });

  test('with Ctrl the letters of a Latin layout count as printed, those of other alphabets by position', () => {
    const undo = { code: 'KeyZ', mod: true };
    const ctrl = { ctrlKey: true };
    expect(isPressed(undo, press('KeyZ', { ...ctrl, key: 'ئ' }), 'rtl')).toBe(true);
    expect(isPressed(undo, press('KeyW', { ...ctrl, key: 'z' }), 'rtl')).toBe(true);
    expect(isPressed(undo, press('KeyZ', { ...ctrl, key: 'w' }), 'rtl')).toBe(false);
  });

  test('the question mark shows the keys wherever a layout prints it', () => {
    const help = usual.get('show-keys')?.[0];
    if (!help) throw new Error('The keys have no key');
    expect(isPressed(help, press('KeyM', { key: '?', shiftKey: true }), 'rtl')).toBe(true);
    expect(isPressed(help, press('Slash', { key: '؟', shiftKey: true }), 'rtl')).toBe(true);
    expect(isPressed(help, press('Slash', { key: '§', shiftKey: true }), 'rtl')).toBe(true);
    expect(isPressed(help, press('Slash', { key: '/' }), 'rtl')).toBe(false);
  });

  test('a key with another modifier is another key', () => {
    expect(isPressed({ code: 'KeyP' }, press('KeyP'), 'rtl')).toBe(true);
    for (const held of ['ctrlKey', 'metaKey', 'shiftKey', 'altKey'] as const) {
      expect(isPressed({ code: 'KeyP' }, press('KeyP', { [held]: true }), 'rtl')).toBe(false);
    }
  });
});

describe('a key that is pressed to be a command’s', () => {
  const ctrl = { ctrlKey: true };
  test.each([
    ['a letter with Ctrl as a Latin layout prints it', press('KeyW', { ...ctrl, key: 'z' }), 'Mod+KeyZ'],
    ['a letter with Ctrl by position under an Arabic one', press('KeyZ', { ...ctrl, key: 'ئ' }), 'Mod+KeyZ'],
    ['a letter with Shift by position', press('KeyQ', { shiftKey: true, key: 'A' }), 'Shift+KeyQ'],
    ['an arrow by where it goes', press('ArrowLeft', { altKey: true, key: 'ArrowLeft' }), 'Alt+ArrowForward'],
    ['Enter of the keypad as Enter', press('NumpadEnter', { ...ctrl, key: 'Enter' }), 'Mod+Enter'],
    ['nothing where the other system key is held', press('KeyQ', { metaKey: true, key: 'q' }), undefined],
    ['nothing where no command could have it', press('AudioVolumeUp'), undefined],
  ])('%s', (_what, event, expected) => {
    const heard = keyPressed(event, 'rtl');
    expect(heard && keyId(heard)).toBe(expected);
    if (heard) expect(isPressed(heard, event, 'rtl')).toBe(true);
  });

  test('it is another’s: a command is told, and whether it keeps a key; so is a label', () => {
    const shifted = withShortcut(defaultScheme, person, { code: 'KeyQ', shift: true });
    const owners = (id: 'find' | 'tour', keys: string[], bindings = usual) =>
      ownersOf(
        id,
        keys.flatMap((each) => keyOf(each) ?? []),
        bindings,
        shifted,
      ).map((owner) => (owner.type === 'label' ? owner.label.key : [owner.command, owner.isOnly]));
    expect(owners('find', ['Mod+KeyK'])).toEqual([['command-palette', true]]);
    expect(owners('find', ['Backspace'])).toEqual([['delete-annotation', false]]);
    expect(owners('find', ['Backspace', 'Delete'])).toEqual([
      ['delete-annotation', true],
      ['delete-annotation', true],
    ]);
    expect(owners('find', ['Mod+KeyF'])).toEqual([]);
    expect(owners('tour', ['F9'])).toEqual([]);
    expect(owners('tour', ['Shift+KeyQ'])).toEqual(['PERS']);
    expect(owners('find', usualKeysOf('find', false).map(keyId), withKeys(usual, 'tour', [{ code: 'KeyF', mod: true }]))).toEqual(
      [['tour', true]],
    );
  });
});
