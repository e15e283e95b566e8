// The hashiya itself: cards for claims, stances and whatever is selected, each beside its line. Only those near the viewport exist.
import { memo, type ReactNode, useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { Annotation } from '../../domain/annotation';
import type { OpenedArticle } from '../../domain/opened-article';
import type { Scheme } from '../../domain/scheme';
import { useTranslator } from '../i18n/use-translator';
import type { MarginFrame } from '../reading/margin-frame';
import { annotationById } from '../state/annotation-index';
import { AnnotationCard } from './AnnotationCard';
import { type MarginEntry, placeEntries, wishFor } from './arrange-margin';
import { CountChip } from './CountChip';
import { Joints } from './Joints';
import { marginMarks, type Residents, residentsOf, withGuest } from './margin-marks';
import { useCardHeights } from './use-card-heights';

interface MarginProps {
  readonly frame: MarginFrame;
  readonly opened: OpenedArticle;
  readonly scheme: Scheme;
  readonly selectedId: string | null;
}

/** From the top of a card to the middle of its first line; a card of one line and a count are this high twice over. */
const FIRST_LINE = 17;
const measures = { gap: 14, tightGap: 3, firstLine: FIRST_LINE, row: 2 * FIRST_LINE - 4 };
/** Until the selected mark's card has been measured. */
const USUAL_SELECTED = 420;

/** Drawn anew only for what concerns it. */
export const Margin = memo(function Margin({ frame, opened, scheme, selectedId }: MarginProps): ReactNode {
  const { t, direction } = useTranslator();
  const root = useRef<HTMLDivElement>(null);
  const [origin, setOrigin] = useState(0);
  const [unfolded, setUnfolded] = useState<ReadonlySet<string>>(new Set());
  const [focused, setFocused] = useState<string | null>(null);
  const { heights, openHeights, measure } = useCardHeights(root);
  const known = useRef<Residents | null>(null);
  useLayoutEffect(() => {
    if (root.current) setOrigin(topInScroll(root.current));
  }, []);

  const { annotations } = opened;
  known.current = residentsOf(annotations, scheme, known.current);
  const residents = known.current.marks;
  const lineIn = useCallback((annotation: Annotation) => lineOf(frame, annotation) - origin, [frame, origin]);
  const marks = useMemo(() => marginMarks(residents, lineIn, heights), [residents, lineIn, heights]);
  const sizes = useMemo(() => ({ ...measures, far: frame.screen / 3 }), [frame.screen]);
  const wishes = useMemo(() => wishFor(marks, unfolded, sizes), [marks, unfolded, sizes]);
  const selected = selectedId === null ? undefined : annotationById(annotations, selectedId);
  const selectedHeight = openHeights.get(selectedId ?? '') ?? USUAL_SELECTED;
  const entries = useMemo(() => {
    const choice = { selectedId, selectedHeight, opened: unfolded };
    return placeEntries(wishes, withGuest(marks, residents, selected, lineIn), choice, sizes);
  }, [wishes, marks, residents, selected, lineIn, selectedId, selectedHeight, unfolded, sizes]);
  const toggle = useCallback((ids: readonly string[]) => setUnfolded((before) => toggled(before, ids)), []);

  const [top, bottom] = [frame.top - origin, frame.bottom - origin];
  const near = entries
    .map((entry, place) => ({ entry, place, key: keyOf(entry) }))
    .filter(({ entry, key }) => (entry.top + entry.height > top && entry.top < bottom) || key === selectedId || key === focused);
  return (
    <div className="margin" ref={root} data-region="margin" dir={opened.article.direction}>
      <Joints
        cards={near.map(({ entry, key }) => ({ key, to: entry.top + middleOf(entry), isSelected: key === selectedId }))}
        lines={new Map(near.map(({ entry, key }) => [key, lineOfEntry(entry, annotations, lineIn)]))}
      />
      <ul className="margin-cards" aria-label={t('margin.cards')} onBlur={() => setFocused(null)}>
        {near.map(({ entry, place, key }) => (
          <li
            key={key}
            className={key === selectedId ? 'margin-place is-selected' : 'margin-place'}
            dir={direction}
            aria-posinset={place + 1}
            aria-setsize={entries.length}
            style={{ transform: `translateY(${entry.top}px)` }}
            ref={entry.type === 'whole' ? measure(key, key === selectedId) : undefined}
            onFocus={() => setFocused(key)}
          >
            <EntryView entry={entry} opened={opened} scheme={scheme} selectedId={selectedId} onToggle={toggle} />
          </li>
        ))}
      </ul>
      {entries.length === 0 ? <p className="quiet-note margin-empty">{t('margin.empty')}</p> : null}
    </div>
  );
});

interface EntryViewProps extends Pick<MarginProps, 'opened' | 'scheme' | 'selectedId'> {
  readonly entry: MarginEntry;
  readonly onToggle: (ids: readonly string[]) => void;
}

function EntryView({ entry, opened, scheme, selectedId, onToggle }: EntryViewProps): ReactNode {
  if (entry.type === 'count') {
    const counted = entry.ids.flatMap((id) => annotationById(opened.annotations, id) ?? []);
    return <CountChip counted={counted} scheme={scheme} isOpen={entry.isOpen} onToggle={() => onToggle(entry.ids)} />;
  }
  const annotation = annotationById(opened.annotations, entry.id);
  if (!annotation) return null;
  return (
    <AnnotationCard
      annotation={annotation}
      article={opened.article}
      scheme={scheme}
      isSelected={annotation.id === selectedId}
      isOneLine={entry.type === 'line'}
    />
  );
}

/** A count keeps its key while it is open, and while marks come and go behind its first. */
function keyOf(entry: MarginEntry): string {
  return entry.type === 'count' ? `count ${entry.ids[0]}` : entry.id;
}

function middleOf(entry: MarginEntry): number {
  return entry.type === 'whole' ? FIRST_LINE : entry.height / 2;
}

function lineOfEntry(entry: MarginEntry, annotations: readonly Annotation[], lineIn: (annotation: Annotation) => number): number {
  const annotation = annotationById(annotations, entry.type === 'count' ? (entry.ids[0] ?? '') : entry.id);
  return annotation ? lineIn(annotation) : 0;
}

/** The middle of a mark's first line, in pixels from the top of the scrolled content. */
function lineOf(frame: MarginFrame, annotation: Annotation): number {
  const { top, height } = frame.placeOf(annotation);
  return top + height / 2;
}

function toggled(before: ReadonlySet<string>, ids: readonly string[]): ReadonlySet<string> {
  const after = new Set(before);
  const wasOpen = ids.some((id) => before.has(id));
  for (const id of ids) {
    if (wasOpen) after.delete(id);
    else after.add(id);
  }
  return after;
}

function topInScroll(element: HTMLElement): number {
  const scroll = element.closest('.reading');
  if (!scroll) return 0;
  return element.getBoundingClientRect().top - scroll.getBoundingClientRect().top + scroll.scrollTop;
}
