// Reads a brat document: the `.ann` file with the `.txt` beside it. Offsets are code points, checked against the repeated text.
import { done, type Outcome, problem, refused } from '../../domain/problem';
import type { ReadFile, SourceFile } from '../format';
import { decodeUtf8, notUtf8 } from '../utf8';
import { parseAnnotations } from './parse-annotations';

export const textBeside = (fileName: string): string => fileName.replace(/\.ann$/i, '.txt');

export function readBrat({ name, bytes, companions }: SourceFile): Outcome<ReadFile> {
  const textFile = textBeside(name);
  const textBytes = companions?.get(textFile);
  if (!textBytes) return refused(problem('companion-missing', { file: name, companion: textFile }));
  const [text, annotations] = [decodeUtf8(textBytes), decodeUtf8(bytes)];
  if (!text.ok) return refused(notUtf8(textFile, textBytes, text.badByteAt));
  if (!annotations.ok) return refused(notUtf8(name, bytes, annotations.badByteAt));
  const { marks, problems } = parseAnnotations(annotations.text, name);
  const original = text.bom ? `\ufeff${text.text}` : text.text;
  return done({
    project: null,
    articles: [],
    // brat counts lines as they are, and knows no byte order mark.
    foreign: [
      { name: textFile, original, facts: {}, counting: { unit: 'code-points', newlines: 'file' }, linesApart: true, marks },
    ],
    problems,
  });
}
