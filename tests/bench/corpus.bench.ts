// How a corpus comes in, is searched, marked meanwhile, and scrolled as a table: in the real app, beside bare scripts that do as little.
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from '@playwright/test';
import Database from 'better-sqlite3';
import { closeProjectFile, openProjectFile } from '../../db/open-project';
import { openWorkbench } from '../../main/commands/workbench';
import { largeProject } from '../builders/large-project';
import { appender, bareImport, type CorpusFiles, writeCorpusFiles } from './corpus-files';
import { atMost, atMostTimes, type Measurement, measurement, median, percentile } from './measurement';
import { installProbe, type Observed, scrollThrough } from './probe';
import { searched } from './search.bench';
import { type BenchWindow, openBenchWindow, type Surroundings } from './window';

const SIZES = [10_000, 100_000];
/** The promises speak of this many. */
const PROMISED = 100_000;
const APPENDS = 300;
const LONG_FRAME_MS = 50;
const LOOK_EVERY_MS = 100;
const PATIENCE_MS = 2000;
/** No other mark has this label, so that the new one can be told; its key is the scheme's. */
const added = { label: 'WEBSITE', key: 'KeyW' };

type Wish = Surroundings & { readonly articles?: number | undefined };

export async function measure({ articles, ...surroundings }: Wish): Promise<Measurement[]> {
  surroundings.log(`${cpus().length} x ${cpus()[0]?.model ?? 'unknown processor'}`);
  const measured: Measurement[] = [];
  for (const size of articles === undefined ? SIZES : [articles]) measured.push(...(await measureSize(surroundings, size)));
  return measured;
}

