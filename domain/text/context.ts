// A few words on either side of a stretch of text, for an eye that has to judge it without the article.
import type { Span } from '../span';
import { graphemeEnd, graphemeStart } from './graphemes';

/** In UTF-16 code units; roughly half a line on each side. */
const REACH = 40;
/** How much of it may be given up so that no word is cut. */
const SPARED = 15;

/** What stands before and after the span on its own line, with an ellipsis where the line goes on. */
export function contextOf(text: string, { start, end }: Span): { before: string; after: string } {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const lineBreak = text.indexOf('\n', end);
  const lineEnd = lineBreak < 0 ? text.length : lineBreak;
  const from = Math.max(lineStart, start - REACH);
  const to = Math.min(lineEnd, end + REACH);
  const before =
    from === lineStart ? text.slice(lineStart, start) : `…${wordsOf(text.slice(graphemeEnd(text, from), start), 'start')}`;
  const after = to === lineEnd ? text.slice(end, lineEnd) : `${wordsOf(text.slice(end, graphemeStart(text, to)), 'end')}…`;
  return { before, after };
}

/** Less the word that the cut goes through, unless that would give up too much. */
function wordsOf(cut: string, edge: 'start' | 'end'): string {
  const torn = edge === 'start' ? /^\S*\s/.exec(cut)?.[0] : /\s\S*$/.exec(cut)?.[0];
  if (torn === undefined || torn.length > SPARED) return cut;
  return edge === 'start' ? cut.slice(torn.length) : cut.slice(0, cut.length - torn.length);
}
