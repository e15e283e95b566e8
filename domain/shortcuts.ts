// Which physical keys labels may have: none that a command holds, and no two labels of which both may be in force the same one.
import { type Kind, kindOf, type Label, type Scheme, type Shortcut } from './scheme';
import type { InterfaceStrings } from './strings/interface.en';

type CommandId = keyof InterfaceStrings['commands'];

interface ReservedKey extends Shortcut {
  readonly command: CommandId;
}

const held = (command: CommandId, code: string, shift = false): ReservedKey => ({ code, shift, command });

/** Keys that commands hold without Ctrl or Alt. The command table of the window must say the same, which its test sees to. */
export const reservedKeys: readonly ReservedKey[] = [
  held('delete-annotation', 'Delete'),
  held('delete-annotation', 'Backspace'),
  held('apply-to-all', 'KeyA', true),
  held('open-card', 'Enter'),
  held('add-piece', 'Equal', true),
  held('remove-piece', 'Minus', true),
  held('write-note', 'KeyT', true),
  held('point', 'KeyJ'),
  held('toggle-unsure', 'Slash'),
  held('cycle-start', 'KeyX'),
  held('cycle-end', 'KeyX', true),
  held('select-quotation', 'Quote'),
  held('select-sentence', 'KeyS'),
  held('select-paragraph', 'KeyS', true),
  held('toggle-word-snap', 'KeyW', true),
  held('next-annotation', 'BracketRight'),
  held('previous-annotation', 'BracketLeft'),
  held('next-of-label', 'BracketRight', true),
  held('previous-of-label', 'BracketLeft', true),
  held('next-unlinked', 'KeyN', true),
  held('other-end', 'KeyJ', true),
  held('find-next', 'F3'),
  held('find-previous', 'F3', true),
  held('next-region', 'F6'),
  held('previous-region', 'F6', true),
  held('escape', 'Escape'),
  held('show-keys', 'Slash', true),
  held('help-pages', 'F1'),
];

/** The keys that write something: all others move, open and leave. */
const writing =
  /^(?:Key[A-Z]|Digit[0-9]|Minus|Equal|Bracket(?:Left|Right)|Semicolon|Quote|Backquote|Backslash|IntlBackslash|Comma|Period|Slash)$/;

/** Where a label stands in the scheme; the same key may name a label in several sets. */
export interface LabelPlace {
  readonly kind: string;
  readonly labelSet: string;
  readonly label: string;
}

/** Why a label cannot have a key. */
export type ShortcutClash =
  | { readonly with: 'label'; readonly kind: Kind; readonly label: Label }
  | { readonly with: 'command'; readonly command: CommandId }
  | { readonly with: 'other-use' };

/**
 * What stands in the way of a label having a key: a command, a label of its own set, or one of any set of another kind, for any of
 * those may be in force beside it. Other sets of its own kind never are.
 */
export function shortcutClash(scheme: Scheme, place: LabelPlace, shortcut: Shortcut): ShortcutClash | undefined {
  const command = reservedKeys.find((reserved) => sameShortcut(reserved, shortcut))?.command;
  if (command) return { with: 'command', command };
  if (!writing.test(shortcut.code)) return { with: 'other-use' };
  for (const kind of scheme.kinds) {
    for (const set of kind.labelSets) {
      if (kind.key === place.kind && set.key !== place.labelSet) continue;
      const label = set.labels.find((each) => each.shortcut && sameShortcut(each.shortcut, shortcut));
      const itself = kind.key === place.kind && label?.key === place.label;
      if (label && !itself) return { with: 'label', kind, label };
    }
  }
  return undefined;
}

/** Every label of a scheme whose key is another's; of two labels with one key, both. */
export function shortcutClashes(
  scheme: Scheme,
): { readonly label: Label; readonly shortcut: Shortcut; readonly clash: ShortcutClash }[] {
  return placesOf(scheme).flatMap(({ place, label }) => {
    const clash = label.shortcut && shortcutClash(scheme, place, label.shortcut);
    return label.shortcut && clash ? [{ label, shortcut: label.shortcut, clash }] : [];
  });
}

/** Whether a command leaves the key to labels. A scheme from elsewhere may not have asked. */
export function isFreeForLabels(shortcut: Shortcut): boolean {
  return writing.test(shortcut.code) && !reservedKeys.some((reserved) => sameShortcut(reserved, shortcut));
}

export function labelAt(scheme: Scheme, { kind, labelSet, label }: LabelPlace): Label | undefined {
  const set = kindOf(scheme, kind)?.labelSets.find(({ key }) => key === labelSet);
  return set?.labels.find(({ key }) => key === label);
}

/** @param shortcut null takes the key away. */
export function withShortcut(scheme: Scheme, place: LabelPlace, shortcut: Shortcut | null): Scheme {
  const label = (each: Label): Label => (each.key === place.label ? { ...each, shortcut } : each);
  const set = (each: Kind['labelSets'][number]) =>
    each.key === place.labelSet ? { ...each, labels: each.labels.map(label) } : each;
  const kind = (each: Kind): Kind => (each.key === place.kind ? { ...each, labelSets: each.labelSets.map(set) } : each);
  return { ...scheme, kinds: scheme.kinds.map(kind) };
}

export function sameShortcut(a: Shortcut, b: Shortcut): boolean {
  return a.code === b.code && a.shift === b.shift;
}

/** As a sentence names it: `P`, `Shift+1`, `Comma`. */
export function shortcutName({ code, shift }: Shortcut): string {
  return `${shift ? 'Shift+' : ''}${code.replace(/^(?:Key|Digit)/, '')}`;
}

function placesOf({ kinds }: Scheme): { readonly place: LabelPlace; readonly label: Label }[] {
  return kinds.flatMap((kind) =>
    kind.labelSets.flatMap((set) =>
      set.labels.map((label) => ({ place: { kind: kind.key, labelSet: set.key, label: label.key }, label })),
    ),
  );
}
