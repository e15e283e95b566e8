// Reads Label Studio's JSON: tasks with their text, each with what one or several annotators, or models, made of it.
import { z } from 'zod';
import type { Outcome } from '../../domain/problem';
import type { ForeignArticle, ForeignMark } from '../foreign/foreign-article';
import { factsFrom } from '../foreign/record-facts';
import type { ReadFile, SourceFile } from '../format';
import { anyId, parsed, type RecordToRead, readRecords, recordName } from '../json/read-records';
import { type Regions, readRegions } from './read-regions';

const person = z.union([
  z.number(),
  z.string(),
  z.looseObject({ email: z.string().nullish(), username: z.string().nullish(), id: anyId.nullish() }),
]);

const annotationSchema = z.looseObject({
  id: anyId.nullish(),
  completed_by: person.nullish(),
  /** In our own files. */
  annotator: z.string().nullish(),
  model_version: z.string().nullish(),
  was_cancelled: z.boolean().nullish(),
  created_at: z.string().nullish(),
  result: z.array(z.unknown()).default([]),
});
type Annotation = z.infer<typeof annotationSchema>;

const taskSchema = z.looseObject({
  id: anyId.nullish(),
  data: z.record(z.string(), z.unknown()),
  annotations: z.array(z.unknown()).nullish(),
  completions: z.array(z.unknown()).nullish(),
  predictions: z.array(z.unknown()).nullish(),
});

export function readLabelStudio(file: SourceFile): Outcome<ReadFile> {
  return readRecords(file, readTask);
}

function readTask(record: RecordToRead): ForeignArticle | null {
  const task = parsed(taskSchema, record.value, record);
  if (!task) return null;
  const { text, ...others } = textOf(task.data);
  if (text === null) {
    record.problems.bad(record.place, 'data', 'one text was expected, under “text”');
    return null;
  }
  const { annotations, completions, predictions } = task;
  return {
    name: recordName(task.id ?? undefined, record.place),
    original: text,
    ...factsFrom(others, record.problems),
    counting: { unit: 'code-points', newlines: 'file' },
    marks: [
      ...marksOf(annotations ?? [], 'annotations', record),
      // What annotations were called before version 1.
      ...marksOf(completions ?? [], 'completions', record),
      ...marksOf(predictions ?? [], 'predictions', record),
    ],
  };
}

/** The labelling config says which key holds the text, and does not come along: `text`, or else the only string there is. */
function textOf(data: Readonly<Record<string, unknown>>): { readonly text: string | null; readonly [other: string]: unknown } {
  if (typeof data.text === 'string') return { ...data, text: data.text };
  const strings = Object.entries(data).filter((entry): entry is [string, string] => typeof entry[1] === 'string');
  const [only] = strings;
  if (!only || strings.length > 1) return { ...data, text: null };
  const { [only[0]]: text, ...others } = data;
  return { ...others, text: only[1] };
}

function marksOf(annotations: readonly unknown[], key: string, record: RecordToRead): ForeignMark[] {
  return annotations.flatMap((value, index) => {
    const path = `${key}.${index}`;
    const annotation = parsed(annotationSchema, value, record, path);
    if (!annotation) return [];
    if (annotation.was_cancelled) {
      record.problems.notCarried('was_cancelled');
      return [];
    }
    const regions: Regions = { idPrefix: `${annotation.id ?? path}/`, path: `${path}.result`, record };
    const { created_at: createdAt = null } = annotation;
    return readRegions(annotation.result, regions).map((mark) => ({ ...mark, annotator: annotatorOf(annotation), createdAt }));
  });
}

/** Exports give a number, or the person with their address; predictions name the model. */
function annotatorOf({ completed_by: by, model_version: model, annotator }: Annotation): string | null {
  if (annotator) return annotator;
  if (typeof by === 'number') return `annotator-${by}`;
  if (typeof by === 'string') return by;
  if (by) return by.email || by.username || (by.id ? `annotator-${by.id}` : null);
  return model || null;
}
