// What the margin may know of the page: how high each mark stands, and which stretch of the article is near the viewport.
import type { Annotation } from '../../domain/annotation';
import type { Placement } from './mark-places';

/** A new one is handed out whenever anything it has said may have changed. Lengths are pixels, heights those of the scrolled content. */
export interface MarginFrame {
  /** Where an annotation's first line stands. */
  placeOf(annotation: Annotation): Placement;
  /** The stretch in which cards are worth having. */
  readonly top: number;
  readonly bottom: number;
  /** Height of the viewport. */
  readonly screen: number;
}

/** Follows the scrolling, and says when the margin has to look again: after every half screen, but not amid a flight over the article. */
export class MarginWatch {
  private step: number | null = null;
  private last = 0;

  constructor(
    private readonly scroll: HTMLElement,
    private readonly placeOf: MarginFrame['placeOf'],
    private readonly onFrame: (frame: MarginFrame) => void,
  ) {}

  /** After a frame of scrolling: whether the page moves so fast that nobody can read. Then the next frame has to ask again. */
  flies(): boolean {
    const { scrollTop, clientHeight } = this.scroll;
    const moved = Math.abs(scrollTop - this.last);
    this.last = scrollTop;
    return moved > clientHeight;
  }

  follow(): void {
    if (this.step !== stepOf(this.scroll)) this.tell();
  }

  /** After anything that moves text. */
  tell(): void {
    const { scroll, placeOf } = this;
    const screen = scroll.clientHeight;
    this.last = scroll.scrollTop;
    this.step = stepOf(scroll);
    const top = (this.step * screen) / 2 - screen;
    this.onFrame({ placeOf: (annotation) => placeOf(annotation), top, bottom: top + screen * 3.5, screen });
  }
}

function stepOf({ scrollTop, clientHeight }: HTMLElement): number {
  return Math.floor(scrollTop / (clientHeight / 2));
}
