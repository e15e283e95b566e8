// Two small grips at the ends of the selected mark; dragging one shows where the mark would end and then asks to move it there.
import type { Annotation } from '../../domain/annotation';
import { overlaps, type Span } from '../../domain/span';
import { type Box, boxElement } from './line-boxes';

export type Edge = 'start' | 'end';

export interface EdgeHandlesParts {
  /** The layer in front of the text. */
  readonly layer: HTMLElement;
  /** A thin box where the caret would stand at an offset; `side` says whether it belongs to the letter before or after. */
  caretAt(offset: number, side: 1 | -1): Box | null;
  /** The offset under a point of the window, never inside a character. */
  offsetAt(clientX: number, clientY: number): number | null;
  boxesOf(span: Span): readonly Box[];
  onMoved(annotationId: string, edge: Edge, offset: number): void;
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
    const [first, last] = [annotation.spans[0], annotation.spans.at(-1)];
    if (first) this.group.append(this.handle('start', first.start));
    if (last) this.group.append(this.handle('end', last.end));
  }

  private handle(edge: Edge, offset: number): HTMLElement {
    const element = document.createElement('div');
    element.className = `edge-handle is-${edge}`;
    const box = this.parts.caretAt(offset, edge === 'start' ? 1 : -1);
    if (!box) return element;
    element.style.transform = `translate(${box.x}px, ${box.y}px)`;
    element.style.blockSize = `${box.height}px`;
    element.addEventListener('pointerdown', (event) => this.drag(event, element, edge));
    return element;
  }

  private drag(down: PointerEvent, element: HTMLElement, edge: Edge): void {
    const { annotation } = this;
    if (!annotation || down.button !== 0) return;
    down.preventDefault();
    element.setPointerCapture(down.pointerId);
    let span: Span | null = null;
    const move = (event: PointerEvent): void => {
      const offset = this.parts.offsetAt(event.clientX, event.clientY);
      span = offset === null ? null : movedSpan(annotation, edge, offset);
      this.preview.replaceChildren(...(span ? this.parts.boxesOf(span).map((box) => boxElement('box', box)) : []));
    };
    const leave = (event: PointerEvent): void => {
      element.removeEventListener('pointermove', move);
      element.removeEventListener('pointerup', leave);
      element.removeEventListener('pointercancel', leave);
      this.preview.replaceChildren();
      if (event.type === 'pointerup' && span) this.parts.onMoved(annotation.id, edge, span[edge]);
    };
    element.addEventListener('pointermove', move);
    element.addEventListener('pointerup', leave);
    element.addEventListener('pointercancel', leave);
  }
}

/** The mark's first or last span with its edge at the offset; null when it cannot be there. */
export function movedSpan(annotation: Pick<Annotation, 'spans'>, edge: Edge, offset: number): Span | null {
  const index = edge === 'start' ? 0 : annotation.spans.length - 1;
  const span = annotation.spans[index];
  if (!span || span[edge] === offset) return null;
  const moved = { start: span.start, end: span.end, [edge]: offset };
  const others = annotation.spans.filter((_each, position) => position !== index);
  return moved.start < moved.end && !others.some((other) => overlaps(moved, other)) ? moved : null;
}
