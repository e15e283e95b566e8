// All crash runs, one kind after the other: the short version of the unit tests and the long one of `npm run test:crash`.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { builtChild } from './built-child';
import { fullDisk } from './full-disk';
import { type DeedName, killRuns } from './kill-runs';
import { prepare } from './prepared';
import type { Tally } from './tally';
import { tornWrites } from './torn-writes';
import { type AppWish, wholeAppKills } from './whole-app';

export interface CrashWish {
  readonly seed: number;
  /** How often the process is killed at each of the deeds. */
  readonly kills: Readonly<Partial<Record<DeedName, number>>>;
  readonly tornWrites: number;
  readonly fullDisks: number;
  /** How often the whole app is killed, and where it runs; left out where there is no Electron. */
  readonly app?: Pick<AppWish, 'kills' | 'executable' | 'extraArgs' | 'env'>;
  log(line: string): void;
}

const root = fileURLToPath(new URL('../..', import.meta.url));

export async function crashRuns(wish: CrashWish): Promise<Tally[]> {
  const folder = mkdtempSync(join(tmpdir(), 'hashiya-crash-runs-'));
  const child = await builtChild(root);
  const tallies: Tally[] = [];
  const come = (tally: Tally): void => {
    tallies.push(tally);
    wish.log(`${tally.what}: ${tally.times} times, ${tally.acknowledged} acknowledged, ${tally.faults.length} lost or damaged`);
    for (const fault of tally.faults) wish.log(`  ${fault}`);
  };
  try {
    const prepared = await prepare(folder);
    const { seed } = wish;
    const deeds = Object.entries(wish.kills) as [DeedName, number][];
    for (const [at, [deed, kills]] of deeds.entries())
      come(await killRuns({ deed, kills, seed: seed + at, program: child.path, prepared }));
    come(tornWrites({ times: wish.tornWrites, seed, prepared }));
    come(await fullDisk({ times: wish.fullDisks, seed, program: child.path, prepared }));
    if (wish.app) come(await wholeAppKills({ ...wish.app, seed, prepared, root }));
  } finally {
    child.remove();
    rmSync(folder, { recursive: true, force: true });
  }
  return tallies;
}

/** What `npm run test:crash` does. */
export const longRun = {
  kills: {
    annotating: 40,
    importing: 30,
    'merging history': 30,
    migrating: 30,
    'backing up': 25,
    'going back to backups': 25,
    salvaging: 10,
    exporting: 15,
    'keeping up to date': 15,
  },
  tornWrites: 80,
  fullDisks: 6,
};
export const APP_KILLS = 20;
