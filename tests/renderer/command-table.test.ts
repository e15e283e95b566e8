import { describe, expect, test } from 'vitest';
import { activeLabels } from '../../domain/scheme';
import { strings } from '../../domain/strings/strings';
import { menuCommands } from '../../domain/workbench-contract';
import { commandTable, labelCommands } from '../../renderer/commands/command-table';
import { isPressed, type KeyPress, keycaps, keyId } from '../../renderer/commands/key';
import { defaultScheme } from '../../seeds/default-scheme';

const press = (code: string, modifiers: Partial<KeyPress> = {}): KeyPress => ({
  code,
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

  test('a key with another modifier is another key', () => {
    expect(isPressed({ code: 'KeyP' }, press('KeyP'), 'rtl')).toBe(true);
    for (const held of ['ctrlKey', 'metaKey', 'shiftKey', 'altKey'] as const) {
      expect(isPressed({ code: 'KeyP' }, press('KeyP', { [held]: true }), 'rtl')).toBe(false);
    }
  });
});
