// How many marks a change makes, and in how many articles.
import type { Change } from '../../domain/change-set';

export function marksMade({ changeSet }: Pick<Change, 'changeSet'>): { readonly marks: number; readonly articles: number } {
  const made = changeSet.created.flatMap((record) => (record.type === 'annotation' ? [record.value.articleId] : []));
  return { marks: made.length, articles: new Set(made).size };
}
