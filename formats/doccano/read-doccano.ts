// Reads doccano's JSON lines: `label` with `[start, end, label]`, or `entities` with `relations`.
import { z } from 'zod';
import type { Outcome } from '../../domain/problem';
import type { ForeignArticle, ForeignLink, ForeignMark } from '../foreign/foreign-article';
import { factsFrom } from '../foreign/record-facts';
import type { ReadFile, SourceFile } from '../format';
import { listedSpans } from '../json/listed-spans';
import { anyId, parsed, type RecordToRead, readRecords, recordName } from '../json/read-records';

const recordSchema = z.looseObject({
  id: anyId.optional(),
  text: z.string(),
  label: z.unknown().optional(),
  labels: z.unknown().optional(),
  entities: z.array(z.unknown()).optional(),
  relations: z.array(z.unknown()).optional(),
  Comments: z.array(z.unknown()).optional(),
  comments: z.array(z.unknown()).optional(),
});

const relationSchema = z.looseObject({ from_id: anyId, to_id: anyId, type: z.string() });

export function readDoccano(file: SourceFile): Outcome<ReadFile> {
  return readRecords(file, readRecord);
}

function readRecord(record: RecordToRead): ForeignArticle | null {
  const found = parsed(recordSchema, record.value, record);
  if (!found) return null;
  const { id, text, label, labels, entities = [], relations = [], Comments, comments, ...metadata } = found;
  const spans = [...spansIn(label, record, 'label'), ...spansIn(labels, record, 'labels')];
  const marks = [...spans, ...listedSpans(entities, record, 'entities')];
  for (const _ of [...(Comments ?? []), ...(comments ?? [])]) record.problems.notCarried('Comments');
  return {
    name: recordName(id, record.place),
    original: text,
    ...factsFrom(metadata, record.problems),
    // doccano's pages count as JavaScript does and write Comments; scripts that write its format count as Python does.
    counting: { unit: Comments ? 'utf-16' : 'code-points', newlines: 'file' },
    marks: linked(marks, relations, record),
  };
}

/** Spans stand under the same key as the labels of a whole text, which have no place here. */
function spansIn(value: unknown, record: RecordToRead, path: string): ForeignMark[] {
  if (value === undefined || value === null) return [];
  const spans = Array.isArray(value) ? value : [value];
  const ofText = spans.filter((each) => typeof each !== 'object');
  if (ofText.length > 0) record.problems.notCarried(path, ofText.length);
  return listedSpans(ofText.length > 0 ? spans.filter((each) => typeof each === 'object') : spans, record, path);
}

function linked(marks: readonly ForeignMark[], relations: readonly unknown[], record: RecordToRead): ForeignMark[] {
  const links = new Map<string, ForeignLink[]>(marks.map(({ id }) => [id, []]));
  for (const [index, value] of relations.entries()) {
    const relation = parsed(relationSchema, value, record, `relations.${index}`);
    if (!relation) continue;
    const { from_id: from, to_id: to, type: role } = relation;
    const missing = [from, to].find((id) => !links.has(id));
    if (missing === undefined) links.get(from)?.push({ role, to });
    else record.problems.bad(record.place, `relations.${index}`, `there is no entity ${missing}`);
  }
  return marks.map((mark) => ({ ...mark, links: links.get(mark.id) ?? [] }));
}
