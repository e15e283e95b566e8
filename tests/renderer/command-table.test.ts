import { describe, expect, test } from 'vitest';
import { menuCommands } from '../../domain/announcements';
import { activeLabels } from '../../domain/scheme';
import { reservedKeys, withShortcut } from '../../domain/shortcuts';
import { strings } from '../../domain/strings/strings';
import { commandTable, fixedCommands, labelCommands } from '../../renderer/commands/command-table';
import { isBare, isPressed, type KeyPress, keycaps, keyId } from '../../renderer/commands/key';
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

describe('the commands of the workbench', () => {
  const table = commandTable(defaultScheme);

  test('no two commands answer to the same key, labels included', () => {
    const keys = table.flatMap(({ id, keys }) => keys.map((key) => [keyId(key), id] as const));
    const clashes = keys.filter(([key], index) => keys.findIndex(([other]) => other === key) !== index);
    expect(clashes).toEqual([]);
  });

  test('the keys that domain/shortcuts.ts keeps from labels are exactly those that commands hold without Ctrl or Alt', () => {
    const bare = fixedCommands.flatMap(({ id, keys }) =>
      keys.filter(isBare).map(({ code, shift = false }) => ({ code, shift, command: id })),
    );
    const ordered = (keys: readonly { code: string; shift: boolean; command: string }[]) =>
      keys.map(({ code, shift, command }) => `${command}: ${shift ? 'Shift+' : ''}${code}`).toSorted();
    expect(ordered(reservedKeys)).toEqual(ordered(bare));
  });

  test('a label of a scheme from elsewhere takes no key from a command', () => {
    const greedy = withShortcut(
      defaultScheme,
      { kind: 'entity', labelSet: 'wojood', label: 'PERS' },
      { code: 'KeyS', shift: false },
    );
    const pressed = commandTable(greedy).filter(({ keys }) => keys.some((key) => keyId(key) === 'KeyS'));
    expect(pressed.map(({ id }) => id)).toEqual(['select-sentence']);
  });

  test('every label of every active set can be put on by a key', () => {
    const labels = defaultScheme.kinds.flatMap((kind) => activeLabels(kind));
    const commands = labelCommands(defaultScheme);
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
    const help = fixedCommands.find(({ id }) => id === 'show-keys')?.keys[0];
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
