// The article on the page: a ProseMirror view that reads but never writes, its marks behind it, and what the reader's hand says.
import { EditorState, type Transaction } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import type { Annotation } from '../../domain/annotation';
import type { OpenedArticle } from '../../domain/opened-article';
import type { Scheme } from '../../domain/scheme';
import type { Span } from '../../domain/span';
import { annotationById } from '../state/annotation-index';
import { articleDocument, splitLines } from './article-document';
import { CaretInText, type TextChoice } from './caret-in-text';
import { EdgeHandles, type PieceEdge } from './edge-handles';
import { HitBoxes } from './hit-boxes';
import { type Box, boxesOfSpan, caretBox } from './line-boxes';
import { lineView } from './line-view';
import { type MarginFrame, MarginWatch } from './margin-frame';
import { MarkPlaces } from './mark-places';
import { PointerSelection } from './pointer-selection';
import { readOnly } from './read-only';
import { type ReadingWords, SpokenText } from './spoken-text';
import { TextOffsets } from './text-offsets';
import { touchInArticle } from './touch-in-article';
import { Underlay } from './underlay';

export interface ReadingViewParts {
  readonly scroll: HTMLElement;
  readonly column: HTMLElement;
  readonly text: HTMLElement;
  readonly behind: HTMLElement;
  readonly before: HTMLElement;
  /** A live region for what the caret comes into. */
  readonly spoken: HTMLElement;
  readonly words: ReadingWords;
  onChoice(choice: TextChoice): void;
  onSelectAnnotation(id: string | null): void;
  onMoveEdge(annotationId: string, at: PieceEdge, offset: number): void;
  /** The pointer let go of what it selected; `adding` when Ctrl, or Command, was held. */
  onRelease(how: { readonly adding: boolean }): void;
  onMarginFrame(frame: MarginFrame): void;
}

export class ReadingView {
  readonly caret: CaretInText;
  private readonly view: EditorView;
  private readonly underlay: Underlay;
  private readonly hits: HitBoxes;
  private readonly handles: EdgeHandles;
  private readonly offsets: TextOffsets;
  private readonly pointer: PointerSelection;
  private readonly spoken: SpokenText;
  private readonly observer: ResizeObserver;
  private readonly places: MarkPlaces;
  private readonly margin: MarginWatch;
  /** Size of the text when it was drawn last. */
  private drawnSize = '';
  private selectedId: string | null = null;
  /** The mark at whose ends the handles stand. */
  private handled: Annotation | null = null;
  private pressing = false;
  private frame = 0;

