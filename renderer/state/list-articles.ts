// Fetches the list of articles: its beginning at once, so that there is something to read, and the rest page by page.
import { unpackPage } from '../../domain/article-summary';
import type { ArticlePage, ArticleSummary } from '../../domain/opened-article';
import { done, type Outcome } from '../../domain/problem';
import type { ProjectOverview } from '../../domain/workbench-contract';
import { newestSeq } from './apply-change';
import type { Bench } from './bench';
import type { Fetched } from './workbench-state';

/** Enough to fill any window; read in a few milliseconds. */
const FIRST_PAGE = 200;
/** Reading one holds up nothing that a person would notice. */
const PAGE = 2000;
/** A page that knows of other changes than the window is asked for again, as often as this. */
const MOST_ATTEMPTS = 5;

type List = Pick<Fetched, 'articles' | 'unlisted'>;

/** The beginning of the list, or all of it where the window already shows it: a list that was whole stays whole. */
export async function fetchList(bench: Bench, overview: ProjectOverview, annotatorId: string): Promise<Outcome<List>> {
  const { project, annotatorId: present, articles } = bench.state.get();
  const isShown = project.status === 'open' && project.overview.project.id === overview.project.id && present === annotatorId;
  const enough = isShown ? articles.length : 0;
  const listed: ArticleSummary[] = [];
  while (true) {
    const limit = listed.length === 0 && enough <= FIRST_PAGE ? FIRST_PAGE : PAGE;
    const page = await fetchPage(bench, annotatorId, listed.at(-1)?.position ?? 0, limit);
    if (!page.ok) return page;
    listed.push(...page.value.articles);
    const unlisted = page.value.more ? Math.max(1, page.value.total - listed.length) : 0;
    if (unlisted === 0 || listed.length >= enough) return done({ articles: listed, unlisted });
  }
}

/** @param isWanted false once everything is being fetched anew. */
export async function listRest(bench: Bench, isWanted: () => boolean): Promise<void> {
  const { annotatorId, articles } = bench.state.get();
  let after = articles.at(-1)?.position ?? 0;
  let attempt = 1;
  while (annotatorId && isWanted()) {
    const page = await fetchPage(bench, annotatorId, after, PAGE);
    if (!isWanted()) return;
    const value = bench.valueFrom(page);
    if (!value) return;
    if (value.seq !== newestSeq(bench.state.get().history) && attempt < MOST_ATTEMPTS) attempt += 1;
    else {
      bench.tell({ type: 'articles-listed', after, page: value });
      if (!value.more) return;
      after = value.articles.at(-1)?.position ?? after;
      attempt = 1;
    }
  }
}

async function fetchPage({ ask }: Bench, annotatorId: string, after: number, limit: number): Promise<Outcome<ArticlePage>> {
  const packed = await ask((store) => store.listArticles({ annotatorId, after, limit }));
  return packed.ok ? done(unpackPage(packed.value)) : packed;
}
