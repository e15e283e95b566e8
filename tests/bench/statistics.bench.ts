// How long the statistics of a large project take in the real app: counted for the first time, looked at again, and after a change.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from '@playwright/test';
import Database from 'better-sqlite3';
import { largeDataset, MARKS_AN_ARTICLE } from '../builders/large-dataset';
import { atMost, type Measurement, measurement, median, percentile } from './measurement';
import { installTaskProbe } from './probe';
import { openBenchWindow, type Surroundings } from './window';

/** `--articles=10000` for a quick look. */
const ARTICLES = 100_000;
const LOOKS = 7;
const CHANGES = 15;
/** A place between two words cannot be marked, and a mark over two rows is drawn twice. */
const LEAST_CHANGES = 8;
const LONGEST_COUNT_MS = 600_000;
/** Whatever the last act still moves has come to rest. */
const REST_MS = 700;

type Wish = Surroundings & { readonly articles?: number | undefined };

export async function measure({ articles = ARTICLES, ...surroundings }: Wish): Promise<Measurement[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'hashiya-bench-'));
  try {
    const project = path.join(folder, 'bench.hashiya');
    surroundings.log(`Making ${articles} articles with ${articles * MARKS_AN_ARTICLE} marks …`);
    largeDataset(project, articles);
    const app = await openBenchWindow(surroundings, project);
    try {
      await app.page.waitForSelector('.mark', { state: 'attached' });
      await app.page.evaluate(installTaskProbe);
      surroundings.log('Waiting until all articles are indexed and compared …');
      await settled(project, articles);
      return await measureStatistics(app.page, `statistics of ${articles * MARKS_AN_ARTICLE} marks`, surroundings.log);
    } finally {
      await app.close();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measureStatistics(page: Page, name: string, log: (line: string) => void): Promise<Measurement[]> {
  const marks = await markSome(page);
  await rested(page);
  log('Counting for the first time …');
  const first = await look(page);
  await page.waitForTimeout(REST_MS);
  const counting = await longestTask(page);
  log('Looking again, and changing …');
  const again: { shown: number; longest: number }[] = [];
  for (let turn = 0; turn < LOOKS; turn += 1) {
    await page.keyboard.press('Escape');
    await rested(page);
    const shown = await look(page);
    await page.waitForTimeout(REST_MS);
    again.push({ shown, longest: await longestTask(page) });
  }
  const changed: { shown: number; longest: number }[] = [];
  for (let change = 0; change < marks; change += 1) {
    await rested(page);
    const shown = page.evaluate(untilAnotherSum);
    await page.keyboard.press('Control+z');
    const sum = await shown;
    await page.waitForTimeout(REST_MS);
    changed.push({ shown: sum, longest: await longestTask(page) });
  }
  const task = atMost(50, 'ms');
  return [
    measurement(`${name}, counted for the first time, to painted`, 'ms', first),
    measurement(`${name}, longest task while they are counted`, 'ms', counting, { promise: task }),
    measurement(`${name}, looked at again, to painted`, 'ms', median(again.map((each) => each.shown)), { floor: first }),
    measurement(`${name}, longest task when they are looked at`, 'ms', Math.max(...again.map((each) => each.longest)), {
      promise: task,
    }),
    measurement(`${name}, after a change, key to painted, p50`, 'ms', median(changed.map((each) => each.shown)), {
      floor: first,
      promise: atMost(100, 'ms'),
    }),
    measurement(
      `${name}, after a change, key to painted, p95`,
      'ms',
      percentile(
        changed.map((each) => each.shown),
        0.95,
      ),
      {
        floor: first,
      },
    ),
    measurement(`${name}, longest task after a change`, 'ms', Math.max(...changed.map((each) => each.longest)), {
      promise: task,
    }),
  ];
}

/** Marks words, and says how many. */
async function markSome(page: Page): Promise<number> {
  const place = await page.locator('.article-text .line').nth(2).boundingBox();
  if (!place) throw new Error('No article is open');
  for (let turn = 0; turn < CHANGES; turn += 1) {
    await page.mouse.dblclick(place.x + place.width * (0.05 + (0.9 * turn) / CHANGES), place.y + 20);
    await page.keyboard.press('KeyW');
    await page.waitForTimeout(REST_MS / 2);
  }
  const made = await page.locator('.mark[data-label=WEBSITE]').count();
  if (made === 0) throw new Error('Nothing could be marked');
  return Math.min(made, LEAST_CHANGES);
}

/** What the store does with articles in its own time is over. */
async function settled(project: string, articles: number): Promise<void> {
  const db = new Database(project, { readonly: true });
  const upto = (state: string): number => Number(db.prepare(`SELECT upto FROM ${state}`).pluck().get());
  while (upto('search_state') < articles || upto('sketch_state') < articles) await new Promise((wait) => setTimeout(wait, 500));
  db.close();
}

async function rested(page: Page): Promise<void> {
  await page.waitForTimeout(REST_MS);
  await longestTask(page);
}

/** Opens the statistics; how long until they are painted, in milliseconds. */
async function look(page: Page): Promise<number> {
  const shown = page.evaluate(untilShown, LONGEST_COUNT_MS);
  await page.keyboard.press('Control+Shift+t');
  return await shown;
}

const longestTask = (page: Page): Promise<number> => page.evaluate(() => Math.max(0, ...window.hashiyaTasks()));

// Sent to the page as they stand.

async function untilShown(patience: number): Promise<number> {
  const pressed = await new Promise<number>((heard) =>
    window.addEventListener('keydown', ({ timeStamp, key }) => key.toLowerCase() === 't' && heard(timeStamp), { capture: true }),
  );
  const frame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));
  while (!document.querySelector('.figure .chart') && performance.now() - pressed < patience) await frame();
  return (await frame()) - pressed;
}

async function untilAnotherSum(): Promise<number> {
  const sum = (): string | undefined => document.querySelector('.room-status')?.textContent ?? undefined;
  const before = sum();
  const pressed = await new Promise<number>((heard) =>
    window.addEventListener('keydown', ({ timeStamp, key }) => key.toLowerCase() === 'z' && heard(timeStamp), { capture: true }),
  );
  const frame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));
  while (sum() === before && performance.now() - pressed < 20_000) await frame();
  return (await frame()) - pressed;
}
