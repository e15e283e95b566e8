// Deeds that write files beside the project or in its place: exports, salvage, going back to backups, and what is derived from articles.
import { call } from '@orpc/server';
import { exportProject } from '../../main/commands/export-project';
import { salvageProject } from '../../main/commands/salvage-project';
import { serveBackups } from '../../main/store/serve-backups';
import type { Session } from '../../main/store/session';
import { tell } from './acknowledged';
import { actSome, annotatorOf, type Deed, smallArticles } from './deeds';

/** Marks, and writes everything again over the last export. */
export const exportAgain: Deed = async ({ session, chance }) => {
  while (true) {
    const written = await session.withProject((workbench) =>
      exportProject(workbench, { format: 'jsonl', path: exportOf(workbench.db.name), overwrite: true }),
    );
    if (!written.ok) throw new Error(JSON.stringify(written.problems));
    tell('exported');
    await actSome(session, chance, 10);
  }
};

export const exportOf = (project: string): string => `${project}.jsonl`;

/** Marks, makes a backup, marks on, and goes back to it, as the window does. */
export const goBackAgain: Deed = async ({ session, chance }) => {
  session.backups.choice = { keep: 12, folder: null };
  const { restoreBackup } = serveBackups(session, () => Promise.reject(new Error('Nobody is there to be asked')));
  while (true) {
    await actSome(session, chance, 8);
    const name = await backUpNow(session);
    await actSome(session, chance, 8);
    tell(`restoring ${name}`);
    const restored = await call(restoreBackup, { project: 'open', backup: name });
    if (!restored.ok) throw new Error(JSON.stringify(restored.problems));
    tell(`restored ${name}`);
  }
};

async function backUpNow(session: Session): Promise<string> {
  tell('backing-up');
  const made = await session.backups.byHand();
  if (!made.ok || !made.value) throw new Error(`No backup: ${JSON.stringify(made)}`);
  tell(`backup ${made.value.name}`);
  return made.value.name;
}

/** Imports as the window does, which finds words and likenesses when there is time, and marks meanwhile. */
export const keepUp: Deed = async ({ session, chance }) => {
  while (true) {
    const load = async () => ({ ok: true as const, value: new TextEncoder().encode(smallArticles(chance, 60)) });
    const choice = { labels: [], duplicates: { same: 'keep', near: 'keep' } } as const;
    const report = await session.importFiles(annotatorOf(session), [{ name: 'articles.jsonl', load }], choice);
    if (!report.ok) throw new Error(JSON.stringify(report.problems));
    await actSome(session, chance, 30);
  }
};

/** Carries a project into new ones, one after the other. */
export async function salvageAgain(path: string): Promise<void> {
  for (let count = 1; ; count += 1) {
    const to = salvagedFrom(path, `${Date.now()}-${count}`);
    const salvaged = await salvageProject(path, to);
    if (!salvaged.ok) throw new Error(JSON.stringify(salvaged.problems));
    tell(`salvaged ${to}`);
  }
}

const SALVAGED = '.salvaged.hashiya';
const salvagedFrom = (path: string, which: string): string => `${path}-${which}${SALVAGED}`;
export const isSalvaged = (name: string): boolean => name.endsWith(SALVAGED);
