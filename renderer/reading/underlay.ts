// Draws marks as boxes behind the text, and veils over boilerplate, for the visible lines and one screen around. Alone in owning that DOM.
import { type Annotation, compareAnnotations } from '../../domain/annotation';
import { isBoilerplate, type Region } from '../../domain/article';
import { labelOf, type Scheme } from '../../domain/scheme';
import { contains, containsOffset, type Span, spanLength } from '../../domain/span';
import { difference } from '../state/difference';
import { type Box, boxElement, boxesOf, boxHolds } from './line-boxes';
import { isLong, stretchBetween, withinReason } from './long-line';
import { type MeasuredSign, signElement, signsOf } from './mark-signs';
import { type Piece, type PlacedPiece, piecesOf, placePieces } from './pieces';
import type { TextOffsets } from './text-offsets';

export interface UnderlayParts {
  /** The positioned element that text and layers share; boxes are relative to it. */
  readonly column: HTMLElement;
  /** The element whose children are the lines. */
  readonly text: HTMLElement;
  /** The scrolling element around the column. */
  readonly scroll: HTMLElement;
  /** The layer behind the text, and the one before it. */
  readonly behind: HTMLElement;
  readonly before: HTMLElement;
  /** A line was drawn with these marks on it, in reading order; or drawn again. */
  onLineDrawn(line: HTMLElement, annotations: readonly Annotation[]): void;
  /** Says that so many marks more are there than are drawn. */
  wordsForLeft(count: number): string;
}

interface MeasuredLine {
  readonly line: number;
  /** The part of a long line that was drawn; null when it was drawn whole. */
  readonly stretch: Span | null;
  /** How many pieces were too many to be drawn. */
  readonly left: number;
  readonly marks: readonly { readonly piece: PlacedPiece; readonly boxes: readonly Box[] }[];
  readonly veils: readonly Box[];
  readonly signs: readonly MeasuredSign[];
}

interface DrawnLine {
  readonly measured: MeasuredLine;
  readonly behind: HTMLElement;
  readonly before: HTMLElement;
}

export class Underlay {
  private annotations: readonly Annotation[] = [];
  private readonly piecesByLine = new Map<number, Map<string, Piece[]>>();
  private readonly drawn = new Map<number, DrawnLine>();
  private regions: readonly Region[] = [];
  private emphasised: string | null = null;
  private previewed: string | null = null;

  constructor(
    private readonly parts: UnderlayParts,
    private readonly offsets: TextOffsets,
    private scheme: Scheme,
  ) {}

  /** Redraws only the lines of annotations that came, went or changed. */
  setAnnotations(annotations: readonly Annotation[]): void {
    const { gone, come } = difference(this.annotations, annotations);
    const dirty = new Set<number>();
    for (const annotation of gone) this.forget(annotation, dirty);
    for (const annotation of come) this.learn(annotation, dirty);
    this.annotations = annotations;
    this.draw([...dirty].filter((line) => this.drawn.has(line)));
  }

  setRegions(regions: readonly Region[]): void {
    if (regions === this.regions) return;
    this.regions = regions;
    this.redrawAll();
  }

  setScheme(scheme: Scheme): void {
    if (scheme === this.scheme) return;
    this.scheme = scheme;
    this.redrawAll();
  }

  setEmphasised(id: string | null): void {
    this.emphasised = id;
    for (const mark of this.parts.behind.querySelectorAll<HTMLElement>('.mark')) {
      mark.classList.toggle('is-selected', mark.dataset.annotation === id);
    }
  }

  /** The other end of a link that is being looked at. */
  setPreviewed(id: string | null): void {
    if (id === this.previewed) return;
    this.previewed = id;
    for (const mark of this.parts.behind.querySelectorAll<HTMLElement>('.mark')) {
      mark.classList.toggle('is-previewed', mark.dataset.annotation === id);
    }
  }

  /** After anything that moves text: resize, zoom, fonts. */
  redrawAll(): void {
    for (const line of [...this.drawn.keys()]) this.erase(line);
    this.followScroll();
  }

