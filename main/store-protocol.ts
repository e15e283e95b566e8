// What the shell and the store say to each other. The store never shows a dialog and the shell never touches SQL, so each asks the other.

import type { MenuCommand } from '../domain/announcements';
import type { BackupChoice } from '../domain/backups';
import type { Problem } from '../domain/problem';
import type { Preferences, RecentProject } from '../domain/workbench-contract';

/** What the store asks of the shell, and what the shell answers; `null` when the person chose nothing. */
export interface Questions {
  'choose-new-project': { ask: { suggestedName: string }; answer: string | null };
  'choose-project': { ask: Record<never, never>; answer: string | null };
  'choose-copy': { ask: { suggestedName: string }; answer: string | null };
  'choose-files': { ask: { endings: readonly string[] }; answer: string[] | null };
  'choose-folder': { ask: Record<never, never>; answer: string[] | null };
  'choose-report': { ask: { suggestedName: string }; answer: string | null };
  'choose-export': { ask: { suggestedName: string; extension: string | null }; answer: string | null };
  /** Shows a file among the others in its folder. */
  'show-in-folder': { ask: { path: string }; answer: null };
  /** The text of the diagnostics, given what the store knows of the project. */
  diagnostics: { ask: { project: Readonly<Record<string, number | string>> }; answer: string };
  /** Chromium comes with the licences of its own parts as a page. */
  'show-chromium-licences': { ask: Record<never, never>; answer: null };
  'show-logs': { ask: Record<never, never>; answer: null };
  /** Looks for a newer version of the app, fetches or installs it, whichever comes next. */
  'take-up-update': { ask: Record<never, never>; answer: null };
  'read-preferences': { ask: Record<never, never>; answer: Preferences };
  'list-recent': { ask: Record<never, never>; answer: RecentProject[] };
  'forget-recent': { ask: { path: string }; answer: RecentProject[] };
  'set-preferences': { ask: { preferences: Preferences }; answer: Preferences };
}
export type QuestionName = keyof Questions;

/** What the shell sends to the store. A `connect` carries the port of one window. */
export type ShellMessage =
  | { readonly type: 'connect' }
  | { readonly type: 'menu'; readonly command: MenuCommand }
  | { readonly type: 'open-project'; readonly path: string }
  | { readonly type: 'update-found'; readonly version: string }
  /** Something went wrong in the shell that a person should hear of. */
  | { readonly type: 'trouble'; readonly problem: Problem }
  | { readonly type: 'close' }
  | { readonly type: 'answer'; readonly id: number; readonly answer: unknown };

/** What the store sends to the shell. */
export type StoreMessage =
  | { readonly type: 'ask'; readonly id: number; readonly name: QuestionName; readonly ask: unknown }
  | { readonly type: 'project-opened'; readonly path: string; readonly name: string }
  /** It takes back what an import has brought or an export has begun, and goes on at it. */
  | { readonly type: 'closing' }
  | { readonly type: 'closed' };

/** How the shell starts the store: the project to open, and where the demo project lives or is to be made. */
export interface StoreStart {
  readonly projectPath: string | null;
  readonly demoPath: string;
  readonly backups?: BackupChoice;
  /** Folder of the logs. */
  readonly logs: string;
  /** The store ended soon, time after time: the project is not opened unasked. */
  readonly keepsEnding?: boolean;
}
