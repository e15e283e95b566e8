// How a key is recognised when it is pressed, and how it is written on a keycap.
import type { Direction } from '../../domain/article';
import { type Key, keyId, keyOf, signOf } from '../../domain/key';

export type KeyPress = Pick<KeyboardEvent, 'code' | 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>;

export const onMac = typeof navigator !== 'undefined' && navigator.userAgent.includes('Macintosh');

export function physicalCode(code: string, direction: Direction): string {
  if (code === 'ArrowForward') return direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
  if (code === 'ArrowBackward') return direction === 'rtl' ? 'ArrowRight' : 'ArrowLeft';
  return code;
}

export function isPressed(key: Key, press: KeyPress, direction: Direction): boolean {
  const [mod, other] = modifiersOf(press);
  if (other || mod !== (key.mod ?? false) || press.altKey !== (key.alt ?? false)) return false;
  if (key.printed?.includes(press.key)) return true;
  return press.shiftKey === (key.shift ?? false) && isAt(key, press, direction);
}

/**
 * A key is a position, so that a label keeps its place under every layout. Only with Ctrl do the letters of a Latin layout count as
 * printed: Ctrl and Z undo where Z is, also on a French keyboard, as in every other program.
 */
function isAt(key: Key, press: KeyPress, direction: Direction): boolean {
  const letter = /^Key([A-Z])$/.exec(key.code)?.[1];
  if (key.mod && letter && /^[a-z]$/i.test(press.key)) return press.key.toUpperCase() === letter;
  return physicalCode(key.code, direction) === sameOnKeypad(press.code);
}

/**
 * The key that a press is: an arrow by where it goes in the article, a letter with Ctrl as printed. Nothing when it is of no key that
 * a command could have.
 */
export function keyPressed(press: KeyPress, direction: Direction): Key | undefined {
  const [mod, other] = modifiersOf(press);
  if (other) return undefined;
  const code = mod && /^[a-z]$/i.test(press.key) ? `Key${press.key.toUpperCase()}` : logicalCode(press.code, direction);
  return keyOf(keyId({ code, mod, alt: press.altKey, shift: press.shiftKey }));
}

/** Ctrl on most keyboards and Command on a Mac, then the other of the two. */
function modifiersOf({ ctrlKey, metaKey }: KeyPress): [mod: boolean, other: boolean] {
  return onMac ? [metaKey, ctrlKey] : [ctrlKey, metaKey];
}

function logicalCode(code: string, direction: Direction): string {
  const arrows = ['ArrowForward', 'ArrowBackward'];
  return arrows.find((each) => physicalCode(each, direction) === code) ?? sameOnKeypad(code);
}

function sameOnKeypad(code: string): string {
  return code === 'NumpadEnter' ? 'Enter' : code;
}

const caps: Readonly<Record<string, string>> = {
  ArrowLeft: '←',
  ArrowRight: '→',
  ArrowUp: '↑',
  ArrowDown: '↓',
  Escape: 'Esc',
  Delete: 'Del',
  Backspace: '⌫',
  Enter: '↵',
  PageUp: 'PgUp',
  PageDown: 'PgDn',
};

/** With Shift, what is printed says more than where the key lies. */
const shiftedCaps: Readonly<Record<string, string>> = { Slash: '?', Equal: '+' };

/** What the keycaps say, one by one. */
export function keycaps({ code, mod, shift, alt }: Key, direction: Direction): string[] {
  const printed = shift && !mod && !alt ? shiftedCaps[code] : undefined;
  if (printed) return [printed];
  const physical = physicalCode(code, direction);
  const cap = caps[physical] ?? signOf(physical).replace(/^Numpad/, '');
  const modifiers = onMac ? [mod && '⌘', alt && '⌥', shift && '⇧'] : [mod && 'Ctrl', alt && 'Alt', shift && 'Shift'];
  return [...modifiers.filter((each): each is string => typeof each === 'string'), cap];
}
