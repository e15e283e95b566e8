// Small grips at both ends of each piece of the selected mark; dragging one shows where it would end and then asks to move it there.
import type { Annotation } from '../../domain/annotation';
import { overlaps, type Span } from '../../domain/span';
import { type Box, boxElement } from './line-boxes';
import type { PointerTouch } from './pointer-selection';

export type Edge = 'start' | 'end';

/** One end of one piece of a mark. */
export interface PieceEdge {
  /** Index among the mark's spans. */
  readonly piece: number;
  readonly edge: Edge;
}

export interface EdgeHandlesParts {
  /** The layer in front of the text. */
  readonly layer: HTMLElement;
  /** A thin box where the caret would stand at an offset; `side` says whether it belongs to the letter before or after. */
  caretAt(offset: number, side: 1 | -1): Box | null;
  touchAt(clientX: number, clientY: number): PointerTouch | null;
  boxesOf(span: Span): readonly Box[];
  onMoved(annotationId: string, at: PieceEdge, offset: number): void;
}

export class EdgeHandles {
  private readonly group = document.createElement('div');
  private readonly preview = document.createElement('div');
  private annotation: Annotation | null = null;

  constructor(private readonly parts: EdgeHandlesParts) {
    this.group.className = 'edge-handles';
    this.preview.className = 'edge-preview';
    parts.layer.append(this.group);
  }

  show(annotation: Annotation | null): void {
    this.annotation = annotation;
    this.group.replaceChildren(this.preview);
    this.preview.replaceChildren();
    if (!annotation) return;
    // Every place is read before the first handle is put there, so that the browser lays out once.
    const handles = annotation.spans.flatMap(({ start, end }, piece) => [
      this.handle({ piece, edge: 'start' }, start),
      this.handle({ piece, edge: 'end' }, end),
    ]);
    this.group.append(...handles);
  }

  private handle(at: PieceEdge, offset: number): HTMLElement {
    const { edge } = at;
    const element = document.createElement('div');
    element.className = `edge-handle is-${edge}`;
    const box = this.parts.caretAt(offset, edge === 'start' ? 1 : -1);
    if (!box) return element;
    element.style.transform = `translate(${box.x}px, ${box.y}px)`;
    element.style.blockSize = `${box.height}px`;
    element.addEventListener('pointerdown', (event) => this.drag(event, element, at));
    return element;
  }

  private drag(down: PointerEvent, element: HTMLElement, at: PieceEdge): void {
    const { annotation } = this;
    if (!annotation || down.button !== 0) return;
    down.preventDefault();
    element.setPointerCapture(down.pointerId);
    let span: Span | null = null;
    const move = (event: PointerEvent): void => {
      const touch = this.parts.touchAt(event.clientX, event.clientY);
      const other = annotation.spans[at.piece]?.[at.edge === 'start' ? 'end' : 'start'] ?? 0;
      span = touch && movedSpan(annotation, at, touch.headFrom({ start: other, end: other }));
      this.preview.replaceChildren(...(span ? this.parts.boxesOf(span).map((box) => boxElement('box', box)) : []));
    };
    const leave = (event: PointerEvent): void => {
      element.removeEventListener('pointermove', move);
      element.removeEventListener('pointerup', leave);
      element.removeEventListener('pointercancel', leave);
      this.preview.replaceChildren();
      if (event.type === 'pointerup' && span) this.parts.onMoved(annotation.id, at, span[at.edge]);
    };
    element.addEventListener('pointermove', move);
    element.addEventListener('pointerup', leave);
    element.addEventListener('pointercancel', leave);
  }
}

/** The piece with its edge at the offset; null when it cannot be there. */
export function movedSpan(annotation: Pick<Annotation, 'spans'>, { piece, edge }: PieceEdge, offset: number): Span | null {
  const span = annotation.spans[piece];
  if (!span || span[edge] === offset) return null;
  const moved = { start: span.start, end: span.end, [edge]: offset };
  const others = annotation.spans.filter((_each, position) => position !== piece);
  return moved.start < moved.end && !others.some((other) => overlaps(moved, other)) ? moved : null;
}
