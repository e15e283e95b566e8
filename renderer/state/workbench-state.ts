// What the window knows, and how each thing that happens changes it. Pure: the store's word comes in, the next state goes out.

import type { Annotation } from '../../domain/annotation';
import type { Change } from '../../domain/change-set';
import type { ToldPair } from '../../domain/duplicates/story-list';
import type { Desk, DeskFile, ImportedFile, ImportProgress, ImportReport } from '../../domain/import-desk';
import type { Outcome, Problem } from '../../domain/problem';
import type { SalvageReport } from '../../domain/salvage';
import type {
  ArticlePage,
  CheckReport,
  DeletionPreview,
  GoBackPreview,
  OpenedArticle,
  Preferences,
  ProjectOverview,
  ToldChange,
  WhichProject,
} from '../../domain/workbench-contract';
import type { TourStep } from '../tour/tour-steps';
import { annotationById } from './annotation-index';
import { applyChange, applyChanges, type History, historyFrom } from './apply-change';
import { type ArticleRows, withPage } from './article-rows';
import { firstPanels, type PanelsState } from './panels-state';

export type ProjectState =
  | { readonly status: 'loading' }
  /** No project is open, for these reasons. */
  | { readonly status: 'closed'; readonly problems: readonly Problem[] }
  | { readonly status: 'open'; readonly overview: ProjectOverview };

/** The dialog over the window; only one at a time. */
export type OpenDialog =
  | {
      readonly type:
        | 'command-palette'
        | 'keys'
        | 'label-keys'
        | 'preferences'
        | 'recent-projects'
        | 'help'
        | 'about'
        | 'export'
        | 'new-annotator';
    }
  | { readonly type: 'apply-to-all'; readonly annotation: Annotation }
  | {
      readonly type: 'import-desk';
      readonly desk: Desk;
      readonly files: readonly DeskFile[];
      readonly unread: readonly ImportedFile[];
    }
  | { readonly type: 'import-report'; readonly report: ImportReport }
  | { readonly type: 'backups'; readonly project: WhichProject }
  | { readonly type: 'damaged'; readonly problems: readonly Problem[] }
  | { readonly type: 'salvage-report'; readonly report: SalvageReport }
  /** With the pair that is compared at once, if any. */
  | { readonly type: 'duplicates'; readonly pair: ToldPair | null }
  | { readonly type: 'repeated-lines' }
  | { readonly type: 'check-report'; readonly report: CheckReport }
  | { readonly type: 'go-back'; readonly change: ToldChange; readonly preview: Outcome<GoBackPreview> }
  | { readonly type: 'delete-articles'; readonly articleIds: readonly string[]; readonly preview: Outcome<DeletionPreview> };

export type Work = 'check' | 'copy' | 'backup' | 'restore' | 'salvage';

/** Null before there is anything to tell, and until it is over. */
export interface Importing {
  readonly progress: ImportProgress | null;
  readonly isStopping: boolean;
  readonly report: ImportReport | null;
}

/** Something to tell the person, until it is dismissed. */
export type Message = { readonly key: number } & (
  | { readonly type: 'problem'; readonly problem: Problem }
  /** What one should know and need do nothing about. */
  | { readonly type: 'remark'; readonly problem: Problem }
  | { readonly type: 'copied'; readonly path: string }
  | { readonly type: 'restored' }
  | { readonly type: 'update-found'; readonly version: string }
  | ({ readonly type: 'marks-done' } & MarksDone)
  | { readonly type: 'notice'; readonly notice: Notice }
);

/** What became of many marks at once; the sentences stand under the same names in `applyToAll`. */
export interface MarksDone {
  readonly deed: 'made' | 'takenBack' | 'madeAgain';
  readonly marks: number;
  readonly articles: number;
}

