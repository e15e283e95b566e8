// Kills a process at a random moment of its work, again and again, and looks at the file each time.
import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openBackup } from '../../db/restore-file';
import { usualBackups } from '../../domain/backups';
import { listBackups } from '../../main/commands/list-backups';
import { faultsAfter, type Heard, heardFrom } from './acknowledged';
import { type Chance, chanceFrom } from './chance';
import type { Prepared } from './prepared';
import type { Tally } from './tally';

export type DeedName = 'annotating' | 'importing' | 'merging history' | 'migrating' | 'backing up';

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
  const folder = mkdtempSync(join(tmpdir(), 'hashiya-crash-'));
  const path = join(folder, 'p.hashiya');
  const faults: string[] = [];
  let [acknowledged, alive] = [0, 0];
  try {
    for (let run = 0; run < kills; run += 1) {
      if (run % DEATHS_OF_ONE_FILE === 0 || deed === 'migrating') {
        rmSync(folder, { recursive: true });
        cpSync(deed === 'migrating' ? prepared.old : prepared.project, path);
      }
      const life = [deed, path, String(chance.below(2 ** 31)), prepared.jsonl];
      const died = await killed(program, life, moment(deed, chance));
      acknowledged += died.heard.acks.length;
      if (died.ended) alive += 1;
      if (died.complaint !== '') faults.push(`run ${run}: ${died.complaint}`);
      const faulty = [...faultsAfter(path, died.heard.acks), ...backupFaults(path, died.heard.words)];
      faults.push(...faulty.map((fault) => `run ${run} of seed ${seed}: ${fault}`));
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  // A process that was done before it could be killed counts for nothing.
  return { what: `${deed}, killed`, times: kills - alive, acknowledged, faults };
}

/** In milliseconds after its work began; early moments are the likelier ones. */
function moment(deed: DeedName, chance: Chance): number {
  const longest = deed === 'migrating' ? 150 : 800;
  return longest * chance.next() * chance.next() + 1;
}

interface Died {
  readonly heard: Heard;
  /** It had come to its end by itself. */
  readonly ended: boolean;
  readonly complaint: string;
}

function killed(program: string, life: readonly string[], after: number): Promise<Died> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [program, ...life], { stdio: ['ignore', 'pipe', 'pipe'] });
    let [output, complaint] = ['', ''];
    let isCounting = false;
    const startsAt = life[0] === 'migrating' ? 'begun' : 'opened';
    child.stdout.setEncoding('utf8').on('data', (said: string) => {
      output += said;
      if (isCounting || !output.includes(startsAt)) return;
      isCounting = true;
      setTimeout(() => child.kill('SIGKILL'), after);
    });
    child.stderr.setEncoding('utf8').on('data', (said: string) => {
      complaint += said;
    });
    child.once('error', reject);
    child.once('close', (code) => resolve({ heard: heardFrom(output), ended: code !== null, complaint }));
  });
}

/** Every backup is a whole project under its own name, and those that were acknowledged are there unless they had to make room. */
function backupFaults(path: string, words: readonly string[]): string[] {
  const listed = listBackups(path, usualBackups);
  if (!listed.ok) return listed.problems.map((each) => JSON.stringify(each));
  const { folder, backups } = listed.value;
  const told = words.flatMap((word) => /^backup (.*)$/.exec(word)?.[1] ?? []);
  const missing = told.slice(-1).filter((name) => !backups.some((backup) => backup.name === name));
  const unsound = backups.flatMap(({ name }) => {
    const opened = openBackup(join(folder, name));
    if (!opened.ok) return [`backup ${name}: ${JSON.stringify(opened.problems)}`];
    const said = opened.value.pragma('quick_check(1)', { simple: true });
    opened.value.close();
    return said === 'ok' ? [] : [`backup ${name}: ${String(said)}`];
  });
  return [...missing.map((name) => `backup ${name} was acknowledged and is not there`), ...unsound];
}
