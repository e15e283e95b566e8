// Reads what is trained with spaCy: `{"text", "entities"}` and its kin, `doc.to_json()`, and the training JSON of version 2.
import { z } from 'zod';
import type { Outcome } from '../../domain/problem';
import type { ForeignArticle, ForeignMark } from '../foreign/foreign-article';
import { factsFrom } from '../foreign/record-facts';
import type { ReadFile, SourceFile } from '../format';
import { listedSpans } from '../json/listed-spans';
import { anyId, parsed, type RecordToRead, readRecords, recordName } from '../json/read-records';
import { readTrainingDocument } from './read-training-json';

const annotationsSchema = z.looseObject({
  entities: z.array(z.unknown()).nullish(),
  ents: z.array(z.unknown()).nullish(),
  spans: z.record(z.string(), z.array(z.unknown())).nullish(),
  cats: z.record(z.string(), z.unknown()).nullish(),
});
type Annotations = z.infer<typeof annotationsSchema>;

const recordSchema = annotationsSchema.extend({ id: anyId.optional(), text: z.string(), meta: z.unknown().optional() });

/** `[text, {"entities": […]}]`, as training data is written in Python. */
const tupleSchema = z.tuple([z.string(), annotationsSchema]);

/** What the pipeline itself finds; nobody marked it. */
const ofPipeline = ['tokens', 'sents', 'tokenization', 'user_data', '_'];

export function readSpacy(file: SourceFile): Outcome<ReadFile> {
  return readRecords(file, readRecord);
}

function readRecord(record: RecordToRead): ForeignArticle | null {
  const { value } = record;
  if (typeof value === 'object' && value !== null && 'paragraphs' in value) return readTrainingDocument(record);
  if (Array.isArray(value)) {
    const pair = parsed(tupleSchema, value, record);
    return pair && articleOf(pair[0], pair[1], recordName(undefined, record.place), record);
  }
  const found = parsed(recordSchema, value, record);
  if (!found) return null;
  const { id, text, meta, ...rest } = found;
  return articleOf(text, rest, recordName(id, record.place), record, typeof meta === 'object' && meta !== null ? meta : {});
}

function articleOf(
  text: string,
  annotations: Annotations,
  name: string,
  record: RecordToRead,
  meta: object = {},
): ForeignArticle {
  const { entities, ents, spans, cats, ...others } = annotations;
  const groups = Object.entries(spans ?? {}).flatMap(([key, listed]) =>
    listedSpans(listed, record, `spans.${key}`, { layer: key }).map((mark) => ({ ...mark, id: `spans.${key}/${mark.id}` })),
  );
  const marks: ForeignMark[] = [
    ...listedSpans(entities ?? [], record, 'entities'),
    ...listedSpans(ents ?? [], record, 'ents'),
    ...groups,
  ];
  const categories = Object.keys(cats ?? {}).length;
  if (categories > 0) record.problems.notCarried('cats', categories);
  for (const key of ofPipeline) delete others[key];
  return {
    name,
    original: text,
    ...factsFrom({ ...meta, ...others }, record.problems),
    counting: { unit: 'code-points', newlines: 'file' },
    marks,
  };
}