/** Quiet words about what a key did, or why it did nothing; their sentences stand under the same names in `notices`. */
export type Notice =
  | 'nothing-to-go-to'
  | 'no-other-end'
  | 'round-to-start'
  | 'round-to-end'
  | 'no-clitics'
  | 'no-piece-here'
  | 'last-piece'
  | 'no-quotation'
  | 'unpaired-quotation'
  | 'nothing-here'
  | 'quote-copied'
  | 'nothing-to-copy'
  | 'backup-restored'
  | 'clipboard-closed'
  | 'diagnostics-copied'
  | 'diagnostics-not-copied'
  | 'table-copied'
  | 'picture-copied';

export type Room = 'reading' | 'corpus' | 'statistics';

export interface WorkbenchState {
  readonly connection: 'connecting' | 'connected' | 'reconnecting';
  readonly preferences: Preferences | null;
  readonly project: ProjectState;
  readonly annotatorId: string | null;
  /** In import order, with the annotator's status and counts. */
  readonly articles: ArticleRows;
  /** How many articles are still on their way into the list. */
  readonly unlisted: number;
  readonly opened: OpenedArticle | null;
  readonly selectedId: string | null;
  /** The mark at the other end of a link that is being looked at. */
  readonly previewedId: string | null;
  /** A mark to bring into view; `turn` grows so that the same mark can be asked for again. */
  readonly reveal: { readonly id: string; readonly turn: number } | null;
  /** The role that the next click on a mark fills. */
  readonly pointing: { readonly annotationId: string; readonly role: string } | null;
  /** The next selection becomes a piece of the selected mark. */
  readonly adding: boolean;
  /** Whether what the pointer selects grows to whole words. */
  readonly wordSnap: boolean;
  readonly messages: readonly Message[];
  readonly dialog: OpenDialog | null;
  readonly working: Work | null;
  /** The import that runs or has just run. */
  readonly importing: Importing | null;
  /** Grows whenever articles may have been found to tell one story, or different ones. */
  readonly stories: number;
  /** Which room of the window one is in; the others stand over the reading room. */
  readonly room: Room;
  readonly sidebar: boolean;
  /** Null while nobody takes the tour. */
  readonly tour: TourStep | null;
  readonly panels: PanelsState;
  readonly history: History;
}

export const initialState: WorkbenchState = {
  connection: 'connecting',
  preferences: null,
  project: { status: 'loading' },
  annotatorId: null,
  articles: [],
  unlisted: 0,
  opened: null,
  selectedId: null,
  previewedId: null,
  reveal: null,
  pointing: null,
  adding: false,
  wordSnap: false,
  messages: [],
  dialog: null,
  working: null,
  importing: null,
  stories: 0,
  room: 'reading',
  sidebar: true,
  tour: null,
  panels: firstPanels,
  history: historyFrom(0),
};

/** A consistent picture of the project; of a long list of articles perhaps only the beginning. */
export interface Fetched {
  readonly overview: ProjectOverview;
  readonly annotatorId: string | null;
  readonly articles: ArticleRows;
  readonly unlisted: number;
  readonly opened: OpenedArticle | null;
}

