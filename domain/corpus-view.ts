// How the corpus is looked at: which articles are shown, in which order, and how far each annotator has come with all of them.
import { z } from 'zod';
import { layerStatusSchema } from './annotation';
import { articleSchema } from './article';
import { articleFields } from './article-patch';

export const corpusFlags = ['notes', 'unsure', 'boilerplate'] as const;
export type CorpusFlag = (typeof corpusFlags)[number];

export const corpusFilterSchema = z.object({
  /** Letters that stand in the title, the outlet or the byline, in any spelling. */
  words: z.string(),
  /** Letters that stand in the outlet. */
  outlet: z.string(),
  /** Both ends included; null is open. */
  from: z.iso.date().nullable(),
  to: z.iso.date().nullable(),
  /** Whose layers the rest is about; null for anybody's. */
  annotatorId: z.uuid().nullable(),
  /** Any of these; none for all. */
  statuses: z.array(layerStatusSchema),
  /** Marks of a kind, or of one of its labels, that the article has or has not. */
  marks: z.array(z.object({ kind: z.string(), label: z.string().nullable(), has: z.boolean() })),
  flags: z.array(z.enum(corpusFlags)),
});
export type CorpusFilter = Readonly<z.infer<typeof corpusFilterSchema>>;

export const everyArticle: CorpusFilter = {
  words: '',
  outlet: '',
  from: null,
  to: null,
  annotatorId: null,
  statuses: [],
  marks: [],
  flags: [],
};

/** By a kind: by how many marks of it there are. */
export const corpusOrders = [
  'position',
  'title',
  'outlet',
  'publishedOn',
  'textLength',
  'status',
  'kind',
  ...corpusFlags,
] as const;
export const corpusSortSchema = z.object({
  by: z.enum(corpusOrders),
  /** Which kind, when it is by a kind. */
  kind: z.string().nullable(),
  descending: z.boolean(),
});
export type CorpusSort = Readonly<z.infer<typeof corpusSortSchema>>;

export const importOrder: CorpusSort = { by: 'position', kind: null, descending: false };

/** A field or column of articles that are looked at together. */
const sharedFact = { isSame: z.boolean(), value: z.string().nullable() };
export const articleFactsSchema = z.object({
  count: z.int().nonnegative(),
  fields: z.array(z.object({ name: z.enum(articleFields), ...sharedFact })),
  /** What has no field of its own, by the name that its file gave it. */
  columns: z.array(z.object({ name: z.string(), ...sharedFact })),
  /** Of a single article, the article itself and who works on it. */
  article: articleSchema.nullable(),
  layers: z.array(z.object({ annotatorId: z.uuid(), status: layerStatusSchema, marks: z.int().nonnegative() })),
});
export type ArticleFacts = Readonly<z.infer<typeof articleFactsSchema>>;

/** The articles that a filter lets through, in order. */
export interface CorpusArrangement {
  /** Their positions in the order of import, which no two articles share. */
  readonly positions: readonly number[];
  /** How many stretches of each, in the same order, are not part of the story. */
  readonly boilerplate: readonly number[];
}

/** The same as it travels: one string, so that a hundred thousand cross the port as one thing. */
export const packedArrangementSchema = z.string();

export function packArrangement(arrangement: CorpusArrangement): string {
  return JSON.stringify(arrangement);
}

export function unpackArrangement(packed: string): CorpusArrangement {
  // Written by `packArrangement` from what the store had just read.
  return JSON.parse(packed);
}

/** How far one annotator has come with all articles; one without a layer is still to be done. */
export const annotatorProgressSchema = z.object({
  annotatorId: z.uuid(),
  toDo: z.int().nonnegative(),
  inProgress: z.int().nonnegative(),
  /** Done or locked. */
  done: z.int().nonnegative(),
});
export type AnnotatorProgress = Readonly<z.infer<typeof annotatorProgressSchema>>;
