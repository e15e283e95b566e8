import { describe, expect, test } from 'vitest';
import type { Annotation } from '../../domain/annotation';
import { quoteSpan } from '../../domain/span';
import { splitLines } from '../../renderer/reading/article-document';
import { mergeTouching } from '../../renderer/reading/line-boxes';
import { piecesOf, placePieces } from '../../renderer/reading/pieces';
import { TextOffsets } from '../../renderer/reading/text-offsets';

const text = 'وزير الخارجية الروسي\nسيرغي لافروف';

function mark(id: string, ...spans: [number, number][]): Annotation {
  return {
    id,
    articleId: 'a',
    annotatorId: 'b',
    kind: 'entity',
    label: 'PERS',
    spans: spans.map(([start, end]) => quoteSpan(text, { start, end })),
    attributes: {},
    links: [],
    note: null,
    unsure: false,
    createdAt: '2026-01-01T00:00:00.000Z',
    updatedAt: '2026-01-01T00:00:00.000Z',
    schemeVersion: 1,
  };
}

const offsets = new TextOffsets(splitLines(text));

describe('pieces of annotations', () => {
  test('an annotation across lines is cut at the line end, and only its outer ends count as beginning and end', () => {
    expect(piecesOf(mark('x', [5, 27]), offsets)).toMatchObject([
      { line: 0, start: 5, end: 20, begins: true, ends: false },
      { line: 1, start: 21, end: 27, begins: false, ends: true },
    ]);
  });

  test('each span of a discontinuous annotation has its own pieces', () => {
    expect(piecesOf(mark('x', [0, 4], [14, 20]), offsets).map(({ start, end }) => [start, end])).toEqual([
      [0, 4],
      [14, 20],
    ]);
  });

  test('a nested mark lies next to the text and the one around it deeper', () => {
    const pieces = [mark('outer', [0, 20]), mark('inner', [14, 20])].flatMap((each) => piecesOf(each, offsets));
    const levels = Object.fromEntries(placePieces(pieces).map((piece) => [piece.annotation.id, piece.level]));
    expect(levels).toEqual({ inner: 0, outer: 1 });
  });

  test('marks on the same text take a level each, the same one every time', () => {
    const pile = ['c', 'a', 'b'].map((id) => mark(id, [0, 4])).flatMap((each) => piecesOf(each, offsets));
    const levels = (pieces: typeof pile) => placePieces(pieces).map((piece) => `${piece.annotation.id}${piece.level}`);
    expect(levels(pile)).toEqual(['a0', 'b1', 'c2']);
    expect(levels(pile.toReversed())).toEqual(levels(pile));
  });

  test('marks side by side share the first level', () => {
    const pieces = [mark('a', [0, 4]), mark('b', [5, 13])].flatMap((each) => piecesOf(each, offsets));
    expect(placePieces(pieces).map((piece) => piece.level)).toEqual([0, 0]);
  });
});

describe('boxes of a stretch', () => {
  const box = (x: number, width: number, y = 0) => ({ x, y, width, height: 30 });

  test('boxes that touch on one row become one, so that no seam shows', () => {
    expect(mergeTouching([box(50, 20), box(10, 40)])).toEqual([box(10, 60)]);
  });

  test('boxes apart on one row and boxes of other rows stay', () => {
    expect(mergeTouching([box(100, 20), box(10, 40), box(10, 40, 45)])).toEqual([box(10, 40), box(100, 20), box(10, 40, 45)]);
  });
});
