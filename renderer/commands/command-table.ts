// Every command of the workbench, once: its name, its keys, when it may run and what it does. Menu, palette, keys and keys sheet read this table.
import { activeLabels, type Kind, type Label, type Scheme } from '../../domain/scheme';
import { isFreeForLabels } from '../../domain/shortcuts';
import type { InterfaceKey } from '../../domain/strings/strings';
import type { Actions } from '../state/actions';
import { nextEmptyRole, schemeOf, selectedAnnotation } from '../state/selection';
import type { WorkbenchState } from '../state/workbench-state';
import type { Key } from './key';

/** What commands reach besides the actions: the parts of the window. */
export interface Surroundings {
  focusCard(): void;
  /** Puts the cursor into the note of the selected mark. */
  focusNote(): void;
  focusRegion(step: 1 | -1): void;
  /** To whatever fills the window: the article, or what stands over it. */
  focusRoom(): void;
}

export type CommandGroup = 'mark' | 'select' | 'change' | 'go' | 'project' | 'window';

export interface Command {
  readonly id: string;
  readonly group: CommandGroup;
  /** The key of its name; a label's command is named by the scheme instead. */
  readonly name: InterfaceKey;
  readonly mark?: { readonly kind: Kind; readonly label: Label };
  /** The first is the one that is shown. */
  readonly keys: readonly Key[];
  isEnabled(state: WorkbenchState): boolean;
  run(actions: Actions, surroundings: Surroundings): void;
}

type Run = Command['run'];
type IsEnabled = Command['isEnabled'];

const always: IsEnabled = () => true;
const withProject: IsEnabled = ({ project }) => project.status === 'open';
const withAnnotator: IsEnabled = ({ annotatorId }) => annotatorId !== null;
/** What is done to the text needs the text in view. */
const withArticle: IsEnabled = ({ opened, room }) => opened !== null && room === 'reading';
const withMark: IsEnabled = (state) => withArticle(state) && selectedAnnotation(state) !== undefined;
const canStepOut: IsEnabled = ({ opened, room }) => opened !== null || room !== 'reading';

function command(id: CommandId, group: CommandGroup, keys: readonly Key[], isEnabled: IsEnabled, run: Run): Command {
  return { id, group, name: `commands.${id}`, keys, isEnabled, run };
}

/** Names of the fixed commands: the keys under `commands.` that are not about labels. */
type CommandId = Exclude<
  InterfaceKey extends infer K ? (K extends `commands.${infer Id}` ? Id : never) : never,
  'mark' | 'markOnly'
>;

const marking: readonly Command[] = [
  command('delete-annotation', 'change', [{ code: 'Delete' }, { code: 'Backspace' }], withMark, (actions) =>
    actions.deleteSelected(),
  ),
  command('add-piece', 'change', [{ code: 'Equal', shift: true }], withMark, (actions) => actions.addPiece()),
  command('remove-piece', 'change', [{ code: 'Minus', shift: true }], withMark, (actions) => actions.removePiece()),
  command('apply-to-all', 'change', [{ code: 'KeyA', shift: true }], withWholeMark, (actions) => actions.reviewOccurrences()),
  command('open-card', 'change', [{ code: 'Enter' }], withMark, (_actions, { focusCard }) => focusCard()),
  command('write-note', 'change', [{ code: 'KeyT', shift: true }], withMark, (_actions, { focusNote }) => focusNote()),
  command('point', 'change', [{ code: 'KeyJ' }], canPoint, (actions) => actions.point()),
  command('toggle-unsure', 'change', [{ code: 'Slash' }], withMark, (actions) => actions.toggleUnsure()),
  command('undo', 'change', [{ code: 'KeyZ', mod: true }], withAnnotator, (actions) => void actions.undo()),
  command(
    'redo',
    'change',
    [
      { code: 'KeyZ', mod: true, shift: true },
      { code: 'KeyY', mod: true },
    ],
    withAnnotator,
    (actions) => void actions.redo(),
  ),
];

/** A mark in pieces quotes nothing that could occur elsewhere as one stretch. */
function withWholeMark(state: WorkbenchState): boolean {
  return withArticle(state) && selectedAnnotation(state)?.spans.length === 1;
}

function canPoint(state: WorkbenchState): boolean {
  const annotation = selectedAnnotation(state);
  return withArticle(state) && annotation !== undefined && nextEmptyRole(state, annotation) !== undefined;
}

