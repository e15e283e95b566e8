// Files as a whole and article by article: each made of the other.
import { done, type Outcome } from '../domain/problem';
import type { FileInParts, ReadFile } from './format';

/** The whole file at once, where it is known to be small. */
export function wholeOf(opened: Outcome<FileInParts>): Outcome<ReadFile> {
  if (!opened.ok) return opened;
  const { project, articles: walk } = opened.value;
  const articles = [];
  for (let next = walk.next(); ; next = walk.next()) {
    if (!next.done) articles.push(next.value);
    else return next.value.ok ? done({ project, articles, problems: next.value.value }) : next.value;
  }
}

export function partsOf({ project, articles, problems }: ReadFile): FileInParts {
  let walked = 0;
  function* walk(): Generator<ReadFile['articles'][number], Outcome<ReadFile['problems']>> {
    for (const article of articles) {
      walked += 1;
      yield article;
    }
    return done(problems);
  }
  return { project, articles: walk(), share: () => (articles.length > 0 ? walked / articles.length : 1) };
}
