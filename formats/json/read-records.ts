// Reads a JSON file of another tool record by record: a record that cannot be read is told, and the others arrive.
import { z } from 'zod';
import type { Outcome } from '../../domain/problem';
import { FileProblems, type RecordPlace } from '../file-problems';
import type { ForeignArticle } from '../foreign/foreign-article';
import { foreignFile } from '../foreign/foreign-file';
import type { ReadFile, SourceFile } from '../format';
import { jsonRecords } from './json-records';

/** One record as a reader gets it. */
export interface RecordToRead {
  readonly value: unknown;
  readonly place: RecordPlace;
  readonly problems: FileProblems;
}

export function readRecords(
  { name, bytes }: SourceFile,
  read: (record: RecordToRead) => ForeignArticle | null,
): Outcome<ReadFile> {
  const problems = new FileProblems(name);
  const articles: ForeignArticle[] = [];
  for (const record of jsonRecords(bytes, name)) {
    if (!record.ok) problems.add(...record.problems);
    else {
      const article = read({ value: record.value, place: record.place, problems });
      if (article) articles.push(article);
    }
  }
  return foreignFile(name, articles, problems);
}

/** The value as the schema wants it, or null after saying what is wrong with it. */
export function parsed<T extends z.ZodType>(
  schema: T,
  value: unknown,
  { place, problems }: Pick<RecordToRead, 'place' | 'problems'>,
  path = '',
): z.infer<T> | null {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  problems.unread(place, result.error, path);
  return null;
}

/** What the file calls a record: by its own id, or by where it stands. */
export function recordName(id: unknown, { line, item }: RecordPlace): string {
  if (typeof id === 'string' || typeof id === 'number') return String(id);
  return `#${line ?? (item ?? 0) + 1}`;
}

export const offset = z.int().nonnegative();

/** Tools give numbers or strings. */
export const anyId = z.union([z.string(), z.number()]).transform(String);
