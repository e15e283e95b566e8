// Fetching the project, and moving between its articles and annotators.

import type { LayerStatus } from '../../domain/annotation';
import type { Region, RegionKind } from '../../domain/article';
import type { Change } from '../../domain/change-set';
import type { OpenedArticle } from '../../domain/opened-article';
import { unpackArticle } from '../../domain/packed-article';
import { done, type Outcome } from '../../domain/problem';
import type { Shortcut } from '../../domain/scheme';
import type { LabelPlace } from '../../domain/shortcuts';
import type { ProjectOverview } from '../../domain/workbench-contract';
import { newestSeq } from './apply-change';
import { rowIndex } from './article-rows';
import { type Bench, openedArticle } from './bench';
import { fetchList, listRest } from './list-articles';
import { remember, remembered } from './remembered';
import type { Fetched, WorkbenchState } from './workbench-state';

export type ProjectActions = ReturnType<typeof projectActions>;

export function projectActions(bench: Bench) {
  const { state, tell, ask, inTurn, valueFrom } = bench;
  let fetching = 0;
  let fetched: Promise<void> = Promise.resolve();

  /** Everything anew, as one consistent picture; a later call overtakes an earlier one, which ends with it. */
  async function fetchAll(preferred?: { annotatorId: string }): Promise<void> {
    fetching += 1;
    fetched = fetchInTurn(fetching, preferred);
    await fetched;
  }

  async function fetchInTurn(turn: number, preferred: { annotatorId: string } | undefined): Promise<void> {
    const project = fetchProject(bench, preferred?.annotatorId);
    const preferences = await readPreferences(bench);
    if (turn !== fetching) return await fetched;
    // The window stands before there is an article to show in it.
    if (preferences.ok) tell({ type: 'preferences-read', preferences: preferences.value });
    const outcome = await project;
    if (turn !== fetching) return await fetched;
    if (outcome.ok && isOvertaken(state.get(), outcome.value)) return await fetchInTurn(turn, preferred);
    if (outcome.ok) {
      tell({ type: 'fetched', ...outcome.value });
      if (outcome.value.unlisted > 0) void listRest(bench, () => turn === fetching);
    } else if (outcome.problems.some(({ code }) => code === 'store-restarted'))
      tell({ type: 'problems-arose', problems: outcome.problems });
    else tell({ type: 'closed', problems: outcome.problems });
  }

  /** Shows a change that was written, and hands it on. */
  function written(outcome: Outcome<Change>): Change | undefined {
    const change = valueFrom(outcome);
    if (change) tell({ type: 'changed', change });
    return change;
  }

  async function openArticle(articleId: string, selectedId: string | null = null): Promise<void> {
    const { annotatorId, project } = state.get();
    if (!annotatorId || project.status !== 'open') return;
    const opened = valueFrom(await fetchArticle(bench, articleId, annotatorId));
    if (!opened || state.get().annotatorId !== annotatorId) return;
    remember(project.overview.project.id, 'article', articleId);
    tell({ type: 'article-opened', opened, selectedId });
  }

  /** Once the article that was read is gone, the one that now stands in its place. */
  async function openInstead(before: OpenedArticle | null): Promise<void> {
    const { articles, opened } = state.get();
    if (!before || opened) return;
    const next = articles.find(({ position }) => position > before.article.position) ?? articles.at(-1);
    if (next) await openArticle(next.id);
  }

  function openNeighbour(step: 1 | -1): void {
    const { articles, opened } = state.get();
    const index = opened ? rowIndex(articles, opened.article.id) : -1;
    const next = index < 0 ? undefined : articles[index + step];
    if (next) void inTurn(() => openArticle(next.id));
  }

  async function switchAnnotator(annotatorId: string): Promise<void> {
    const { project } = state.get();
    if (project.status !== 'open') return;
    remember(project.overview.project.id, 'annotator', annotatorId);
    await fetchAll({ annotatorId });
  }

  async function createAnnotator(name: string): Promise<boolean> {
    const change = await inTurn(async () => written(await ask((store) => store.createAnnotator({ name }))));
    const created = change?.changeSet.created.find((record) => record.type === 'annotator');
    if (created?.type === 'annotator') await switchAnnotator(created.value.id);
    return created !== undefined;
  }

  return {
    fetchAll,
    written,
    openArticle: (articleId: string) => inTurn(() => openArticle(articleId)),
    openArticleAt: openArticle,
    openInstead,
    openNextArticle: () => openNeighbour(1),
    openPreviousArticle: () => openNeighbour(-1),
    switchAnnotator,
    createAnnotator,
    ...layerActions(bench, written),
  };
}

