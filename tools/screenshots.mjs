// `npm run screenshots`: takes the README's pictures of the real app, each from a first start of its own.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { _electron } from '@playwright/test';
import { buildApp } from './build-app.mjs';
import { hasDisplay, startTestDisplay } from './display.mjs';
import { ensureElectron } from './electron-runtime.mjs';
import { repositoryFolder } from './repository.mjs';

/** @typedef {import('@playwright/test').Page} Page */

/** @type {readonly {name: string, language: 'ar' | 'en', theme: 'light' | 'dark', pose: (page: Page) => Promise<void>}[]} */
const pictures = [
  { name: 'workbench-ar-light', language: 'ar', theme: 'light', pose: (page) => page.locator('.card-face').nth(3).click() },
  { name: 'workbench-en-dark', language: 'en', theme: 'dark', pose: (page) => page.locator('.card-face').nth(6).click() },
  { name: 'corpus-ar-light', language: 'ar', theme: 'light', pose: (page) => page.keyboard.press('Control+Shift+L') },
  { name: 'statistics-ar-light', language: 'ar', theme: 'light', pose: (page) => page.keyboard.press('Control+Shift+T') },
];

const WIDTH = 1440;
const HEIGHT = 900;
/** Long enough for fonts and transitions to settle, in milliseconds. */
const SETTLED = 700;

/** @param {typeof pictures[number]} picture @param {{executable: string, extraArgs: string[]}} runtime @param {Record<string, string>} env */
async function take({ name, language, theme, pose }, { executable, extraArgs }, env) {
  const userData = mkdtempSync(path.join(tmpdir(), 'hashiya-picture-'));
  const preferences = { language, theme, digits: 'latn' };
  writeFileSync(path.join(userData, 'preferences.json'), JSON.stringify({ preferences, recentProjects: [] }));
  const args = [repositoryFolder, `--user-data-dir=${userData}`, ...extraArgs];
  const app = await _electron.launch({ executablePath: executable, args, env });
  const page = await app.firstWindow();
  await app.evaluate(
    ({ BrowserWindow }, [width, height]) => {
      const [window] = BrowserWindow.getAllWindows();
      window?.setMenuBarVisibility(false);
      window?.setSize(width, height);
    },
    /** @type {const} */ ([WIDTH, HEIGHT]),
  );
  await page.waitForSelector('.article-text');
  await page.waitForTimeout(SETTLED);
  await pose(page);
  await page.waitForTimeout(SETTLED);
  await page.screenshot({ path: path.join(repositoryFolder, 'docs', 'images', `${name}.png`) });
  await app.close();
  rmSync(userData, { recursive: true, force: true });
}

const runtime = await ensureElectron({ log: console.log });
const display = hasDisplay() ? null : await startTestDisplay(console.log);
mkdirSync(path.join(repositoryFolder, 'docs', 'images'), { recursive: true });
if (await buildApp(runtime.env)) {
  for (const picture of pictures) {
    await take(picture, runtime, { ...runtime.env, ...display?.env });
    console.log(`docs/images/${picture.name}.png`);
  }
} else process.exitCode = 1;
display?.stop();
