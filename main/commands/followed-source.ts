// Follows an export article by article: how far it has come, and whether someone has said stop.
import type { ReadableDatabase } from '../../db/database';
import type { ExportProgress } from '../../domain/export-progress';
import type { ExportSource } from '../../formats/format';
import { type Counts, countChosen, counting, type Export, type Listener } from './export-source';

export interface Course {
  /** Stops the export at its next article. */
  readonly signal?: AbortSignal | undefined;
  onProgress?(progress: ExportProgress): void;
}

/** The same source, which throws where it is stopped. */
export function stoppable(source: ExportSource, signal: AbortSignal | undefined): ExportSource {
  function* articles(split?: string) {
    for (const article of source.articles(split)) {
      signal?.throwIfAborted();
      yield article;
    }
  }
  return signal ? { ...source, articles } : source;
}

/** Counts the articles of a phase as it hears of them, and tells how far it has come. */
export function followed(
  db: ReadableDatabase,
  { chosen }: Export,
  phase: ExportProgress['phase'],
  { onProgress }: Course,
): { readonly counts: Counts; readonly once: Listener } {
  const { counts, once } = counting();
  if (!onProgress) return { counts, once };
  const total = countChosen(db, chosen).articles;
  const tellingOnce: Listener = (article, split) => {
    onProgress({ phase, articles: counts.articles, total });
    once(article, split);
  };
  return { counts, once: tellingOnce };
}