function layerActions(bench: Bench, written: (outcome: Outcome<Change>) => Change | undefined) {
  const { state, ask, inTurn } = bench;
  return {
    setLayerStatus: async (status: LayerStatus): Promise<void> => {
      const at = openedArticle(bench);
      if (!at) return;
      const layer = { articleId: at.opened.article.id, annotatorId: at.annotatorId };
      await inTurn(async () => written(await ask((store) => store.setLayerStatus({ ...layer, status }))));
    },
    setRegionKind: ({ articleId, start, end }: Region, kind: RegionKind) =>
      inTurn(async () => {
        const { annotatorId } = state.get();
        if (annotatorId) written(await ask((store) => store.setRegionKind({ articleId, start, end, kind, annotatorId })));
      }),
    setShortcut: (place: LabelPlace, shortcut: Shortcut | null) =>
      inTurn(async () => {
        const { annotatorId } = state.get();
        if (annotatorId) written(await ask((store) => store.setShortcut({ ...place, shortcut, annotatorId })));
      }),
    switchLabelSet: (kind: string, labelSet: string) =>
      inTurn(async () => {
        const { annotatorId } = state.get();
        if (annotatorId) written(await ask((store) => store.switchLabelSet({ kind, labelSet, annotatorId })));
      }),
  };
}

/** True when a change was heard of that came after the picture was taken: showing it would take that change off the page. */
function isOvertaken({ project, history }: WorkbenchState, { overview }: Fetched): boolean {
  return project.status === 'open' && isSameOpening(project.overview, overview) && newestSeq(history) > overview.lastSeq;
}

/** Opened anew, a project may have gone back to fewer changes. */
function isSameOpening(one: ProjectOverview, other: ProjectOverview): boolean {
  return one.project.id === other.project.id && one.opening === other.opening;
}

async function readPreferences({ ask }: Bench) {
  return await ask(async (store) => done(await store.readPreferences()));
}

/** Enough for any burst of changes to fall between two of them. */
const MOST_ATTEMPTS = 5;

/** Fetches until nothing changed meanwhile, so that counts, marks and history belong together. */
async function fetchProject(bench: Bench, preferredAnnotator: string | undefined): Promise<Outcome<Fetched>> {
  for (let attempt = 1; ; attempt += 1) {
    const before = await bench.ask((store) => store.describeProject());
    if (!before.ok) return before;
    const fetched = await fetchParts(bench, before.value, preferredAnnotator);
    if (!fetched.ok) return fetched;
    const after = await bench.ask((store) => store.describeProject());
    if (!after.ok) return after;
    const still = after.value.lastSeq === before.value.lastSeq && isSameOpening(after.value, before.value);
    if (still || attempt === MOST_ATTEMPTS) return fetched;
  }
}

async function fetchParts(
  bench: Bench,
  overview: ProjectOverview,
  preferredAnnotator: string | undefined,
): Promise<Outcome<Fetched>> {
  const annotatorId = annotatorOf(bench, overview, preferredAnnotator);
  if (!annotatorId) return done({ overview, annotatorId: null, articles: [], unlisted: 0, opened: null });
  const wanted = [bench.state.get().opened?.article.id, remembered(overview.project.id, 'article')];
  const [listed, last] = await Promise.all([fetchList(bench, overview, annotatorId), fetchFirstOf(bench, annotatorId, wanted)]);
  if (!listed.ok) return listed;
  const { articles } = listed.value;
  const opened = last.ok && !last.value ? await fetchFirstOf(bench, annotatorId, [articles[0]?.id]) : last;
  return opened.ok ? done({ overview, annotatorId, ...listed.value, opened: opened.value }) : opened;
}

/** The first of them that is still there. */
async function fetchFirstOf(
  bench: Bench,
  annotatorId: string,
  wanted: readonly (string | null | undefined)[],
): Promise<Outcome<OpenedArticle | null>> {
  for (const articleId of new Set(wanted)) {
    const opened = articleId ? await fetchArticle(bench, articleId, annotatorId) : done(null);
    if (!opened.ok && !opened.problems.some(({ code }) => code === 'article-unknown')) return opened;
    if (opened.ok && opened.value) return opened;
  }
  return done(null);
}

export async function fetchArticle({ ask }: Bench, articleId: string, annotatorId: string): Promise<Outcome<OpenedArticle>> {
  const packed = await ask((store) => store.openArticle({ articleId, annotatorId }));
  return packed.ok ? done(unpackArticle(packed.value)) : packed;
}

function annotatorOf({ state }: Bench, { project, annotators }: ProjectOverview, preferred: string | undefined): string | null {
  const wanted = [preferred, state.get().annotatorId, remembered(project.id, 'annotator')];
  return wanted.find((id) => annotators.some((annotator) => annotator.id === id)) ?? annotators[0]?.id ?? null;
}
