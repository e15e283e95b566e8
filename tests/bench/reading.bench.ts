// How fast the reading room is: articles of four sizes are opened, marked and scrolled in the real app, and beside it the same
// texts as plain paragraphs in a window of the same size, styles and fonts.
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { type LargeArticleWish, largeArticle, overlappingShare } from '../builders/large-article';
import { largeProject } from '../builders/large-project';
import { atMost, atMostTimes, type Measurement, measurement, median, percentile } from './measurement';
import { installPlainPage, installProbe, type Observed, scrollThrough } from './probe';
import { type BenchWindow, openBenchWindow, type Surroundings } from './window';

interface Size extends LargeArticleWish {
  readonly title: string;
}

const sizes: readonly Size[] = [
  { title: '7k', characters: 7000, annotations: 50 },
  { title: '50k', characters: 50_000, annotations: 500 },
  { title: '200k', characters: 200_000, annotations: 5000 },
  { title: '1M', characters: 1_000_000, annotations: 20_000 },
];
/** Opened in between, so that each opening begins from the same page. */
const between = { title: 'between', characters: 600, annotations: 6 };

const OPENINGS = 5;
const EDITS = 11;
const SCROLL_MS = 3000;
const reading = { duration: SCROLL_MS, selector: '.reading', range: null };
const LONG_FRAME_MS = 50;
const REST_MS = 300;
/** No other mark has this label, so that the new one can be told; its key is the scheme's. */
const added = { label: 'WEBSITE', key: 'KeyW' };

interface Room {
  readonly app: BenchWindow;
  readonly plain: BenchWindow;
}

