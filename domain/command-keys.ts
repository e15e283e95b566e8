// Which key calls which command: the usual ones, and what a person has changed of them. No key ever calls two.
import { isBare, type Key, keyId, keyOf, type OtherUse, otherUse, sameKey } from './key';
import type { InterfaceStrings } from './strings/interface.en';

/** Names of the commands that do not come from a scheme. */
export type CommandId = Exclude<keyof InterfaceStrings['commands'], 'mark'>;

/** The first of a command's keys is the one that is shown. */
const usual: Readonly<Record<CommandId, string>> = {
  // Selecting
  'select-quotation': 'Quote',
  'select-sentence': 'KeyS',
  'select-paragraph': 'Shift+KeyS',
  'toggle-word-snap': 'Shift+KeyW',
  'copy-quote': 'Mod+Shift+KeyC',
  // Changing a mark
  'delete-annotation': 'Delete Backspace',
  'add-piece': 'Shift+Equal',
  'remove-piece': 'Shift+Minus',
  'apply-to-all': 'Shift+KeyA',
  'open-card': 'Enter',
  'write-note': 'Shift+KeyT',
  point: 'KeyJ',
  'toggle-unsure': 'Slash',
  undo: 'Mod+KeyZ',
  redo: 'Mod+Shift+KeyZ Mod+KeyY',
  'cycle-start': 'KeyX',
  'cycle-end': 'Shift+KeyX',
  'end-forward': 'Alt+ArrowForward',
  'end-backward': 'Alt+ArrowBackward',
  'end-forward-word': 'Mod+Alt+ArrowForward',
  'end-backward-word': 'Mod+Alt+ArrowBackward',
  'start-forward': 'Alt+Shift+ArrowForward',
  'start-backward': 'Alt+Shift+ArrowBackward',
  'start-forward-word': 'Mod+Alt+Shift+ArrowForward',
  'start-backward-word': 'Mod+Alt+Shift+ArrowBackward',
  // Moving about
  'next-annotation': 'BracketRight',
  'previous-annotation': 'BracketLeft',
  'next-of-label': 'Shift+BracketRight',
  'previous-of-label': 'Shift+BracketLeft',
  'next-unlinked': 'Shift+KeyN',
  'other-end': 'Shift+KeyJ',
  'next-article': 'Mod+PageDown',
  'previous-article': 'Mod+PageUp',
  'go-to-annotation': 'Mod+KeyJ',
  'show-notes': '',
  'show-unsure': '',
  'show-unlinked': '',
  // On a Mac the system keeps Command H to itself.
  history: 'Mod+KeyH Mod+Shift+KeyH',
  'history-of-mark': '',
  'search-project': 'Mod+Shift+KeyF',
  find: 'Mod+KeyF',
  'find-next': 'F3 Mod+KeyG',
  'find-previous': 'Shift+F3 Mod+Shift+KeyG',
  'next-region': 'F6',
  'previous-region': 'Shift+F6',
  corpus: 'Mod+Shift+KeyL',
  statistics: 'Mod+Shift+KeyT',
  escape: 'Escape',
  // Project
  'new-project': 'Mod+KeyN',
  'open-project': 'Mod+KeyO',
  'recent-projects': 'Mod+Shift+KeyO',
  'save-copy': 'Mod+Shift+KeyS',
  'import-files': 'Mod+KeyI',
  'import-folder': 'Mod+Shift+KeyI',
  'export-project': 'Mod+KeyE',
  duplicates: 'Mod+Shift+KeyD',
  'repeated-lines': 'Mod+Shift+KeyU',
  backups: '',
  'check-project': '',
  'new-annotator': '',
  'set-done': '',
  'set-in-progress': '',
  // Window
  'command-palette': 'Mod+KeyK',
  'show-keys': 'Shift+Slash',
  preferences: 'Mod+Comma',
  'toggle-sidebar': 'Mod+KeyB',
  'label-keys': '',
  'command-keys': '',
  'toggle-theme': '',
  'toggle-language': '',
  'take-up-update': '',
  'help-pages': 'F1',
  tour: '',
  'copy-diagnostics': '',
  'show-logs': '',
  about: '',
};

const commandIds = Object.keys(usual) as readonly CommandId[];
const usualKeys = new Map(commandIds.map((id) => [id, keysIn(usual[id].split(' '))]));
const usualIds = new Set([...usualKeys.values()].flat().map(keyId));

/** What leaves everything is heard by whatever is open, so nobody can change it. */
export const fixedCommand: CommandId = 'escape';

/** What a person has changed: the names of the keys of the commands that have others than usual. */
export type KeyChanges = Readonly<Record<string, readonly string[]>>;