  /**
   * Draws lines that came near the viewport and erases those that left it.
   * @param reach screens above and below it that are drawn too; a page that flies by needs hardly any.
   */
  followScroll(reach = 1): void {
    const [first, last] = this.linesNearViewport(reach);
    for (const line of [...this.drawn.keys()]) {
      if (line < first || line > last) this.erase(line);
    }
    const missing: number[] = [];
    for (let line = first; line <= last; line += 1) if (!this.drawn.has(line) || this.isOutdated(line)) missing.push(line);
    this.draw(missing);
  }

  /** Whether a line is drawn: it is visible or within a screen of being so. */
  isDrawn(line: number): boolean {
    return this.drawn.has(line);
  }

  /** Annotations under a point of the window, the innermost first. */
  hit(clientX: number, clientY: number): string[] {
    const origin = this.parts.column.getBoundingClientRect();
    const [x, y] = [clientX - origin.left, clientY - origin.top];
    const hits = [...this.drawn.values()]
      .flatMap(({ measured }) => measured.marks)
      .filter(({ boxes }) => boxes.some((box) => boxHolds(box, x, y)))
      .map(({ piece }) => piece.annotation)
      .sort((a, b) => coverage(a) - coverage(b));
    return [...new Set(hits.map(({ id }) => id))];
  }

  /** The marks on a line, in reading order. */
  annotationsOn(line: number): Annotation[] {
    const pieces = [...(this.piecesByLine.get(line)?.values() ?? [])].flat();
    return [...new Set(pieces.map(({ annotation }) => annotation))].sort(compareAnnotations);
  }

  /** The marks around an offset, the innermost first. */
  annotationsAt(offset: number): Annotation[] {
    return this.annotationsOn(this.offsets.lineAt(offset))
      .filter(({ spans }) => spans.some((span) => containsOffset(span, offset)))
      .reverse();
  }

  private learn(annotation: Annotation, dirty: Set<number>): void {
    for (const piece of piecesOf(annotation, this.offsets)) {
      const onLine = this.piecesByLine.get(piece.line) ?? new Map<string, Piece[]>();
      onLine.set(annotation.id, [...(onLine.get(annotation.id) ?? []), piece]);
      this.piecesByLine.set(piece.line, onLine);
      dirty.add(piece.line);
    }
  }

  private forget(annotation: Annotation, dirty: Set<number>): void {
    for (const { line } of piecesOf(annotation, this.offsets)) {
      this.piecesByLine.get(line)?.delete(annotation.id);
      dirty.add(line);
    }
  }

  /** Reads every box first and writes afterwards, so that the browser lays out once. */
  private draw(lines: readonly number[]): void {
    const origin = this.parts.column.getBoundingClientRect();
    const measured = lines.map((line) => this.measure(line, origin));
    for (const line of measured) {
      this.erase(line.line);
      this.show(line);
    }
  }

  private measure(line: number, origin: DOMRect): MeasuredLine {
    const element = this.parts.text.children[line];
    if (!(element instanceof HTMLElement)) return { line, stretch: null, left: 0, marks: [], veils: [], signs: [] };
    const lineStart = this.offsets.lineStart(line);
    const stretch = isLong(element) ? this.stretchOf(element, lineStart, 1) : null;
    const all = [...(this.piecesByLine.get(line)?.values() ?? [])].flat();
    const { drawn, left } = withinReason(all, stretch, this.emphasised);
    const pieces = placePieces(drawn);
    return {
      line,
      stretch,
      left,
      marks: pieces.map((piece) => ({ piece, boxes: boxesOf(element, piece.start - lineStart, piece.end - lineStart, origin) })),
      signs: pieces.flatMap((piece) => signsOf(piece, element, lineStart, this.scheme, origin)),
      veils: this.veilsOn(line).flatMap(({ start, end }) => boxesOf(element, start - lineStart, end - lineStart, origin)),
    };
  }

  /** Offsets of the article on a line that stand in the viewport or as many screens around it. */
  private stretchOf(element: Element, lineStart: number, reach: number): Span {
    const view = this.parts.scroll.getBoundingClientRect();
    const { start, end } = stretchBetween(element, view.top - view.height * reach, view.bottom + view.height * reach);
    return { start: start + lineStart, end: end + lineStart };
  }

