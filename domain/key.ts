// A key of a command: a physical position on the keyboard with its modifiers, its one name, and what keys are for besides commands.

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

/** One name for a key with its modifiers, equal for equal keys. */
export function keyId({ code, mod, shift, alt }: Key): string {
  return [mod && 'Mod', alt && 'Alt', shift && 'Shift', code].filter(Boolean).join('+');
}

/** The keys that write something: all others move, open and leave. */
const writing =
  'Key[A-Z]|Digit[0-9]|Minus|Equal|Bracket(?:Left|Right)|Semicolon|Quote|Backquote|Backslash|IntlBackslash|Comma|Period|Slash';
const moving = 'Arrow(?:Forward|Backward|Up|Down)|Page(?:Up|Down)|Home|End';
const known = new RegExp(
  `^(Mod\\+)?(Alt\\+)?(Shift\\+)?(${writing}|${moving}|F(?:[1-9]|1[0-9]|2[0-4])|Delete|Backspace|Enter|Escape)$`,
);
const writes = new RegExp(`^(?:${writing})$`);

/** The key of a name, or nothing when the name is of no key that a command could have. */
export function keyOf(id: string): Key | undefined {
  const [whole, mod, alt, shift, code] = known.exec(id) ?? [];
  if (!code) return undefined;
  // The question mark shows the keys wherever a layout has it, so whatever has that key has the mark.
  const printed = whole === 'Shift+Slash' ? { printed: '?؟' } : {};
  return { code, ...(mod ? { mod: true } : {}), ...(alt ? { alt: true } : {}), ...(shift ? { shift: true } : {}), ...printed };
}

/** What keys print that are neither letters nor digits. */
const signs: Readonly<Record<string, string>> = {
  Minus: '-',
  Equal: '=',
  BracketLeft: '[',
  BracketRight: ']',
  Semicolon: ';',
  Quote: "'",
  Backquote: '`',
  Backslash: '\\',
  Comma: ',',
  Period: '.',
  Slash: '/',
};

/** The letter or digit of a key; the code of one that prints neither. */
export function letterOf(code: string): string {
  return code.replace(/^(?:Key|Digit)/, '');
}

/** What stands on a key: a letter, a digit or a sign; the code of one that prints nothing. */
export function signOf(code: string): string {
  return signs[code] ?? letterOf(code);
}

export function sameKey(a: Key, b: Key): boolean {
  return keyId(a) === keyId(b);
}

/** Without modifiers, or with Shift alone: what typing would also press. */
export function isBare({ mod, alt }: Key): boolean {
  return !mod && !alt;
}

export function isWriting({ code }: Pick<Key, 'code'>): boolean {
  return writes.test(code);
}

/** What a key is for that no command may have: the system and its menus, writing and moving in a text, or labels. */
export type OtherUse = 'system' | 'editing' | 'labels';

const uses = {
  // Zoom, full screen and quitting are entries of the menu; the rest the system hears first.
  system: /^Mod\+(?:Shift\+)?(?:Equal|Minus)$|^Mod\+Digit0$|^Mod\+KeyQ$/,
  systemOfMac: /^Mod\+(?:Alt\+)?Key[HMW]$|^Mod\+Shift\+(?:KeyQ|Digit[3-6])$|^Mod\+(?:Shift\+)?Backquote$/,
  systemOfOthers: /^Alt\+F4$|^(?:Shift\+)?F10$|^F11$/,
  editing:
    /^Mod\+Key[ACVX]$|^Mod\+Shift\+KeyV$|^(?:Mod\+)?(?:Shift\+)?(?:Arrow\w+|Home|End)$|^(?:Shift\+)?Page(?:Up|Down)$|\+(?:Delete|Backspace)$|^(?:Alt\+)?(?:Shift\+)?Enter$|Escape$/,
  labels: /^(?:Key[A-Z]|Digit[0-9])$/,
};

export function otherUse(key: Key, onMac: boolean): OtherUse | undefined {
  const id = keyId(key);
  if (uses.system.test(id) || (onMac ? uses.systemOfMac : uses.systemOfOthers).test(id)) return 'system';
  if (uses.editing.test(id)) return 'editing';
  return uses.labels.test(id) ? 'labels' : undefined;
}
