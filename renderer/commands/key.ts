// A key of a command: a physical position on the keyboard with its modifiers, how it is recognised and how it is written on a keycap.
import type { Direction } from '../../domain/article';

/** `ArrowForward` and `ArrowBackward` stand for the arrow that goes that way in the article's direction. */
export interface Key {
  /** `KeyboardEvent.code`. */
  readonly code: string;
  /** Ctrl, or Command on a Mac. */
  readonly mod?: boolean;
  readonly shift?: boolean;
  readonly alt?: boolean;
  /** What the key prints, where that is what one looks for: it counts wherever a layout has it. */
  readonly printed?: string;
}

export type KeyPress = Pick<KeyboardEvent, 'code' | 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>;

export const onMac = typeof navigator !== 'undefined' && navigator.userAgent.includes('Macintosh');

export function physicalCode(code: string, direction: Direction): string {
  if (code === 'ArrowForward') return direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
  if (code === 'ArrowBackward') return direction === 'rtl' ? 'ArrowRight' : 'ArrowLeft';
  return code;
}

export function isPressed(key: Key, press: KeyPress, direction: Direction): boolean {
  const [mod, other] = onMac ? [press.metaKey, press.ctrlKey] : [press.ctrlKey, press.metaKey];
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

/** One name for a key with its modifiers, equal for equal keys. */
export function keyId({ code, mod, shift, alt }: Key): string {
  return [mod && 'Mod', alt && 'Alt', shift && 'Shift', code].filter(Boolean).join('+');
}

/** Without modifiers, or with Shift alone: what typing would also press. */
export function isBare({ mod, alt }: Key): boolean {
  return !mod && !alt;
}

function sameOnKeypad(code: string): string {
  return code === 'NumpadEnter' ? 'Enter' : code;
}

const caps: Readonly<Record<string, string>> = {
  ArrowLeft: '←',
  ArrowRight: '→',
  ArrowUp: '↑',
  ArrowDown: '↓',
  BracketLeft: '[',
  BracketRight: ']',
  Slash: '/',
  Comma: ',',
  Period: '.',
  Equal: '=',
  Minus: '-',
  Quote: "'",
  Semicolon: ';',
  Backquote: '`',
  Backslash: '\\',
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
  const cap = caps[physical] ?? physical.replace(/^(Key|Digit|Numpad)/, '');
  const modifiers = onMac ? [mod && '⌘', alt && '⌥', shift && '⇧'] : [mod && 'Ctrl', alt && 'Alt', shift && 'Shift'];
  return [...modifiers.filter((each): each is string => typeof each === 'string'), cap];
}
