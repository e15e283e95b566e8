// Reads WebAnno TSV 3.1 to 3.3, as WebAnno and INCEpTION write it.
import { type Outcome, problem, refused } from '../../domain/problem';
import { FileProblems } from '../file-problems';
import { foreignFile } from '../foreign/foreign-file';
import type { ReadFile, SourceFile } from '../format';
import { decodeUtf8, notUtf8 } from '../utf8';
import { TsvAnnotations } from './tsv-annotations';
import { unescaped } from './tsv-cells';
import { TsvSchemaReader, tsvVersion } from './tsv-schema';
import { TsvText } from './tsv-text';

const rowPattern = /^(\d+-\d+(?:\.\d+)?)\t(\d+)-(\d+)\t([^\t]*)(?:\t([\s\S]*))?$/;
const MOST_COLUMNS = 10_000;

export function readWebannoTsv({ name, bytes }: SourceFile): Outcome<ReadFile> {
  const decoded = decodeUtf8(bytes);
  if (!decoded.ok) return refused(notUtf8(name, bytes, decoded.badByteAt));
  const lines = decoded.text.split('\n');
  const version = tsvVersion(withoutCr(lines[0] ?? ''));
  const problems = new FileProblems(name);
  if (version === null) {
    if (decoded.text.trim() === '') return refused(problem('empty-file', { file: name }));
    problems.bad({ line: 1 }, 'FORMAT', '#FORMAT=WebAnno TSV 3.1, 3.2 or 3.3 was expected');
    return refused(...problems.list());
  }
  const head = new TsvSchemaReader(version);
  let next = 1;
  while (next < lines.length && head.take(withoutCr(lines[next] ?? ''))) next += 1;
  const text = new TsvText();
  const annotations = new TsvAnnotations(head.schema(), problems);
  for (; next < lines.length; next += 1)
    takeLine(withoutCr(lines[next] ?? ''), next + 1, { version, text, annotations, problems });
  const original = text.whole();
  const marks = annotations.marks();
  const article = { name, original, facts: {}, counting: { unit: 'utf-16', newlines: 'file' } as const, marks };
  return foreignFile(name, original.trim() === '' ? [] : [article], problems);
}

const withoutCr = (line: string): string => (line.endsWith('\r') ? line.slice(0, -1) : line);

interface Reading {
  readonly version: string;
  readonly text: TsvText;
  readonly annotations: TsvAnnotations;
  readonly problems: FileProblems;
}

function takeLine(line: string, number: number, { version, text, annotations, problems }: Reading): void {
  const [, unit, start, end, token = '', rest = ''] = rowPattern.exec(line) ?? [];
  if (unit !== undefined) {
    const place = { start: Number(start), end: Number(end), text: token };
    // Rows with a point are pieces of the token above; a place without width holds no text.
    if (!unit.includes('.')) text.token(place);
    if (place.start < place.end) annotations.take({ unit, place, cells: rest.split('\t', MOST_COLUMNS), line: number });
    else if (/[^_\t]/.test(rest)) problems.notCarried('0-0');
  } else if (line.startsWith('#Text=')) text.line(unescaped(line.slice('#Text='.length), version));
  else if (line.trim() === '') text.endSentence();
  else if (!line.startsWith('#')) problems.bad({ line: number }, 'row', 'a row such as 1-1⇥0-3⇥قال was expected');
}