const selecting: readonly Command[] = [
  command('select-quotation', 'select', [{ code: 'Quote' }], withArticle, (actions) => actions.selectQuotation()),
  command('select-sentence', 'select', [{ code: 'KeyS' }], withArticle, (actions) => actions.selectSentence()),
  command('select-paragraph', 'select', [{ code: 'KeyS', shift: true }], withArticle, (actions) => actions.selectParagraph()),
  command('toggle-word-snap', 'select', [{ code: 'KeyW', shift: true }], withArticle, (actions) => actions.toggleWordSnap()),
];

const clitics: readonly Command[] = [
  command('cycle-start', 'change', [{ code: 'KeyX' }], withArticle, (actions) => actions.cycleStart()),
  command('cycle-end', 'change', [{ code: 'KeyX', shift: true }], withArticle, (actions) => actions.cycleEnd()),
];

const edges: readonly Command[] = (['end', 'start'] as const).flatMap((edge) =>
  (['letter', 'word'] as const).flatMap((stride) =>
    (['forward', 'backward'] as const).map((way) => {
      const key: Key = {
        code: way === 'forward' ? 'ArrowForward' : 'ArrowBackward',
        alt: true,
        shift: edge === 'start',
        mod: stride === 'word',
      };
      const id = stride === 'word' ? (`${edge}-${way}-word` as const) : (`${edge}-${way}` as const);
      return command(id, 'change', [key], withMark, (actions) => actions.moveEdge(edge, way, stride));
    }),
  ),
);

const moving: readonly Command[] = [
  command('next-annotation', 'go', [{ code: 'BracketRight' }], withArticle, (actions) => actions.selectNextAnnotation()),
  command('previous-annotation', 'go', [{ code: 'BracketLeft' }], withArticle, (actions) => actions.selectPreviousAnnotation()),
  command('next-of-label', 'go', [{ code: 'BracketRight', shift: true }], withArticle, (actions) => actions.selectNextOfLabel()),
  command('previous-of-label', 'go', [{ code: 'BracketLeft', shift: true }], withArticle, (actions) =>
    actions.selectPreviousOfLabel(),
  ),
  command('next-unlinked', 'go', [{ code: 'KeyN', shift: true }], withArticle, (actions) => actions.selectNextUnlinked()),
  command('other-end', 'go', [{ code: 'KeyJ', shift: true }], withMark, (actions) => actions.goToOtherEnd()),
  command('next-article', 'go', [{ code: 'PageDown', mod: true }], withArticle, (actions) => actions.openNextArticle()),
  command('previous-article', 'go', [{ code: 'PageUp', mod: true }], withArticle, (actions) => actions.openPreviousArticle()),
  command('copy-quote', 'select', [{ code: 'KeyC', mod: true, shift: true }], withArticle, (actions) => void actions.copyQuote()),
  command('go-to-annotation', 'go', [{ code: 'KeyJ', mod: true }], withArticle, (actions) => actions.showPanel('marks')),
  command('show-notes', 'go', [], withArticle, (actions) => actions.showMarksWith('note')),
  command('show-unsure', 'go', [], withArticle, (actions) => actions.showMarksWith('unsure')),
  command('show-unlinked', 'go', [], withArticle, (actions) => actions.showMarksWith('unlinked')),
  command(
    'history',
    'go',
    // On a Mac the system keeps Command H to itself.
    [
      { code: 'KeyH', mod: true },
      { code: 'KeyH', mod: true, shift: true },
    ],
    withProject,
    (actions) => actions.showPanel('history'),
  ),
  command('history-of-mark', 'go', [], withMark, (actions) => actions.showHistoryOfSelected()),
  command('search-project', 'go', [{ code: 'KeyF', mod: true, shift: true }], withProject, (actions) => actions.openSearch()),
  command('find', 'go', [{ code: 'KeyF', mod: true }], withArticle, (actions) => actions.openFind()),
  command('find-next', 'go', [{ code: 'F3' }, { code: 'KeyG', mod: true }], withArticle, (actions) => actions.findNext()),
  command(
    'find-previous',
    'go',
    [
      { code: 'F3', shift: true },
      { code: 'KeyG', mod: true, shift: true },
    ],
    withArticle,
    (actions) => actions.findPrevious(),
  ),
  command('next-region', 'go', [{ code: 'F6' }], always, (_actions, { focusRegion }) => focusRegion(1)),
  command('previous-region', 'go', [{ code: 'F6', shift: true }], always, (_actions, { focusRegion }) => focusRegion(-1)),
  command('corpus', 'go', [{ code: 'KeyL', mod: true, shift: true }], withAnnotator, (actions) => actions.toggleCorpus()),
  command('statistics', 'go', [{ code: 'KeyT', mod: true, shift: true }], withAnnotator, (actions) => actions.toggleStatistics()),
  command('escape', 'go', [{ code: 'Escape' }], canStepOut, (actions) => actions.escape()),
];

