// How fast a large project becomes a dataset, by the command line in a process of its own: against a bare script over the same rows,
// and against writing the same bytes.
import { spawnSync } from 'node:child_process';
import {
  closeSync,
  fsyncSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { formatOf } from '../../formats/registry';
import { type BuiltProgram, builtProgram } from '../builders/built-program';
import { largeDataset, MARKS_AN_ARTICLE } from '../builders/large-dataset';
import { atMostTimes, type Measurement, measurement } from './measurement';

/** `--articles=10000` for a quick look. */
const ARTICLES = 100_000;
/** Every program is run so often, in turns, and its best time counts: whatever else the machine does only ever adds. */
const ROUNDS = 3;
const FORMATS = ['jsonl', 'conll', 'parquet', 'table'];
const BARE = 'the bare script';

/** The same commands on plain Node, as people type them. */
export const withoutWindow = true;

interface Wish {
  readonly articles?: number | undefined;
  log(line: string): void;
}

export async function measure({ log, articles = ARTICLES }: Wish): Promise<Measurement[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'hashiya-bench-'));
  const program = await builtProgram();
  try {
    const [large, small] = ['large', 'small'].map((name) => path.join(folder, `${name}.hashiya`)) as [string, string];
    log(`Making ${articles} articles with ${articles * MARKS_AN_ARTICLE} marks, and a project with a tenth of them …`);
    largeDataset(large, articles);
    largeDataset(small, Math.ceil(articles / 10));
    const formats = FORMATS.filter((key) => formatOf(key)?.writer);
    const programs = new Map([
      [BARE, () => bareScript(large, folder)],
      ...formats.map((key) => [key, () => exported(program, large, key, folder)] as const),
    ]);
    const best = bestInTurns(programs, log);
    return formats.flatMap((key) => {
      const [bare, whole] = [best.get(BARE), best.get(key)];
      if (!bare || !whole) throw new Error('Every program was run');
      return told(key, articles, { whole, bare, tenth: exported(program, small, key, folder) });
    });
  } finally {
    program.remove();
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Run {
  readonly milliseconds: number;
  /** Time of all processors together, in milliseconds. */
  readonly processor: number;
  /** In MB. */
  readonly peak: number;
  readonly bytes: number;
  /** How long writing the same bytes alone took, in milliseconds. */
  readonly copy: number;
}

interface Runs {
  readonly whole: Run;
  /** A tenth of the articles. */
  readonly tenth: Run;
  readonly bare: Run;
}

function told(key: string, articles: number, { whole, tenth, bare }: Runs): Measurement[] {
  const name = `${articles * MARKS_AN_ARTICLE} marks to ${key}`;
  const seconds = whole.milliseconds / 1000;
  const native = key === 'jsonl';
  return [
    measurement(`${name}, against the bare script`, 'ms', whole.milliseconds, {
      floor: bare.milliseconds,
      ...(native ? { promise: atMostTimes(1.2) } : {}),
    }),
    measurement(`${name}, processor time`, 'ms', whole.processor, { floor: bare.processor }),
    measurement(`${name}, against writing the same bytes`, 'ms', whole.milliseconds, { floor: whole.copy }),
    measurement(`${name}, marks a second`, 'marks/s', (articles * MARKS_AN_ARTICLE) / seconds),
    measurement(`${name}, bytes a second`, 'MB/s', whole.bytes / 1_000_000 / seconds),
    measurement(`${name}, size`, 'MB', whole.bytes / 1_000_000, { floor: bare.bytes / 1_000_000 }),
    measurement(`${name}, peak memory, against a tenth of the articles`, 'MB', whole.peak, {
      floor: tenth.peak,
      promise: atMostTimes(1.5),
    }),
    ...(native ? [measurement(`${name}, peak memory, against the bare script`, 'MB', whole.peak, { floor: bare.peak })] : []),
  ];
}

/** Each of them once a round, so that what the machine does besides befalls all alike. */
function bestInTurns(programs: ReadonlyMap<string, () => Run>, log: (line: string) => void): Map<string, Run> {
  const best = new Map<string, Run>();
  for (let round = 1; round <= ROUNDS; round += 1) {
    for (const [name, run] of programs) {
      const made = run();
      log(`round ${round}, ${name}: ${Math.round(made.milliseconds)} ms`);
      const before = best.get(name);
      if (!before || made.milliseconds < before.milliseconds) best.set(name, made);
    }
  }
  return best;
}

function exported({ path: hashiya }: BuiltProgram, project: string, format: string, folder: string): Run {
  return inProcess([hashiya, 'export', project, '--format', format, '--out', path.join(folder, 'out')], folder);
}

const bareScript = (project: string, folder: string): Run =>
  inProcess([path.join(import.meta.dirname, 'bare-export.cjs'), project, path.join(folder, 'out')], folder);

/** A program of Node that writes `out`. */
function inProcess(typed: readonly string[], folder: string): Run {
  const out = path.join(folder, 'out');
  rmSync(out, { recursive: true, force: true });
  const costsFile = path.join(folder, 'costs.json');
  const tellCosts = path.join(import.meta.dirname, '..', 'builders', 'tell-costs.cjs');
  const began = performance.now();
  const { status, stderr } = spawnSync(process.execPath, ['-r', tellCosts, ...typed], {
    env: { PATH: process.env.PATH, COSTS_FILE: costsFile },
    encoding: 'utf8',
  });
  const milliseconds = performance.now() - began;
  if (status !== 0) throw new Error(`${typed.join(' ')}: ${stderr}`);
  const { peak, processor } = JSON.parse(readFileSync(costsFile, 'utf8'));
  return { milliseconds, processor, peak: peak / 1000, bytes: sizeOf(out), copy: copied(out) };
}

function filesIn(place: string): string[] {
  if (statSync(place).isFile()) return [place];
  return readdirSync(place, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
}

const sizeOf = (place: string): number => filesIn(place).reduce((sum, file) => sum + statSync(file).size, 0);

/** How long writing the same bytes takes, in milliseconds: all of them into one file, a megabyte at a time. */
function copied(place: string): number {
  const copy = `${place}.copy`;
  const [block, out] = [Buffer.alloc(1 << 20), openSync(copy, 'w')];
  let milliseconds = 0;
  for (const file of filesIn(place)) {
    const source = openSync(file, 'r');
    for (let read = readSync(source, block); read > 0; read = readSync(source, block)) {
      const began = performance.now();
      writeSync(out, block, 0, read);
      milliseconds += performance.now() - began;
    }
    closeSync(source);
  }
  const began = performance.now();
  fsyncSync(out);
  closeSync(out);
  return milliseconds + performance.now() - began;
}
