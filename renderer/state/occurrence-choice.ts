// The review before marking many places: what was found so far, grouped by how it is written, and what of it is chosen. Pure.
import type { FoundOccurrence, OccurrencesPage } from '../../domain/apply-to-all';

type FoundArticle = OccurrencesPage['articles'][number];

export interface Gathered extends Omit<OccurrencesPage, 'articles'> {
  readonly articles: ReadonlyMap<string, FoundArticle>;
}

export const nothingGathered: Gathered = {
  found: [],
  articles: new Map(),
  searched: 0,
  total: 0,
  marked: 0,
  locked: 0,
  cutOff: false,
};

export function gather({ found, articles }: Gathered, page: OccurrencesPage): Gathered {
  const known = new Map(articles);
  for (const article of page.articles) known.set(article.id, article);
  return { ...page, found: [...found, ...page.found], articles: known };
}

/** Places that are written alike, letter by letter. */
export interface SurfaceGroup {
  readonly surface: string;
  readonly variant: boolean;
  readonly places: readonly FoundOccurrence[];
}

/** The most frequent first; of two as frequent, the one found first. */
export function groupsOf(found: readonly FoundOccurrence[]): SurfaceGroup[] {
  const groups = new Map<string, FoundOccurrence[]>();
  for (const place of found) {
    const group = groups.get(surfaceOf(place));
    if (group) group.push(place);
    else groups.set(surfaceOf(place), [place]);
  }
  return [...groups]
    .map(([surface, places]) => ({ surface, places, variant: places[0]?.variant ?? false }))
    .sort((a, b) => b.places.length - a.places.length);
}

const surfaceOf = ({ quote }: FoundOccurrence): string => quote.replace(/\s+/g, ' ');

/** Places whose choice is not the one they came with: what is spelt the same comes chosen, another spelling does not. */
export type Turned = ReadonlySet<string>;

export const placeKey = ({ articleId, start, end }: FoundOccurrence): string => `${articleId} ${start} ${end}`;

export function isChosen(turned: Turned, place: FoundOccurrence): boolean {
  return turned.has(placeKey(place)) === place.variant;
}

export function choose(turned: Turned, places: readonly FoundOccurrence[], chosen: boolean): Turned {
  const next = new Set(turned);
  for (const place of places) {
    if (chosen === place.variant) next.add(placeKey(place));
    else next.delete(placeKey(place));
  }
  return next;
}

export function choiceOf(turned: Turned, places: readonly FoundOccurrence[]): 'all' | 'some' | 'none' {
  const chosen = places.filter((place) => isChosen(turned, place)).length;
  if (chosen === 0) return 'none';
  return chosen === places.length ? 'all' : 'some';
}
