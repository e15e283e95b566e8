// What colours and patterns stand for: a sample and a name each, as many in a line as there is room for.
import { type Line, type Paint, type Pen, type Shape, SMALL, tinted, words } from './drawing';

export interface Sign {
  readonly name: string;
  readonly paint: Paint;
  readonly line: Line;
}

const SAMPLE = 18;
const BETWEEN = 16;
const HEIGHT = 22;

export function drawLegend(signs: readonly Sign[], y: number, pen: Pen): { shapes: Shape[]; height: number } {
  const shapes: Shape[] = [];
  let [at, top] = [0, y];
  for (const { name, paint, line } of signs) {
    const width = SAMPLE + 6 + pen.measure(name, SMALL);
    if (at > 0 && at + width > pen.width) {
      at = 0;
      top += HEIGHT;
    }
    shapes.push(...tinted(at, top + 2, SAMPLE, 12, paint, line), words(name, at + SAMPLE + 6, top + 12, { size: SMALL }));
    at += width + BETWEEN;
  }
  return { shapes, height: signs.length === 0 ? 0 : top + HEIGHT - y };
}
