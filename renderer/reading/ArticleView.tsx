// The article with its margin in one scroll: React keeps the frame, `ReadingView` the text and its marks.
import {
  type ReactNode,
  type Ref,
  type RefObject,
  startTransition,
  useImperativeHandle,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import 'prosemirror-view/style/prosemirror.css';
import './article-view.css';
import type { OpenedArticle } from '../../domain/opened-article';
import type { Scheme } from '../../domain/scheme';
import type { Span } from '../../domain/span';
import type { TextChoice } from './caret-in-text';
import type { PieceEdge } from './edge-handles';
import type { MarginFrame } from './margin-frame';
import { ReadingView } from './reading-view';
import type { ReadingWords } from './spoken-text';

/** What the keyboard and the command palette may ask of the article. */
export interface ArticleViewHandle {
  focus(): void;
  /** Scrolls to an annotation and puts the caret at its start. */
  reveal(annotationId: string): void;
  selectText(span: Span): void;
  /** The same without scrolling, its far end staying where the hand is. */
  reselect(span: Span): void;
  placeCaret(offset: number): void;
  /** Shows what was found behind the text, and the hit one stands at more strongly. */
  showHits(hits: readonly Span[], current: Span | null): void;
  /** Scrolls to a stretch of text; the caret stays where it is. */
  revealText(span: Span): void;
  clearSelection(): void;
  /** Makes sure that the last click or drag has been heard. */
  settle(): void;
}

export interface ArticleViewProps {
  readonly opened: OpenedArticle;
  readonly scheme: Scheme;
  readonly selectedId: string | null;
  /** The other end of a link that is being looked at. */
  readonly previewedId: string | null;
  readonly uiDirection: 'rtl' | 'ltr';
  /** Names the face, size and line height of the text; another name and everything is measured again. */
  readonly type: string;
  /** The same object while it says the same. */
  readonly words: ReadingWords;
  /** Cards for the margin, given what of the page concerns it. */
  readonly renderMargin: (frame: MarginFrame) => ReactNode;
  readonly onChoice: (choice: TextChoice) => void;
  readonly onSelectAnnotation: (id: string | null) => void;
  readonly onMoveEdge: (annotationId: string, at: PieceEdge, offset: number) => void;
  readonly onRelease: (how: { readonly adding: boolean }) => void;
  readonly ref?: Ref<ArticleViewHandle>;
}

/** Another article is another view, to which the keyboard goes on; edits of the same one reach the view that is there. */
export function ArticleView(props: ArticleViewProps): ReactNode {
  const { id, textSha256 } = props.opened.article;
  const hadFocus = useRef(false);
  return <ArticlePage key={`${id} ${textSha256}`} {...props} hadFocus={hadFocus} />;
}

interface ArticlePageProps extends ArticleViewProps {
  /** Whether the keyboard was in the text of the article before. */
  readonly hadFocus: RefObject<boolean>;
}

function ArticlePage(props: ArticlePageProps): ReactNode {
  const { opened, scheme, selectedId, uiDirection, words } = props;
  const scroll = useRef<HTMLDivElement>(null);
  const column = useRef<HTMLDivElement>(null);
  const text = useRef<HTMLDivElement>(null);
  const behind = useRef<HTMLDivElement>(null);
  const before = useRef<HTMLDivElement>(null);
  const spoken = useRef<HTMLParagraphElement>(null);
  const reading = useRef<ReadingView | null>(null);
  const latest = useRef(props);
  latest.current = props;
  const [frame, setFrame] = useState<MarginFrame | null>(null);

  useLayoutEffect(() => {
    if (!scroll.current || !column.current || !text.current || !behind.current || !before.current || !spoken.current) return;
    const view = new ReadingView(latest.current.opened, latest.current.scheme, {
      scroll: scroll.current,
      column: column.current,
      text: text.current,
      behind: behind.current,
      before: before.current,
      spoken: spoken.current,
      words: latest.current.words,
      onChoice: (choice) => latest.current.onChoice(choice),
      onSelectAnnotation: (id) => latest.current.onSelectAnnotation(id),
      onMoveEdge: (id, at, offset) => latest.current.onMoveEdge(id, at, offset),
      onRelease: (how) => latest.current.onRelease(how),
      // The first one belongs to the first picture; later ones may not hold up the scrolling.
      onMarginFrame: (next) => (reading.current ? startTransition(() => setFrame(next)) : setFrame(next)),
    });
    reading.current = view;
    const { hadFocus } = latest.current;
    if (hadFocus.current) view.focus();
    return () => {
      hadFocus.current = view.hasFocus();
      reading.current = null;
      view.destroy();
    };
  }, []);

  useLayoutEffect(() => {
    reading.current?.update(opened, scheme);
    reading.current?.speak(words);
    reading.current?.select(selectedId);
  }, [opened, scheme, selectedId, words]);

  const setIn = useRef(props.type);
  useLayoutEffect(() => {
    if (setIn.current === props.type) return;
    setIn.current = props.type;
    reading.current?.reset();
  }, [props.type]);

  const { previewedId } = props;
  useLayoutEffect(() => reading.current?.preview(previewedId), [previewedId]);

  useImperativeHandle(
    props.ref,
    () => ({
      focus: () => reading.current?.focus(),
      reveal: (id) => reading.current?.reveal(id),
      selectText: (span) => reading.current?.caret.select(span),
      reselect: (span) => reading.current?.caret.reselect(span),
      placeCaret: (offset) => reading.current?.caret.place(offset),
      showHits: (hits, current) => reading.current?.showHits(hits, current),
      revealText: (span) => reading.current?.revealText(span),
      clearSelection: () => reading.current?.caret.clear(),
      settle: () => reading.current?.caret.settle(),
    }),
    [],
  );

  return (
    <div className="reading" dir={uiDirection} ref={scroll}>
      <div className="reading-content" dir={opened.article.direction}>
        <div className="reading-column" ref={column}>
          <div className="layer is-behind" dir="ltr" aria-hidden="true" ref={behind} />
          <div className="reading-text" ref={text} />
          <div className="layer is-before" dir="ltr" aria-hidden="true" ref={before} />
          <p className="visually-hidden" role="status" ref={spoken} />
        </div>
        <div className="reading-margin" dir={uiDirection}>
          {frame && props.renderMargin(frame)}
        </div>
      </div>
    </div>
  );
}
