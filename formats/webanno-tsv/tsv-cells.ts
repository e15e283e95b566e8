// The cells of WebAnno TSV: stacked and slotted values, ids that tell them apart, and their escapes.

export interface TsvStacked {
  /** With its escapes. */
  readonly written: string;
  /** Unique in the file where given; 0 where nothing needs telling apart. */
  readonly id: number;
}

/** More annotations than anybody stacks on one word. */
const MOST_STACKED = 200;

/** What stands in a cell, one for each annotation stacked there; none for `_`. */
export function stackedIn(cell: string): TsvStacked[] {
  if (cell === '_' || cell === '') return [];
  return splitAt(cell, '|')
    .slice(0, MOST_STACKED)
    .map((stacked) => {
      const named = /\[(\d+)\]$/.exec(stacked);
      const index = named?.index ?? stacked.length;
      // A backslash that is itself escaped escapes nothing.
      let before = index;
      while (stacked[before - 1] === '\\') before -= 1;
      return (index - before) % 2 === 0
        ? { written: stacked.slice(0, index), id: Number(named?.[1] ?? 0) }
        : { written: stacked, id: 0 };
    });
}

/** Null for an annotation without a value. */
export function valueIn({ written }: TsvStacked, version: string): string | null {
  return written === '*' || written === '_' ? null : unescaped(written, version);
}

export interface TsvReference {
  /** Id of a row. */
  readonly unit: string;
  /** Of the annotation there, and of the one here; 0 where there is only one. */
  readonly thereId: number;
  readonly hereId: number;
}

/** `1-6[4_1]`, `1-6[4]` or `1-6`; several slots are parted by semicolons. */
export function referencesIn(written: string): TsvReference[] {
  return splitAt(written, ';').flatMap((reference) => {
    const [, unit, there = '0', here = '0'] = /^(\d+-\d+(?:\.\d+)?)(?:\[(\d+)(?:_(\d+))?\])?$/.exec(reference) ?? [];
    return unit === undefined ? [] : [{ unit, thereId: Number(there), hereId: Number(here) }];
  });
}

/** At separators that no backslash stands before. */
export function splitAt(text: string, separator: '|' | ';'): string[] {
  const parts: string[] = [];
  let [start, at] = [0, 0];
  while (at < text.length) {
    if (text[at] === '\\') at += 2;
    else if (text[at] === separator) {
      parts.push(text.slice(start, at));
      at += 1;
      start = at;
    } else at += 1;
  }
  parts.push(text.slice(start));
  return parts;
}

const controls: Readonly<Record<string, string>> = { t: '\t', n: '\n', r: '\r', f: '\f', b: '\b' };

/** Versions before 3.2 escape as Java does. */
export function unescaped(text: string, version: string): string {
  if (!text.includes('\\')) return text;
  const java = version === '3' || version === '3.0' || version === '3.1';
  return text.replace(/\\(?:u([0-9a-fA-F]{4})|->|([\s\S]))/g, (all, code: string | undefined, sign: string | undefined) => {
    if (code !== undefined) return java ? String.fromCharCode(Number.parseInt(code, 16)) : `u${code}`;
    if (sign === undefined) return all.slice(1);
    return controls[sign] ?? sign;
  });
}

const written: Readonly<Record<string, string>> = { '\t': '\\t', '\n': '\\n', '\r': '\\r', '\f': '\\f', '\b': '\\b' };

/** A value with whatever else would mean something in a cell. */
export function escapedValue(value: string): string {
  return value.replace(/->|[\\[\]|_;*\t\n\r]/g, (sign) => written[sign] ?? `\\${sign}`);
}

/** Text between words and sentences is not told by cells, so that only what ends lines and fields is escaped. */
export function escapedText(line: string): string {
  return line.replace(/\\|\p{Cc}/gu, (sign) => written[sign] ?? (sign < ' ' || sign === '\\' ? `\\${sign}` : sign));
}