  constructor(
    private opened: OpenedArticle,
    scheme: Scheme,
    private readonly parts: ReadingViewParts,
  ) {
    this.spoken = new SpokenText({ ...parts, marksAt: (offset) => this.underlay.annotationsAt(offset) });
    const lines = splitLines(opened.text);
    this.offsets = new TextOffsets(lines);
    this.view = new EditorView(parts.text, {
      state: EditorState.create({ doc: articleDocument(lines, opened.article.direction), plugins: [readOnly()] }),
      // Copied lines stay lines; the default would put an empty one between them.
      clipboardTextSerializer: ({ content }) => content.textBetween(0, content.size, '\n'),
      dispatchTransaction: (transaction) => this.dispatch(transaction),
      nodeViews: { line: lineView },
      attributes: () => this.spoken.attributes(this.opened.article),
      handleDOMEvents: {
        click: (_view, event) => this.click(event),
        mousedown: (_view, event) => this.press(event),
        keydown: () => this.spoken.follow('key'),
      },
    });
    this.caret = new CaretInText(this.view, this.offsets);
    const onLineDrawn = (line: HTMLElement, annotations: readonly Annotation[]): void =>
      this.spoken.describeLine(line, annotations);
    const wordsForLeft = (count: number): string => this.spoken.wordsForLeft(count);
    this.underlay = new Underlay({ ...parts, text: this.view.dom, onLineDrawn, wordsForLeft }, this.offsets, scheme);
    const linesInReach = () => this.underlay.linesNearViewport();
    this.hits = new HitBoxes({ ...parts, text: this.view.dom, linesInReach }, this.offsets);
    this.handles = new EdgeHandles({
      layer: parts.before,
      caretAt: (offset, side) => this.caretAt(offset, side),
      touchAt: (x, y) => touchInArticle(this.view.dom, this.offsets, x, y),
      boxesOf: (span) => boxesOfSpan(this.view.dom, this.offsets, span, parts.column.getBoundingClientRect()),
      onMoved: parts.onMoveEdge,
    });
    this.places = new MarkPlaces({ ...parts, text: this.view.dom }, this.offsets);
    const isDrawn = (line: number): boolean => this.underlay.isDrawn(line);
    this.margin = new MarginWatch(parts.scroll, (annotation) => this.places.placeOf(annotation, isDrawn), parts.onMarginFrame);
    this.pointer = new PointerSelection({
      scroll: parts.scroll,
      text: opened.text,
      touchAt: (x, y) => touchInArticle(this.view.dom, this.offsets, x, y),
      lineAt: (offset) => this.offsets.lineSpanAt(offset),
      anchor: () => this.caret.anchor,
      select: (anchor, head) => this.caret.stretch(anchor, head),
    });
    this.underlay.setAnnotations(opened.annotations);
    this.underlay.setRegions(opened.regions);
    this.drawnSize = sizeOf(this.view.dom);
    this.margin.tell();
    this.observer = new ResizeObserver(() => {
      if (this.drawnSize !== sizeOf(this.view.dom)) this.relayout();
    });
    this.observer.observe(this.view.dom);
    parts.scroll.addEventListener('scroll', this.onScroll, { passive: true });
    document.fonts.addEventListener('loadingdone', this.relayout);
    window.addEventListener('mouseup', this.release);
  }

  update(opened: OpenedArticle, scheme: Scheme): void {
    this.opened = opened;
    this.underlay.setScheme(scheme);
    this.underlay.setRegions(opened.regions);
    this.underlay.setAnnotations(opened.annotations);
  }

  /** The interface speaks otherwise now: another language, other labels. */
  speak(words: ReadingWords): void {
    if (!this.spoken.speak(words)) return;
    this.view.updateState(this.view.state);
    this.underlay.redrawAll();
  }

  /** The page is set in another type: the letters stand elsewhere, also where the text keeps its size. */
  reset(): void {
    this.relayout();
  }

  select(id: string | null): void {
    if (id !== this.selectedId) this.underlay.setEmphasised(id);
    this.selectedId = id;
    const selected = this.selectedAnnotation();
    if (selected !== this.handled) this.showHandles();
  }

  preview(id: string | null): void {
    this.underlay.setPreviewed(id);
  }

  /** Brings an annotation into view and puts the caret at its start, so that the keyboard goes on from there. */
  reveal(id: string): void {
    const span = annotationById(this.opened.annotations, id)?.spans[0];
    if (!span) return;
    this.caret.place(span.start);
    this.caret.dropStray();
    this.revealText(span);
  }

  /** Scrolls to a stretch of text unless it stands well in view. */
  revealText(span: Span): void {
    const place = this.places.placeOfOffset(span.start);
    const { scroll } = this.parts;
    if (!place) return;
    const top = place.top - scroll.scrollTop;
    if (top < REVEAL_MARGIN || top + place.height > scroll.clientHeight - REVEAL_MARGIN) {
      scroll.scrollTo({ top: place.top - scroll.clientHeight / 3 });
      this.underlay.followScroll();
      this.hits.followScroll();
      this.margin.tell();
    }
  }

  /** @param hits in order, none overlapping another. */
  showHits(hits: readonly Span[], current: Span | null): void {
    this.hits.show(hits, current);
  }

