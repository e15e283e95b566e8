// Bars that lie, one below the other, each with its name before it and its number behind it.
import { type Drawing, LEADING, type Line, type Paint, type Part, type Pen, SIZE, tinted, words, wrapped } from './drawing';

export interface Bar {
  readonly name: string;
  readonly value: number;
  readonly paint: Paint;
  readonly line: Line;
  readonly told: string;
  readonly row: number;
}

export interface BarGroup {
  /** Empty for bars that stand for themselves. */
  readonly heading: string;
  readonly bars: readonly Bar[];
}

const BAR = 16;
const GAP = 6;
const BETWEEN = 12;
/** The names take no more than this share of the picture. */
const NAMES = 0.4;

export function drawBars(groups: readonly BarGroup[], pen: Pen): Drawing {
  const bars = groups.flatMap((group) => group.bars);
  const most = Math.max(1, ...bars.map(({ value }) => value));
  const wanted = Math.max(0, ...bars.map(({ name }) => pen.measure(name, SIZE)));
  const names = Math.ceil(Math.min(wanted, pen.width * NAMES)) + 1;
  const numbers = Math.ceil(Math.max(0, ...bars.map(({ value }) => pen.measure(pen.number(value), SIZE)))) + 1;
  const room = { names, from: names + BETWEEN, length: Math.max(20, pen.width - names - numbers - 2 * BETWEEN), most };
  const parts: Part[] = [];
  let y = 0;
  for (const { heading, bars: own } of groups) {
    y += parts.length === 0 ? 0 : BETWEEN;
    if (heading !== '') {
      parts.push({ shapes: [words(heading, 0, y + SIZE, { isStrong: true })] });
      y += SIZE * LEADING + GAP;
    }
    for (const bar of own) {
      const { part, height } = drawBar(bar, y, room, pen);
      parts.push(part);
      y += height + GAP;
    }
  }
  return { width: pen.width, height: Math.max(0, y), parts };
}

interface Room {
  readonly names: number;
  readonly from: number;
  readonly length: number;
  readonly most: number;
}

function drawBar({ name, value, paint, line, told, row }: Bar, y: number, room: Room, pen: Pen) {
  const lines = wrapped(name, room.names, pen.measure);
  const leading = SIZE * LEADING;
  const height = Math.max(BAR, lines.length * leading - (leading - SIZE));
  const length = (value / room.most) * room.length;
  const top = y + (height - BAR) / 2;
  const first = y + (height - lines.length * leading) / 2 + leading / 2 + SIZE * 0.36;
  const part: Part = {
    told,
    row,
    shapes: [
      ...lines.map((each, index) => words(each, 0, first + index * leading, { whole: name })),
      ...(value > 0 ? tinted(room.from, top, Math.max(2, length), BAR, paint, line) : []),
      words(pen.number(value), room.from + Math.max(value > 0 ? 2 : 0, length) + 6, y + height / 2 + SIZE * 0.36, {
        paint: 'ink-soft',
      }),
    ],
  };
  return { part, height };
}
