// Reads native JSONL line by line. A line or a mark that cannot be read becomes a problem with its place; the others arrive.
import { done, type Outcome, type Problem, problem, refused } from '../../domain/problem';
import type { CarriedArticle, CarriedProject, ReadFile, SourceFile } from '../format';
import { linesOf, parseJson } from '../json/parse-json';
import { FORMAT_VERSION, headerSchema, headerVersionSchema } from './jsonl-record';
import { badRecords, type RecordPlace, RecordReader } from './read-article-record';

export function readJsonl(file: SourceFile): Outcome<ReadFile> {
  const problems: Problem[] = [];
  const articles: CarriedArticle[] = [];
  const reader = new RecordReader();
  let project: CarriedProject | undefined;
  for (const line of linesOf(file.bytes)) {
    const place = { file: file.name, line: line.number };
    const parsed = parseJson(line.bytes, { ...place, start: line.start });
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
