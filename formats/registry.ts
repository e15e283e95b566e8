// The list of all formats: the one place to add one.
import { done, type Outcome, problem, refused } from '../domain/problem';
import { bratFormat } from './brat/brat-format';
import { casJsonFormat } from './cas/cas-json-format';
import { casXmiFormat } from './cas/cas-xmi-format';
import { conllFormat } from './conll/conll-format';
import { conlluFormat } from './conllu/conllu-format';
import { doccanoFormat } from './doccano/doccano-format';
import { docxFormat } from './docx/docx-format';
import { shortened } from './file-problems';
import type { Beginning, Format, SourceFile } from './format';
import { htmlFormat } from './html/html-format';
import { huggingFaceFormat } from './hugging-face/hugging-face-format';
import { firstRecord } from './json/first-record';
import { jsonlFormat } from './jsonl/jsonl-format';
import { labelStudioFormat } from './label-studio/label-studio-format';
import { parquetFormat } from './parquet/parquet-format';
import { pdfFormat } from './pdf/pdf-format';
import { prodigyFormat } from './prodigy/prodigy-format';
import { spacyFormat } from './spacy/spacy-format';
import { plainRecordsFormat, tableFormat } from './table/table-format';
import { textFormat } from './text/text-format';
import { webAnnotationFormat } from './web-annotation/web-annotation-format';
import { webannoTsvFormat } from './webanno-tsv/webanno-tsv-format';

export const formats: readonly Format[] = [
  textFormat,
  htmlFormat,
  docxFormat,
  pdfFormat,
  jsonlFormat,
  bratFormat,
  labelStudioFormat,
  webAnnotationFormat,
  prodigyFormat,
  doccanoFormat,
  spacyFormat,
  casJsonFormat,
  casXmiFormat,
  webannoTsvFormat,
  conlluFormat,
  conllFormat,
  tableFormat,
  plainRecordsFormat,
  parquetFormat,
  huggingFaceFormat,
];

export function formatOf(key: string): Format | undefined {
  return formats.find((format) => format.key === key);
}

/** What the names of files end with that some format reads, each once. */
export function readableEndings(): string[] {
  return [...new Set(formats.flatMap(({ reader }) => reader?.endings ?? []))];
}

/** The formats that a file of this name may be of. */
export function formatsTaking(fileName: string): readonly Format[] {
  const ending = fileName.slice(fileName.lastIndexOf('.') + 1).toLowerCase();
  return formats.filter(({ reader }) => fileName.includes('.') && reader?.endings.includes(ending));
}

/** The format of a file by its name and, where several formats have such names, by how it begins. */
export function recognise({ name, bytes }: SourceFile): Outcome<Format> {
  const candidates = formatsTaking(name);
  const beginning = beginningOf(bytes);
  const found = candidates.find(({ reader }) => reader?.recognises?.(beginning) ?? true);
  if (found) return done(found);
  if (beginning.text.trim() === '') return refused(problem('empty-file', { file: name }));
  const tried = candidates.map((format) => format.key).join(', ');
  return refused(problem('unrecognised-content', { file: name, tried, keys: keysOf(beginning) }));
}

const BEGINNING = 4_096;
const KEYS_SHOWN = 12;

function beginningOf(bytes: Uint8Array): Beginning {
  return { text: new TextDecoder().decode(bytes.subarray(0, BEGINNING)), record: firstRecord(bytes) };
}

function keysOf({ record }: Beginning): string {
  const keys = [...(record?.keys.keys() ?? [])].map(shortened);
  const shown = keys.slice(0, KEYS_SHOWN).join(', ');
  return keys.length > KEYS_SHOWN ? `${shown}, …` : shown || '–';
}
