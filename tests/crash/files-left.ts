// What a death leaves beside the project and in what is derived from it: whole or not there, and never wrong.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Database } from 'better-sqlite3';
import { countArticles } from '../../db/articles';
import { lastSeq } from '../../db/changes';
import { openBackup } from '../../db/restore-file';
import { usualBackups } from '../../domain/backups';
import { listBackups } from '../../main/commands/list-backups';
import { indexSomeArticles } from '../../main/commands/search-project';
import { sketchSomeArticles } from '../../main/commands/sketch-articles';
import type { Workbench } from '../../main/commands/workbench';
import { faultsAfter, lostOf } from './acknowledged';
import { exportOf, isSalvaged } from './deeds-with-files';
import type { Promised } from './promised';

/** Every backup is a whole project under its own name, and the last one that was told is there, with what it has to hold. */
export function backupFaults(path: string, promised: Promised): string[] {
  const listed = listBackups(path, usualBackups);
  if (!listed.ok) return listed.problems.map((each) => JSON.stringify(each));
  const { folder, backups } = listed.value;
  const { lastBackup, takenBack } = promised;
  let isKept = takenBack.length === 0;
  const isThere = !lastBackup || backups.some(({ name }) => name === lastBackup.name);
  const unsound = backups.flatMap(({ name }) => {
    const opened = openBackup(join(folder, name));
    if (!opened.ok) return [`backup ${name}: ${JSON.stringify(opened.problems)}`];
    const said = opened.value.pragma('quick_check(1)', { simple: true });
    const lost = name === lastBackup?.name ? lostOf(opened.value, lastBackup.holds) : [];
    isKept ||= lostOf(opened.value, takenBack).length === 0;
    opened.value.close();
    return [...(said === 'ok' ? [] : [String(said)]), ...lost].map((fault) => `backup ${name}: ${fault}`);
  });
  if (!isKept) unsound.push('what was taken back by going back is in no backup');
  return [...(isThere ? [] : [`backup ${lastBackup.name} was acknowledged and is not there`]), ...unsound];
}

/** An export holds every article, or is not there. */
export function exportFaults({ db }: Workbench): string[] {
  const path = exportOf(db.name);
  if (!existsSync(path)) return [];
  const lines = readFileSync(path, 'utf8').split('\n');
  const articles = lines.slice(1, -1).map((line) => JSON.parse(line));
  const isWhole = lines.at(-1) === '' && articles.length === countArticles(db);
  return isWhole ? [] : [`an export was left with ${articles.length} articles`];
}

/** Whatever was salvaged is a project that holds all of the other one's history. */
export function salvageFaults({ db }: Workbench): string[] {
  const folder = dirname(db.name);
  const changes = lastSeq(db);
  return readdirSync(folder)
    .filter(isSalvaged)
    .flatMap((name) =>
      faultsAfter(join(folder, name), [], (salvaged) =>
        lastSeq(salvaged.db) < changes ? [`${lastSeq(salvaged.db)} of ${changes} changes were salvaged`] : [],
      ).map((fault) => `${name}: ${fault}`),
    );
}

/** When what was begun is gone on with, every article is found by its words and compared with the others. */
export function derivedFaults(workbench: Workbench): string[] {
  while (indexSomeArticles(workbench));
  while (sketchSomeArticles(workbench));
  const db: Database = workbench.db;
  const count = (sql: string): number => Number(db.prepare(sql).pluck().get());
  const unfound = count('SELECT count(*) FROM article WHERE position NOT IN (SELECT id FROM article_search_docsize)');
  const stale = count('SELECT count(*) FROM article_search_docsize WHERE id NOT IN (SELECT position FROM article)');
  const uncompared = count('SELECT count(*) FROM article WHERE position NOT IN (SELECT position FROM article_sketch)');
  db.exec("INSERT INTO article_search (article_search) VALUES ('integrity-check')");
  return unfound + stale + uncompared === 0 ? [] : [`${unfound} not found, ${stale} found and gone, ${uncompared} not compared`];
}
