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
  private fastFrames = 0;
  /** Frames until a flight counts as over. */
  private calmIn = 0;

  constructor(
    private readonly scroll: HTMLElement,
    private readonly placeOf: MarginFrame['placeOf'],
    private readonly onFrame: (frame: MarginFrame) => void,
  ) {}

  /**
   * After a frame of scrolling: for how many frames the page has moved so fast that nobody can read; 0 when it has not. Unless it
   * is 0 the next frame has to ask again.
   */
  flight(): number {
    const { scrollTop, clientHeight } = this.scroll;
    const isFast = Math.abs(scrollTop - this.last) > clientHeight / 2;
    this.last = scrollTop;
    this.calmIn = isFast ? CALM_FRAMES : Math.max(0, this.calmIn - 1);
    this.fastFrames = this.calmIn === 0 ? 0 : this.fastFrames + (isFast ? 1 : 0);
    return this.fastFrames;
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

/** A flight is not over because one of its frames was short. */
const CALM_FRAMES = 3;

function stepOf({ scrollTop, clientHeight }: HTMLElement): number {
  return Math.floor(scrollTop / (clientHeight / 2));
}