/** The keys of every command. */
export type Bindings = ReadonlyMap<CommandId, readonly Key[]>;

/** The keys that a command has until a person says otherwise. */
export function usualKeysOf(id: CommandId, onMac: boolean): readonly Key[] {
  return (usualKeys.get(id) ?? []).filter((key) => otherUse(key, onMac) !== 'system');
}

/** What a key is for that this command, at least, may not have. */
export function refusalOf(id: CommandId, key: Key, onMac: boolean): OtherUse | undefined {
  const use = otherUse(key, onMac);
  if (use === 'system' || !usualIds.has(keyId(key))) return use;
  // A bare key that a command has as usual is no label's; what edits stays with the command that has it.
  const isOwn = usualKeysOf(id, onMac).some((own) => sameKey(own, key));
  return use === 'editing' && !isOwn ? use : undefined;
}

/** The keys as usual, but for what was changed. A changed key is taken from the command that has it as usual. */
export function bindingsOf(changes: KeyChanges, onMac: boolean): Bindings {
  const chosen = new Map(commandIds.map((id) => [id, chosenKeys(id, changes, onMac)]));
  const taken = new Set<string>();
  const give = (keys: readonly Key[]): readonly Key[] => {
    const free = keys.filter((key, place) => !taken.has(keyId(key)) && keys.findIndex((other) => sameKey(other, key)) === place);
    for (const key of free) taken.add(keyId(key));
    return free;
  };
  const given = new Map<CommandId, readonly Key[]>();
  for (const [id, keys] of chosen) if (keys) given.set(id, give(keys));
  for (const id of commandIds) if (!given.has(id)) given.set(id, give(usualKeysOf(id, onMac)));
  return given;
}

/** Nothing when a command is as usual, and when none of the keys that were chosen for it can be its. */
function chosenKeys(id: CommandId, changes: KeyChanges, onMac: boolean): readonly Key[] | undefined {
  const names = Object.hasOwn(changes, id) && id !== fixedCommand ? changes[id] : undefined;
  const keys = names && keysIn(names).filter((key) => !refusalOf(id, key, onMac));
  return names && keys && (names.length === 0 || keys.length > 0) ? keys : undefined;
}

/** What differs from the usual, which is all that is kept: so a later version's keys arrive. */
export function changesOf(bindings: Bindings, onMac: boolean): KeyChanges {
  const changed = [...bindings].filter(([id]) => isChanged(bindings, id, onMac));
  return Object.fromEntries(changed.map(([id, keys]) => [id, keys.map(keyId)]));
}

export function isChanged(bindings: Bindings, id: CommandId, onMac: boolean): boolean {
  return (bindings.get(id) ?? []).map(keyId).join(' ') !== usualKeysOf(id, onMac).map(keyId).join(' ');
}

/** With these keys for a command, and for no other. */
export function withKeys(bindings: Bindings, id: CommandId, keys: readonly Key[]): Bindings {
  const others = [...bindings].map(
    ([other, own]) => [other, own.filter((key) => !keys.some((each) => sameKey(each, key)))] as const,
  );
  return new Map([...others, [id, keys]]);
}

const commandsByKey = new WeakMap<Bindings, ReadonlyMap<string, CommandId>>();

/** The command that has a key. */
export function commandAt(bindings: Bindings, key: Key): CommandId | undefined {
  const found =
    commandsByKey.get(bindings) ?? new Map([...bindings].flatMap(([id, keys]) => keys.map((each) => [keyId(each), id])));
  commandsByKey.set(bindings, found);
  return found.get(keyId(key));
}

/** The command that has a key as usual, without Ctrl or Alt: labels leave it those, whatever is changed on one computer. */
export function usualCommandAt(key: Key): CommandId | undefined {
  return isBare(key) ? commandAt(usualKeys, key) : undefined;
}

/** What can be understood of changes that another version, or another hand, has written. */
export function readableChanges(found: unknown): KeyChanges {
  if (typeof found !== 'object' || found === null) return {};
  const entries = Object.entries(found).flatMap(([id, names]): [string, string[]][] => {
    if (!Object.hasOwn(usual, id) || !Array.isArray(names)) return [];
    const keys = names.filter((name): name is string => typeof name === 'string' && keyOf(name) !== undefined);
    // A command of which nothing can be read is as usual, not without a key.
    return keys.length > 0 || names.length === 0 ? [[id, keys]] : [];
  });
  return Object.fromEntries(entries);
}

function keysIn(names: readonly string[]): readonly Key[] {
  return names.flatMap((name) => keyOf(name) ?? []);
}
