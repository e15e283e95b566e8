// How high each mark stands on the page: measured near the viewport, and reckoned from its line's own box everywhere else.
import type { Annotation } from '../../domain/annotation';
import { boxesOf } from './line-boxes';
import type { TextOffsets } from './text-offsets';

/** Pixels from the top of the scrolled content. */
export interface Placement {
  readonly top: number;
  readonly height: number;
}

export interface MarkPlacesParts {
  readonly column: HTMLElement;
  /** The element whose children are the lines. */
  readonly text: HTMLElement;
  readonly scroll: HTMLElement;
}

interface KnownPlace extends Placement {
  readonly line: number;
  readonly isMeasured: boolean;
}

export class MarkPlaces {
  private known = new WeakMap<Annotation, KnownPlace>();
  private readonly lines = new Map<number, Placement>();
  /** Where the column begins; null until it is asked for. */
  private columnTop: number | null = null;
  private rowHeight: number | null = null;

  constructor(
    private readonly parts: MarkPlacesParts,
    private readonly offsets: TextOffsets,
  ) {}

  /** After anything that moves text. */
  forget(): void {
    this.known = new WeakMap();
    this.lines.clear();
    this.columnTop = null;
    this.rowHeight = null;
  }

  /** @param isNear whether a line is near the viewport, and worth a measurement. */
  placeOf(annotation: Annotation, isNear: (line: number) => boolean): Placement {
    const known = this.known.get(annotation);
    if (known && (known.isMeasured || !isNear(known.line))) return known;
    const start = annotation.spans[0]?.start ?? 0;
    const line = known?.line ?? this.offsets.lineAt(start);
    const measured = isNear(line) ? this.measure(line, start) : null;
    const place = { ...(measured ?? this.reckon(line, start)), line, isMeasured: measured !== null };
    this.known.set(annotation, place);
    return place;
  }

  /** Where the line of an offset stands, wherever that is. */
  placeOfOffset(offset: number): Placement | null {
    return this.measure(this.offsets.lineAt(offset), offset);
  }

  private measure(line: number, offset: number): Placement | null {
    const element = this.parts.text.children[line];
    const start = offset - this.offsets.lineStart(line);
    const [box] = element ? boxesOf(element, start, start + 1, this.parts.column.getBoundingClientRect()) : [];
    return box ? { top: this.top() + box.y, height: box.height } : null;
  }

  /** The row that the offset would stand on if all rows of its line held as much. */
  private reckon(line: number, offset: number): Placement {
    const box = this.boxOf(line);
    this.rowHeight ??= Number.parseFloat(getComputedStyle(this.parts.text).lineHeight);
    const height = this.rowHeight;
    const [start, end] = [this.offsets.lineStart(line), this.offsets.lineEnd(line)];
    const rows = Math.max(1, Math.round(box.height / height));
    const row = Math.min(rows - 1, Math.floor((rows * (offset - start)) / Math.max(1, end - start)));
    return { top: box.top + row * height, height };
  }

  private boxOf(line: number): Placement {
    const known = this.lines.get(line);
    if (known) return known;
    const rect = this.parts.text.children[line]?.getBoundingClientRect();
    const box = rect ? { top: rect.top - this.origin() + this.top(), height: rect.height } : { top: 0, height: 0 };
    this.lines.set(line, box);
    return box;
  }

  private origin(): number {
    return this.parts.column.getBoundingClientRect().top;
  }

  private top(): number {
    const { scroll } = this.parts;
    this.columnTop ??= this.origin() - scroll.getBoundingClientRect().top + scroll.scrollTop;
    return this.columnTop;
  }
}