const project: readonly Command[] = [
  command('new-project', 'project', [{ code: 'KeyN', mod: true }], always, (actions) => void actions.newProject()),
  command('open-project', 'project', [{ code: 'KeyO', mod: true }], always, (actions) => void actions.openProject()),
  command('recent-projects', 'project', [{ code: 'KeyO', mod: true, shift: true }], always, (actions) =>
    actions.showDialog({ type: 'recent-projects' }),
  ),
  command('save-copy', 'project', [{ code: 'KeyS', mod: true, shift: true }], withProject, (actions) => void actions.saveCopy()),
  command('import-files', 'project', [{ code: 'KeyI', mod: true }], withAnnotator, (actions) => void actions.importFiles()),
  command(
    'import-folder',
    'project',
    [{ code: 'KeyI', mod: true, shift: true }],
    withAnnotator,
    (actions) => void actions.importFolder(),
  ),
  command('export-project', 'project', [{ code: 'KeyE', mod: true }], withProject, (actions) =>
    actions.showDialog({ type: 'export' }),
  ),
  command('duplicates', 'project', [{ code: 'KeyD', mod: true, shift: true }], withAnnotator, (actions) =>
    actions.showDialog({ type: 'duplicates', pair: null }),
  ),
  command('repeated-lines', 'project', [{ code: 'KeyU', mod: true, shift: true }], withAnnotator, (actions) =>
    actions.showDialog({ type: 'repeated-lines' }),
  ),
  command('backups', 'project', [], withProject, (actions) => actions.showBackups('open')),
  command('check-project', 'project', [], withProject, (actions) => void actions.checkProject()),
  command('new-annotator', 'project', [], withProject, (actions) => actions.showDialog({ type: 'new-annotator' })),
  command('set-done', 'project', [], withArticle, (actions) => void actions.setLayerStatus('done')),
  command('set-in-progress', 'project', [], withArticle, (actions) => void actions.setLayerStatus('in-progress')),
];

const windowCommands: readonly Command[] = [
  command('command-palette', 'window', [{ code: 'KeyK', mod: true }], always, (actions) =>
    actions.showDialog({ type: 'command-palette' }),
  ),
  command('show-keys', 'window', [{ code: 'Slash', shift: true, printed: '?؟' }], always, (actions) =>
    actions.showDialog({ type: 'keys' }),
  ),
  command('preferences', 'window', [{ code: 'Comma', mod: true }], always, (actions) =>
    actions.showDialog({ type: 'preferences' }),
  ),
  command('toggle-sidebar', 'window', [{ code: 'KeyB', mod: true }], withProject, (actions) => actions.toggleSidebar()),
  command('label-keys', 'window', [], withAnnotator, (actions) => actions.showDialog({ type: 'label-keys' })),
  command('toggle-theme', 'window', [], always, (actions) => void actions.toggleTheme()),
  command('toggle-language', 'window', [], always, (actions) => void actions.toggleLanguage()),
  command('take-up-update', 'window', [], always, (actions) => void actions.takeUpUpdate()),
  command('help-pages', 'window', [{ code: 'F1' }], always, (actions) => actions.showDialog({ type: 'help' })),
  command('tour', 'window', [], withArticle, (actions) => actions.startTour()),
  command('copy-diagnostics', 'window', [], always, (actions) => void actions.copyDiagnostics()),
  command('show-logs', 'window', [], always, (actions) => void actions.showLogs()),
  command('about', 'window', [], always, (actions) => actions.showDialog({ type: 'about' })),
];

/** Marking with each label of the active sets, as the scheme has them. */
export function labelCommands(scheme: Scheme): Command[] {
  return scheme.kinds.flatMap((kind) =>
    activeLabels(kind).map((label) => ({
      id: `mark ${kind.key} ${label.key}`,
      group: 'mark',
      name: 'commands.mark',
      mark: { kind, label },
      keys: label.shortcut && isFreeForLabels(label.shortcut) ? [label.shortcut] : [],
      isEnabled: withArticle,
      run: (actions) => actions.applyLabel(kind.key, label.key),
    })),
  );
}

/** All but the labels’ own. */
export const fixedCommands: readonly Command[] = [
  ...selecting,
  ...marking,
  ...clitics,
  ...edges,
  ...moving,
  ...project,
  ...windowCommands,
];

export function commandTable(scheme: Scheme | undefined): readonly Command[] {
  return scheme ? [...labelCommands(scheme), ...fixedCommands] : fixedCommands;
}

export function commandsOf(state: WorkbenchState): readonly Command[] {
  return commandTable(schemeOf(state));
}

export const commandGroups: readonly CommandGroup[] = ['mark', 'select', 'change', 'go', 'project', 'window'];
