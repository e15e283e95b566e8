// Time from where lines begin to where they end, with one panel of columns or lines above the other.
import { drawLegend, type Sign } from './draw-legend';
import { type Drawing, niceStep, type Part, type Pen, rectangle, rule, type Shape, SMALL, tinted, words } from './drawing';

export interface Series extends Sign {
  /** One for each stretch. */
  readonly values: readonly number[];
}

export interface Panel {
  readonly name: string;
  /** Columns stand on each other; lines rise by steps, each by itself. */
  readonly type: 'columns' | 'lines';
  readonly series: readonly Series[];
}

export interface Timeline {
  /** What each stretch is called below the axis. */
  readonly stretches: readonly string[];
  readonly panels: readonly Panel[];
  /** Empty where there is only one series. */
  readonly signs: readonly Sign[];
  told(stretch: number): string;
  row?(stretch: number): number | undefined;
}

const PANEL = 104;
const WIDEST_SLOT = 56;
const WIDEST_COLUMN = 26;
const STEPS = 3;

interface Axis {
  readonly from: number;
  readonly slot: number;
  readonly end: number;
}

export function drawTimeline(timeline: Timeline, pen: Pen): Drawing {
  const { stretches, panels, signs, told, row } = timeline;
  const legend = drawLegend(signs, 0, pen);
  const axis = axisOf(timeline, pen);
  const parts: Part[] = [{ shapes: legend.shapes }];
  let y = legend.height + (legend.height > 0 ? 6 : 0);
  const columns: Shape[][] = stretches.map(() => []);
  for (const panel of panels) {
    parts.push({ shapes: [words(panel.name, 0, y + 12, { size: SMALL, paint: 'ink-soft' })] });
    const floor = y + 26 + PANEL;
    const most = mostOf(panel);
    parts.push({ shapes: gridLines(most, floor, axis, pen) });
    if (panel.type === 'columns') drawColumns(panel, most, floor, axis, columns);
    else parts.push({ shapes: panel.series.map((series) => stepLine(series, most, floor, axis)) });
    y = floor + 16;
  }
  stretches.forEach((_, stretch) => {
    const place = row?.(stretch);
    parts.push({ shapes: columns[stretch] ?? [], told: told(stretch), ...(place === undefined ? {} : { row: place }) });
  });
  parts.push({ shapes: names(stretches, y, axis, pen) });
  return { width: pen.width, height: y + 8, parts };
}

function axisOf({ panels, stretches }: Timeline, pen: Pen): Axis {
  const numbers = panels.flatMap((panel) => marksOf(mostOf(panel)).map((mark) => pen.measure(pen.number(mark), SMALL)));
  const from = Math.ceil(Math.max(0, ...numbers)) + 8;
  const slot = Math.min(WIDEST_SLOT, (pen.width - from) / Math.max(1, stretches.length));
  return { from, slot, end: pen.width };
}

/** What the axis reaches: a round number. */
function mostOf({ type, series }: Panel): number {
  const length = series[0]?.values.length ?? 0;
  const at = (stretch: number): number[] => series.map(({ values }) => values[stretch] ?? 0);
  const heights = Array.from({ length }, (_, stretch) =>
    type === 'columns' ? at(stretch).reduce((sum, value) => sum + value, 0) : Math.max(0, ...at(stretch)),
  );
  const most = Math.max(1, ...heights);
  const step = niceStep(most, STEPS);
  return Math.ceil(most / step) * step;
}

function marksOf(most: number): number[] {
  const step = niceStep(most, STEPS);
  return Array.from({ length: Math.round(most / step) + 1 }, (_, index) => index * step);
}

function gridLines(most: number, floor: number, { from, end }: Axis, pen: Pen): Shape[] {
  return marksOf(most).flatMap((mark) => {
    const y = floor - (mark / most) * PANEL;
    return [
      rectangle(from, y - 0.5, end - from, 1, mark === 0 ? 'rule-strong' : 'rule'),
      words(pen.number(mark), from - 6, y + 4, { size: SMALL, paint: 'ink-soft', end: 'end' }),
    ];
  });
}

function drawColumns({ series }: Panel, most: number, floor: number, { from, slot }: Axis, columns: Shape[][]): void {
  const width = Math.max(1, Math.min(WIDEST_COLUMN, slot * 0.72));
  columns.forEach((shapes, stretch) => {
    let top = floor;
    for (const { values, paint, line } of series) {
      const height = ((values[stretch] ?? 0) / most) * PANEL;
      if (height <= 0) continue;
      top -= height;
      const at = from + stretch * slot + (slot - width) / 2;
      // The line is at the top, where the column ends.
      const [tint] = tinted(at, top, width, height, paint, line);
      if (tint) shapes.push(tint);
      shapes.push(rule(at, top + 1, width, paint, width < 12 ? 'solid' : line));
    }
  });
}

function stepLine({ values, paint, line }: Series, most: number, floor: number, { from, slot }: Axis): Shape {
  const points = values.flatMap((value, stretch) => {
    const y = floor - (value / most) * PANEL;
    return [
      { at: from + stretch * slot, y },
      { at: from + (stretch + 1) * slot, y },
    ];
  });
  return { type: 'stroke', points, paint, line, thickness: 2 };
}

/** As many as stand beside each other; each under the middle of its stretch, but never beyond the picture. */
function names(stretches: readonly string[], y: number, { from, slot, end }: Axis, pen: Pen): Shape[] {
  const widest = Math.max(0, ...stretches.map((name) => pen.measure(name, SMALL)));
  const stride = Math.max(1, Math.ceil((widest + 14) / slot));
  return stretches.flatMap((name, stretch) => {
    if (stretch % stride !== 0) return [];
    const half = pen.measure(name, SMALL) / 2;
    const at = Math.min(end - half, Math.max(half, from + (stretch + 0.5) * slot));
    return [words(name, at, y, { size: SMALL, paint: 'ink-soft', end: 'middle' })];
  });
}
