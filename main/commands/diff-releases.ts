// Says which articles and annotations came, went or changed between two releases.
import { resolve } from 'node:path';
import { done, type Outcome, refused } from '../../domain/problem';
import { diffContents, type ReleaseDifferences } from '../../formats/release/diff-contents';
import { type ReadRelease, readRelease } from './read-release';

export interface ReleaseDiff extends ReleaseDifferences {
  /** The schemes, where they are not the same. */
  readonly scheme: { readonly before: ReadRelease['scheme']; readonly after: ReadRelease['scheme'] } | null;
}

/** Each the folder of a release or a native JSONL file. */
export async function diffReleases({ before, after }: { before: string; after: string }): Promise<Outcome<ReleaseDiff>> {
  const [earlier, later] = [await readRelease(resolve(before)), await readRelease(resolve(after))];
  if (!earlier.ok || !later.ok) return refused(...[earlier, later].flatMap((each) => (each.ok ? [] : each.problems)));
  const schemes = { before: earlier.value.scheme, after: later.value.scheme };
  const isSame = schemes.before.name === schemes.after.name && schemes.before.version === schemes.after.version;
  const { articles, annotations } = withPartsOfBoth(earlier.value, later.value);
  return done({ scheme: isSame ? null : schemes, articles, annotations });
}

/** Parts are compared where both are divided. */
function withPartsOfBoth(earlier: ReadRelease, later: ReadRelease): ReleaseDifferences {
  const isDivided = ({ articles }: ReadRelease): boolean => articles.some(({ part }) => part !== undefined);
  const withoutParts = ({ articles }: ReadRelease) => articles.map(({ part: _, ...article }) => article);
  return isDivided(earlier) && isDivided(later)
    ? diffContents(earlier.articles, later.articles)
    : diffContents(withoutParts(earlier), withoutParts(later));
}
