// Articles as statistics see them: as they stand now, and as they stood before changes that have yet to be taken in.
import { readAnnotation } from '../../db/annotations';
import { daysOfArrival, layersOn, linksOfMarks, type PlacedArticle, pieceRows } from '../../db/statistics';
import { type Annotation, type Layer, type Link, quoteOf } from '../../domain/annotation';
import type { Article } from '../../domain/article';
import type { CountedArticle, CountedLink, CountedMark } from '../../domain/sums/counted-article';
import { inOrder } from '../../domain/sums/counts';
import type { LinkedKinds } from '../../domain/sums/party-sums';
import { type DoneDays, isDone } from './done-days';
import type { PastArticle } from './past-articles';
import type { Workbench } from './workbench';

export interface CountedWish {
  /** Whose layers and marks are counted; null for everybody's. */
  readonly annotatorId: string | null;
  readonly kinds: LinkedKinds;
  readonly days: DoneDays;
}

/** As they stand. */
export function presentArticles({ db }: Workbench, placed: readonly PlacedArticle[], wish: CountedWish): CountedArticle[] {
  const ids = placed.map(({ id }) => id);
  const layers = grouped(layersOn(db, ids), ({ articleId }) => articleId);
  const arrivals = arrivalsOf(db, [...layers.values()].flat());
  const marks = grouped(countedMarks(db, ids, wish), ({ articleId }) => articleId);
  return placed.map(({ id, outlet, month }) => ({
    outlet,
    month,
    layers: (layers.get(id) ?? [])
      .filter((layer) => isOf(wish.annotatorId, layer))
      .map((layer) => countedLayer(layer, wish.days.of(id, layer.annotatorId), arrivals)),
    marks: marks.get(id) ?? [],
  }));
}

/** As one stood before; undefined where it was not there. @param present the same article as it stands, if it does. */
export function pastArticle(
  { db }: Workbench,
  articleId: string,
  past: PastArticle,
  present: CountedArticle | undefined,
  { annotatorId, days }: CountedWish,
): CountedArticle | undefined {
  const described = past.article === undefined ? present : past.article && describedBy(past.article);
  if (!described) return undefined;
  const doneOn = (who: string): string | undefined => (past.doneOn.has(who) ? past.doneOn.get(who) : days.of(articleId, who));
  const kept = layersOn(db, [articleId]).filter((layer) => !past.layers.has(layer.annotatorId));
  const layers = [...kept, ...[...past.layers.values()].filter((layer) => layer !== null)];
  const arrivals = arrivalsOf(db, layers);
  return {
    outlet: described.outlet,
    month: described.month,
    layers: layers
      .filter((layer) => isOf(annotatorId, layer))
      .map((layer) => countedLayer(layer, doneOn(layer.annotatorId), arrivals)),
    marks: pastMarks(db, past, present?.marks ?? []).filter((mark) => isOf(annotatorId, mark)),
  };
}

const isOf = (annotatorId: string | null, each: { readonly annotatorId: string }): boolean =>
  annotatorId === null || each.annotatorId === annotatorId;

const describedBy = ({ outlet, publishedOn }: Article) => ({ outlet, month: publishedOn?.slice(0, 7) ?? null });

/** Asked only for what may need it. */
function arrivalsOf(db: Workbench['db'], layers: readonly Layer[]): ReadonlyMap<string, string> {
  const ids = new Set(layers.filter(({ status }) => isDone(status)).map(({ articleId }) => articleId));
  return ids.size === 0 ? new Map() : daysOfArrival(db, [...ids]);
}

function countedLayer(
  { articleId, annotatorId, status }: Layer,
  said: string | undefined,
  arrivals: ReadonlyMap<string, string>,
) {
  // A layer about which no person said so came done into the project.
  const doneOn = isDone(status) ? (said ?? arrivals.get(articleId) ?? null) : null;
  return { annotatorId, status, doneOn };
}

interface PlacedMark extends CountedMark {
  readonly articleId: string;
  readonly spans: { start: number; end: number }[];
  links: CountedLink[];
}

function countedMarks(db: Workbench['db'], articleIds: readonly string[], { annotatorId, kinds }: CountedWish): PlacedMark[] {
  const marks: PlacedMark[] = [];
  const linked = new Map<string, PlacedMark>();
  let last: PlacedMark | undefined;
  for (const [id, articleId, who, kind, label, day, start, end] of pieceRows(db, articleIds, annotatorId)) {
    if (last?.id === id) {
      last.spans.push({ start, end });
      continue;
    }
    last = { id, articleId, annotatorId: who, kind, label, day, spans: [{ start, end }], links: NO_LINKS };
    marks.push(last);
    if (kinds.claims.has(kind) || kinds.stances.has(kind)) linked.set(id, last);
  }
  if (linked.size === 0) return marks;
  for (const { annotationId, ...link } of linksOfMarks(db, [...linked.keys()])) {
    const mark = linked.get(annotationId);
    if (mark) mark.links = [...mark.links, link];
  }
  return marks;
}

const NO_LINKS: CountedLink[] = [];

function grouped<T>(list: readonly T[], key: (each: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const each of list) {
    const group = groups.get(key(each));
    if (group) group.push(each);
    else groups.set(key(each), [each]);
  }
  return groups;
}

function pastMarks(db: Workbench['db'], { marks: replaced }: PastArticle, present: readonly CountedMark[]): CountedMark[] {
  const wordsNow = (to: string): string | null => {
    const filling = readAnnotation(db, to);
    return filling ? quoteOf(filling) : null;
  };
  const kept = present
    .filter(({ id }) => !replaced.has(id))
    .map((mark) => ({ ...mark, links: mark.links.map((link) => withPastWords(link, replaced)) }));
  const back = [...replaced.values()].flatMap((mark) => {
    if (!mark) return [];
    const links = mark.links.map((link) => withPastWords(countedLink(link, wordsNow), replaced));
    return [countedMark(mark, links)];
  });
  return [...kept, ...back].sort((a, b) => inOrder(a.annotatorId, b.annotatorId) || startOf(a) - startOf(b));
}

/** What filled the role may have quoted something else. */
function withPastWords(link: CountedLink, replaced: PastArticle['marks']): CountedLink {
  const filling = link.to === null ? undefined : replaced.get(link.to);
  return filling ? { ...link, words: quoteOf(filling) } : link;
}

function countedLink(link: Link, wordsOf: (to: string) => string | null): CountedLink {
  const { role } = link;
  if ('filler' in link) return { role, to: null, filler: link.filler, words: null };
  return 'topic' in link
    ? { role, to: null, filler: null, words: link.topic }
    : { role, to: link.to, filler: null, words: wordsOf(link.to) };
}

function countedMark({ id, annotatorId, kind, label, createdAt, spans }: Annotation, links: readonly CountedLink[]): CountedMark {
  return { id, annotatorId, kind, label, day: createdAt.slice(0, 10), spans, links };
}

const startOf = ({ spans }: CountedMark): number => spans[0]?.start ?? 0;
