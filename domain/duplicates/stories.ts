// Which articles tell the same story: those that are like each other, directly or by way of others, and those a person joined.
import { z } from 'zod';

/** From here on two texts are the same story, rewritten. */
export const SAME_STORY = 0.5;

/** From here on nothing but a few words differ. */
export const NEARLY_THE_SAME = 0.9;

/** From here on a text stands inside another. */
export const INSIDE = 0.8;

/** What a person decided about two articles: the same story told twice, or two stories however like they are. */
export const pairVerdictSchema = z.enum(['variant', 'different']);
export type PairVerdict = z.infer<typeof pairVerdictSchema>;

/** The decision as it is stored. The article whose id sorts first stands first. */
export const articlePairSchema = z.object({ articleId: z.uuid(), otherId: z.uuid(), verdict: pairVerdictSchema });
export type ArticlePair = Readonly<z.infer<typeof articlePairSchema>>;

export function articlePair(a: string, b: string, verdict: PairVerdict): ArticlePair {
  return a < b ? { articleId: a, otherId: b, verdict } : { articleId: b, otherId: a, verdict };
}

/** Two articles that are like each other, by whatever the caller calls them. */
export interface LikePair<Id> {
  /** The longer one of the two, where one stands in the other. */
  readonly whole: Id;
  readonly part: Id;
  readonly resemblance: number;
  readonly containment: number;
  readonly verdict: PairVerdict | null;
}

export interface Story<Id> {
  readonly members: readonly Id[];
  /** Pairs of members that are alike, or that a person joined. */
  readonly pairs: readonly LikePair<Id>[];
}

/** Whether two texts so alike are worth telling a person about. */
export function isLike({ resemblance, containment }: { resemblance: number; containment: number }): boolean {
  return resemblance >= SAME_STORY || containment >= INSIDE;
}

/**
 * The connected components of the pairs, larger ones first. What a person parted does not join, and a long piece that holds several
 * stories joins none of them: a review of the day would make one story of all its news.
 */
export function storiesOf<Id>(pairs: readonly LikePair<Id>[]): Story<Id>[] {
  const standing = pairs.filter(({ verdict }) => verdict !== 'different');
  const joined = new Components<Id>();
  const insides: LikePair<Id>[] = [];
  for (const pair of standing) {
    if (pair.verdict === 'variant' || pair.resemblance >= SAME_STORY) joined.join(pair.whole, pair.part);
    else insides.push(pair);
  }
  const partsOf = new Map<Id, Set<Id>>();
  for (const { whole, part } of insides) partsOf.set(whole, (partsOf.get(whole) ?? new Set()).add(joined.find(part)));
  for (const { whole, part } of insides) if (partsOf.get(whole)?.size === 1) joined.join(whole, part);
  return joined.components(standing);
}

class Components<Id> {
  private readonly parents = new Map<Id, Id>();

  find(id: Id): Id {
    let root = id;
    for (let parent = this.parents.get(root); parent !== undefined && parent !== root; parent = this.parents.get(root))
      root = parent;
    this.parents.set(id, root);
    return root;
  }

  join(a: Id, b: Id): void {
    this.parents.set(this.find(b), this.find(a));
  }

  components(pairs: readonly LikePair<Id>[]): Story<Id>[] {
    const stories = new Map<Id, { members: Id[]; pairs: LikePair<Id>[] }>();
    for (const id of [...this.parents.keys()]) {
      const root = this.find(id);
      const story = stories.get(root) ?? { members: [], pairs: [] };
      story.members.push(id);
      stories.set(root, story);
    }
    for (const pair of pairs) {
      const root = this.find(pair.whole);
      if (root === this.find(pair.part)) stories.get(root)?.pairs.push(pair);
    }
    return [...stories.values()].filter(({ members }) => members.length > 1).sort((a, b) => b.members.length - a.members.length);
  }
}
