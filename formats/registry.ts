// The list of all formats: the one place to add one.
import { bratFormat } from './brat/brat-format';
import type { Format } from './format';
import { jsonlFormat } from './jsonl/jsonl-format';
import { textFormat } from './text/text-format';

export const formats: readonly Format[] = [textFormat, jsonlFormat, bratFormat];

export function formatOf(key: string): Format | undefined {
  return formats.find((format) => format.key === key);
}

/** The format that reads a file of this name, when no format is named. */
export function readerFor(fileName: string): Format | undefined {
  return formats.find((format) => format.reader?.recognises(fileName));
}
