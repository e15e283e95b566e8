// Reads a plain text file as one article: LF newlines, nothing else changed and nothing normalised.

import type { Source } from '../../domain/article';
import { articleFromText } from '../../domain/article-from-text';
import { done, type Outcome, type Problem, problem, refused } from '../../domain/problem';
import { decodeText, guessedEncoding } from '../encodings';
import type { CarriedArticle, ReadFile, SourceFile } from '../format';
import { sha256Of } from '../sha256';
import { lineAt } from '../utf8';
import { splitText } from './split-text';

export function readText({ name, bytes, encoding: chosen, choices }: SourceFile): Outcome<ReadFile> {
  const decoded = decodeText(name, bytes, chosen);
  if (!decoded.ok) return refused(...nulProblems(name, bytes), ...decoded.problems);
  const { text: original, encoding, bom, certainty } = decoded.value;
  const nul = original.indexOf('\0');
  if (nul >= 0) return refused(...nulProblems(name, new TextEncoder().encode(original)));
  if (certainty === 'guessed') return refused(guessedEncoding(name, decoded.value, bytes));
  // White space and invisible characters alone are nothing to read.
  if (/^[\s\p{Cf}]*$/u.test(original)) return refused(problem('empty-file', { file: name }));
  const newline = newlineStyle(original);
  const text = newline === 'lf' || newline === 'none' ? original : original.replace(/\r\n?/g, '\n');
  const source: Source = { file: name, sha256: sha256Of(bytes), encoding, newline, bom };
  const separator = choices?.separator;
  const texts = separator === undefined ? [text] : splitText(text, separator);
  if (texts.length === 0) return refused(problem('empty-file', { file: name }));
  return done({ project: null, articles: texts.map((each) => carriedArticle(each, source)), problems: [] });
}

function carriedArticle(text: string, source: Source): CarriedArticle {
  const { facts, regions } = articleFromText(text);
  return {
    article: { ...facts, textSha256: sha256Of(text), textLength: text.length, source, metadata: {} },
    text,
    regions,
    layers: [],
    annotations: [],
  };
}

/** How the file ends its lines. U+2028 and U+2029 are characters of the text, not ends of lines. */
export function newlineStyle(text: string): Source['newline'] {
  if (!text.includes('\r')) return text.includes('\n') ? 'lf' : 'none';
  const crlf = /\r\n/.test(text);
  const cr = /\r(?!\n)/.test(text);
  const lf = /(?<!\r)\n/.test(text);
  if (Number(crlf) + Number(cr) + Number(lf) > 1) return 'mixed';
  if (crlf) return 'crlf';
  if (cr) return 'cr';
  return lf ? 'lf' : 'none';
}

function nulProblems(file: string, bytes: Uint8Array): Problem[] {
  const offset = bytes.indexOf(0);
  if (offset < 0) return [];
  let count = 0;
  for (const byte of bytes) if (byte === 0) count += 1;
  return [problem('nul-bytes', { file, offset, line: lineAt(bytes, offset), count })];
}
