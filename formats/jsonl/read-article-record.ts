// Makes an article of one record of native JSONL, or says exactly what is wrong with which of its keys.
import type { z } from 'zod';
import { type Problem, problem } from '../../domain/problem';
import { type CodePoints, codePointsOf } from '../code-points';
import type { CarriedAnnotation, CarriedArticle } from '../format';
import { sha256Of } from '../sha256';
import { type AnnotationRecord, type ArticleRecord, annotationRecordSchema, articleRecordSchema } from './jsonl-record';

/** Where a record stands; `line` counts from 1. */
export interface RecordPlace {
  readonly file: string;
  readonly line: number;
}

export interface ReadRecord {
  readonly article: CarriedArticle | null;
  readonly problems: readonly Problem[];
}

/** A record with everything wrong would otherwise fill the screen alone. */
const PROBLEMS_PER_RECORD = 10;

/** Reads the records of one file, in which no id may come twice. */
export class RecordReader {
  private readonly seen = new Set<string>();

  read(value: unknown, place: RecordPlace): ReadRecord {
    const parsed = articleRecordSchema.safeParse(value);
    if (!parsed.success) return { article: null, problems: badRecords(parsed.error, place) };
    const record = parsed.data;
    const problems = [...textProblems(record, place), ...this.repeated(record.id, 'id', place), ...doubles(record, place)];
    if (problems.length > 0) return { article: null, problems };
    const annotations = this.readAnnotations(record, place);
    return { article: carriedArticle(record, annotations.read), problems: annotations.problems };
  }

  private readAnnotations(record: ArticleRecord, place: RecordPlace) {
    const codePoints = codePointsOf(record.text);
    const read: CarriedAnnotation[] = [];
    const problems: Problem[] = [];
    record.annotations.forEach((value, index) => {
      const path = `annotations.${index}`;
      const parsed = annotationRecordSchema.safeParse(value);
      const found = parsed.success
        ? [...codePointProblems(parsed.data, codePoints, path, place), ...this.repeated(parsed.data.id, `${path}.id`, place)]
        : badRecords(parsed.error, place, path);
      if (parsed.success && found.length === 0) read.push(carriedAnnotation(parsed.data));
      problems.push(...found);
    });
    return { read, problems };
  }

  private repeated(id: string, path: string, place: RecordPlace): Problem[] {
    if (this.seen.has(id)) return [badRecord(place, path, `the id ${id} comes a second time`)];
    this.seen.add(id);
    return [];
  }
}

/** One problem a key, at most ten a record. */
export function badRecords(error: z.ZodError, place: RecordPlace, inside?: string): Problem[] {
  return error.issues.slice(0, PROBLEMS_PER_RECORD).map(({ path, message }) => {
    const keys = inside === undefined ? path : [inside, ...path];
    return badRecord(place, keys.length === 0 ? 'record' : keys.map(String).join('.'), message);
  });
}

function badRecord(place: RecordPlace, path: string, reason: string): Problem {
  return problem('bad-record', { ...place, path, reason });
}

/** The text is one that this project could have written: its hash is right, and its lines end with LF. */
function textProblems({ text, sha256 }: ArticleRecord, place: RecordPlace): Problem[] {
  const problems: Problem[] = [];
  const found = sha256Of(text);
  if (found !== sha256) problems.push(problem('text-hash-mismatch', { ...place, expected: sha256, found }));
  const nul = text.indexOf('\0');
  if (nul >= 0) problems.push(problem('nul-bytes', { ...place, offset: nul, count: text.split('\0').length - 1 }));
  if (text.includes('\r')) problems.push(badRecord(place, 'text', 'lines end with LF, and this text holds CR'));
  return problems;
}

/** Each region and each layer stands once. */
function doubles({ regions, layers }: ArticleRecord, place: RecordPlace): Problem[] {
  return [
    ...repeatedAt(regions.map(({ start, end }) => `${start}-${end}`)).map((index) =>
      badRecord(place, `regions.${index}`, 'the same stretch comes a second time'),
    ),
    ...repeatedAt(layers.map(({ annotator }) => annotator)).map((index) =>
      badRecord(place, `layers.${index}`, 'the same annotator comes a second time'),
    ),
  ];
}

const repeatedAt = (names: readonly string[]) => names.flatMap((name, index) => (names.indexOf(name) < index ? [index] : []));

/** Both units name the same characters; a tool that moved one and not the other is caught here. */
function codePointProblems({ spans }: AnnotationRecord, codePoints: CodePoints, path: string, place: RecordPlace): Problem[] {
  return spans.flatMap((span, index) => {
    const expected = { startCodePoint: codePoints.at(span.start), endCodePoint: codePoints.at(span.end) };
    return (['startCodePoint', 'endCodePoint'] as const)
      .filter((key) => span[key] !== expected[key])
      .map((key) => badRecord(place, `${path}.spans.${index}.${key}`, `expected ${expected[key]}, found ${span[key]}`));
  });
}

function carriedArticle(record: ArticleRecord, annotations: readonly CarriedAnnotation[]): CarriedArticle {
  const { text, sha256, regions, layers, annotations: _, metadata = {}, ...facts } = record;
  return { article: { ...facts, metadata, textSha256: sha256, textLength: text.length }, text, regions, layers, annotations };
}

function carriedAnnotation({ spans, ...rest }: AnnotationRecord): CarriedAnnotation {
  return { ...rest, spans: spans.map(({ start, end, quote }) => ({ start, end, quote })) };
}
