// Every command of the workbench, once: its name, when it may run and what it does. Palette, keys and keys sheet read this table, the menu
// names what stands in it, and `domain/command-keys.ts` has the keys.
import { sameValue } from '../../domain/change-set';
import { type Bindings, bindingsOf, type CommandId, type KeyChanges } from '../../domain/command-keys';
import type { Key } from '../../domain/key';
import { activeLabels, type Kind, type Label, type Scheme } from '../../domain/scheme';
import { keyOfLabel } from '../../domain/shortcuts';
import type { InterfaceKey } from '../../domain/strings/strings';
import type { Actions } from '../state/actions';
import { nextEmptyRole, schemeOf, selectedAnnotation } from '../state/selection';
import type { WorkbenchState } from '../state/workbench-state';
import { onMac } from './key';

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

/** A command that is there whatever the scheme; its keys are as usual, or as a person has changed them. */
export type FixedCommand = Omit<Command, 'id' | 'mark' | 'keys'> & { readonly id: CommandId };

type Run = Command['run'];
type IsEnabled = Command['isEnabled'];

const always: IsEnabled = () => true;
const withProject: IsEnabled = ({ project }) => project.status === 'open';
const withAnnotator: IsEnabled = ({ annotatorId }) => annotatorId !== null;
/** What is done to the text needs the text in view. */
const withArticle: IsEnabled = ({ opened, room }) => opened !== null && room === 'reading';
const withMark: IsEnabled = (state) => withArticle(state) && selectedAnnotation(state) !== undefined;
const canStepOut: IsEnabled = ({ opened, room }) => opened !== null || room !== 'reading';

function command(id: CommandId, group: CommandGroup, isEnabled: IsEnabled, run: Run): FixedCommand {
  return { id, group, name: `commands.${id}`, isEnabled, run };
}

const marking: readonly FixedCommand[] = [
  command('delete-annotation', 'change', withMark, (actions) => actions.deleteSelected()),
  command('add-piece', 'change', withMark, (actions) => actions.addPiece()),
  command('remove-piece', 'change', withMark, (actions) => actions.removePiece()),
  command('apply-to-all', 'change', withWholeMark, (actions) => actions.reviewOccurrences()),
  command('open-card', 'change', withMark, (_actions, { focusCard }) => focusCard()),
  command('write-note', 'change', withMark, (_actions, { focusNote }) => focusNote()),
  command('point', 'change', canPoint, (actions) => actions.point()),
  command('toggle-unsure', 'change', withMark, (actions) => actions.toggleUnsure()),
  command('undo', 'change', withAnnotator, (actions) => void actions.undo()),
  command('redo', 'change', withAnnotator, (actions) => void actions.redo()),
];

/** A mark in pieces quotes nothing that could occur elsewhere as one stretch. */
function withWholeMark(state: WorkbenchState): boolean {
  return withArticle(state) && selectedAnnotation(state)?.spans.length === 1;
}

function canPoint(state: WorkbenchState): boolean {
  const annotation = selectedAnnotation(state);
  return withArticle(state) && annotation !== undefined && nextEmptyRole(state, annotation) !== undefined;
}

const selecting: readonly FixedCommand[] = [
  command('select-quotation', 'select', withArticle, (actions) => actions.selectQuotation()),
  command('select-sentence', 'select', withArticle, (actions) => actions.selectSentence()),
  command('select-paragraph', 'select', withArticle, (actions) => actions.selectParagraph()),
  command('toggle-word-snap', 'select', withArticle, (actions) => actions.toggleWordSnap()),
];

const clitics: readonly FixedCommand[] = [
  command('cycle-start', 'change', withArticle, (actions) => actions.cycleStart()),
  command('cycle-end', 'change', withArticle, (actions) => actions.cycleEnd()),
];

const edges: readonly FixedCommand[] = (['end', 'start'] as const).flatMap((edge) =>
  (['letter', 'word'] as const).flatMap((stride) =>
    (['forward', 'backward'] as const).map((way) => {
      const id = stride === 'word' ? (`${edge}-${way}-word` as const) : (`${edge}-${way}` as const);
      return command(id, 'change', withMark, (actions) => actions.moveEdge(edge, way, stride));
    }),
  ),
);

const moving: readonly FixedCommand[] = [
  command('next-annotation', 'go', withArticle, (actions) => actions.selectNextAnnotation()),
  command('previous-annotation', 'go', withArticle, (actions) => actions.selectPreviousAnnotation()),
  command('next-of-label', 'go', withArticle, (actions) => actions.selectNextOfLabel()),
  command('previous-of-label', 'go', withArticle, (actions) => actions.selectPreviousOfLabel()),
  command('next-unlinked', 'go', withArticle, (actions) => actions.selectNextUnlinked()),
  command('other-end', 'go', withMark, (actions) => actions.goToOtherEnd()),
  command('next-article', 'go', withArticle, (actions) => actions.openNextArticle()),
  command('previous-article', 'go', withArticle, (actions) => actions.openPreviousArticle()),
  command('copy-quote', 'select', withArticle, (actions) => void actions.copyQuote()),
  command('go-to-annotation', 'go', withArticle, (actions) => actions.showPanel('marks')),
  command('show-notes', 'go', withArticle, (actions) => actions.showMarksWith('note')),
  command('show-unsure', 'go', withArticle, (actions) => actions.showMarksWith('unsure')),
  command('show-unlinked', 'go', withArticle, (actions) => actions.showMarksWith('unlinked')),
  command('history', 'go', withProject, (actions) => actions.showPanel('history')),
  command('history-of-mark', 'go', withMark, (actions) => actions.showHistoryOfSelected()),
  command('search-project', 'go', withProject, (actions) => actions.openSearch()),
  command('find', 'go', withArticle, (actions) => actions.openFind()),
  command('find-next', 'go', withArticle, (actions) => actions.findNext()),
  command('find-previous', 'go', withArticle, (actions) => actions.findPrevious()),
  command('next-region', 'go', always, (_actions, { focusRegion }) => focusRegion(1)),
  command('previous-region', 'go', always, (_actions, { focusRegion }) => focusRegion(-1)),
  command('corpus', 'go', withAnnotator, (actions) => actions.toggleCorpus()),
  command('statistics', 'go', withAnnotator, (actions) => actions.toggleStatistics()),
  command('escape', 'go', canStepOut, (actions) => actions.escape()),
];