async function measureSize(surroundings: Surroundings, size: number): Promise<Measurement[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'hashiya-bench-'));
  const { log } = surroundings;
  const name = `${size / 1000}k`;
  try {
    log(`${name}: writing the files …`);
    const files = writeCorpusFiles(folder, size);
    log(`${name}: the bare scripts, ${Math.round(files.megabytes)} MB …`);
    const floors = { inserts: bareImport(folder, files, false), indexed: bareImport(folder, files, true) };
    const project = path.join(folder, 'bench.hashiya');
    largeProject(project, [{ title: 'read meanwhile', characters: 4000, annotations: 40 }]);
    const app = await openBenchWindow(surroundings, project);
    const measured: Measurement[] = [];
    try {
      await app.page.evaluate(installProbe);
      measured.push(...(await measureImport(app, { name, size, folder, project, files, floors, log })));
      log(`${name}: the table …`);
      measured.push(...(await measureTable(app.page, name, size)));
    } finally {
      await app.close();
    }
    log(`${name}: searching …`);
    return [...measured, ...measureSearch(project, name, size)];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

interface ImportWish {
  readonly name: string;
  readonly size: number;
  readonly folder: string;
  readonly project: string;
  readonly files: CorpusFiles;
  readonly floors: { readonly inserts: number; readonly indexed: number };
  log(line: string): void;
}

async function measureImport(app: BenchWindow, wish: ImportWish): Promise<Measurement[]> {
  const { name, size, folder, project, files, floors, log } = wish;
  const disk = appender(folder);
  const quiet = { floor: Array.from({ length: APPENDS }, () => disk.append()), ...(await markFor(app.page, 30)) };
  await app.chooseFiles([...files.paths]);
  await app.page.keyboard.press('Control+i');
  const start = app.page.locator('.sheet-actions .button.is-main');
  await start.and(app.page.locator(':not([data-disabled])')).waitFor({ timeout: 600_000 });
  log(`${name}: importing …`);
  const watched = new Watched(project, size + 1);
  const peaks = new Map<string, number>();
  await start.click();
  const began = performance.now();
  await app.page.evaluate(() => window.hashiyaProbe.frames());
  const busy = { store: [] as number[], floor: [] as number[] };
  await app.page.locator('.article-text').waitFor();
  while (!watched.isIndexed(began)) {
    busy.store.push(...(await markFor(app.page, 1)).store);
    busy.floor.push(disk.append());
    for (const { process, megabytes } of await app.processes()) {
      peaks.set(process, Math.max(peaks.get(process) ?? 0, megabytes));
    }
  }
  const frames = await app.page.evaluate(() => window.hashiyaProbe.frames());
  watched.close();
  disk.close();
  const isPromised = size === PROMISED;
  const promised = <T>(promise: T) => (isPromised ? { promise } : {});
  return [
    measurement(`import ${name}, to readable`, 'ms', watched.readable, { floor: floors.inserts, ...promised(atMostTimes(2)) }),
    measurement(`import ${name}, to searchable`, 'ms', watched.indexed, { floor: floors.indexed, ...promised(atMostTimes(1.2)) }),
    measurement(`import ${name}, to searchable`, 'articles/s', size / (watched.indexed / 1000)),
    measurement(`import ${name}, to searchable`, 'MB/s', files.megabytes / (watched.indexed / 1000)),
    ...[...peaks].map(([process, peak]) =>
      measurement(`peak memory of the ${process}, ${name}`, 'MB', peak, process === 'store' ? promised(atMost(300, 'MB')) : {}),
    ),
    measurement(`frames over 50 ms while ${name} come in`, 'frames', frames.filter((frame) => frame > LONG_FRAME_MS).length, {
      ...promised(atMost(0, 'frames')),
    }),
    measurement(`longest frame while ${name} come in`, 'ms', Math.max(...frames)),
    ...committed(`one mark, asked and answered, before ${name}`, quiet.store, quiet.floor),
    ...committed(
      `one mark, asked and answered, while ${name} come in (${busy.store.length} marks)`,
      busy.store,
      busy.floor,
      isPromised,
    ),
  ];
}

/** The floor is an append with fsync, measured under the same load. */
function committed(name: string, store: readonly number[], appends: readonly number[], isPromised = false): Measurement[] {
  const floor = percentile(appends, 0.99);
  return [
    measurement(`${name}, p50`, 'ms', median(store), { floor: median(appends) }),
    measurement(`${name}, p99`, 'ms', percentile(store, 0.99), { floor, ...(isPromised ? { promise: atMostTimes(3) } : {}) }),
  ];
}

/** Makes and deletes marks by keys; gives how long the store took for each, its port included. */
async function markFor(page: Page, times: number): Promise<{ store: number[] }> {
  const store: number[] = [];
  for (let time = 0; time < times; time += 1) {
    const place = await page.locator('.article-text .line').first().boundingBox();
    if (!place) throw new Error('No article is open');
    await page.mouse.dblclick(place.x + place.width * (0.3 + 0.05 * (time % 8)), place.y + 20);
    for (const [key, present] of [
      [added.key, true],
      ['Delete', false],
    ] as const) {
      const mark = `.mark[data-label=${added.label}]`;
      await page.evaluate(([sought, wanted]) => window.hashiyaProbe.watch('keydown', sought, wanted), [mark, present] as const);
      await page.keyboard.press(key);
      const observed = await page.evaluate(observedInTime, PATIENCE_MS);
      if (observed?.store) store.push(observed.store);
    }
  }
  return { store };
}

/** Null when the press had no effect, as on a space between words. Sent to the page as it stands. */
async function observedInTime(patience: number): Promise<Observed | null> {
  const late = new Promise<null>((resolve) => setTimeout(() => resolve(null), patience));
  return await Promise.race([window.hashiyaProbe.observed, late]);
}

/** Looks into the project file from outside, as it grows. */
class Watched {
  private readonly db: Database.Database;
  private looked = 0;
  readable = 0;
  indexed = 0;

  constructor(
    file: string,
    private readonly size: number,
  ) {
    this.db = new Database(file, { readonly: true });
  }

  isIndexed(began: number): boolean {
    const now = performance.now();
    if (now - this.looked < LOOK_EVERY_MS) return false;
    this.looked = now;
    const last = this.db.prepare<[], { last: number }>('SELECT last FROM article_place').get()?.last ?? 0;
    const upto = this.db.prepare<[], { upto: number }>('SELECT upto FROM search_state').get()?.upto ?? 0;
    if (last >= this.size && this.readable === 0) this.readable = now - began;
    if (upto >= this.size) this.indexed = now - began;
    return upto >= this.size;
  }

  close(): void {
    this.db.close();
  }
}

const SCROLL_MS = 5000;
const speeds = [
  { words: 'at 2,000 pixels a second', range: 10_000 },
  { words: 'end to end in 5 s', range: null },
];

async function measureTable(page: Page, name: string, size: number): Promise<Measurement[]> {
  await page.keyboard.press('Control+Shift+l');
  await page.waitForSelector(`.corpus-table[aria-rowcount="${size + 2}"]`);
  // Until the last rows have come, what is scrolled to is empty.
  await page.keyboard.press('End');
  await page.locator('.corpus-row.is-active .corpus-title').waitFor({ timeout: 120_000 });
  const still = await page.evaluate(restingFrames, SCROLL_MS);
  const measured: Measurement[] = [];
  for (const { words, range } of speeds) {
    const frames = await page.evaluate(scrollThrough, { duration: SCROLL_MS, selector: '.corpus-table', range });
    const scroll = `scroll ${name} rows ${words}`;
    const isPromised = size === PROMISED;
    measured.push(
      measurement(`${scroll}, median frame`, 'ms', median(frames), {
        floor: median(still),
        ...(isPromised ? { promise: atMost(17, 'ms') } : {}),
      }),
      measurement(`${scroll}, 95th percentile`, 'ms', percentile(frames, 0.95), { floor: percentile(still, 0.95) }),
      measurement(`${scroll}, frames over 50 ms`, 'frames', frames.filter((frame) => frame > LONG_FRAME_MS).length, {
        floor: still.filter((frame) => frame > LONG_FRAME_MS).length,
        ...(isPromised ? { promise: atMost(0, 'frames') } : {}),
      }),
    );
  }
  return measured;
}

/** The floor: the same table while nothing moves. Sent to the page as it stands. */
async function restingFrames(duration: number): Promise<number[]> {
  const frame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));
  const began = await frame();
  const lengths: number[] = [];
  for (let last = began; last - began < duration; ) {
    const now = await frame();
    lengths.push(now - last);
    last = now;
  }
  return lengths;
}

function measureSearch(project: string, name: string, size: number): Measurement[] {
  const opened = openProjectFile(project);
  if (!opened.ok) throw new Error(JSON.stringify(opened.problems));
  const workbench = openWorkbench(opened.value);
  try {
    return searched(workbench, `${name} imported`, size === PROMISED);
  } finally {
    closeProjectFile(workbench.db);
  }
}
