// The sentences of a CoNLL-U file: words with their own spacing, ranges for words written together, and comments.
import type { FileProblems } from '../file-problems';

export interface ConlluWord {
  /** `3`, the range `3-4`, or the empty node `5.1`. */
  readonly id: string;
  readonly form: string;
  readonly misc: ReadonlyMap<string, string>;
  /** A key-less value of the last column, as in `B-PER`. */
  readonly bare: string | null;
  readonly line: number;
}

export interface ConlluSentence {
  readonly words: readonly ConlluWord[];
  readonly comments: ReadonlyMap<string, string>;
}

/** A document as `# newdoc` begins it. */
export interface ConlluDocument {
  readonly name: string | null;
  readonly sentences: ConlluSentence[];
}

const COLUMNS = 10;

export function documentsIn(content: string, problems: FileProblems): ConlluDocument[] {
  const documents: ConlluDocument[] = [];
  let [words, comments]: [ConlluWord[], Map<string, string>] = [[], new Map()];
  const endSentence = (): void => {
    const begins = comments.has('newdoc') || comments.has('newdoc id') || documents.length === 0;
    if (words.length > 0 && begins) documents.push({ name: comments.get('newdoc id') || null, sentences: [] });
    if (words.length > 0) documents.at(-1)?.sentences.push({ words, comments });
    // Comments of no sentence speak of the next.
    if (words.length > 0) comments = new Map();
    words = [];
  };
  for (const [index, raw] of content.split('\n').entries()) {
    const line = raw.endsWith('\r') ? raw.slice(0, -1) : raw;
    if (line.trim() === '') endSentence();
    else if (line.startsWith('#')) takeComment(line, comments);
    else {
      const word = wordIn(line, index + 1);
      if (word) words.push(word);
      else problems.bad({ line: index + 1 }, 'row', 'ten columns parted by tabs were expected');
    }
  }
  endSentence();
  return documents;
}

function takeComment(line: string, comments: Map<string, string>): void {
  const [, key = '', value = ''] = /^#\s*([^=]*?)\s*(?:=\s*(.*))?$/.exec(line) ?? [];
  if (key !== '') comments.set(key, value);
}

function wordIn(line: string, number: number): ConlluWord | null {
  const columns = line.split('\t', COLUMNS + 1);
  const [id = '', form = ''] = columns;
  if (columns.length !== COLUMNS || !/^\d+(?:[-.]\d+)?$/.test(id)) return null;
  const misc = new Map<string, string>();
  let bare: string | null = null;
  for (const each of (columns[COLUMNS - 1] ?? '_').split('|')) {
    const equals = each.indexOf('=');
    if (equals > 0) misc.set(each.slice(0, equals), each.slice(equals + 1));
    else if (each !== '_' && each !== '') bare ??= each;
  }
  return { id, form, misc, bare, line: number };
}
