// Reads native JSONL line by line. A line or a mark that cannot be read becomes a problem with its place; the others arrive.
import { done, type Outcome, type Problem, problem, refused } from '../../domain/problem';
import { FileProblems } from '../file-problems';
import type { CarriedArticle, CarriedProject, FileInParts, SourceFile } from '../format';
import { linesOf, parseJson } from '../json/parse-json';
import { FORMAT_VERSION, headerSchema, headerVersionSchema } from './jsonl-record';
import { badRecords, type RecordPlace, RecordReader } from './read-article-record';

export function readJsonlInParts({ name: file, bytes }: SourceFile): Outcome<FileInParts> {
  const lines = linesOf(bytes);
  const first = lines.next();
  if (first.done) return refused(problem('empty-file', { file }));
  const place = { file, line: first.value.number };
  const parsed = parseJson(first.value.bytes, { ...place, start: first.value.start });
  const project = parsed.ok ? readHeader(parsed.value, place) : parsed;
  if (!project.ok) return project;
  let walked = 0;
  function* walk(): Generator<CarriedArticle, Outcome<readonly Problem[]>> {
    const problems = new FileProblems(file);
    const reader = new RecordReader();
    for (const { bytes: line, start, number } of lines) {
      const at = { file, line: number };
      const record = parseJson(line, { ...at, start });
      const read = record.ok ? reader.read(record.value, at) : { article: null, problems: record.problems };
      for (const each of read.problems) problems.add(each);
      walked = start + line.length;
      if (read.article) yield read.article;
    }
    return done(problems.list());
  }
  return done({ project: project.value, articles: walk(), share: () => walked / bytes.length });
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
