// The hashiya itself: cards for claims, stances and whatever is selected, each beside its line and joined to it by a thin rule.
import { type ReactNode, useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { Annotation } from '../../domain/annotation';
import type { Scheme } from '../../domain/scheme';
import type { OpenedArticle } from '../../domain/workbench-contract';
import { useTranslator } from '../i18n/use-translator';
import type { Placement } from '../reading/ArticleView';
import { AnnotationCard } from './AnnotationCard';
import { layOutCards } from './lay-out-cards';

interface MarginProps {
  /** Where each annotation's first line stands, in pixels from the top of the scrolled content. */
  readonly placements: ReadonlyMap<string, Placement>;
  readonly opened: OpenedArticle;
  readonly scheme: Scheme;
  readonly selectedId: string | null;
}

const GAP = 14;
/** Until a card has been measured. */
const USUAL_HEIGHT = 90;
/** From the top of a card to the middle of its first line. */
const FIRST_LINE = 20;

export function Margin({ placements, opened, scheme, selectedId }: MarginProps): ReactNode {
  const { t, direction } = useTranslator();
  const root = useRef<HTMLDivElement>(null);
  const [origin, setOrigin] = useState(0);
  const { heights, measure } = useHeights();
  useLayoutEffect(() => {
    if (root.current) setOrigin(topInScroll(root.current));
  }, []);

  const cards = useMemo(() => cardsFor(opened, scheme, placements), [opened, scheme, placements]);
  const lines = new Map(
    cards.map(({ id }) => {
      const { top, height } = placements.get(id) ?? { top: 0, height: 0 };
      return [id, top + height / 2 - origin];
    }),
  );
  const wishes = cards.map(({ id }) => ({ id, top: (lines.get(id) ?? 0) - FIRST_LINE, height: heights.get(id) ?? USUAL_HEIGHT }));
  const tops = layOutCards(wishes, selectedId, GAP);

  return (
    <div className="margin" ref={root} data-region="margin" dir={opened.article.direction}>
      <Joints cards={cards} tops={tops} lines={lines} selectedId={selectedId} />
      <ul className="margin-cards" aria-label={t('margin.cards')}>
        {cards.map((annotation) => (
          <li
            key={annotation.id}
            className="margin-place"
            dir={direction}
            style={{ transform: `translateY(${tops.get(annotation.id) ?? 0}px)` }}
            ref={(element) => measure(annotation.id, element)}
          >
            <AnnotationCard annotation={annotation} opened={opened} scheme={scheme} isSelected={annotation.id === selectedId} />
          </li>
        ))}
      </ul>
      {cards.length === 0 ? <p className="quiet-note margin-empty">{t('margin.empty')}</p> : null}
    </div>
  );
}

function cardsFor(
  { annotations }: OpenedArticle,
  scheme: Scheme,
  placements: ReadonlyMap<string, Placement>,
): readonly Annotation[] {
  const known = new Set(scheme.kinds.map(({ key }) => key));
  return annotations.filter(({ id, kind }) => placements.has(id) && known.has(kind));
}

interface JointsProps {
  readonly cards: readonly Annotation[];
  readonly tops: ReadonlyMap<string, number>;
  /** The height of each annotation's line. */
  readonly lines: ReadonlyMap<string, number>;
  readonly selectedId: string | null;
}

const GUTTER = 40;

/** Drawn from the text's side (x = 0) to the card's; mirrored by the styles where the text stands on the right. */
function Joints({ cards, tops, lines, selectedId }: JointsProps): ReactNode {
  return (
    <svg className="joints" aria-hidden="true" width={GUTTER} height="1">
      {cards.map(({ id }) => {
        const [from, to] = [Math.round(lines.get(id) ?? 0) + 0.5, Math.round((tops.get(id) ?? 0) + FIRST_LINE) + 0.5];
        const bend = GUTTER - 14;
        return (
          <path key={id} className={id === selectedId ? 'joint is-selected' : 'joint'} d={`M0 ${from}H${bend}V${to}H${GUTTER}`} />
        );
      })}
    </svg>
  );
}

/** Heights of the cards as they are on the page, followed as they open, close and wrap. */
function useHeights() {
  const [heights, setHeights] = useState<ReadonlyMap<string, number>>(new Map());
  const elements = useRef(new Map<string, Element>());
  const observer = useRef<ResizeObserver | null>(null);
  const read = useCallback(() => {
    setHeights((before) => {
      const now = new Map([...elements.current].map(([id, element]) => [id, element.getBoundingClientRect().height]));
      const same = now.size === before.size && [...now].every(([id, height]) => before.get(id) === height);
      return same ? before : now;
    });
  }, []);
  const measure = useCallback(
    (id: string, element: Element | null) => {
      observer.current ??= new ResizeObserver(read);
      const known = elements.current.get(id);
      if (element === known) return;
      if (known) observer.current.unobserve(known);
      if (!element) elements.current.delete(id);
      else {
        elements.current.set(id, element);
        observer.current.observe(element);
      }
    },
    [read],
  );
  useLayoutEffect(() => read());
  useLayoutEffect(() => () => observer.current?.disconnect(), []);
  return { heights, measure };
}

function topInScroll(element: HTMLElement): number {
  const scroll = element.closest('.reading');
  if (!scroll) return 0;
  return element.getBoundingClientRect().top - scroll.getBoundingClientRect().top + scroll.scrollTop;
}
