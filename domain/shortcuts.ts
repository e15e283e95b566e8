// Which physical keys labels may have: none that a command holds, and no two labels of which both may be in force the same one.
import { type Bindings, type CommandId, commandAt, usualCommandAt } from './command-keys';
import { isWriting, type Key, letterOf, sameKey } from './key';
import { type Kind, kindOf, type Label, type Scheme, type Shortcut } from './scheme';

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
 * @param bindings of the computer at which it is asked; the keys that commands have as usual are theirs everywhere.
 */
export function shortcutClash(
  scheme: Scheme,
  place: LabelPlace,
  shortcut: Shortcut,
  bindings?: Bindings,
): ShortcutClash | undefined {
  const command = (bindings && commandAt(bindings, shortcut)) ?? usualCommandAt(shortcut);
  if (command) return { with: 'command', command };
  if (!isWriting(shortcut)) return { with: 'other-use' };
  for (const kind of scheme.kinds) {
    for (const set of kind.labelSets) {
      if (kind.key === place.kind && set.key !== place.labelSet) continue;
      const label = set.labels.find((each) => each.shortcut && sameKey(each.shortcut, shortcut));
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

/** The key that calls a label, unless a command has it: a scheme from elsewhere may not have asked. */
export function keyOfLabel({ shortcut }: Label, bindings: Bindings): Shortcut | null {
  return shortcut && isWriting(shortcut) && !commandAt(bindings, shortcut) ? shortcut : null;
}

/** Every label of a scheme, in force or not, that has a key. */
export function labelsWith(
  scheme: Scheme,
  key: Key,
): { readonly kind: Kind; readonly place: LabelPlace; readonly label: Label }[] {
  return placesOf(scheme).filter(({ label }) => label.shortcut && sameKey(label.shortcut, key));
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

/** As a sentence names it: `P`, `Shift+1`, `Comma`. */
export function shortcutName({ code, shift }: Shortcut): string {
  return `${shift ? 'Shift+' : ''}${letterOf(code)}`;
}

function placesOf({ kinds }: Scheme): { readonly kind: Kind; readonly place: LabelPlace; readonly label: Label }[] {
  return kinds.flatMap((kind) =>
    kind.labelSets.flatMap((set) =>
      set.labels.map((label) => ({ kind, place: { kind: kind.key, labelSet: set.key, label: label.key }, label })),
    ),
  );
}
