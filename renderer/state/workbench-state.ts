// What the window knows, and how each thing that happens changes it. Pure: the store's word comes in, the next state goes out.

import type { Change } from '../../domain/change-set';
import type { ImportProgress, ImportReport } from '../../domain/import-desk';
import type { ArticlePage, OpenedArticle } from '../../domain/opened-article';
import type { Problem } from '../../domain/problem';
import type { Preferences, ProjectOverview } from '../../domain/workbench-contract';
import type { TourStep } from '../tour/tour-steps';
import { annotationById } from './annotation-index';
import { applyChange, applyChanges, type History, historyFrom } from './apply-change';
import { type ArticleRows, withPage } from './article-rows';
import { type Message, type MessageEvent, nextMessages, withMessages } from './messages';
import type { OpenDialog } from './open-dialog';
import { firstPanels, type PanelsState } from './panels-state';

export type ProjectState =
  | { readonly status: 'loading' }
  /** No project is open, for these reasons. */
  | { readonly status: 'closed'; readonly problems: readonly Problem[] }
  | { readonly status: 'open'; readonly overview: ProjectOverview };

export type Work = 'check' | 'copy' | 'backup' | 'restore' | 'salvage';

/** Null before there is anything to tell, and until it is over. */
export interface Importing {
  readonly progress: ImportProgress | null;
  readonly isStopping: boolean;
  readonly report: ImportReport | null;
}

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

/** What becomes of the project, and of what is being done to it. */
type ProjectEvent =
  | { readonly type: 'connected' | 'disconnected' }
  | ({ readonly type: 'fetched' } & Fetched)
  | { readonly type: 'articles-listed'; readonly after: number; readonly page: ArticlePage }
  | { readonly type: 'closed'; readonly problems: readonly Problem[] }
  | { readonly type: 'article-opened'; readonly opened: OpenedArticle; readonly selectedId: string | null }
  | { readonly type: 'changed'; readonly change: Change }
  | { readonly type: 'changed-much'; readonly changes: readonly Change[] }
  | { readonly type: 'more-compared' }
  | { readonly type: 'annotation-selected'; readonly id: string | null; readonly reveal?: boolean }
  | { readonly type: 'pointing-began'; readonly annotationId: string; readonly role: string }
  | { readonly type: 'annotation-previewed'; readonly id: string | null }
  | { readonly type: 'pointing-ended' }
  | { readonly type: 'adding-began' | 'adding-ended' };

/** How the window stands around it. */
type WindowEvent =
  | { readonly type: 'preferences-read'; readonly preferences: Preferences }
  | { readonly type: 'word-snap-set'; readonly on: boolean }
  | { readonly type: 'dialog-shown'; readonly dialog: OpenDialog | null }
  | { readonly type: 'work-began'; readonly work: Work }
  | { readonly type: 'work-ended' }
  | { readonly type: 'import-told'; readonly importing: Importing | null }
  | { readonly type: 'room-entered'; readonly room: Room }
  | { readonly type: 'sidebar-toggled' }
  | { readonly type: 'tour-moved'; readonly step: TourStep | null }
  | { readonly type: 'panels-changed'; readonly change: Partial<PanelsState> }
  | MessageEvent;

export type WorkbenchEvent = ProjectEvent | WindowEvent;

export function nextState(state: WorkbenchState, event: WorkbenchEvent): WorkbenchState {
  switch (event.type) {
    case 'connected':
      return {
        ...state,
        connection: 'connected',
        messages: withMessages(state.messages, state.connection === 'reconnecting' ? [{ type: 'restored' }] : []),
      };
    case 'disconnected':
      return { ...state, connection: 'reconnecting', working: null, importing: null };
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
    case 'more-compared':
      return { ...state, stories: state.stories + 1 };
    default:
      return nextWindowState(state, event);
  }
}

function nextWindowState(state: WorkbenchState, event: WindowEvent): WorkbenchState {
  switch (event.type) {
    case 'preferences-read':
      return { ...state, preferences: event.preferences };
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
    case 'dialog-shown':
      return { ...state, dialog: event.dialog };
    case 'work-began':
      return { ...state, working: event.work };
    case 'work-ended':
      return { ...state, working: null };
    case 'import-told':
      return { ...state, importing: event.importing };
    default:
      return { ...state, messages: nextMessages(state.messages, event) };
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
    ...state,
    ...(same ? {} : nothingOpen),
    messages: withMessages(state.messages, remarks),
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
