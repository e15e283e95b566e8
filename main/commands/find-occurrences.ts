// Looks for the other occurrences of a mark's quote, in slices so short that a mark made meanwhile does not wait.
import { countArticles, listArticles, readArticle } from '../../db/articles';
import { readLayer } from '../../db/layers';
import { storedText } from '../../db/texts';
import type { Annotation } from '../../domain/annotation';
import { type FoundOccurrence, MOST_OCCURRENCES, type OccurrencesPage, type SearchScope } from '../../domain/apply-to-all';
import type { Article } from '../../domain/article';
import { done, type Outcome, problem, refused } from '../../domain/problem';
import { quoteSpan } from '../../domain/span';
import { contextOf } from '../../domain/text/context';
import { eachOccurrence } from '../../domain/text/occurrences';
import { type Sought, soughtFrom } from '../../domain/text/sought';
import { ownMark } from './layer-access';
import { marksOnArticle } from './marks-on-article';
import type { Workbench } from './workbench';

export interface OccurrenceSearch {
  readonly annotationId: string;
  readonly annotatorId: string;
  readonly scope: SearchScope;
}

/** How long the store works before it lets others in, and how long before it tells how far it has come; in milliseconds. */
const SLICE = 8;
const TELLS_EVERY = 100;

/** A page is checked and sent in one go. */
const LARGEST_PAGE = 250;

const letOthersIn = (): Promise<void> => new Promise((resume) => setImmediate(resume));

/** Pages as they are found; the last one tells the whole count. Ends between two slices when nobody listens any more. */
export async function* findOccurrences(workbench: Workbench, search: OccurrenceSearch): AsyncGenerator<Outcome<OccurrencesPage>> {
  const original = ownMark(workbench, search.annotationId, search.annotatorId);
  if (!original.ok) return yield original;
  const sought = soughtAfter(original.value);
  if (!sought) return yield refused(problem('nothing-to-look-for'));
  const tally = new Tally(search.scope === 'article' ? 1 : countArticles(workbench.db));
  let [sliceBegan, told] = [performance.now(), performance.now()];
  for (const _ of walk(workbench, original.value, search.scope, sought, tally)) {
    if (performance.now() - sliceBegan < SLICE) continue;
    if (performance.now() - told > TELLS_EVERY || tally.untold >= LARGEST_PAGE) {
      yield done(tally.page());
      told = performance.now();
    }
    await letOthersIn();
    if (!workbench.db.open) return;
    sliceBegan = performance.now();
  }
  yield done(tally.page());
}

/** A mark in several pieces says nothing that could occur elsewhere as one stretch. */
function soughtAfter({ spans: [span, ...others] }: Annotation): Sought | undefined {
  return span && others.length === 0 ? soughtFrom(span.quote) : undefined;
}

/** Goes from occurrence to occurrence; a place to stop is reached at each one and after each article. */
function* walk(workbench: Workbench, original: Annotation, scope: SearchScope, sought: Sought, tally: Tally): Generator<void> {
  const own = readArticle(workbench.db, original.articleId);
  for (const article of scope === 'project' ? listArticles(workbench.db) : own ? [own] : []) {
    yield* walkArticle(workbench, original, article, sought, tally);
    if (tally.cutOff) return;
    tally.searched += 1;
    yield;
  }
}

function* walkArticle({ db }: Workbench, original: Annotation, article: Article, sought: Sought, tally: Tally): Generator<void> {
  const text = storedText(db, article.textSha256);
  if (text === undefined || text.length === 0) return;
  const locked = readLayer(db, article.id, original.annotatorId)?.status === 'locked';
  let marks: ReturnType<typeof marksOnArticle> | undefined;
  for (const { start, end, variant } of eachOccurrence(text, sought, bearsClitics(article))) {
    marks ??= marksOnArticle(db, article.id, original);
    if (marks.isMarked({ start, end })) tally.marked += 1;
    else if (locked) tally.locked += 1;
    else {
      const overlaps = marks.overlapping({ start, end }) ?? null;
      const place = { articleId: article.id, ...quoteSpan(text, { start, end }) };
      tally.add(article, { ...place, variant, ...contextOf(text, { start, end }), overlaps });
    }
    if (tally.cutOff) return;
    yield;
  }
}

/** What no one has told the language of is taken for Arabic when it runs as Arabic does. */
function bearsClitics({ language, direction }: Article): boolean {
  return language.startsWith('ar') || (language === 'und' && direction === 'rtl');
}

/** What has been found so far, and what of it has not been told yet. */
class Tally {
  searched = 0;
  marked = 0;
  locked = 0;
  cutOff = false;
  private count = 0;
  private found: FoundOccurrence[] = [];
  private articles: OccurrencesPage['articles'] = [];
  private lastArticle = '';

  constructor(private readonly total: number) {}

  add({ id, title, direction, language }: Article, occurrence: FoundOccurrence): void {
    if (this.count === MOST_OCCURRENCES) {
      this.cutOff = true;
      return;
    }
    this.count += 1;
    this.found.push(occurrence);
    if (id !== this.lastArticle) this.articles.push({ id, title, direction, language });
    this.lastArticle = id;
  }

  get untold(): number {
    return this.found.length;
  }

  page(): OccurrencesPage {
    const { found, articles, searched, total, marked, locked, cutOff } = this;
    this.found = [];
    this.articles = [];
    return { found, articles, searched, total, marked, locked, cutOff };
  }
}
