// Reads Prodigy's JSON lines: one answer a line, of which only what was accepted counts.
import { z } from 'zod';
import type { Outcome } from '../../domain/problem';
import { type ForeignArticle, type ForeignLink, type ForeignMark, foreignMark } from '../foreign/foreign-article';
import { factsFrom } from '../foreign/record-facts';
import type { ReadFile, SourceFile } from '../format';
import { anyId, offset, parsed, type RecordToRead, readRecords, recordName } from '../json/read-records';
import { attributeNamed } from '../writing/attribute-names';

const tokenSchema = z.looseObject({
  id: offset.optional(),
  text: z.string(),
  start: offset,
  end: offset,
  ws: z.boolean().default(true),
});
type Token = z.infer<typeof tokenSchema>;

const spanSchema = z.looseObject({
  start: offset.optional(),
  end: offset.optional(),
  token_start: offset.optional(),
  token_end: offset.optional(),
  label: z.string(),
  text: z.string().optional(),
  id: anyId.optional(),
});
type Span = z.infer<typeof spanSchema>;

/** A span as a relation repeats it. */
const repeatedSchema = z.looseObject({ start: offset, end: offset, label: z.string().nullish(), id: anyId.optional() });
type Repeated = z.infer<typeof repeatedSchema>;

const relationSchema = z.looseObject({
  head: offset.optional(),
  child: offset.optional(),
  head_span: repeatedSchema.optional(),
  child_span: repeatedSchema.optional(),
  label: z.string(),
});

const recordSchema = z.looseObject({
  text: z.string(),
  meta: z.record(z.string(), z.unknown()).default({}),
  tokens: z.array(tokenSchema).default([]),
  spans: z.array(z.unknown()).default([]),
  relations: z.array(z.unknown()).default([]),
  answer: z.string().default('accept'),
  _session_id: z.string().nullish(),
  _annotator_id: z.string().nullish(),
  _timestamp: z.number().nullish(),
});

/** What a span has besides attributes: its place, its name, and looks, which are no words about it. */
export const spanFields: ReadonlySet<string> = new Set([
  ...['start', 'end', 'token_start', 'token_end', 'label', 'text', 'id'],
  ...['source', 'color', 'type'],
]);

/** What our own sessions begin with. */
export const DATASET = 'hashiya-';

/** Bookkeeping and looks, which say nothing about the text. */
const bookkeeping = ['_input_hash', '_task_hash', '_view_id', '_is_binary', 'options', 'config', 'html', 'path', 'label'];

export function readProdigy(file: SourceFile): Outcome<ReadFile> {
  return readRecords(file, readRecord);
}

function readRecord(record: RecordToRead): ForeignArticle | null {
  const task = parsed(recordSchema, record.value, record);
  if (!task) return null;
  if (task.answer !== 'accept') {
    record.problems.notCarried(`answer: ${task.answer}`);
    return null;
  }
  const { text, meta, tokens, spans, relations, answer: _, _session_id, _annotator_id, _timestamp, ...others } = task;
  for (const key of Object.keys(others)) if (!bookkeeping.includes(key)) record.problems.notCarried(key);
  const annotator = annotatorOf(_annotator_id ?? _session_id ?? '');
  const createdAt = _timestamp ? instantOf(_timestamp) : null;
  return {
    name: recordName(undefined, record.place),
    original: text,
    ...factsFrom(meta, record.problems),
    counting: { unit: 'code-points', newlines: 'file' },
    marks: marksOf({ spans, relations, tokens }, record).map((mark) => ({ ...mark, annotator, createdAt })),
  };
}

/** A session is named `dataset-annotator`, or by the time when nobody gave a name. Of our own the dataset is known, and what follows may hold hyphens. */
function annotatorOf(session: string): string | null {
  if (session.startsWith(DATASET)) return session.slice(DATASET.length) || null;
  return session === '' || /^\d{4}-\d{2}-\d{2}/.test(session) ? null : session.slice(session.lastIndexOf('-') + 1) || session;
}

function instantOf(seconds: number): string | null {
  const date = new Date(seconds * 1000);
  return Number.isNaN(date.getTime()) ? null : date.toISOString();
}

