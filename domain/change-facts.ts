// What a change did, as facts without a language: what history is told from. The words stand with the interface's strings.
import { z } from 'zod';
import { layerStatusSchema } from './annotation';
import { regionKindSchema } from './article';
import { articleFields } from './article-patch';
import { shortcutSchema, specialFillerSchema } from './scheme';

const mark = { annotationId: z.uuid(), kind: z.string(), label: z.string(), quote: z.string() };
/** Who or what fills a role; a mark is named by its quote, null when it is known nowhere any more. */
const fillerFactSchema = z.union([
  z.object({ quote: z.string().nullable() }),
  z.object({ special: specialFillerSchema }),
  z.object({ topic: z.string() }),
]);
const link = { ...mark, role: z.string(), filler: fillerFactSchema };
/** Many marks at once; kind, label and quote where all of them have the same. */
const marks = { count: z.int(), kind: z.string().nullable(), label: z.string().nullable(), quote: z.string().nullable() };
const fact = <const Name extends string, Shape extends z.ZodRawShape>(name: Name, shape: Shape) =>
  z.object({ fact: z.literal(name), ...shape });

export const changeFactSchema = z.discriminatedUnion('fact', [
  fact('marked', mark),
  fact('deleted', mark),
  fact('relabelled', { ...mark, fromKind: z.string(), fromLabel: z.string() }),
  fact('moved', { ...mark, before: z.string() }),
  fact('piece-added', { ...mark, piece: z.string() }),
  fact('piece-removed', { ...mark, piece: z.string() }),
  fact('linked', link),
  fact('unlinked', link),
  fact('attribute-set', { ...mark, attribute: z.string(), value: z.string() }),
  fact('attribute-cleared', { ...mark, attribute: z.string() }),
  fact('noted', { ...mark, note: z.string() }),
  fact('note-removed', mark),
  fact('unsure', mark),
  fact('sure', mark),
  fact('marks-added', marks),
  fact('marks-deleted', marks),
  fact('marks-changed', marks),
  fact('status', { status: layerStatusSchema }),
  fact('region', { words: z.string(), kind: regionKindSchema }),
  fact('label-set', { kind: z.string(), labelSet: z.string() }),
  fact('label-added', { kind: z.string(), label: z.string() }),
  fact('shortcut', { kind: z.string(), label: z.string(), shortcut: shortcutSchema.nullable() }),
  fact('scheme', { version: z.int() }),
  fact('annotator-added', { name: z.string() }),
  fact('annotator-changed', { name: z.string() }),
  fact('search-saved', { name: z.string() }),
  fact('search-renamed', { name: z.string() }),
  fact('search-deleted', { name: z.string() }),
  fact('preset-saved', { name: z.string() }),
  fact('preset-renamed', { name: z.string() }),
  fact('preset-changed', { name: z.string() }),
  fact('preset-deleted', { name: z.string() }),
  fact('articles-linked', { title: z.string(), other: z.string() }),
  fact('articles-parted', { title: z.string(), other: z.string() }),
  fact('articles-undecided', { title: z.string(), other: z.string() }),
  fact('line-accepted', { words: z.string(), outlet: z.string() }),
  fact('line-rejected', { words: z.string(), outlet: z.string() }),
  fact('line-undecided', { words: z.string(), outlet: z.string() }),
  fact('project-made', { name: z.string() }),
  fact('project-renamed', { name: z.string() }),
  fact('articles-added', { count: z.int(), title: z.string() }),
  fact('articles-removed', { count: z.int(), title: z.string() }),
  /** The same was set for all of them; `column` names what has no field of its own. Null takes away. */
  fact('articles-set', {
    count: z.int(),
    title: z.string(),
    field: z.enum([...articleFields, 'column']),
    column: z.string().nullable(),
    value: z.string().nullable(),
  }),
  fact('articles-changed', { count: z.int(), title: z.string() }),
]);
export type ChangeFact = Readonly<z.infer<typeof changeFactSchema>>;
export type FactName = ChangeFact['fact'];
export type FillerFact = z.infer<typeof fillerFactSchema>;
