// A file of another tool, read: its articles, or, when it has none, the reasons.
import { done, type Outcome, problem, refused } from '../../domain/problem';
import type { FileProblems } from '../file-problems';
import type { ReadFile } from '../format';
import type { ForeignArticle } from './foreign-article';

export function foreignFile(file: string, articles: readonly ForeignArticle[], problems: FileProblems): Outcome<ReadFile> {
  const told = problems.list();
  if (articles.length === 0) return refused(...(told.length > 0 ? told : [problem('empty-file', { file })]));
  return done({ project: null, articles: [], foreign: articles, problems: told });
}
