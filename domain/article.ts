// An article: one immutable text and what is known about it.
import { z } from 'zod';
import { spanSchema } from './span';

export const directionSchema = z.enum(['rtl', 'ltr']);
export type Direction = z.infer<typeof directionSchema>;

/** Where the text came from, kept so that the original file can be told from the stored text. */
export const sourceSchema = z.object({
  /** File name without its folder. */
  file: z.string(),
  /** SHA-256 of the file's bytes, hex. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  encoding: z.string().min(1),
  /** Newline style of the file; the stored text always has LF. */
  newline: z.enum(['lf', 'crlf', 'cr', 'mixed', 'none']),
  bom: z.boolean(),
});
export type Source = Readonly<z.infer<typeof sourceSchema>>;

/** Everything about an article but its text, which lives under its hash and never changes. */
export const articleSchema = z.object({
  id: z.uuid(),
  /** Import order, counted from 1; lists and exports follow it. */
  position: z.int().positive(),
  title: z.string(),
  outlet: z.string().nullable(),
  byline: z.string().nullable(),
  url: z.string().nullable(),
  /** ISO date (`2024-04-09`); the words it was read from are a region of kind `dateline`. */
  publishedOn: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}$/)
    .nullable(),
  /** BCP 47 language code. */
  language: z.string().min(2),
  direction: directionSchema,
  /** SHA-256 of the text as UTF-8, hex. */
  textSha256: z.string().regex(/^[0-9a-f]{64}$/),
  /** Length of the text in UTF-16 code units. */
  textLength: z.int().nonnegative(),
  source: sourceSchema,
  /** What came along that has no field of its own, such as further columns of a table; by the name that its file gave it. */
  metadata: z.record(z.string().min(1), z.string()).default({}),
});
export type Article = Readonly<z.infer<typeof articleSchema>>;

/**
 * Why a stretch is not part of the story. `content` marks a stretch that was taken for boilerplate and that a person
 * switched back; it is kept so that the choice survives an export and a new detection.
 */
export const regionKinds = ['marker', 'control', 'share', 'credit', 'dateline', 'caption', 'other', 'content'] as const;
export const regionKindSchema = z.enum(regionKinds);
export type RegionKind = z.infer<typeof regionKindSchema>;

export const regionSchema = spanSchema.extend({ articleId: z.uuid(), kind: regionKindSchema });
export type Region = Readonly<z.infer<typeof regionSchema>>;

export function isBoilerplate(region: Pick<Region, 'kind'>): boolean {
  return region.kind !== 'content';
}
