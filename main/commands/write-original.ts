// Writes the file that an article was taken out of, byte for byte, where it was kept.
import { resolve } from 'node:path';
import { articleAt } from '../../db/articles';
import { readOnlyPath } from '../../db/open-for-reading';
import { readOriginal } from '../../db/originals';
import { writeProblem } from '../../db/write-problem';
import { done, type Outcome, problem, refused } from '../../domain/problem';
import { obstacle } from './export-project';
import type { Workbench } from './workbench';
import { type WrittenFile, writeWhole } from './write-whole';

export interface WriteOriginalInput {
  /** Of the article, as lists count it. */
  readonly position: number;
  readonly path: string;
  /** Whether a file of that name may be replaced; false unless given. */
  readonly overwrite?: boolean;
}

export interface WrittenOriginal extends WrittenFile {
  readonly path: string;
  /** What the file was called when it was imported. */
  readonly file: string;
}

export async function writeOriginal({ db, newId }: Workbench, input: WriteOriginalInput): Promise<Outcome<WrittenOriginal>> {
  const article = articleAt(db, input.position);
  if (!article) return refused(problem('article-unknown', { article: input.position }));
  const { file, sha256 } = article.source;
  const bytes = readOriginal(db, sha256);
  if (!bytes) return refused(problem('original-not-kept', { title: article.title, file }));
  const path = resolve(input.path);
  const inTheWay = obstacle(path, readOnlyPath(db) ?? db.name, input.overwrite ?? false);
  if (inTheWay) return refused(inTheWay);
  try {
    return done({ path, file, ...(await writeWhole(path, newId(), [bytes])) });
  } catch (error) {
    const known = writeProblem(error, path);
    if (known) return refused(known);
    throw error;
  }
}
