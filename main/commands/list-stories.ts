// Lists the stories that several articles tell, and what else tells the story of one.
import { readArticle } from '../../db/articles';
import type { ReadableDatabase } from '../../db/database';
import { likePairsOf, listLikePairs } from '../../db/like-pairs';
import { sketchState } from '../../db/sketches';
import type { Article } from '../../domain/article';
import { type LikePair, type Story, storiesOf } from '../../domain/duplicates/stories';
import {
  MOST_TOLD,
  type OtherTelling,
  type StoryPage,
  type ToldArticle,
  type ToldStory,
} from '../../domain/duplicates/story-list';
import { done, type Outcome } from '../../domain/problem';
import { knownArticle } from './layer-access';
import type { Workbench } from './workbench';

export function listStories({ db }: Workbench, { from, limit }: { from: number; limit: number }): Outcome<StoryPage> {
  const stories = storiesOf(listLikePairs(db));
  const page = stories.slice(from, from + limit).map((story) => toldStory(db, story));
  return done({ stories: page, total: stories.length, looking: sketchState(db) });
}

/** Most like first; those that a person parted from it are not among them. */
export function listOtherTellings(workbench: Workbench, { articleId }: { articleId: string }): Outcome<OtherTelling[]> {
  const article = knownArticle(workbench, articleId);
  if (!article.ok) return article;
  const pairs = likePairsOf(workbench.db, articleId).filter(({ verdict }) => verdict !== 'different');
  return done(
    pairs.slice(0, MOST_TOLD).flatMap((pair) => {
      const other = readArticle(workbench.db, pair.whole === articleId ? pair.part : pair.whole);
      return other ? [{ article: toldArticle(other), pair }] : [];
    }),
  );
}

function toldStory(db: ReadableDatabase, { members, pairs }: Story<string>): ToldStory {
  const articles = members.flatMap((id) => readArticle(db, id) ?? []).sort(byAge);
  const listed = articles.slice(0, MOST_TOLD);
  const ids = new Set(listed.map(({ id }) => id));
  return {
    articles: listed.map(toldArticle),
    count: articles.length,
    pairs: pairs.filter(({ whole, part }) => ids.has(whole) && ids.has(part)).sort(byLikeness),
  };
}

/** Those without a date come last. */
function byAge(a: Article, b: Article): number {
  const [first, second] = [a.publishedOn ?? '9', b.publishedOn ?? '9'];
  if (first !== second) return first < second ? -1 : 1;
  return a.position - b.position;
}

function byLikeness(a: LikePair<string>, b: LikePair<string>): number {
  return b.resemblance - a.resemblance || b.containment - a.containment;
}

export function toldArticle({ id, title, outlet, publishedOn, language, direction, textLength }: Article): ToldArticle {
  return { id, title, outlet, publishedOn, language, direction, textLength };
}
