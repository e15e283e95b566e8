// What the store and the application menu tell the window without being asked.
import { z } from 'zod';
import { changeSchema } from './change-set';
import { exportProgressSchema } from './export-progress';
import { importProgressSchema } from './import-desk';
import { problemSchema } from './problem';
import { indexStateSchema } from './search/search-result';

/** What the application menu may ask the window to do. */
export const menuCommands = [
  'new-project',
  'open-project',
  'save-copy',
  'import-files',
  'import-folder',
  'export-project',
  'check-project',
  'backups',
  'undo',
  'redo',
  'copy-quote',
  'find',
  'go-to-annotation',
  'history',
  'statistics',
  'command-palette',
  'toggle-theme',
  'toggle-language',
  'recent-projects',
  'preferences',
  'help-pages',
  'tour',
  'copy-diagnostics',
  'show-logs',
  'about',
] as const;
export const menuCommandSchema = z.enum(menuCommands);
export type MenuCommand = z.infer<typeof menuCommandSchema>;

/** What the store tells without being asked. */
export const announcementSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('changed'), change: changeSchema }),
  /** Changes that came in quick succession, in their order, packed by `packChanges`. */
  z.object({ type: z.literal('changed-much'), changes: z.string() }),
  z.object({ type: z.literal('importing'), progress: importProgressSchema }),
  z.object({ type: z.literal('exporting'), progress: exportProgressSchema }),
  /** Another process has written more into the open file than is told one by one. */
  z.object({ type: z.literal('changed-elsewhere') }),
  /** Another project file is open now, or none. */
  z.object({ type: z.literal('project-switched') }),
  /** How far the index for searching has come; null when it is whole. */
  z.object({ type: z.literal('indexing'), state: indexStateSchema.nullable() }),
  /** How far articles have been compared with each other; null when all have. */
  z.object({ type: z.literal('comparing'), state: indexStateSchema.nullable() }),
  z.object({ type: z.literal('menu'), command: menuCommandSchema }),
  /** A newer version of the app is out. */
  z.object({ type: z.literal('update-found'), version: z.string() }),
  z.object({ type: z.literal('problems'), problems: z.array(problemSchema).readonly() }),
]);
export type Announcement = Readonly<z.infer<typeof announcementSchema>>;
