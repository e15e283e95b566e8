// Draws what was found as boxes behind the text, for the lines that the underlay draws. Alone in owning that DOM.
import { type Span, sameSpan } from '../../domain/span';
import { firstStartingFrom } from '../../domain/text/find';
import { type Box, boxElement, boxesOf } from './line-boxes';
import type { TextOffsets } from './text-offsets';

export interface HitBoxesParts {
  readonly column: HTMLElement;
  /** The element whose children are the lines. */
  readonly text: HTMLElement;
  readonly scroll: HTMLElement;
  /** The layer behind the text. */
  readonly behind: HTMLElement;
  /** First and last line worth drawing. */
  linesInReach(): readonly [number, number];
}

/** A line with more hits than this is longer than any screen: only those near the viewport are looked for. */
const MOST_ON_LINE = 200;

export class HitBoxes {
  private readonly group = document.createElement('div');
  private readonly drawn = new Map<number, HTMLElement>();
  private hits: readonly Span[] = [];
  private current: Span | null = null;

  constructor(
    private readonly parts: HitBoxesParts,
    private readonly offsets: TextOffsets,
  ) {
    this.group.className = 'hits';
    parts.behind.append(this.group);
  }

  /** @param hits in order, none overlapping another. */
  show(hits: readonly Span[], current: Span | null): void {
    if (hits === this.hits && current === this.current) return;
    this.hits = hits;
    this.current = current;
    this.redrawAll();
  }

  /** After anything that moves text. */
  redrawAll(): void {
    for (const line of [...this.drawn.keys()]) this.erase(line);
    this.followScroll();
  }

  followScroll(): void {
    if (this.hits.length === 0 && this.drawn.size === 0) return;
    const [first, last] = this.parts.linesInReach();
    for (const line of [...this.drawn.keys()]) if (line < first || line > last) this.erase(line);
    const missing: number[] = [];
    for (let line = first; line <= last; line += 1) {
      if (!this.drawn.has(line) || this.onLine(line).length > MOST_ON_LINE) missing.push(line);
    }
    // Every box is read first and written afterwards, so that the browser lays out once.
    const origin = this.parts.column.getBoundingClientRect();
    const measured = missing.map((line) => [line, this.elementsOn(line, origin)] as const);
    for (const [line, elements] of measured) this.draw(line, elements);
  }

  private draw(line: number, elements: readonly HTMLElement[]): void {
    this.erase(line);
    const group = document.createElement('div');
    group.append(...elements);
    this.group.append(group);
    this.drawn.set(line, group);
  }

  private erase(line: number): void {
    this.drawn.get(line)?.remove();
    this.drawn.delete(line);
  }

  private elementsOn(line: number, origin: DOMRect): HTMLElement[] {
    const hits = this.onLine(line);
    const near = hits.length > MOST_ON_LINE ? this.nearViewport(line, hits, origin) : hits;
    return near.flatMap((hit) => {
      const isCurrent = this.current !== null && sameSpan(hit, this.current);
      return this.boxesOn(line, hit, origin).map((box) => boxElement(isCurrent ? 'box hit is-current' : 'box hit', box));
    });
  }

  private onLine(line: number): readonly Span[] {
    const [from, to] = [this.offsets.lineStart(line), this.offsets.lineEnd(line)];
    const first = firstStartingFrom(this.hits, from);
    // One hit may have begun on an earlier line.
    const before = this.hits[first - 1];
    return this.hits.slice(before && before.end > from ? first - 1 : first, firstStartingFrom(this.hits, to));
  }

  private boxesOn(line: number, { start, end }: Span, origin: DOMRect): Box[] {
    const element = this.parts.text.children[line];
    const from = this.offsets.lineStart(line);
    return element ? boxesOf(element, Math.max(0, start - from), end - from, origin) : [];
  }

  /** Hits of one line stand one below the other, so the first near one is found by halving. */
  private nearViewport(line: number, hits: readonly Span[], origin: DOMRect): readonly Span[] {
    const view = this.parts.scroll.getBoundingClientRect();
    const [top, bottom] = [view.top - view.height - origin.top, view.bottom + view.height - origin.top];
    const topOf = (hit: Span | undefined): number => (hit && this.boxesOn(line, hit, origin)[0]?.y) ?? 0;
    const firstBelow = (height: number): number => {
      let [low, high] = [0, hits.length];
      while (low < high) {
        const middle = (low + high) >> 1;
        if (topOf(hits[middle]) < height) low = middle + 1;
        else high = middle;
      }
      return low;
    };
    return hits.slice(firstBelow(top), firstBelow(bottom));
  }
}