  hasFocus(): boolean {
    return this.view.hasFocus();
  }

  focus(): void {
    this.view.focus();
  }

  destroy(): void {
    cancelAnimationFrame(this.frame);
    this.observer.disconnect();
    this.parts.scroll.removeEventListener('scroll', this.onScroll);
    document.fonts.removeEventListener('loadingdone', this.relayout);
    window.removeEventListener('mouseup', this.release);
    this.pointer.release();
    this.spoken.stop();
    this.parts.behind.replaceChildren();
    this.parts.before.replaceChildren();
    this.view.destroy();
  }

  private dispatch(transaction: Transaction): void {
    this.view.updateState(this.view.state.apply(transaction));
    if (!transaction.selectionSet) return;
    if (transaction.selection.empty) this.spoken.caretMoved(this.offsets.offsetFromPosition(transaction.selection.head));
    // Where a press puts the caret is not yet what the hand says: a drag may begin there.
    if (!(this.pressing && transaction.selection.empty)) this.parts.onChoice(this.caret.choiceIn(this.opened.text));
  }

  private press(event: MouseEvent): boolean {
    this.pressing = event.button === 0;
    this.spoken.follow('pointer');
    if (!this.pressing) return false;
    this.view.focus();
    this.pointer.press(event);
    return true;
  }

  private readonly release = (event: MouseEvent): void => {
    if (!this.pressing || event.button !== 0) return;
    this.pressing = false;
    this.caret.settle();
    this.parts.onChoice(this.caret.choiceIn(this.opened.text));
    if (!this.view.state.selection.empty) this.parts.onRelease({ adding: event.ctrlKey || event.metaKey });
  };

  /** A click without a drag selects the innermost mark under it; another click on the pile goes one further out. */
  private click(event: MouseEvent): boolean {
    this.caret.settle();
    if (event.button !== 0 || event.detail > 1 || event.shiftKey || !this.view.state.selection.empty) return false;
    const hits = this.underlay.hit(event.clientX, event.clientY);
    const current = this.selectedId ? hits.indexOf(this.selectedId) : -1;
    this.parts.onSelectAnnotation(hits[(current + 1) % Math.max(1, hits.length)] ?? null);
    return false;
  }

  private selectedAnnotation(): Annotation | null {
    return this.selectedId === null ? null : (annotationById(this.opened.annotations, this.selectedId) ?? null);
  }

  private showHandles(): void {
    this.handled = this.selectedAnnotation();
    this.handles.show(this.handled);
  }

  private caretAt(offset: number, side: 1 | -1): Box | null {
    const line = this.offsets.lineAt(side < 0 ? Math.max(0, offset - 1) : offset);
    const element = this.view.dom.children[line];
    const origin = this.parts.column.getBoundingClientRect();
    return element ? caretBox(element, offset - this.offsets.lineStart(line), side, origin) : null;
  }

  private readonly onScroll = (): void => {
    cancelAnimationFrame(this.frame);
    this.frame = requestAnimationFrame(() => {
      const flight = this.margin.flight();
      // One leap shows its marks at once; over what only flies by they are not worth drawing.
      if (flight <= 1) {
        this.underlay.followScroll(flight > 0 ? FLYING_REACH : 1);
        this.hits.followScroll();
      }
      if (flight > 0) this.onScroll();
      else this.margin.follow();
    });
  };

  private readonly relayout = (): void => {
    this.places.forget();
    this.underlay.redrawAll();
    this.hits.redrawAll();
    this.drawnSize = sizeOf(this.view.dom);
    this.showHandles();
    this.margin.tell();
  };
}

function sizeOf({ offsetWidth, offsetHeight }: HTMLElement): string {
  return `${offsetWidth} ${offsetHeight}`;
}

/** Screens beyond the viewport that are drawn while the page flies by. */
const FLYING_REACH = 0.1;
/** Pixels of text kept around a revealed mark. */
const REVEAL_MARGIN = 60;
