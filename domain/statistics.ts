// What a project amounts to: counts, which labels stand together, who says what, who is for and against what, and how work goes on.
import { z } from 'zod';
import { layerStatusSchema } from './annotation';
import { corpusFilterSchema } from './corpus-view';
import { specialFillerSchema } from './scheme';

const count = z.int().nonnegative();
const labelKeys = { kind: z.string(), label: z.string() };

/** Whose marks on which articles are counted, and how many parties are told apart before the others are counted as one. */
export const statisticsInputSchema = z.object({
  /** Null for everybody's. */
  annotatorId: z.uuid().nullable(),
  /** Null for all articles. */
  filter: corpusFilterSchema.nullable(),
  most: z.int().positive(),
});
export type StatisticsInput = Readonly<z.infer<typeof statisticsInputSchema>>;

/** Who or what fills a role, whatever mark it was filled with: `words` as they are spelt most often. */
export const partySchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('words'), words: z.string() }),
  z.object({ type: z.literal('filler'), filler: specialFillerSchema }),
  /** Nothing fills the role. */
  z.object({ type: z.literal('nobody') }),
  /** The others, counted as one. */
  z.object({ type: z.literal('others'), parties: count }),
]);
export type Party = Readonly<z.infer<typeof partySchema>>;

/** Two labels, or one twice, and how often they stand together. */
const pairSchema = z.object({ one: z.object(labelKeys), other: z.object(labelKeys), count });
export type LabelPair = Readonly<z.infer<typeof pairSchema>>;

export const statisticsSchema = z.object({
  articles: count,
  annotations: count,
  byKind: z.array(z.object({ kind: z.string(), annotations: count })),
  byLabel: z.array(z.object({ ...labelKeys, annotations: count })),
  /** Null for articles of which it is not known. */
  byOutlet: z.array(z.object({ outlet: z.string().nullable(), articles: count, annotations: count })),
  /** By the month (`2024-04`) in which articles were published, in order; null comes last. */
  byMonth: z.array(z.object({ month: z.string().nullable(), articles: count, annotations: count })),
  /** `articles` on which the annotator has a layer. */
  byAnnotator: z.array(z.object({ annotator: z.string(), articles: count, annotations: count })),
  /** An article without a layer of an annotator is still to be done. */
  byStatus: z.array(z.object({ annotator: z.string(), status: layerStatusSchema, articles: count })),
  together: z.object({
    /** Pairs of marks of one layer that share at least one letter. */
    overlap: z.array(pairSchema),
    /** Articles on which one annotator has marks of both; of a label with itself, the articles that have it. */
    article: z.array(pairSchema),
  }),
  /** Marks of kinds that have a source: how many each party is the source of. */
  sources: z.object({ claims: count, parties: z.array(z.object({ party: partySchema, claims: count })) }),
  /** Marks of kinds that have a holder and a target; one with several targets stands in several cells. */
  stances: z.object({
    count,
    /** The sums of their rows and columns. */
    holders: z.array(z.object({ party: partySchema, count })),
    targets: z.array(z.object({ party: partySchema, count })),
    /** By their places in both. */
    cells: z.array(z.object({ holder: count, target: count, labels: z.array(z.object({ ...labelKeys, count })) })),
  }),
  /** Marks that there are, by the day (UTC) on which they were made. */
  byDay: z.array(z.object({ day: z.string(), annotator: z.string(), annotations: count })),
  /** Articles that are done or locked, by the day (UTC) on which they became so. */
  doneByDay: z.array(z.object({ day: z.string(), annotator: z.string(), articles: count })),
});
export type Statistics = Readonly<z.infer<typeof statisticsSchema>>;
export type StanceTable = Statistics['stances'];

/** What was counted; before that, how many articles of how many have been. */
export const countedStatisticsSchema = z.union([
  z.object({ statistics: statisticsSchema }),
  z.object({ counted: count, of: count }),
]);
export type CountedStatistics = Readonly<z.infer<typeof countedStatisticsSchema>>;

/** Roles by which claims and stances are counted, whichever kinds have them. */
export const sourceRole = 'source';
export const holderRole = 'holder';
export const targetRole = 'target';
