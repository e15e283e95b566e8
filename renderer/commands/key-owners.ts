// Whose a key is that a command is to have: told before it is taken from there.
import { type Bindings, type CommandId, commandAt } from '../../domain/command-keys';
import { isBare, type Key, sameKey } from '../../domain/key';
import type { Kind, Label, Scheme } from '../../domain/scheme';
import { type LabelPlace, labelsWith } from '../../domain/shortcuts';

export type KeyOwner =
  | { readonly type: 'command'; readonly key: Key; readonly command: CommandId; readonly isOnly: boolean }
  | { readonly type: 'label'; readonly key: Key; readonly kind: Kind; readonly label: Label; readonly place: LabelPlace };

/** Another command that has one of the keys, or the labels of the open project that have it. */
export function ownersOf(
  id: CommandId,
  keys: readonly Key[],
  bindings: Bindings,
  scheme: Scheme | undefined,
): readonly KeyOwner[] {
  return keys.flatMap((key): readonly KeyOwner[] => {
    const command = commandAt(bindings, key);
    if (command === id) return [];
    if (command) {
      const isOnly = (bindings.get(command) ?? []).every((own) => keys.some((each) => sameKey(each, own)));
      return [{ type: 'command', key, command, isOnly }];
    }
    const labels = scheme && isBare(key) ? labelsWith(scheme, key) : [];
    return labels.map(({ kind, place, label }) => ({ type: 'label', key, kind, label, place }));
  });
}