export type WorkbenchEvent =
  | { readonly type: 'connected' | 'disconnected' }
  | { readonly type: 'preferences-read'; readonly preferences: Preferences }
  | ({ readonly type: 'fetched' } & Fetched)
  | { readonly type: 'articles-listed'; readonly after: number; readonly page: ArticlePage }
  | { readonly type: 'closed'; readonly problems: readonly Problem[] }
  | { readonly type: 'article-opened'; readonly opened: OpenedArticle; readonly selectedId: string | null }
  | { readonly type: 'changed'; readonly change: Change }
  | { readonly type: 'changed-much'; readonly changes: readonly Change[] }
  | { readonly type: 'annotation-selected'; readonly id: string | null; readonly reveal?: boolean }
  | { readonly type: 'pointing-began'; readonly annotationId: string; readonly role: string }
  | { readonly type: 'annotation-previewed'; readonly id: string | null }
  | { readonly type: 'pointing-ended' }
  | { readonly type: 'adding-began' | 'adding-ended' }
  | { readonly type: 'word-snap-set'; readonly on: boolean }
  | { readonly type: 'problems-arose'; readonly problems: readonly Problem[] }
  | { readonly type: 'copied'; readonly path: string }
  | { readonly type: 'update-found'; readonly version: string }
  | ({ readonly type: 'marks-done' } & MarksDone)
  | { readonly type: 'noticed'; readonly notice: Notice }
  | { readonly type: 'message-dismissed'; readonly key: number }
  | { readonly type: 'dialog-shown'; readonly dialog: OpenDialog | null }
  | { readonly type: 'work-began'; readonly work: Work }
  | { readonly type: 'work-ended' }
  | { readonly type: 'import-told'; readonly importing: Importing | null }
  | { readonly type: 'more-compared' }
  | { readonly type: 'room-entered'; readonly room: Room }
  | { readonly type: 'sidebar-toggled' }
  | { readonly type: 'tour-moved'; readonly step: TourStep | null }
  | { readonly type: 'panels-changed'; readonly change: Partial<PanelsState> };

export function nextState(state: WorkbenchState, event: WorkbenchEvent): WorkbenchState {
  switch (event.type) {
    case 'connected':
      return withMessages(
        { ...state, connection: 'connected' },
        state.connection === 'reconnecting' ? [{ type: 'restored' }] : [],
      );
    case 'disconnected':
      return { ...state, connection: 'reconnecting', working: null, importing: null };
    case 'preferences-read':
      return { ...state, preferences: event.preferences };
    case 'fetched':
      return fetched(state, event);
    case 'articles-listed': {
      const articles = withPage(state.articles, event.after, event.page);
      return { ...state, articles, unlisted: event.page.more ? Math.max(0, event.page.total - articles.length) : 0 };
    }
    case 'closed':
      return { ...state, ...nothingOpen, project: { status: 'closed', problems: event.problems } };
    case 'article-opened':
      return withSelection({ ...state, opened: event.opened, pointing: null }, event.selectedId, true);
    case 'changed':
      return keepSelection(applyChange(state, event.change));
    case 'changed-much':
      return keepSelection(applyChanges(state, event.changes));
    case 'annotation-selected':
      return withSelection(state, event.id, event.reveal ?? false);
    case 'pointing-began':
      return {
        ...state,
        selectedId: event.annotationId,
        adding: false,
        pointing: { annotationId: event.annotationId, role: event.role },
      };
    case 'annotation-previewed':
      return { ...state, previewedId: event.id };
    case 'pointing-ended':
      return { ...state, pointing: null };
    case 'adding-began':
      return { ...state, adding: state.selectedId !== null, pointing: null };
    case 'adding-ended':
      return { ...state, adding: false };
    case 'word-snap-set':
      return { ...state, wordSnap: event.on };
    case 'room-entered':
      return { ...state, room: event.room };
    case 'tour-moved':
      return { ...state, tour: event.step };
    case 'sidebar-toggled':
      return { ...state, sidebar: !state.sidebar };
    case 'panels-changed':
      // A panel that is wanted is no use behind a closed side, nor behind another room.
      return {
        ...state,
        room: event.change.wanted == null ? state.room : 'reading',
        sidebar: state.sidebar || event.change.wanted != null,
        panels: { ...state.panels, ...event.change },
      };
    default:
      return nextWindowState(state, event);
  }
}

type WindowEvent = Extract<
  WorkbenchEvent,
  {
    type:
      | 'problems-arose'
      | 'copied'
      | 'update-found'
      | 'marks-done'
      | 'noticed'
      | 'message-dismissed'
      | 'dialog-shown'
      | 'work-began'
      | 'import-told'
      | 'more-compared'
      | 'work-ended';
  }
>;

