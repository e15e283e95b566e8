// A disk that fills up under the work: a small file system of its own where one can be mounted, otherwise a limit to the size of
// files. Work goes on until a change is refused; then room is made and it goes on again.
import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { mountSmallDisk } from '../builders/mount-small-disk';
import { faultsAfter, heardFrom } from './acknowledged';
import type { Prepared } from './prepared';
import type { Tally } from './tally';

export interface FullDiskWish {
  readonly times: number;
  readonly seed: number;
  readonly program: string;
  readonly prepared: Prepared;
}

const MEGABYTE = 1_048_576;

export async function fullDisk(wish: FullDiskWish): Promise<Tally> {
  const mounted = mountSmallDisk(statSync(wish.prepared.project).size + 3 * MEGABYTE);
  const folder = mounted?.folder ?? mkdtempSync(join(tmpdir(), 'hashiya-full-'));
  const faults: string[] = [];
  let acknowledged = 0;
  try {
    for (let run = 0; run < wish.times; run += 1) {
      const died = await fillOnce(wish, folder, run, mounted !== null);
      acknowledged += died.acknowledged;
      faults.push(...died.faults.map((fault) => `run ${run} of seed ${wish.seed}: ${fault}`));
    }
  } finally {
    if (mounted) mounted.remove();
    else rmSync(folder, { recursive: true, force: true });
  }
  return { what: mounted ? 'full disk' : 'files at their limit', times: wish.times, acknowledged, faults };
}

async function fillOnce({ program, prepared, seed }: FullDiskWish, folder: string, run: number, isDisk: boolean) {
  const [path, ballast] = [join(folder, 'p.hashiya'), join(folder, 'ballast')];
  for (const each of [path, `${path}-wal`, `${path}-shm`, ballast]) rmSync(each, { force: true });
  cpSync(prepared.project, path);
  if (isDisk) writeFileSync(ballast, Buffer.alloc(2 * MEGABYTE));
  const life = [program, 'until refused', path, String(seed + run), prepared.jsonl];
  // The limit counts in blocks of 512 or 1024 bytes, as the shell has it.
  const limit = Math.ceil(statSync(path).size / 512) + 400;
  const child = isDisk
    ? spawn(process.execPath, life, { stdio: ['pipe', 'pipe', 'pipe'] })
    : spawn('sh', ['-c', `ulimit -f ${limit}; exec "$0" "$@"`, process.execPath, ...life], { stdio: ['pipe', 'pipe', 'pipe'] });
  let [output, complaint] = ['', ''];
  let isRoomMade = false;
  child.stdout.setEncoding('utf8').on('data', (said: string) => {
    output += said;
    if (isRoomMade || !output.includes('refused')) return;
    isRoomMade = true;
    if (isDisk) rmSync(ballast);
    child.stdin.end('room\n');
  });
  child.stderr.setEncoding('utf8').on('data', (said: string) => {
    complaint += said;
  });
  await new Promise((resolve) => child.once('close', resolve));
  const { acks, words } = heardFrom(output);
  const expected = isDisk ? ['refused disk-full', 'went on'] : ['refused'];
  const unsaid = expected.filter((start) => !words.some((word) => word.startsWith(start)));
  return {
    acknowledged: acks.length,
    faults: [
      ...unsaid.map((word) => `it never said “${word}”, but ${words.join(', ')} ${complaint}`),
      ...faultsAfter(path, acks),
    ],
  };
}
