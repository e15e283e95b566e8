// How large the project is, in numbers alone.
import { statSync } from 'node:fs';
import { countAnnotations } from '../../db/annotations';
import { listAnnotators } from '../../db/annotators';
import { countArticles } from '../../db/articles';
import { lastSeq } from '../../db/changes';
import { done, type Outcome } from '../../domain/problem';
import type { Workbench } from './workbench';

export function countProject({ db }: Workbench): Outcome<Record<string, number | string>> {
  const size = statSync(db.name, { throwIfNoEntry: false })?.size ?? 0;
  return done({
    articles: countArticles(db),
    marks: countAnnotations(db),
    annotators: listAnnotators(db).length,
    changes: lastSeq(db),
    'file version': Number(db.pragma('user_version', { simple: true })),
    'file size': `${(size / 2 ** 20).toFixed(1)} MB`,
    SQLite: String(db.prepare<[], { version: string }>('SELECT sqlite_version() AS version').get()?.version),
  });
}
