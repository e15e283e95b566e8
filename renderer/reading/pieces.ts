// Annotations cut at line ends, with the depth at which each piece's underline is drawn, so that piles stay readable.
import type { Annotation } from '../../domain/annotation';
import { overlaps, type Span, spanLength } from '../../domain/span';
import type { TextOffsets } from './text-offsets';

/** The part of one span of one annotation that lies on one line. */
export interface Piece extends Span {
  readonly annotation: Annotation;
  readonly line: number;
  /** Whether the annotation's span begins or ends here rather than on another line. */
  readonly begins: boolean;
  readonly ends: boolean;
}

export interface PlacedPiece extends Piece {
  /** 0 lies next to the text; outer marks lie deeper. */
  readonly level: number;
}

export function piecesOf(annotation: Annotation, offsets: TextOffsets): Piece[] {
  return annotation.spans.flatMap((span) => {
    const last = offsets.lineAt(span.end - 1);
    const pieces: Piece[] = [];
    for (let line = offsets.lineAt(span.start); line <= last; line += 1) {
      const start = Math.max(span.start, offsets.lineStart(line));
      const end = Math.min(span.end, offsets.lineEnd(line));
      if (start < end) pieces.push({ annotation, line, start, end, begins: start === span.start, ends: end === span.end });
    }
    return pieces;
  });
}

/** Shorter pieces take the levels next to the text; ties go by reading order and id, so that the same pile always looks the same. */
export function placePieces(pieces: readonly Piece[]): PlacedPiece[] {
  const ordered = [...pieces].sort(
    (a, b) => spanLength(a) - spanLength(b) || a.start - b.start || (a.annotation.id < b.annotation.id ? -1 : 1),
  );
  const placed: PlacedPiece[] = [];
  for (const piece of ordered) {
    const taken = new Set(placed.filter((other) => overlaps(piece, other)).map((other) => other.level));
    let level = 0;
    while (taken.has(level)) level += 1;
    placed.push({ ...piece, level });
  }
  return placed;
}
