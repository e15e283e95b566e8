// Reads JSON and JSON lines of plain records as a table whose columns are the keys.
import { done, type Outcome, type Problem, problem, refused } from '../../domain/problem';
import { FileProblems, type RecordPlace, shortened } from '../file-problems';
import type { CarriedArticle, FileInParts, SourceFile, TableColumn, TableColumns } from '../format';
import { jsonRecords } from '../json/json-records';
import { sha256Of } from '../sha256';
import { mapColumns } from './columns';
import { TableArticles } from './table-articles';

const RECORDS_LOOKED_AT = 100;
const MOST_KEYS = 1_000;

export function columnsOfRecords({ name, bytes, choices }: SourceFile): Outcome<TableColumns> {
  const columns = keysOf(name, bytes);
  if (!columns.ok) return columns;
  const names = columns.value.map((column) => column.name);
  const missing = [...(choices?.columns?.keys() ?? [])].find((column) => !names.includes(column));
  if (missing !== undefined)
    return refused(problem('column-missing', { file: name, column: missing, columns: names.map(shortened).join(', ') }));
  return done({ columns: columns.value, mapping: mapColumns(columns.value, choices?.columns) });
}

export function readRecordsInParts(file: SourceFile): Outcome<FileInParts> {
  const { name, bytes } = file;
  const told = columnsOfRecords(file);
  if (!told.ok) return told;
  const { columns, mapping } = told.value;
  const names = columns.map((column) => column.name);
  const problems = new FileProblems(name);
  if (names.length > 0 && ![...mapping.values()].includes('text')) {
    return refused(problem('no-text-column', { file: name, columns: names.slice(0, 20).map(shortened).join(', ') }));
  }
  const source = { file: name, sha256: sha256Of(bytes), encoding: 'utf-8', bom: bytes[0] === 0xef };
  const rows = new TableArticles(source, mapping, problems, file.choices?.keepsRepeated);
  let walked = 0;
  function* walk(): Generator<CarriedArticle, Outcome<readonly Problem[]>> {
    for (const record of jsonRecords(bytes, name)) {
      walked = record.walked;
      if (!record.ok) problems.add(...record.problems);
      else if (!isRecord(record.value)) problems.bad(record.place, '', 'not an object');
      else {
        const article = rows.article(placeName(record.place), cellsOf(record.value, problems));
        if (article) yield article;
      }
    }
    return rows.ending();
  }
  return done({ project: null, articles: walk(), share: () => walked });
}

/** The keys of the first records; more keys than any table has are refused. */
function keysOf(file: string, bytes: Uint8Array): Outcome<TableColumn[]> {
  const columns = new Map<string, string[]>();
  let looked = 0;
  for (const record of jsonRecords(bytes, file)) {
    if (looked >= RECORDS_LOOKED_AT) break;
    looked += 1;
    if (!record.ok || !isRecord(record.value)) continue;
    for (const [key, value] of Object.entries(record.value)) {
      const written = writtenValue(value);
      if (written !== null) columns.set(key, [...(columns.get(key) ?? []), written]);
    }
    if (columns.size > MOST_KEYS) return refused(problem('too-many-columns', { file, count: columns.size, limit: MOST_KEYS }));
  }
  return done([...columns].map(([name, samples]) => ({ name, samples })));
}

function cellsOf(record: Readonly<Record<string, unknown>>, problems: FileProblems): [string, string][] {
  return Object.entries(record).flatMap(([key, value]): [string, string][] => {
    const written = writtenValue(value);
    if (written === null && !isNothing(value)) problems.notCarried(key);
    return written === null || key === '' ? [] : [[key, written]];
  });
}

/** Words and numbers; null for lists and the like. */
function writtenValue(value: unknown): string | null {
  if (Array.isArray(value) && value.length > 0 && value.every((each) => typeof each === 'string')) return value.join(', ');
  return isNothing(value) || typeof value === 'object' ? null : String(value);
}

const isNothing = (value: unknown) => value === null || value === undefined || (Array.isArray(value) && value.length === 0);

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const placeName = ({ line, item }: RecordPlace) => `#${line ?? (item ?? 0) + 1}`;
