// A problem in words: its sentence, followed by where it is when the sentence does not say.
import type { Problem } from '../problem';
import { problemsEn } from './problems.en';

/** Renders a key of the strings in the language in force. */
type Say = (key: string, blanks: Readonly<Record<string, string | number>>) => string;

/** @param separator what stands between two places, in the language in force. */
export function problemSentence({ code, details }: Problem, say: Say, separator: string): string {
  const { line, inArticle, inAnnotation } = details;
  const where: string[] = [];
  if (line !== undefined && !problemsEn[code].includes('{{line}}')) where.push(say('cli.on-line', { line }));
  if (inAnnotation !== undefined) where.push(say('cli.in-annotation', { annotation: inAnnotation }));
  if (inArticle !== undefined) where.push(say('cli.in-article', { article: inArticle }));
  const sentence = say(`problems.${code}`, details);
  return where.length === 0 ? sentence : `${sentence} (${where.join(separator)})`;
}
