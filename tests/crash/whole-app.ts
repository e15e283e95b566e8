// The real app, all its processes killed at once while a person marks in its window: every mark that was shown is in the file.
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import { closeProjectFile, openProjectFile } from '../../db/open-project';
import { clickOn } from '../journeys/article';
import { chooseFiles } from '../journeys/hand';
import { faultsAfter } from './acknowledged';
import { type Chance, chanceFrom } from './chance';
import { smallArticles } from './deeds';
import type { Prepared } from './prepared';
import type { Tally } from './tally';

/** The running app's surroundings, as `tools/test-surroundings.mjs` has them. */
export interface AppWish {
  readonly kills: number;
  readonly seed: number;
  readonly prepared: Prepared;
  readonly root: string;
  readonly executable: string;
  readonly extraArgs: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** More than come in before the app dies. */
const ARRIVING = 20_000;
/** Words of the first seed article, each of which stands there unmarked. */
const words = ['محادثات', 'ستواصلان', 'علاقاتهما', 'أقوى', 'ونقلت', 'أنباء', 'الجانب', 'تعازيه', 'بضواحي'];

export async function wholeAppKills(wish: AppWish): Promise<Tally> {
  const chance = chanceFrom(wish.seed);
  const folder = mkdtempSync(join(tmpdir(), 'hashiya-app-crash-'));
  const path = join(folder, 'p.hashiya');
  const faults: string[] = [];
  let acknowledged = 0;
  try {
    for (let run = 0; run < wish.kills; run += 1) {
      rmSync(folder, { recursive: true });
      cpSync(wish.prepared.project, path);
      // Every other time articles come in meanwhile.
      const articles = run % 2 === 0 ? null : join(folder, 'articles.jsonl');
      if (articles) writeFileSync(articles, smallArticles(chance, ARRIVING));
      const shown = await markUntilKilled(wish, { folder, path, articles }, chance);
      acknowledged += shown.length;
      const missing = faultsAfter(path, []);
      if (missing.length === 0) missing.push(...lostWords(path, shown));
      faults.push(...missing.map((fault) => `app run ${run} of seed ${wish.seed}: ${fault}`));
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return { what: 'whole app, killed', times: wish.kills, acknowledged, faults };
}

interface Place {
  readonly folder: string;
  readonly path: string;
  /** A file to import. */
  readonly articles: string | null;
}

async function markUntilKilled(wish: AppWish, { folder, path, articles }: Place, chance: Chance): Promise<string[]> {
  const { app, page } = await launch(wish, folder, path);
  if (articles) await beginImport({ app, page }, articles);
  const processes = await app.evaluate(({ app: electron }) => electron.getAppMetrics().map(({ pid }) => pid));
  const shown: string[] = [];
  let killed = false;
  const die = (): void => {
    killed = true;
    for (const pid of [app.process().pid, ...processes]) if (pid) kill(pid);
  };
  const closed = app.waitForEvent('close', { timeout: 60_000 });
  // At a random moment of the work on one of the words, however fast the machine is.
  const last = chance.below(words.length);
  let [longest, began] = [500, performance.now()];
  try {
    for (const [index, word] of words.entries()) {
      longest = index === 0 ? longest : Math.max(longest, performance.now() - began);
      began = performance.now();
      if (index === last) setTimeout(die, chance.next() * longest);
      await clickOn(page, word);
      await page.keyboard.press('KeyE');
      await page.locator('.card.is-selected[data-kind=entity]').filter({ hasText: word }).waitFor();
      // A mark that stood on the page while the app was alive.
      if (!killed) shown.push(word);
    }
    await closed;
  } catch (error) {
    if (!killed) throw error;
  }
  await closed;
  return shown;
}

async function beginImport({ app, page }: { app: ElectronApplication; page: Page }, articles: string): Promise<void> {
  await chooseFiles(app, [articles]);
  await page.keyboard.press('Control+i');
  await page.locator('.sheet-actions .button.is-main:not([data-disabled])').click();
  await page.locator('.article-text').waitFor();
}

async function launch(wish: AppWish, folder: string, path: string): Promise<{ app: ElectronApplication; page: Page }> {
  const userData = join(folder, 'user-data');
  cpSync(join(wish.root, 'package.json'), join(userData, 'made'));
  writeFileSync(
    join(userData, 'preferences.json'),
    JSON.stringify({ preferences: { language: 'ar', theme: 'light', digits: 'latn' }, recentProjects: [{ path, name: 'p' }] }),
  );
  const env = Object.fromEntries(
    Object.entries(wish.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
  const args = [wish.root, `--user-data-dir=${userData}`, ...wish.extraArgs];
  const app = await _electron.launch({ executablePath: wish.executable, args, env });
  const page = await app.firstWindow();
  await page.locator('.mark').first().waitFor({ state: 'attached' });
  return { app, page };
}

function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // Gone with its parent already.
  }
}

function lostWords(path: string, shown: readonly string[]): string[] {
  const opened = openProjectFile(path);
  if (!opened.ok) return ['does not open'];
  const quotes = opened.value.prepare<[], { quote: string }>('SELECT quote FROM annotation_span').all();
  closeProjectFile(opened.value);
  return shown
    .filter((word) => !quotes.some(({ quote }) => quote.endsWith(word)))
    .map((word) => `the mark on ${word} was shown and is not there`);
}
