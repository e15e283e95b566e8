// One listener for all keys of the command table, by physical position, so that they work under any keyboard layout.
import { isBare, type Key } from '../../domain/key';
import type { Workbench } from '../state/workbench';
import { type Command, commandsOf, type Surroundings } from './command-table';
import { isPressed } from './key';

/** Starts listening; returns what ends it. */
export function bindKeys(workbench: Workbench, surroundings: Surroundings): () => void {
  const { state, actions, article } = workbench;
  const listen = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.isComposing || state.get().dialog) return;
    const found = commandFor(event, workbench);
    if (!found) return;
    article.current?.settle();
    if (!found.isEnabled(state.get())) return;
    event.preventDefault();
    found.run(actions, surroundings);
  };
  window.addEventListener('keydown', listen);
  return () => window.removeEventListener('keydown', listen);
}

function commandFor(event: KeyboardEvent, { state }: Workbench): Command | undefined {
  const place = placeOf(event.target);
  const direction = state.get().opened?.article.direction ?? 'rtl';
  return commandsOf(state.get()).find(({ id, keys }) =>
    keys.some((key) => isPressed(key, event, direction) && reaches(key, place, id)),
  );
}

/** Where the keyboard is: in the page at large, on a control that Enter presses, in a list that letters search, or in a field. */
type Place = 'page' | 'control' | 'list' | 'field' | 'empty-search';

/** Whether a key pressed in a place is for the workbench rather than for the place itself. */
function reaches(key: Key, place: Place, command: string): boolean {
  if (place === 'page') return true;
  if (place === 'control') return key.code !== 'Enter';
  if (place === 'list') return !isBare(key) || isFunctionKey(key);
  // A search that holds nothing has nothing of its own to undo: the last link that it made is meant.
  const isUndo = command === 'undo' || command === 'redo';
  if (isUndo) return place === 'empty-search' && key.mod === true && !key.alt;
  // A field keeps its own undo and its own way of moving by words, whatever these keys call elsewhere.
  return isFunctionKey(key) || (key.mod === true && !key.alt && !['KeyZ', 'KeyY', 'PageUp', 'PageDown'].includes(key.code));
}

/** Typing presses none of them, so they mean the same everywhere. */
function isFunctionKey({ code }: Key): boolean {
  return /^F\d+$/.test(code);
}

const searchable = '[role=listbox], [role=menu], [role=grid], [role=tree], [role=dialog], [role=alertdialog]';

function placeOf(target: EventTarget | null): Place {
  if (!(target instanceof HTMLElement) || target.closest('.article-text')) return 'page';
  if (target instanceof HTMLInputElement && target.role === 'combobox' && target.value === '') return 'empty-search';
  if (target.isContentEditable || target.matches('textarea, select') || isTextInput(target)) return 'field';
  if (target.closest(searchable)) return 'list';
  return target.closest('button, a, input, [role=button]') ? 'control' : 'page';
}

function isTextInput(target: HTMLElement): boolean {
  return target instanceof HTMLInputElement && !['radio', 'checkbox', 'button'].includes(target.type);
}
