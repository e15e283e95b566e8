// Puts a drawing where it stands on a page that runs one way or the other: places become x, strokes become paths.
import type { Drawing, Line, Paint, Part, Rule, Shape, Stroke, Words } from './drawing';

export type Direction = 'ltr' | 'rtl';

export type PlacedShape =
  | {
      readonly type: 'rectangle';
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
      readonly paint: Paint;
      readonly strength: number;
    }
  | {
      readonly type: 'path';
      readonly d: string;
      readonly paint: Paint;
      readonly thickness: number;
      readonly dashes: readonly number[];
    }
  | {
      readonly type: 'words';
      readonly x: number;
      readonly y: number;
      readonly words: string;
      /** Of the words themselves, whichever way the page runs. */
      readonly direction: Direction;
      readonly anchor: 'start' | 'middle' | 'end';
      readonly size: number;
      readonly paint: Paint;
      readonly isStrong: boolean;
      readonly isTurned: boolean;
    };

export interface PlacedPart extends Omit<Part, 'shapes'> {
  readonly shapes: readonly PlacedShape[];
}

export function placed({ width, parts }: Drawing, direction: Direction): PlacedPart[] {
  return parts.map(({ shapes, ...rest }) => ({
    ...rest,
    shapes: shapes.flatMap((shape) => placedShape(shape, width, direction)),
  }));
}

function placedShape(shape: Shape, pageWidth: number, direction: Direction): PlacedShape[] {
  const x = (at: number): number => (direction === 'rtl' ? pageWidth - at : at);
  switch (shape.type) {
    case 'rectangle': {
      const { at, type, ...rest } = shape;
      return [{ ...rest, type, x: direction === 'rtl' ? x(at + shape.width) : at }];
    }
    case 'rule':
      return rulePaths(shape, x);
    case 'stroke':
      return [strokePath(shape, x)];
    case 'words':
      return [placedWords(shape, x, direction)];
  }
}

function placedWords({ at, end, type, whole, ...rest }: Words, x: (at: number) => number, direction: Direction): PlacedShape {
  const own = directionOf(whole) ?? direction;
  // Turned words run from below to above whichever way the page runs, and stand on their beginning.
  if (rest.isTurned) return { ...rest, type, x: x(at), direction: own, anchor: own === 'rtl' ? 'end' : 'start' };
  const anchor = end === 'middle' || own === direction ? end : end === 'start' ? 'end' : 'start';
  return { ...rest, type, x: x(at), direction: own, anchor };
}

/** Of the first letter that has one. */
function directionOf(words: string): Direction | undefined {
  const letter = /\p{L}/u.exec(words)?.[0];
  if (letter === undefined) return undefined;
  return /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u.test(letter) ? 'rtl' : 'ltr';
}

const THICK = 2;
const patterns: Readonly<Record<Line, readonly number[]>> = {
  solid: [],
  dashed: [6, 4],
  dotted: [2, 3],
  double: [10, 3, 2, 3],
  wavy: [4, 2],
};

/** Drawn as the underlines of marks are, so that a double or wavy line is one. */
function rulePaths({ at, y, width, paint, line }: Rule, x: (at: number) => number): PlacedShape[] {
  if (width <= 0) return [];
  const [left, right] = [Math.min(x(at), x(at + width)), Math.max(x(at), x(at + width))];
  const level = (height: number, thickness: number, dashes: readonly number[] = []): PlacedShape => ({
    type: 'path',
    d: `M${left} ${height}H${right}`,
    paint,
    thickness,
    dashes,
  });
  if (line === 'double') return [level(y - 2.5, 1.25), level(y + 0.5, 1.25)];
  if (line === 'wavy') return [{ type: 'path', d: wave(left, right, y), paint, thickness: 1.5, dashes: [] }];
  return [level(y, THICK, patterns[line])];
}

function wave(left: number, right: number, y: number): string {
  let d = `M${left} ${y}`;
  let way = -1;
  for (let from = left; from < right; from += 4) {
    const to = Math.min(from + 4, right);
    d += `Q${(from + to) / 2} ${y + way * 3} ${to} ${y}`;
    way = -way;
  }
  return d;
}

function strokePath({ points, paint, line, thickness }: Stroke, x: (at: number) => number): PlacedShape {
  const d = points.map(({ at, y }, index) => `${index === 0 ? 'M' : 'L'}${x(at)} ${y}`).join('');
  return { type: 'path', d, paint, thickness, dashes: patterns[line] };
}