interface Marked {
  readonly spans: readonly unknown[];
  readonly relations: readonly unknown[];
  readonly tokens: readonly Token[];
}

function marksOf({ spans, relations, tokens }: Marked, record: RecordToRead): ForeignMark[] {
  const read: (End & { readonly links: ForeignLink[] })[] = [];
  for (const [index, value] of spans.entries()) {
    const span = parsed(spanSchema, value, record, `spans.${index}`);
    const mark = span && markOf(span, index, tokens);
    if (span && mark) read.push({ mark, ownId: span.id, lastToken: span.token_end, links: [] });
    else if (span)
      record.problems.bad(record.place, `spans.${index}`, 'start and end were expected, or token_start and token_end');
  }
  const ends = new Ends(read);
  const links = new Map(read.map(({ mark, links: own }) => [mark.id, own]));
  for (const [index, value] of relations.entries()) {
    const relation = parsed(relationSchema, value, record, `relations.${index}`);
    if (!relation) continue;
    const from = ends.find(relation.head_span, relation.head);
    const to = ends.find(relation.child_span, relation.child);
    if (from && to) links.get(from.id)?.push({ role: relation.label, to: to.id });
    else record.problems.bad(record.place, `relations.${index}`, `its ${from ? 'child' : 'head'} is none of the spans`);
  }
  return read.map(({ mark, links: own }) => ({ ...mark, links: own }));
}

function markOf(span: Span, index: number, tokens: readonly Token[]): ForeignMark | null {
  const { start, end, token_start: first, token_end: last, label, text, id: _, ...others } = span;
  // `token_end` is the last token of the span, not the one behind it.
  const [from, to] = [start ?? tokens[first ?? -1]?.start, end ?? tokens[last ?? -1]?.end];
  if (from === undefined || to === undefined) return null;
  const quote = text ?? wordsOf(tokens, first, last);
  const attributes = Object.fromEntries(
    Object.entries(others)
      .filter((entry): entry is [string, string] => isAttribute(entry))
      .map(([name, value]) => [attributeNamed(name, spanFields), value]),
  );
  return foreignMark({ id: `spans.${index}`, label, spans: [{ start: from, end: to }], quote, attributes });
}

function isAttribute([name, value]: [string, unknown]): boolean {
  return typeof value === 'string' && !spanFields.has(name);
}

/** What so many tokens say need not be checked. */
const MOST_WORDS = 500;

function wordsOf(tokens: readonly Token[], first: number | undefined, last: number | undefined): string | null {
  if (first === undefined || last === undefined || last - first > MOST_WORDS || !tokens[first] || !tokens[last]) return null;
  const covered = tokens.slice(first, last + 1);
  return covered.map(({ text, ws }, index) => text + (ws && index < covered.length - 1 ? ' ' : '')).join('');
}

interface End {
  readonly mark: ForeignMark;
  /** Which spans may have, and which alone tells two of the same label in the same place apart. */
  readonly ownId: string | undefined;
  readonly lastToken: number | undefined;
}

/** Finds the spans that relations mean: by the span they repeat and its id, else by its last token, when only one ends there. */
class Ends {
  private readonly bySpan = new Map<string, ForeignMark>();
  private readonly byToken = new Map<number, ForeignMark | null>();

  constructor(ends: readonly End[]) {
    for (const { mark, ownId, lastToken } of ends) {
      const { start = 0, end = 0 } = mark.spans[0] ?? {};
      for (const key of [`${start}-${end}`, `${start}-${end} ${mark.label}`, `${start}-${end} ${mark.label} ${ownId}`]) {
        if (!this.bySpan.has(key)) this.bySpan.set(key, mark);
      }
      if (lastToken !== undefined) this.byToken.set(lastToken, this.byToken.has(lastToken) ? null : mark);
    }
  }

  find(span: Repeated | undefined, token: number | undefined) {
    if (span) {
      const place = `${span.start}-${span.end}`;
      const named = `${place} ${span.label}`;
      return this.bySpan.get(`${named} ${span.id}`) ?? this.bySpan.get(named) ?? this.bySpan.get(place);
    }
    return token === undefined ? undefined : (this.byToken.get(token) ?? undefined);
  }
}
