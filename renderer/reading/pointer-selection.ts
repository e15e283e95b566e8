// Selecting with the pointer: by character, by word after a double click, by line after a triple one, past the edge of the window too.
import type { Span } from '../../domain/span';
import { snapToWords } from '../../domain/text/words';

/** A character under the pointer, and where the caret and selections stand there. Offsets are into the article. */
export interface PointerTouch extends Span {
  readonly caret: number;
  /** Where a selection begins that goes on to another character. */
  anchorFor(head: Span): number;
  /** Where a selection ends that began at another character. */
  headFrom(anchor: Span): number;
}

export interface PointerSelectionParts {
  /** The element that scrolls when a drag leaves it. */
  readonly scroll: HTMLElement;
  touchAt(clientX: number, clientY: number): PointerTouch | null;
  lineAt(offset: number): Span;
  readonly text: string;
  /** Where the selection began that a press with Shift goes on with. */
  anchor(): number;
  select(anchor: number, head: number): void;
}

type Unit = 'character' | 'word' | 'line';

export class PointerSelection {
  private unit: Unit = 'character';
  /** What the drag began at. */
  private from: PointerTouch | null = null;
  private pointer = { x: 0, y: 0 };
  private frame = 0;

  constructor(private readonly parts: PointerSelectionParts) {}

  /** Takes the press over from the browser; the caller has given the text the focus. */
  press(event: MouseEvent): void {
    event.preventDefault();
    this.release();
    const touch = this.parts.touchAt(event.clientX, event.clientY);
    if (!touch) return;
    this.unit = event.detail >= 3 ? 'line' : event.detail === 2 ? 'word' : 'character';
    this.from = event.shiftKey ? pointTouch(this.parts.anchor()) : touch;
    this.pointer = { x: event.clientX, y: event.clientY };
    if (this.unit === 'character' && !event.shiftKey) this.parts.select(touch.caret, touch.caret);
    else this.stretch();
    window.addEventListener('mousemove', this.move);
    window.addEventListener('mouseup', this.release);
  }

  readonly release = (): void => {
    cancelAnimationFrame(this.frame);
    this.frame = 0;
    window.removeEventListener('mousemove', this.move);
    window.removeEventListener('mouseup', this.release);
  };

  private readonly move = (event: MouseEvent): void => {
    if ((event.buttons & 1) === 0) {
      // The button was let go where no event could tell.
      this.release();
      return;
    }
    this.pointer = { x: event.clientX, y: event.clientY };
    this.stretch();
    if (this.frame === 0 && this.beyond() !== 0) this.frame = requestAnimationFrame(this.scrollOn);
  };

  /** Selects from where the drag began to where the pointer is. */
  private stretch(): void {
    const { top, bottom } = this.parts.scroll.getBoundingClientRect();
    const touch = this.parts.touchAt(this.pointer.x, Math.min(Math.max(this.pointer.y, top), bottom - 1));
    if (!touch || !this.from) return;
    const { from } = this;
    if (this.unit === 'character') {
      this.parts.select(from.anchorFor(touch), touch.headFrom(from));
      return;
    }
    const [first, unit] = [this.unitAt(from), this.unitAt(touch)];
    if (unit.start < first.start) this.parts.select(first.end, unit.start);
    else this.parts.select(first.start, Math.max(unit.end, first.end));
  }

  private unitAt({ start, end }: Span): Span {
    if (this.unit === 'line') return this.parts.lineAt(start);
    return this.unit === 'word' ? snapToWords(this.parts.text, { start, end }) : { start, end };
  }

  /** How far the pointer is above (negative) or below what is in view, in pixels. */
  private beyond(): number {
    const { top, bottom } = this.parts.scroll.getBoundingClientRect();
    return Math.min(0, this.pointer.y - top) + Math.max(0, this.pointer.y - bottom);
  }

  private readonly scrollOn = (): void => {
    const beyond = this.beyond();
    this.frame = beyond === 0 ? 0 : requestAnimationFrame(this.scrollOn);
    if (beyond === 0) return;
    this.parts.scroll.scrollTop += Math.sign(beyond) * Math.min(FASTEST, 2 + Math.abs(beyond) / 4);
    this.stretch();
  };
}

/** A place between characters, where an earlier selection began. */
function pointTouch(offset: number): PointerTouch {
  return { start: offset, end: offset, caret: offset, anchorFor: () => offset, headFrom: () => offset };
}

/** Pixels a frame. */
const FASTEST = 40;
