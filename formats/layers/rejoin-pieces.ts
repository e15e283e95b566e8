// Marks in pieces come as a mark for each piece, with links from the first to the others.
import type { ForeignMark } from '../foreign/foreign-article';
import { PIECE } from './mention-layer';

/** What leads to a piece leads to the mark. */
export function rejoinPieces(marks: readonly ForeignMark[]): ForeignMark[] {
  const byId = new Map(marks.map((mark) => [mark.id, mark]));
  const owners = new Map<string, string>();
  for (const { id, links } of marks) {
    for (const { role, to } of links) {
      const isWhole = byId.get(to)?.links.some((link) => link.role === PIECE);
      if (role === PIECE && to !== id && !isWhole && !owners.has(to)) owners.set(to, id);
    }
  }
  if (owners.size === 0) return [...marks];
  const pieces = new Map<string, ForeignMark[]>();
  for (const mark of marks) {
    const owner = owners.get(mark.id);
    if (owner !== undefined) pieces.set(owner, [...(pieces.get(owner) ?? []), mark]);
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