const project: readonly FixedCommand[] = [
  command('new-project', 'project', always, (actions) => void actions.newProject()),
  command('open-project', 'project', always, (actions) => void actions.openProject()),
  command('recent-projects', 'project', always, (actions) => actions.showDialog({ type: 'recent-projects' })),
  command('save-copy', 'project', withProject, (actions) => void actions.saveCopy()),
  command('import-files', 'project', withAnnotator, (actions) => void actions.importFiles()),
  command('import-folder', 'project', withAnnotator, (actions) => void actions.importFolder()),
  command('export-project', 'project', withProject, (actions) => actions.showDialog({ type: 'export' })),
  command('duplicates', 'project', withAnnotator, (actions) => actions.showDialog({ type: 'duplicates', pair: null })),
  command('repeated-lines', 'project', withAnnotator, (actions) => actions.showDialog({ type: 'repeated-lines' })),
  command('backups', 'project', withProject, (actions) => actions.showBackups('open')),
  command('check-project', 'project', withProject, (actions) => void actions.checkProject()),
  command('new-annotator', 'project', withProject, (actions) => actions.showDialog({ type: 'new-annotator' })),
  command('set-done', 'project', withArticle, (actions) => void actions.setLayerStatus('done')),
  command('set-in-progress', 'project', withArticle, (actions) => void actions.setLayerStatus('in-progress')),
];

const windowCommands: readonly FixedCommand[] = [
  command('command-palette', 'window', always, (actions) => actions.showDialog({ type: 'command-palette' })),
  command('show-keys', 'window', always, (actions) => actions.showDialog({ type: 'keys' })),
  command('preferences', 'window', always, (actions) => actions.showDialog({ type: 'preferences' })),
  command('toggle-sidebar', 'window', withProject, (actions) => actions.toggleSidebar()),
  command('command-keys', 'window', always, (actions) => actions.showDialog({ type: 'command-keys' })),
  command('label-keys', 'window', withAnnotator, (actions) => actions.showDialog({ type: 'label-keys' })),
  command('toggle-theme', 'window', always, (actions) => void actions.toggleTheme()),
  command('toggle-language', 'window', always, (actions) => void actions.toggleLanguage()),
  command('take-up-update', 'window', always, (actions) => void actions.takeUpUpdate()),
  command('help-pages', 'window', always, (actions) => actions.showDialog({ type: 'help' })),
  command('tour', 'window', withArticle, (actions) => actions.startTour()),
  command('copy-diagnostics', 'window', always, (actions) => void actions.copyDiagnostics()),
  command('show-logs', 'window', always, (actions) => void actions.showLogs()),
  command('about', 'window', always, (actions) => actions.showDialog({ type: 'about' })),
];

/** Marking with each label of the active sets, as the scheme has them. */
export function labelCommands(scheme: Scheme, bindings: Bindings): Command[] {
  return scheme.kinds.flatMap((kind) =>
    activeLabels(kind).map((label) => {
      const key = keyOfLabel(label, bindings);
      return {
        id: `mark ${kind.key} ${label.key}`,
        group: 'mark',
        name: 'commands.mark',
        mark: { kind, label },
        keys: key ? [key] : [],
        isEnabled: withArticle,
        run: (actions) => actions.applyLabel(kind.key, label.key),
      };
    }),
  );
}

/** All but the labels’ own. */
export const fixedCommands: readonly FixedCommand[] = [
  ...selecting,
  ...marking,
  ...clitics,
  ...edges,
  ...moving,
  ...project,
  ...windowCommands,
];

export function commandTable(scheme: Scheme | undefined, bindings: Bindings): readonly Command[] {
  const fixed = fixedCommands.map((each) => ({ ...each, keys: bindings.get(each.id) ?? [] }));
  return scheme ? [...labelCommands(scheme, bindings), ...fixed] : fixed;
}

let table: { readonly scheme: Scheme | undefined; readonly keys: Bindings; readonly commands: readonly Command[] } | undefined;

/** Every press of a key asks for it, so it is made when scheme or keys are others. */
export function commandsOf(state: WorkbenchState): readonly Command[] {
  const [scheme, keys] = [schemeOf(state), keysOf(state)];
  if (table?.scheme !== scheme || table?.keys !== keys) table = { scheme, keys, commands: commandTable(scheme, keys) };
  return table.commands;
}

const asUsual: KeyChanges = {};
let latest = { changes: asUsual, bindings: bindingsOf(asUsual, onMac) };

/** The keys of the commands as they are on this computer: the same object until other keys are changed. */
export function keysOf({ preferences }: WorkbenchState): Bindings {
  const changes = preferences?.keys ?? asUsual;
  if (changes !== latest.changes) {
    const bindings = sameValue(changes, latest.changes) ? latest.bindings : bindingsOf(changes, onMac);
    latest = { changes, bindings };
  }
  return latest.bindings;
}

export const commandGroups: readonly CommandGroup[] = ['mark', 'select', 'change', 'go', 'project', 'window'];
