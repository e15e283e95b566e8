// Makes marks of runs over tokens whose places in the text are known.
import type { Span } from '../../domain/span';
import { type ForeignMark, foreignMark } from '../foreign/foreign-article';
import type { TaggedRun } from './decode-tags';

/** Null where the run begins or ends with a token that was not found in the text. */
export function markOfRun(
  run: TaggedRun,
  tokens: readonly (Span | null)[],
  rest: Pick<ForeignMark, 'id'> & Partial<ForeignMark>,
): ForeignMark | null {
  const [start, end] = [tokens[run.first]?.start, tokens[run.last]?.end];
  if (start === undefined || end === undefined || start >= end) return null;
  return foreignMark({ label: run.label, spans: [{ start, end }], ...rest });
}
