// Spans as lists of training data give them: `[start, end, label]`, or objects under the names that tools use.
import { z } from 'zod';
import { type ForeignMark, foreignMark } from '../foreign/foreign-article';
import { anyId, offset, parsed, type RecordToRead } from './read-records';

const asList = z.tuple([offset, offset, z.string()]).rest(z.unknown());
const asObject = z
  .looseObject({
    id: anyId.optional(),
    start: offset.optional(),
    end: offset.optional(),
    start_offset: offset.optional(),
    end_offset: offset.optional(),
    label: z.string().optional(),
    labels: z.array(z.string()).optional(),
    text: z.string().optional(),
    kb_id: z.string().optional(),
  })
  .transform((span) => ({
    ...span,
    start: span.start ?? span.start_offset ?? -1,
    end: span.end ?? span.end_offset ?? -1,
    label: span.label ?? span.labels?.[0] ?? '',
  }))
  .refine(({ start, end }) => start >= 0 && end >= 0, 'start and end were expected')
  .refine(({ label }) => label !== '', 'a label was expected');

/** One that cannot be read is told with its place, and the others stay. An id that comes twice is told, too. */
export function listedSpans(
  spans: readonly unknown[],
  record: RecordToRead,
  path: string,
  rest: Partial<ForeignMark> = {},
): ForeignMark[] {
  const marks = new Map<string, ForeignMark>();
  for (const [index, value] of spans.entries()) {
    const at = `${path}.${index}`;
    const mark = Array.isArray(value) ? listed(value, record, at) : described(value, record, at);
    if (!mark) continue;
    const id = mark.id || `${path}.${index}`;
    if (marks.has(id)) record.problems.bad(record.place, `${at}.id`, `the id ${id} comes a second time`);
    else marks.set(id, foreignMark({ ...mark, ...rest, id }));
  }
  return [...marks.values()];
}

type Found = Pick<ForeignMark, 'id' | 'label' | 'spans' | 'quote' | 'note'>;

function listed(value: unknown, record: RecordToRead, at: string): Found | null {
  const span = parsed(asList, value, record, at);
  return span && { id: '', label: span[2], spans: [{ start: span[0], end: span[1] }], quote: null, note: null };
}

function described(value: unknown, record: RecordToRead, at: string): Found | null {
  const span = parsed(asObject, value, record, at);
  if (!span) return null;
  const { id = '', label, start, end, text = null, kb_id: note } = span;
  return { id, label, spans: [{ start, end }], quote: text, note: note || null };
}
