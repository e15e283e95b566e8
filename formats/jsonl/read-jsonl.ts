// Reads native JSONL line by line. A line or a mark that cannot be read becomes a problem with its place; the others arrive.
import { done, type Outcome, type Problem, problem, refused } from '../../domain/problem';
import type { CarriedArticle, CarriedProject, ReadFile, SourceFile } from '../format';
import { decodeUtf8 } from '../utf8';
import { FORMAT_VERSION, headerSchema, headerVersionSchema } from './jsonl-record';
import { badRecords, type RecordPlace, RecordReader } from './read-article-record';

export function readJsonl(file: SourceFile): Outcome<ReadFile> {
  const problems: Problem[] = [];
  const articles: CarriedArticle[] = [];
  const reader = new RecordReader();
  let project: CarriedProject | undefined;
  for (const line of linesOf(file.bytes)) {
    const place = { file: file.name, line: line.number };
    const parsed = parseLine(line, place);
    if (!project) {
      const header = parsed.ok ? readHeader(parsed.value, place) : parsed;
      if (!header.ok) return header;
      project = header.value;
    } else {
      const read = parsed.ok ? reader.read(parsed.value, place) : { article: null, problems: parsed.problems };
      if (read.article) articles.push(read.article);
      problems.push(...read.problems);
    }
  }
  return project ? done({ project, articles, problems }) : refused(problem('empty-file', { file: file.name }));
}

interface Line {
  readonly bytes: Uint8Array;
  /** Where it begins in the file, in bytes. */
  readonly start: number;
  /** Counted from 1, blank lines included. */
  readonly number: number;
}

/** The lines that hold anything, split at LF while still bytes: one string could not hold a large file. */
function* linesOf(bytes: Uint8Array): Generator<Line> {
  let number = 1;
  for (let start = 0; start < bytes.length; number += 1) {
    const lineFeed = bytes.indexOf(10, start);
    const end = lineFeed < 0 ? bytes.length : lineFeed;
    const line = bytes.subarray(start, end);
    if (line.some((byte) => byte !== 32 && byte !== 13 && byte !== 9)) yield { bytes: line, start, number };
    start = end + 1;
  }
}

function parseLine({ bytes, start }: Line, { file, line }: RecordPlace): Outcome<unknown> {
  const decoded = decodeUtf8(bytes);
  if (!decoded.ok) {
    const byte = `0x${(bytes[decoded.badByteAt] ?? 0).toString(16).toUpperCase()}`;
    return refused(problem('not-utf8', { file, line, offset: start + decoded.badByteAt, byte }));
  }
  try {
    const value: unknown = JSON.parse(decoded.text);
    // UTF-8 holds no half characters, but JSON's escapes can.
    const offset = /\\ud[89a-f]/i.test(decoded.text) ? loneSurrogateIn(value) : undefined;
    return offset === undefined ? done(value) : refused(problem('lone-surrogates', { file, line, offset }));
  } catch (error) {
    return refused(problem('bad-json-line', { file, line, reason: error instanceof Error ? error.message : String(error) }));
  }
}

/** Its place in the first string of the value that holds one. */
function loneSurrogateIn(value: unknown): number | undefined {
  if (typeof value === 'string') {
    const offset = value.search(/\p{Surrogate}/u);
    return offset < 0 ? undefined : offset;
  }
  if (typeof value !== 'object' || value === null) return undefined;
  for (const inner of Object.values(value)) {
    const offset = loneSurrogateIn(inner);
    if (offset !== undefined) return offset;
  }
  return undefined;
}

function readHeader(value: unknown, place: RecordPlace): Outcome<CarriedProject> {
  const version = headerVersionSchema.safeParse(value);
  if (!version.success) return refused(problem('missing-header', { ...place }));
  const found = version.data.hashiya.formatVersion;
  if (found > FORMAT_VERSION) return refused(problem('newer-format', { file: place.file, found, supported: FORMAT_VERSION }));
  const header = headerSchema.safeParse(value);
  if (!header.success) return refused(...badRecords(header.error, place));
  const { project, scheme } = header.data.hashiya;
  return done({ name: project.name, scheme });
}