function nextWindowState(state: WorkbenchState, event: WindowEvent): WorkbenchState {
  switch (event.type) {
    case 'problems-arose':
      return withMessages(
        state,
        event.problems.map((problem) => ({ type: 'problem', problem })),
      );
    case 'copied':
      return withMessages(state, [{ type: 'copied', path: event.path }]);
    case 'update-found':
      return withMessages(without(state, 'update-found'), [event]);
    case 'marks-done':
      return withMessages(without(state, 'marks-done'), [event]);
    case 'noticed':
      return withMessages(without(state, 'notice'), [{ type: 'notice', notice: event.notice }]);
    case 'message-dismissed':
      return { ...state, messages: state.messages.filter(({ key }) => key !== event.key) };
    case 'dialog-shown':
      return { ...state, dialog: event.dialog };
    case 'work-began':
      return { ...state, working: event.work };
    case 'import-told':
      return { ...state, importing: event.importing };
    case 'more-compared':
      return { ...state, stories: state.stories + 1 };
    case 'work-ended':
      return { ...state, working: null };
  }
}

const nothingOpen = {
  annotatorId: null,
  articles: [],
  unlisted: 0,
  opened: null,
  selectedId: null,
  previewedId: null,
  reveal: null,
  pointing: null,
  adding: false,
} as const;

/** The same project fetched again keeps what was selected; another one begins afresh. */
function fetched(state: WorkbenchState, { overview, annotatorId, articles, unlisted, opened }: Fetched): WorkbenchState {
  const same =
    state.project.status === 'open' &&
    state.project.overview.project.id === overview.project.id &&
    state.annotatorId === annotatorId;
  const isOpenedAnew = state.project.status !== 'open' || state.project.overview.opening !== overview.opening;
  const remarks = isOpenedAnew ? overview.remarks.map((problem) => ({ type: 'remark' as const, problem })) : [];
  return keepSelection({
    ...withMessages(state, remarks),
    ...(same ? {} : nothingOpen),
    project: { status: 'open', overview },
    annotatorId,
    articles,
    unlisted,
    opened,
    stories: state.stories + 1,
    history: historyFrom(overview.lastSeq),
  });
}

function withSelection(state: WorkbenchState, id: string | null, reveal: boolean): WorkbenchState {
  const adding = state.adding && id === state.selectedId;
  const selected = { ...state, adding, selectedId: id, previewedId: null };
  if (id !== null && reveal) return { ...selected, reveal: { id, turn: (state.reveal?.turn ?? 0) + 1 } };
  return id === state.selectedId ? state : selected;
}

/** Lets go of a selected or pointing mark that is no longer there. */
function keepSelection(state: WorkbenchState): WorkbenchState {
  const present = (id: string): boolean => state.opened !== null && annotationById(state.opened.annotations, id) !== undefined;
  const selectedId = state.selectedId && present(state.selectedId) ? state.selectedId : null;
  const pointing = state.pointing && present(state.pointing.annotationId) ? state.pointing : null;
  if (selectedId === state.selectedId && pointing === state.pointing) return state;
  return { ...state, selectedId, pointing, adding: state.adding && selectedId !== null };
}

type NewMessage = Message extends infer Each ? (Each extends Message ? Omit<Each, 'key'> : never) : never;

/** More than these would cover the page; the oldest go first. */
const MOST_MESSAGES = 4;

/** Of some messages only the latest is worth reading. */
function without(state: WorkbenchState, gone: Message['type']): WorkbenchState {
  return { ...state, messages: state.messages.filter(({ type }) => type !== gone) };
}

function withMessages(state: WorkbenchState, added: readonly NewMessage[]): WorkbenchState {
  if (added.length === 0) return state;
  const lastKey = state.messages.at(-1)?.key ?? 0;
  const keyed = added.map((message, index) => ({ ...message, key: lastKey + index + 1 }));
  return { ...state, messages: [...state.messages, ...keyed].slice(-MOST_MESSAGES) };
}
