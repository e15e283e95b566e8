// Backups of a project: what their files are called, which of them are kept, and what going back to one would change.
import { z } from 'zod';

/** Why a backup was made. */
export const backupReasons = [
  'opened',
  'daily',
  'by-hand',
  'before-migration',
  'before-import',
  'before-marking',
  'before-deletion',
  'before-lines',
  'before-restore',
  /** While its file was gone, or another one had its name. */
  'displaced',
  /** The damaged file itself, byte by byte, before another took its place. */
  'damaged',
] as const;
export const backupReasonSchema = z.enum(backupReasons);
export type BackupReason = z.infer<typeof backupReasonSchema>;

/** How many of the latest backups are kept, and in which folder; null for one beside the project. */
export const backupChoiceSchema = z.object({
  keep: z.int().min(2).max(100),
  folder: z.string().nullable(),
});
export type BackupChoice = Readonly<z.infer<typeof backupChoiceSchema>>;

export const usualBackups: BackupChoice = { keep: 8, folder: null };

/** What its name tells of a backup. */
export interface NamedBackup {
  readonly name: string;
  /** Counted up within a folder: the order of backups, whatever a clock says. */
  readonly number: number;
  readonly at: string;
  readonly reason: BackupReason;
}

export function backupName({ number, at, reason }: Omit<NamedBackup, 'name'>): string {
  // A colon cannot stand in a file's name everywhere.
  return `${String(number).padStart(4, '0')} ${at.replaceAll(':', '.').slice(0, 19)} ${reason}.hashiya`;
}

/** Undefined for a file that is no backup. */
export function namedBackup(name: string): NamedBackup | undefined {
  const parts = /^(\d{4,9}) (\d{4}-\d\d-\d\dT)(\d\d)\.(\d\d)\.(\d\d) ([a-z-]+)\.hashiya$/.exec(name);
  if (!parts) return undefined;
  const [, number = '', day, hour, minute, second, reason] = parts;
  const known = backupReasonSchema.safeParse(reason);
  return known.success
    ? { name, number: Number(number), at: `${day}${hour}:${minute}:${second}.000Z`, reason: known.data }
    : undefined;
}

/** Days and weeks back of which the last backup is kept. */
const DAYS = 7;
const WEEKS = 5;

/**
 * The backups that may go: all but the latest ones, the last of each of the latest days and weeks, the last before a migration
 * and the last damaged file, and all that somebody asked for.
 */
export function backupsToPrune<Backup extends NamedBackup>(
  backups: readonly Backup[],
  { keep }: Pick<BackupChoice, 'keep'>,
): Backup[] {
  const latestFirst = backups.toSorted((a, b) => b.number - a.number || (a.at < b.at ? 1 : -1));
  const [damaged, sound] = [latestFirst.filter(isDamaged), latestFirst.filter((each) => !isDamaged(each))];
  const kept = new Set<Backup>([
    ...sound.slice(0, keep),
    ...sound.filter(({ reason }) => reason === 'by-hand'),
    ...firsts(sound, ({ at }) => at.slice(0, 10), DAYS),
    ...firsts(sound, ({ at }) => String(Math.floor(Date.parse(at) / 604_800_000)), WEEKS),
    ...sound.filter(({ reason }) => reason === 'before-migration').slice(0, 1),
    ...damaged.slice(0, 1),
  ]);
  return latestFirst.filter((each) => !kept.has(each));
}

function isDamaged({ reason }: NamedBackup): boolean {
  return reason === 'damaged';
}

/** The first of each group, of as many groups as asked for. */
function firsts<T>(list: readonly T[], groupOf: (each: T) => string, most: number): T[] {
  const found = new Map<string, T>();
  for (const each of list) {
    const group = groupOf(each);
    if (!found.has(group) && found.size < most) found.set(group, each);
  }
  return [...found.values()];
}

/** A backup as it is shown: with what it holds, where it can be read. */
export const backupSchema = z.object({
  name: z.string(),
  number: z.int().nonnegative(),
  at: z.iso.datetime(),
  reason: backupReasonSchema,
  bytes: z.int().nonnegative(),
  /** Null for one that cannot be read. */
  holds: z
    .object({ projectId: z.string(), articles: z.int(), marks: z.int(), lastSeq: z.int(), lastAt: z.string().nullable() })
    .nullable(),
});
export type Backup = Readonly<z.infer<typeof backupSchema>>;

export const backupListSchema = z.object({
  /** The project that they are backups of. */
  path: z.string(),
  folder: z.string(),
  /** The latest first. */
  backups: z.array(backupSchema),
});
export type BackupList = Readonly<z.infer<typeof backupListSchema>>;

/** What going back to a backup would change. */
export const restorePreviewSchema = z.object({
  backup: backupSchema,
  /** Whether the present file can be read at all; where not, nothing is said of what changed since. */
  isPresentReadable: z.boolean(),
  /** Changes made since, which would be gone. */
  changes: z.int().nonnegative(),
  /** When the first and the last of them were made. */
  since: z.string().nullable(),
  until: z.string().nullable(),
  /** By whom; null for the command line. */
  by: z.array(z.object({ name: z.string().nullable(), changes: z.int().positive() })),
  /** Changes of the backup that the present project does not have. */
  changesBack: z.int().nonnegative(),
  articles: z.object({ gone: z.int().nonnegative(), back: z.int().nonnegative() }),
  marks: z.object({ gone: z.int().nonnegative(), back: z.int().nonnegative(), changed: z.int().nonnegative() }),
});
export type RestorePreview = Readonly<z.infer<typeof restorePreviewSchema>>;
