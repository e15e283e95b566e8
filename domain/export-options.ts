// What an export is asked for: which articles and marks, in which format and how, divided into which parts.
import { z } from 'zod';
import { layerStatusSchema } from './annotation';
import { corpusFilterSchema, everyArticle } from './corpus-view';
import { releaseFactsSchema } from './release/release-facts';
import { PART_NAME } from './splits/part-names';

/** What a dataset is wanted for: to keep and exchange it, to train with it, to go on labelling elsewhere, or to count and compare. */
export const exportPurposes = ['exchange', 'train', 'annotate', 'analyse'] as const;
export type ExportPurpose = (typeof exportPurposes)[number];

/** What tables are made of: a row for each mark, article, claim or stance. */
export const tableProfiles = ['marks', 'articles', 'attribution', 'claims', 'stance-pairs', 'directed-stance'] as const;
export type TableProfile = (typeof tableProfiles)[number];

/** How tags of tokens say where a mark begins and ends. */
export const tagSchemes = ['iob2', 'iob1', 'bioes'] as const;
export type TagScheme = (typeof tagSchemes)[number];

/** What becomes of an edge within a token: the mark is widened to the token, words are cut at clitics, or each character is a token. */
export const tokenEdges = ['words', 'clitics', 'characters'] as const;
export type TokenEdges = (typeof tokenEdges)[number];

/** What some formats leave open; each writer heeds what concerns it, and chooses itself where nothing is said. */
export const writingChoicesSchema = z.object({
  profile: z.enum(tableProfiles).optional(),
  /** The kind whose marks are written, of formats that hold one kind of mark. */
  kind: z.string().optional(),
  tags: z.enum(tagSchemes).optional(),
  edges: z.enum(tokenEdges).optional(),
  /** Between the cells of a table. */
  delimiter: z.enum(['comma', 'tab']).optional(),
  /** Whether a table is for Excel: with a byte order mark, and cells that begin like formulas made harmless. */
  excel: z.boolean().optional(),
});
export type WritingChoices = Readonly<z.infer<typeof writingChoicesSchema>>;

export const exportSelectionSchema = z.object({
  /** Which articles, as the corpus table filters them. */
  filter: corpusFilterSchema.default(everyArticle),
  /** Only articles in which this search finds something; empty for all. */
  query: z.string().default(''),
  /** Names of the annotators whose layers are written; null for all of them. */
  annotators: z.array(z.string()).nullable().default(null),
  /** Only layers of these statuses; null for all. */
  statuses: z.array(layerStatusSchema).nullable().default(null),
  /** Only marks of these kinds, or of these labels of a kind; null for all. */
  labels: z
    .array(z.object({ kind: z.string(), label: z.string().nullable() }))
    .nullable()
    .default(null),
  /** Whether stretches that are no part of the story are cut out of the texts. */
  boilerplate: z.enum(['keep', 'leave-out']).default('keep'),
  /** Whether annotators are called by their names; by default by pseudonyms that stay the same from export to export. */
  names: z.enum(['pseudonyms', 'names']).default('pseudonyms'),
});
export type ExportSelection = Readonly<z.infer<typeof exportSelectionSchema>>;

/** What is never parted: tellings of one story always; articles of an outlet, or of a day, where asked. */
export const togetherKeys = ['story', 'outlet', 'date'] as const;

export const exportSplitsSchema = z.object({
  /** In order, with how large each is in relation to the others; a part of size 0 takes only what is listed for it. */
  parts: z.array(z.object({ name: z.string().regex(new RegExp(`^${PART_NAME}$`)), size: z.number().nonnegative() })).min(1),
  /** The same seed divides the same articles alike. */
  seed: z.int().nonnegative().default(1),
  together: z.enum(togetherKeys).default('story'),
  /** Ids of articles and the part that each is in, whatever the sizes say. */
  listed: z.record(z.string(), z.string()).default({}),
});
export type ExportSplits = Readonly<z.infer<typeof exportSplitsSchema>>;

export const exportOptionsSchema = z.object({
  /** Key of a format that can be written. */
  format: z.string(),
  choices: writingChoicesSchema.default({}),
  selection: exportSelectionSchema.prefault({}),
  /** Null where everything is written together. */
  splits: exportSplitsSchema.nullable().default(null),
  /** What a dataset card says besides. */
  about: releaseFactsSchema.default({}),
});
export type ExportOptions = Readonly<z.infer<typeof exportOptionsSchema>>;
/** What a caller may leave unsaid. */
export type ExportRequest = Readonly<z.input<typeof exportOptionsSchema>>;