export async function measure(surroundings: Surroundings): Promise<Measurement[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'hashiya-bench-'));
  surroundings.log('Making the articles …');
  largeProject(path.join(folder, 'bench.hashiya'), [between, ...sizes]);
  largeProject(path.join(folder, 'plain.hashiya'), []);
  const app = await openBenchWindow(surroundings, path.join(folder, 'bench.hashiya'));
  const plain = await openBenchWindow(surroundings, path.join(folder, 'plain.hashiya'));
  try {
    surroundings.log(`${await app.versions()}, ${cpus().length} x ${cpus()[0]?.model ?? 'unknown processor'}`);
    await app.page.waitForSelector('.mark', { state: 'attached' });
    await app.page.evaluate(installProbe);
    await plain.page.evaluate(installProbe);
    await plain.page.evaluate(installPlainPage);
    const measured: Measurement[] = [];
    for (const size of sizes) measured.push(...(await measureSize({ app, plain }, size, surroundings.log)));
    return measured;
  } finally {
    await app.close();
    await plain.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measureSize(room: Room, size: Size, log: (line: string) => void): Promise<Measurement[]> {
  const { text, marks } = largeArticle(size);
  const name = `${size.title}/${size.annotations}`;
  log(`${name}: ${text.length} characters, ${Math.round(overlappingShare(marks) * 100)} % of the marks overlap`);
  await room.plain.page.evaluate((plain) => {
    document.body.dataset.plain = plain;
  }, text);
  const largest = size === sizes.at(-1);
  const measured = [
    ...(await measureOpening(room, size, name, largest)),
    ...(await measureEdits(room, name, largest)),
    ...(await measureScroll(room, name, largest)),
    ...(await measureMemory(room, name)),
  ];
  await openInApp(room.app.page, between.title);
  return measured;
}

/** App and floor take turns, so that whatever else the machine does falls on both. */
async function measureOpening(room: Room, size: Size, name: string, promised: boolean): Promise<Measurement[]> {
  const opened: Observed[] = [];
  const floors: number[] = [];
  const after: number[] = [];
  const floorAfter: number[] = [];
  for (let turn = 0; turn < OPENINGS; turn += 1) {
    floors.push((await act(room.plain.page, '.line', () => room.plain.page.locator('#show-plain').click())).painted);
    floorAfter.push(...(await framesAfter(room.plain.page)));
    if (turn > 0) await openInApp(room.app.page, between.title);
    opened.push(await openInApp(room.app.page, size.title));
    after.push(...(await framesAfter(room.app.page)));
  }
  const painted = opened.map((each) => each.painted);
  // Each opening is compared with the floor measured just before it.
  const ratio = median(painted.map((value, turn) => value / (floors[turn] ?? Number.NaN)));
  const floor = median(floors);
  const promise = promised ? { promise: atMostTimes(1.5) } : {};
  return [
    measurement(`open ${name}, to painted with text and marks`, 'ms', median(painted), { floor, ratio, ...promise }),
    measurement(`open ${name}, the store's part of it`, 'ms', median(opened.map(({ store }) => store ?? Number.NaN))),
    measurement(`open ${name}, frames over 50 ms in the second after`, 'frames', long(after), {
      floor: long(floorAfter),
      ...(promised ? { promise: atMost(0, 'frames') } : {}),
    }),
    measurement(`open ${name}, longest frame in the second after`, 'ms', Math.max(...after), { floor: Math.max(...floorAfter) }),
  ];
}

async function openInApp(page: Page, title: string): Promise<Observed> {
  const row = page.locator('.article-row-title').getByText(title, { exact: true });
  return await act(page, '.mark', () => row.click());
}

/** Does something that shows an article, and waits for the new one. */
async function act(page: Page, selector: string, run: () => Promise<void>): Promise<Observed> {
  await page.evaluate((sought) => {
    for (const old of document.querySelectorAll<HTMLElement>('.reading')) old.dataset.old = '';
    window.hashiyaProbe.watch('pointerdown', `.reading:not([data-old]) ${sought}`, true);
  }, selector);
  await run();
  return await page.evaluate(() => window.hashiyaProbe.observed);
}

async function framesAfter(page: Page): Promise<number[]> {
  await page.evaluate(() => void window.hashiyaProbe.frames());
  await page.waitForTimeout(1000);
  return await page.evaluate(() => window.hashiyaProbe.frames());
}

async function measureEdits({ app, plain }: Room, name: string, promised: boolean): Promise<Measurement[]> {
  const done: Record<'add' | 'change' | 'delete' | 'floor', number[]> = { add: [], change: [], delete: [], floor: [] };
  await scrollToMiddle(app.page);
  await app.page.evaluate(() => void window.hashiyaProbe.frames());
  for (let turn = 0; turn < EDITS; turn += 1) {
    done.floor.push(await pressed(plain.page, 'F9', 'body', true));
    await selectWord(app.page, turn);
    const mark = `.mark[data-label=${added.label}]`;
    done.add.push(await pressed(app.page, added.key, mark, true));
    done.change.push(await pressed(app.page, 'Slash', `${mark}.is-unsure`, true));
    done.delete.push(await pressed(app.page, 'Delete', mark, false));
  }
  const frames = await app.page.evaluate(() => window.hashiyaProbe.frames());
  const floor = median(done.floor);
  const promise = promised ? { promise: atMostTimes(1.5) } : {};
  return [
    measurement(`one more mark in ${name}, key to painted and committed`, 'ms', median(done.add), { floor, ...promise }),
    measurement(`change it in ${name}`, 'ms', median(done.change), { floor, ...promise }),
    measurement(`delete it in ${name}`, 'ms', median(done.delete), { floor, ...promise }),
    measurement(`longest frame while marking ${name}`, 'ms', Math.max(...frames), promised ? { promise: atMost(50, 'ms') } : {}),
  ];
}

/** From the key to the frame after the one in which the selector finds something, or nothing. A mark on the page is a committed row. */
async function pressed(page: Page, key: string, selector: string, present: boolean): Promise<number> {
  await page.evaluate(([sought, wanted]) => window.hashiyaProbe.watch('keydown', sought, wanted), [selector, present] as const);
  // Whatever the last act still moves has come to rest.
  await page.waitForTimeout(REST_MS);
  await page.keyboard.press(key);
  return (await page.evaluate(() => window.hashiyaProbe.observed)).painted;
}

async function scrollToMiddle(page: Page): Promise<void> {
  await page.evaluate(() => {
    const scroll = document.querySelector('.reading');
    if (scroll) scroll.scrollTop = (scroll.scrollHeight - scroll.clientHeight) / 2;
  });
  await page.waitForTimeout(500);
}

/** Selects a word with a double click, each time at another place of the page. */
async function selectWord(page: Page, turn: number): Promise<void> {
  const column = await page.locator('.reading-column').boundingBox();
  const scroll = await page.locator('.reading').boundingBox();
  if (!column || !scroll) throw new Error('No article is open');
  for (let attempt = 0; attempt < 20; attempt += 1) {
    const x = column.x + column.width * (0.3 + 0.4 * ((turn * 0.37 + attempt * 0.13) % 1));
    const y = scroll.y + scroll.height * (0.3 + 0.4 * ((turn * 0.21 + attempt * 0.29) % 1));
    await page.mouse.dblclick(x, y);
    const chosen = await page.evaluate(() => window.getSelection()?.toString().trim() ?? '');
    if (/^\p{L}{2,}$/u.test(chosen)) return;
  }
  throw new Error('No word could be selected');
}

async function measureScroll({ app, plain }: Room, name: string, promised: boolean): Promise<Measurement[]> {
  const floor = await plain.page.evaluate(scrollThrough, reading);
  const frames = await app.page.evaluate(scrollThrough, reading);
  const words = `scroll ${name} end to end in 3 s`;
  return [
    measurement(`${words}, median frame`, 'ms', median(frames), { floor: median(floor) }),
    measurement(`${words}, 95th percentile`, 'ms', percentile(frames, 0.95), { floor: percentile(floor, 0.95) }),
    measurement(`${words}, longest frame`, 'ms', Math.max(...frames), { floor: Math.max(...floor) }),
    measurement(`${words}, frames over 50 ms`, 'frames', long(frames), {
      floor: long(floor),
      ...(promised ? { promise: atMost(0, 'frames') } : {}),
    }),
  ];
}

async function measureMemory({ app, plain }: Room, name: string): Promise<Measurement[]> {
  const [of, floor] = [await app.memory(), await plain.memory()];
  return [
    measurement(`heap with ${name} open`, 'MB', of.heapMegabytes, { floor: floor.heapMegabytes }),
    measurement(`nodes of the page with ${name} open`, 'nodes', of.nodes, { floor: floor.nodes }),
  ];
}

function long(frames: readonly number[]): number {
  return frames.filter((frame) => frame > LONG_FRAME_MS).length;
}
