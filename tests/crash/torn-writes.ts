// Power that fails in the middle of writing: of what was written since the last acknowledged change, any sectors may be on the
// disk and any not. A log is whole on the disk before its pages are written into the file, so one of the two is torn at a time.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { listAnnotators } from '../../db/annotators';
import { closeProjectFile, openProjectFile } from '../../db/open-project';
import { indexSomeArticles } from '../../main/commands/search-project';
import { openWorkbench, type Workbench } from '../../main/commands/workbench';
import { type Acknowledgement, acknowledgementOf, faultsAfter } from './acknowledged';
import { type Chance, chanceFrom } from './chance';
import { randomAct } from './deeds';
import type { Prepared } from './prepared';
import type { Tally } from './tally';

/** The project file and its log, byte by byte. */
interface Image {
  readonly file: Buffer;
  readonly log: Buffer;
}

const SECTOR = 512;
/** Every commit waits for the disk. */
const FULL = 2;

/** How a write is torn. */
export const tearings = ['sectors of the log', 'sectors of the file', 'a log cut short', 'a log that ends in garbage'] as const;
type Tearing = (typeof tearings)[number];

export interface TornWish {
  readonly times: number;
  readonly seed: number;
  readonly prepared: Prepared;
}

export function tornWrites({ times, seed, prepared }: TornWish): Tally {
  const chance = chanceFrom(seed);
  const folder = mkdtempSync(join(tmpdir(), 'hashiya-torn-'));
  const [path, copy] = [join(folder, 'p.hashiya'), join(folder, 'torn.hashiya')];
  writeFileSync(path, readFileSync(prepared.project));
  const faults: string[] = [];
  let acknowledged = 0;
  try {
    const db = openProjectFile(path);
    if (!db.ok) throw new Error(JSON.stringify(db.problems));
    const workbench = openWorkbench(db.value);
    const [annotator] = listAnnotators(db.value);
    if (!annotator) throw new Error('The prepared project has no annotator');
    const acks: Acknowledgement[] = [];
    for (let run = 0; run < times; run += 1) {
      for (let count = chance.below(12); count > 0; count -= 1) act(workbench, annotator.id, chance, acks);
      // Now and then what is in the log is written into the file, as it is when the log has grown.
      const before = imageOf(path);
      // What can be made again is not waited for: what is promised next has to bring it to the disk as well.
      if (chance.next() < 0.5) indexSomeArticles(workbench);
      const tearing = tearings[run % tearings.length] ?? tearings[0];
      const promised = [...acks];
      // Nothing here can be torn off that the disk was never waited for; whether it is waited for, only SQLite can say.
      const care = db.value.pragma('synchronous', { simple: true });
      if (care !== FULL) faults.push(`run ${run} of seed ${seed}: changes are acknowledged at synchronous = ${String(care)}`);
      if (tearing === 'sectors of the file') db.value.pragma('wal_checkpoint(PASSIVE)');
      else act(workbench, annotator.id, chance, acks);
      const torn = tear(tearing, before, imageOf(path), chance);
      lay(copy, torn);
      acknowledged += promised.length;
      faults.push(...faultsAfter(copy, promised).map((fault) => `${tearing}, run ${run} of seed ${seed}: ${fault}`));
    }
    closeProjectFile(db.value);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return { what: 'torn writes', times, acknowledged, faults };
}

function act(workbench: Workbench, annotatorId: string, chance: Chance, acks: Acknowledgement[]): void {
  const outcome = randomAct(workbench, annotatorId, chance);
  if (outcome.ok) acks.push(acknowledgementOf(outcome.value));
}

function imageOf(path: string): Image {
  return { file: readFileSync(path), log: readFileSync(`${path}-wal`) };
}

function lay(path: string, { file, log }: Image): void {
  rmSync(`${path}-shm`, { force: true });
  writeFileSync(path, file);
  writeFileSync(`${path}-wal`, log);
}

function tear(tearing: Tearing, before: Image, after: Image, chance: Chance): Image {
  switch (tearing) {
    case 'sectors of the log':
      return { file: before.file, log: mixed(before.log, after.log, chance) };
    case 'sectors of the file':
      return { file: mixed(before.file, after.file, chance), log: after.log };
    case 'a log cut short': {
      const least = firstDifference(before.log, after.log);
      return { file: before.file, log: after.log.subarray(0, least + chance.below(after.log.length - least + 1)) };
    }
    case 'a log that ends in garbage': {
      const log = Buffer.from(after.log);
      const least = firstDifference(before.log, after.log);
      for (let at = least + chance.below(log.length - least + 1); at < log.length; at += 1) log[at] = chance.below(256);
      return { file: before.file, log };
    }
  }
}

function mixed(before: Buffer, after: Buffer, chance: Chance): Buffer {
  const torn = Buffer.alloc(after.length);
  before.copy(torn);
  for (let at = 0; at < after.length; at += SECTOR) {
    if (chance.next() < 0.5) after.copy(torn, at, at, Math.min(at + SECTOR, after.length));
  }
  return torn;
}

/** What stands before it was on the disk already. */
function firstDifference(before: Buffer, after: Buffer): number {
  const shorter = Math.min(before.length, after.length);
  for (let at = 0; at < shorter; at += 1) if (before[at] !== after[at]) return at;
  return shorter;
}
