import { expect, test } from 'vitest';
import { bindingsOf } from '../../domain/command-keys';
import { keyOf } from '../../domain/key';
import { acceleratorOf } from '../../main/shell/accelerator';

const accelerator = (id: string, onMac = false) => acceleratorOf(keyOf(id), onMac);

test.each([
  ['Mod+Shift+KeyS', 'CmdOrCtrl+Shift+S'],
  ['Mod+Comma', 'CmdOrCtrl+,'],
  ['Alt+ArrowUp', 'Alt+Up'],
  ['Mod+Alt+Digit7', 'CmdOrCtrl+Alt+7'],
  ['F1', 'F1'],
])('%s stands in the menu as %s', (key, expected) => {
  expect(accelerator(key)).toBe(expected);
});

test('what a menu cannot write, or would hear instead of a text, does not stand in it', () => {
  expect(acceleratorOf(undefined, false)).toBeUndefined();
  expect(accelerator('Alt+ArrowForward')).toBeUndefined();
  expect([accelerator('Shift+KeyQ', true), accelerator('Alt+KeyQ', true), accelerator('Mod+KeyQ', true)]).toEqual([
    undefined,
    undefined,
    'CmdOrCtrl+Q',
  ]);
});

test('on a Mac the history stands there with the key that the system leaves it', () => {
  expect(acceleratorOf(bindingsOf({}, true).get('history')?.[0], true)).toBe('CmdOrCtrl+Shift+H');
  expect(acceleratorOf(bindingsOf({}, false).get('history')?.[0], false)).toBe('CmdOrCtrl+H');
});
