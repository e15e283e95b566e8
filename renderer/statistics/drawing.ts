// What a chart is made of before it is drawn: shapes whose places are counted from where lines begin, so that one
// picture serves both directions, the page and the clipboard.
import type { Label } from '../../domain/scheme';

/** A material of the theme, or the ink of a label's or annotator's colour. */
export type Paint = 'ink' | 'ink-soft' | 'rule' | 'rule-strong' | 'paper' | 'accent' | { readonly colour: string };
export type Line = Label['line'];

export interface Rectangle {
  readonly type: 'rectangle';
  /** From where lines begin to the edge that is nearer to it. */
  readonly at: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly paint: Paint;
  readonly strength: number;
}

/** A level stroke in the pattern of a label's underline. */
export interface Rule {
  readonly type: 'rule';
  readonly at: number;
  readonly y: number;
  readonly width: number;
  readonly paint: Paint;
  readonly line: Line;
}

/** A stroke through points. */
export interface Stroke {
  readonly type: 'stroke';
  readonly points: readonly { readonly at: number; readonly y: number }[];
  readonly paint: Paint;
  readonly line: Line;
  readonly thickness: number;
}

export interface Words {
  readonly type: 'words';
  readonly at: number;
  /** Of the base line. */
  readonly y: number;
  readonly words: string;
  /** The name of which they are one line, and which says the way they run. */
  readonly whole: string;
  readonly size: number;
  readonly paint: Paint;
  readonly isStrong: boolean;
  /** Which of their ends stands at the place. */
  readonly end: 'start' | 'middle' | 'end';
  /** Read from below to above. */
  readonly isTurned: boolean;
}

export type Shape = Rectangle | Rule | Stroke | Words;

/** What belongs to one thing that was counted. */
export interface Part {
  readonly shapes: readonly Shape[];
  /** What is said about it under the pointer. */
  readonly told?: string;
  /** The place of its row in the table, which may lead somewhere. */
  readonly row?: number;
}

export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly parts: readonly Part[];
}

/** How wide words are in pixels. */
export type Measure = (words: string, size: number, isStrong?: boolean) => number;

/** What every chart is drawn with. */
export interface Pen {
  readonly width: number;
  readonly measure: Measure;
  number(value: number): string;
}

export const SIZE = 13;
export const SMALL = 11.5;
/** From one line of words to the next, in their size. */
export const LEADING = 1.5;

export function rectangle(at: number, y: number, width: number, height: number, paint: Paint, strength = 1): Rectangle {
  return { type: 'rectangle', at, y, width, height, paint, strength };
}

export function rule(at: number, y: number, width: number, paint: Paint, line: Line = 'solid'): Rule {
  return { type: 'rule', at, y, width, paint, line };
}

export function words(
  text: string,
  at: number,
  y: number,
  rest: Partial<Omit<Words, 'type' | 'words' | 'at' | 'y'>> = {},
): Words {
  return {
    type: 'words',
    words: text,
    whole: text,
    at,
    y,
    size: SIZE,
    paint: 'ink',
    isStrong: false,
    end: 'start',
    isTurned: false,
    ...rest,
  };
}

/** A bar as marks are drawn in the text: a tint over a line in the label's pattern. */
export function tinted(at: number, y: number, width: number, height: number, paint: Paint, line: Line): Shape[] {
  return [rectangle(at, y, width, height, paint, TINT), rule(at, y + height - 1, width, paint, line)];
}

const TINT = 0.3;

/** Cut at blanks, and inside a word only where it is wider than a line by itself. */
export function wrapped(text: string, width: number, measure: Measure, size = SIZE): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (measure(longer, size) <= width) line = longer;
    else {
      if (line !== '') lines.push(line);
      const pieces = broken(word, width, measure, size);
      lines.push(...pieces.slice(0, -1));
      line = pieces.at(-1) ?? '';
    }
  }
  if (line !== '') lines.push(line);
  return lines;
}

const letters = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

function broken(word: string, width: number, measure: Measure, size: number): string[] {
  if (measure(word, size) <= width) return [word];
  const pieces: string[] = [];
  let piece = '';
  for (const { segment } of letters.segment(word)) {
    if (piece !== '' && measure(piece + segment, size) > width) {
      pieces.push(piece);
      piece = '';
    }
    piece += segment;
  }
  return [...pieces, piece];
}

/** Rounded up to what an axis is marked with: 1, 2 or 5 and zeros, and at least 1. */
export function niceStep(most: number, steps: number): number {
  const raw = Math.max(1, most / steps);
  const power = 10 ** Math.floor(Math.log10(raw));
  const factor = [1, 2, 5, 10].find((each) => each * power >= raw) ?? 10;
  return Math.max(1, factor * power);
}
