// Marks in pieces come as a mark for each piece, with links from the first to the others.
import type { ForeignMark } from '../foreign/foreign-article';
import { PIECE } from './mention-layer';

/** What leads to a piece leads to the mark. */
export function rejoinPieces(marks: readonly ForeignMark[]): ForeignMark[] {
  const wholes = new Set(marks.filter(({ links }) => links.some(({ role }) => role === PIECE)).map(({ id }) => id));
  if (wholes.size === 0) return [...marks];
  const owners = new Map<string, string>();
  for (const { id, links } of marks) {
    for (const { role, to } of links) {
      if (role === PIECE && !wholes.has(to) && !owners.has(to)) owners.set(to, id);
    }
  }
  const pieces = new Map<string, ForeignMark[]>();
  for (const mark of marks) {
    const owner = owners.get(mark.id);
    if (owner === undefined) continue;
    const known = pieces.get(owner) ?? [];
    pieces.set(owner, known);
    known.push(mark);
  }
  return marks
    .filter(({ id }) => !owners.has(id))
    .map((mark) => ({
      ...joined(mark, pieces.get(mark.id) ?? []),
      links: mark.links
        .filter(({ role, to }) => role !== PIECE || owners.get(to) !== mark.id)
        .map((link) => ({ ...link, to: owners.get(link.to) ?? link.to })),
    }));
}

function joined(mark: ForeignMark, pieces: readonly ForeignMark[]): ForeignMark {
  if (pieces.length === 0) return mark;
  const all = [mark, ...pieces].sort((a, b) => (a.spans[0]?.start ?? 0) - (b.spans[0]?.start ?? 0));
  const quotes = all.flatMap(({ quote }) => quote ?? []);
  return { ...mark, spans: all.flatMap(({ spans }) => spans), quote: quotes.length === all.length ? quotes.join(' ') : null };
}