  /** Whether the viewport has come near a part of a long line that is not drawn. */
  private isOutdated(line: number): boolean {
    const stretch = this.drawn.get(line)?.measured.stretch;
    const element = this.parts.text.children[line];
    return stretch && element ? !contains(stretch, this.stretchOf(element, this.offsets.lineStart(line), 0.5)) : false;
  }

  private veilsOn(line: number): { start: number; end: number }[] {
    const [from, to] = [this.offsets.lineStart(line), this.offsets.lineEnd(line)];
    return this.regions
      .filter((region) => isBoilerplate(region) && region.start < to && region.end > from)
      .map((region) => ({ start: Math.max(region.start, from), end: Math.min(region.end, to) }));
  }

  private show(measured: MeasuredLine): void {
    const behind = layerGroup(this.parts.behind);
    const before = layerGroup(this.parts.before);
    for (const { piece, boxes } of measured.marks) behind.append(this.markElement(piece, boxes));
    for (const box of measured.veils) before.append(boxElement('veil', box));
    for (const sign of measured.signs) before.append(signElement(sign));
    if (measured.left > 0) before.append(this.leftElement(measured));
    this.drawn.set(measured.line, { measured, behind, before });
    const element = this.parts.text.children[measured.line];
    if (element instanceof HTMLElement) this.parts.onLineDrawn(element, this.annotationsOn(measured.line));
  }

  /** Stands above the first row drawn and says how many marks are not. */
  private leftElement({ left, marks }: MeasuredLine): HTMLElement {
    const at = marks[0]?.boxes[0];
    const element = boxElement('marks-left', { x: at?.x ?? 0, y: at?.y ?? 0, width: 0, height: at?.height ?? 0 });
    element.textContent = this.parts.wordsForLeft(left);
    return element;
  }

  private erase(line: number): void {
    const drawn = this.drawn.get(line);
    drawn?.behind.remove();
    drawn?.before.remove();
    this.drawn.delete(line);
  }

  private markElement(piece: PlacedPiece, boxes: readonly Box[]): HTMLElement {
    const { annotation } = piece;
    const label = labelOf(this.scheme, annotation.kind, annotation.label);
    const mark = document.createElement('div');
    mark.className = `mark line-${label?.line ?? 'solid'}`;
    mark.classList.toggle('is-selected', annotation.id === this.emphasised);
    mark.classList.toggle('is-previewed', annotation.id === this.previewed);
    mark.classList.toggle('is-unsure', annotation.unsure);
    Object.assign(mark.dataset, { annotation: annotation.id, kind: annotation.kind, label: annotation.label });
    mark.style.setProperty('--label', label?.colour ?? 'currentColor');
    mark.style.setProperty('--level', String(Math.min(piece.level, DEEPEST_LEVEL)));
    mark.append(...boxes.map((box) => boxElement('box', box)));
    return mark;
  }

  /** First and last line worth drawing: those on screen, and one screen around. */
  linesNearViewport(reach = 1): [number, number] {
    const { scroll, text } = this.parts;
    const view = scroll.getBoundingClientRect();
    const top = text.getBoundingClientRect().top;
    const screen = view.height * reach;
    return [this.lineAtHeight(view.top - top - screen), this.lineAtHeight(view.bottom - top + screen)];
  }

  /** The line at a height within the text, by halving: lines stand one below the other. */
  private lineAtHeight(height: number): number {
    const lines = this.parts.text.children;
    const top = this.parts.text.getBoundingClientRect().top;
    let low = 0;
    let high = lines.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      const line = lines[middle];
      if (line && line.getBoundingClientRect().top - top <= height) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}

/** Underlines deeper than this would touch the next row of text. */
const DEEPEST_LEVEL = 3;

function coverage(annotation: Annotation): number {
  return annotation.spans.reduce((sum, span) => sum + spanLength(span), 0);
}

function layerGroup(layer: HTMLElement): HTMLElement {
  const group = document.createElement('div');
  layer.append(group);
  return group;
}
