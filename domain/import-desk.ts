// What comes of an import, and how it goes meanwhile: the words that the desk, the report and the command line share.
import { z } from 'zod';
import { columnChoicesSchema, columnFieldSchema } from './columns';
import { foreignLabelSchema, mappedLabelSchema } from './label-mapping';
import { problemSchema } from './problem';
import { keySchema, namesSchema } from './scheme';

/** A label of another tool, as one file uses it. */
export const deskLabelSchema = foreignLabelSchema.extend({
  count: z.int().positive(),
  /** A stretch that it marks. */
  quote: z.string(),
  /** What it became the last time; absent when nobody has said. */
  before: mappedLabelSchema.optional(),
});
export type DeskLabel = Readonly<z.infer<typeof deskLabelSchema>>;

/** Signs at which a text file may part into articles; `blank` is two blank lines. */
export const separators = ['---', '===', '***', 'blank'] as const;
export const separatorSchema = z.enum(separators);

/** How a person wants a file on the desk to be read; null lets the file itself say. */
export const deskReadingSchema = z.object({
  format: z.string().nullable(),
  encoding: z.string().nullable(),
  columns: columnChoicesSchema.nullable(),
  /** Whether the first row of a table names its columns. */
  header: z.boolean().nullable(),
  separator: separatorSchema.nullable(),
});
export type DeskReading = Readonly<z.infer<typeof deskReadingSchema>>;

/** A row of a table as the article that it would become. */
export const deskRowSchema = z.object({
  title: z.string(),
  outlet: z.string().nullable(),
  byline: z.string().nullable(),
  publishedOn: z.string().nullable(),
  url: z.string().nullable(),
  language: z.string(),
  id: z.string().nullable(),
  /** How it begins. */
  text: z.string(),
  metadata: z.record(z.string(), z.string()),
});
export type DeskRow = Readonly<z.infer<typeof deskRowSchema>>;

export const deskTableSchema = z.object({
  /** In the order of the table, each with the first words that stand in it. */
  columns: z.array(z.object({ name: z.string(), field: columnFieldSchema, example: z.string() })),
  /** Whether the first row names them; null where they have names anyway. */
  header: z.boolean().nullable(),
  /** Whether a person said so now or the last time, or the names and looks of the columns. */
  by: z.enum(['person', 'memory', 'file']),
  rows: z.array(deskRowSchema),
});
export type DeskTable = Readonly<z.infer<typeof deskTableSchema>>;

/** A file on the desk: chosen, looked at, not imported yet. */
export const deskFileSchema = z.object({
  /** Counted from 0, in the order of the desk. */
  place: z.int().nonnegative(),
  file: z.string(),
  bytes: z.int().nonnegative(),
  /** Key of the format it would be read in; null when none was recognised. */
  format: z.string().nullable(),
  /** Null for formats that say themselves how they are encoded. */
  encoding: z.object({ name: z.string(), certainty: z.enum(['chosen', 'marked', 'proven', 'guessed']) }).nullable(),
  /** How it begins, read so. */
  preview: z.string(),
  articles: z.int().nonnegative(),
  /** Whether that is all of it; otherwise there are more. */
  isWhole: z.boolean(),
  annotations: z.int().nonnegative(),
  table: deskTableSchema.nullable(),
  /** What parts its articles; null when it is one. */
  separator: separatorSchema.nullable(),
  labels: z.array(deskLabelSchema),
  problems: z.array(problemSchema),
});
export type DeskFile = Readonly<z.infer<typeof deskFileSchema>>;

/** Files lie on the desk under a number; where they came from stays with the store. */
export const deskSchema = z.object({
  id: z.int().positive(),
  total: z.int().nonnegative(),
  formats: z.array(z.object({ key: z.string(), names: namesSchema })),
  encodings: z.array(z.string()),
  /** Names of files of no known format that were met in folders and archives, and stay where they are. */
  passedOver: z.array(z.string()),
});
export type Desk = Readonly<z.infer<typeof deskSchema>>;

/** What a person decided about a foreign label: a label of the scheme, a new one of that kind, or to leave its marks out. */
export const labelDecisionSchema = z.object({
  foreign: foreignLabelSchema,
  becomes: z.discriminatedUnion('type', [
    z.object({ type: z.literal('label'), kind: keySchema, label: keySchema }),
    z.object({ type: z.literal('new'), kind: keySchema }),
    z.object({ type: z.literal('skip') }),
  ]),
});
export type LabelDecision = Readonly<z.infer<typeof labelDecisionSchema>>;

/** What came of one file of an import. */
export const importedFileSchema = z.object({
  file: z.string(),
  /** `taken-back` when the import was cancelled after the file had arrived. */
  status: z.enum(['imported', 'skipped', 'failed', 'taken-back']),
  articles: z.int().nonnegative(),
  annotations: z.int().nonnegative(),
  problems: z.array(problemSchema),
});
export type ImportedFile = Readonly<z.infer<typeof importedFileSchema>>;

/** Whether it was only met on the way, in a folder or an archive, and is of no known format. */
export function isPassedOver({ status, problems }: ImportedFile): boolean {
  return status === 'skipped' && problems.length > 0 && problems.every(({ code }) => code === 'unknown-format');
}

export const importReportSchema = z.object({
  files: z.array(importedFileSchema),
  articleIds: z.array(z.uuid()),
  /** Whether a person stopped it; the files that it had not come to are not listed. */
  cancelled: z.boolean().default(false),
});
export type ImportReport = Readonly<z.infer<typeof importReportSchema>>;

/** How far an import has come. */
export const importProgressSchema = z.object({
  phase: z.enum(['importing', 'taking-back']),
  /** The file that is being read. */
  file: z.string(),
  filesDone: z.int().nonnegative(),
  filesTotal: z.int().nonnegative(),
  articles: z.int().nonnegative(),
  /** Articles a second; null before there is anything to tell it from. */
  perSecond: z.number().nonnegative().nullable(),
  secondsLeft: z.int().nonnegative().nullable(),
});
export type ImportProgress = Readonly<z.infer<typeof importProgressSchema>>;

export interface WorkDone {
  /** Of the whole work, between 0 and 1. */
  readonly share: number;
  readonly articles: number;
  readonly elapsedMs: number;
}

/** Less than this says nothing about what is to come. */
const TOO_SOON_MS = 500;

/** How fast it goes and how long it will still take, as far as can be told from what is done. */
export function paceOf({ share, articles, elapsedMs }: WorkDone): Pick<ImportProgress, 'perSecond' | 'secondsLeft'> {
  if (elapsedMs < TOO_SOON_MS) return { perSecond: null, secondsLeft: null };
  const perSecond = Math.round((articles * 10_000) / elapsedMs) / 10;
  const secondsLeft = share > 0 ? Math.ceil((elapsedMs * (1 - Math.min(share, 1))) / share / 1000) : null;
  return { perSecond, secondsLeft };
}

/** What travels at most from the window to the store in one drop, in bytes; more is imported from the menu. */
export const LARGEST_DROP = 250_000_000;

export const droppedFileSchema = z.object({
  name: z.string(),
  /** The folder within the folder that was dropped, or null for a file that was dropped itself. */
  folder: z.string().nullable(),
  bytes: z.int().nonnegative(),
  /** Null where it stays: a file of no known format, or one too many. */
  content: z.file().nullable(),
});
export type DroppedFile = Readonly<z.infer<typeof droppedFileSchema>>;
