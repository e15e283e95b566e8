// Kills a process at a random moment of its work, again and again, and looks at the file each time.
import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Workbench } from '../../main/commands/workbench';
import { faultsAfter, lostOf } from './acknowledged';
import { type Chance, chanceFrom } from './chance';
import { backupFaults, derivedFaults, exportFaults, salvageFaults } from './files-left';
import type { Prepared } from './prepared';
import { Promised } from './promised';
import type { Tally } from './tally';

/** What is looked at after each deed beside the file itself and its backups. */
const looks = {
  annotating: () => [],
  importing: derivedFaults,
  'merging history': () => [],
  migrating: derivedFaults,
  'backing up': () => [],
  'going back to backups': () => [],
  salvaging: salvageFaults,
  exporting: exportFaults,
  'keeping up to date': derivedFaults,
} satisfies Record<string, (workbench: Workbench) => string[]>;
export type DeedName = keyof typeof looks;

export interface KillWish {
  readonly deed: DeedName;
  readonly kills: number;
  readonly seed: number;
  /** The built child, see `crash-child.ts`. */
  readonly program: string;
  readonly prepared: Prepared;
}

/** A file that has died this often is exchanged for a fresh one, so that the check stays quick. */
const DEATHS_OF_ONE_FILE = 8;

export async function killRuns({ deed, kills, seed, program, prepared }: KillWish): Promise<Tally> {
  const chance = chanceFrom(seed);
  const moments = new Moments(deed, chance);
  const folder = mkdtempSync(join(tmpdir(), 'hashiya-crash-'));
  const path = join(folder, 'p.hashiya');
  const faults: string[] = [];
  let [acknowledged, alive] = [0, 0];
  let promised = new Promised();
  try {
    for (let run = 0; run < kills; run += 1) {
      if (run % DEATHS_OF_ONE_FILE === 0 || deed === 'migrating') {
        rmSync(folder, { recursive: true });
        cpSync(deed === 'migrating' ? prepared.old : prepared.project, path);
        promised = new Promised();
      }
      const life = [deed, path, String(chance.below(2 ** 31)), prepared.jsonl];
      const died = await killed(program, life, moments.next());
      moments.learn(died.silence);
      const before = promised.acknowledged;
      promised.hear(died.output);
      acknowledged += promised.acknowledged - before;
      if (died.ended) alive += 1;
      if (died.complaint !== '') faults.push(`run ${run}: ${died.complaint}`);
      // Also of what was acknowledged in the file's earlier lives.
      const lost = ({ db }: Workbench): string[] => promised.lost((acks) => lostOf(db, acks));
      const faulty = faultsAfter(path, [], (workbench) => [...lost(workbench), ...looks[deed](workbench)]);
      faulty.push(...backupFaults(path, promised));
      faults.push(...faulty.map((fault) => `run ${run} of seed ${seed}: ${fault}`));
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  // A process that was done before it could be killed counts for nothing.
  return { what: `${deed}, killed`, times: kills - alive, acknowledged, faults };
}

/** So many lines are heard at most, each a change or a word, before a process dies: a slow machine works as much before it as a fast one. */
const lines: Readonly<Record<DeedName, number>> = {
  annotating: 60,
  importing: 40,
  'merging history': 60,
  migrating: 0,
  'backing up': 40,
  'going back to backups': 50,
  salvaging: 2,
  exporting: 30,
  'keeping up to date': 60,
};
/** A process that falls silent dies all the same. */
const PATIENCE_MS = 20_000;

/** When to die: after so many lines, and then within the longest time that lies between two of them; early moments are the likelier ones. */
class Moments {
  private longest = 60;

  constructor(
    private readonly deed: DeedName,
    private readonly chance: Chance,
  ) {}

  next(): Moment {
    const after = this.longest * this.chance.next() * this.chance.next();
    return { lines: lines[this.deed] === 0 ? 0 : this.chance.below(lines[this.deed]), after };
  }

  /** What a life has taught: how long its longest silence was, or that it died before its first one was over. */
  learn(silence: number): void {
    const known = silence > 0 ? silence : this.longest * 1.3;
    this.longest = Math.max(this.longest, Math.min(known, PATIENCE_MS / 10));
  }
}

interface Moment {
  readonly lines: number;
  /** In milliseconds. */
  readonly after: number;
}

interface Died {
  /** What it said. */
  readonly output: string;
  /** The longest time between two lines while it was at its work, in milliseconds. */
  readonly silence: number;
  /** It had come to its end by itself. */
  readonly ended: boolean;
  readonly complaint: string;
}

function killed(program: string, life: readonly string[], moment: Moment): Promise<Died> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [program, ...life], { stdio: ['ignore', 'pipe', 'pipe'] });
    let [output, complaint] = ['', ''];
    const begins = life[0] === 'migrating' ? '"begun"' : '"opened"';
    let [heard, silence] = [0, 0];
    let timer: NodeJS.Timeout | undefined;
    let isDying = false;
    const dieAfter = (milliseconds: number): void => {
      clearTimeout(timer);
      timer = setTimeout(() => child.kill('SIGKILL'), milliseconds);
    };
    const listen = (): void => {
      const now = performance.now();
      if (heard > 0) silence = Math.max(silence, now - heard);
      else dieAfter(PATIENCE_MS);
      heard = now;
      if (isDying || output.slice(output.indexOf(begins)).split('\n').length - 2 < moment.lines) return;
      isDying = true;
      dieAfter(moment.after);
    };
    child.stdout.setEncoding('utf8').on('data', (said: string) => {
      output += said;
      if (output.includes(begins)) listen();
    });
    child.stderr.setEncoding('utf8').on('data', (said: string) => {
      complaint += said;
    });
    child.once('error', reject);
    child.once('close', (code) => {
      clearTimeout(timer);
      resolve({ output, silence, ended: code !== null, complaint });
    });
  });
}
