// What is written down and copied helps to find what broke, and says nothing of what was read, marked, sought or named.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { dragOver } from './article';
import { chooseFiles, chooseSavePath, openArticleNamed, sayIn } from './hand';
import { expect, test, type Workbench } from './launch';

const say = sayIn('en');
const secrets = ['Zanzibar', 'Quixotic', 'Plumage', 'kumquat', 'Rhubarb', 'marmalade', 'wombat', 'Xylophone'];
const [outlet, title, word, fileName, query, exported, project, note] = secrets;

function logsOf({ userData }: Pick<Workbench, 'userData'>): string {
  const folder = path.join(userData, 'logs');
  return readdirSync(folder)
    .map((file) => readFileSync(path.join(folder, file), 'utf8'))
    .join('');
}

async function run(page: Page, name: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.getByRole('searchbox', { name: say('commandPalette.search') }).fill(name);
  await page.getByRole('option', { name }).first().click();
}

async function copyDiagnostics({ app, page }: Workbench): Promise<string> {
  await app.evaluate(({ clipboard }) => clipboard.writeText(''));
  await run(page, say('commands.copy-diagnostics'));
  await expect.poll(() => clipboardOf(app)).toContain('## Hashiya');
  return await clipboardOf(app);
}

async function clipboardOf(app: ElectronApplication): Promise<string> {
  return await app.evaluate(({ clipboard }) => clipboard.readText());
}

/** Imports, marks, notes, searches and exports texts that nobody else should read, and lets each of it fail once too. */
async function handleSecrets({ app, page }: Workbench, folder: string): Promise<void> {
  const good = path.join(folder, `${fileName}.txt`);
  writeFileSync(good, `${title} قال الوزير\n\n${outlet} أعلن ${word} أن القمة ناجحة`);
  const bad = path.join(folder, `${fileName}-bad.jsonl`);
  writeFileSync(bad, `{"hashiya": {"format": 1}}\n{"title": "${title}", "text": ${word} `);
  await chooseFiles(app, [good, bad]);
  await page.keyboard.press('Control+i');
  await page.getByRole('button', { name: /^Import \d/ }).click();
  await page.getByRole('dialog', { name: say('importReport.title') }).waitFor();
  await page.keyboard.press('Escape');
  await openArticleNamed(page, title ?? '');
  await dragOver(page, word ?? '');
  await page.keyboard.press('KeyP');
  await page.locator('.card.is-selected').waitFor();
  await page.keyboard.press('Shift+KeyT');
  await page.keyboard.type(`${note}`);
  await page.locator('.article-text').click();
  await page.keyboard.press('Control+Shift+f');
  await page.keyboard.type(`${query} AND (`);
  await page.keyboard.press('Enter');
  await chooseSavePath(app, path.join(folder, `${exported}.hashiya`));
  await page.keyboard.press('Control+Shift+s');
  await page.locator('.toast.is-copied').waitFor();
  await chooseFiles(app, [path.join(folder, `${project}.hashiya`)]);
  await page.keyboard.press('Control+o');
  await page.locator('.toast.is-problem').waitFor();
}

test('nothing of texts, marks, notes, searches and names of files reaches the logs or the diagnostics', async ({ starter }) => {
  const workbench = await starter.start();
  await handleSecrets(workbench, starter.folder());
  const copied = await copyDiagnostics(workbench);
  const logs = logsOf(workbench);
  for (const secret of secrets) {
    expect.soft(logs.toLowerCase(), 'the logs').not.toContain(secret.toLowerCase());
    expect.soft(copied.toLowerCase(), 'the diagnostics').not.toContain(secret.toLowerCase());
  }
  expect(logs).not.toMatch(/\p{Script=Arabic}/u);
  expect(copied).not.toMatch(/\p{Script=Arabic}/u);
  // They do tell what went wrong, and where the dumps of crashes are.
  expect(logs).toContain('file-missing');
  expect(copied).toContain('file-missing');
  expect(copied).toMatch(/^articles: 6$/m);
  expect(copied).toMatch(/^## Crash dumps\nfolder: .+\nkept: 0$/m);
  expect(copied).toMatch(/^language: en$/m);
});

test('an error that nobody expected is told in a sentence and written down without its message, where the menu leads', async ({
  starter,
}) => {
  const workbench = await starter.start();
  await test.step('an error that nobody expected is told in a sentence, with its details to copy, and written down without its message', async () => {
    const { app, page } = workbench;
    await page.evaluate((secret) => {
      setTimeout(() => {
        throw new RangeError(`could not draw ${secret}`);
      });
    }, word);
    const toast = page.locator('.toast.is-problem');
    await toast.getByRole('button', { name: say('trouble.copy') }).click();
    await expect.poll(() => clipboardOf(app)).toContain('"name":"RangeError"');
    expect(logsOf(workbench)).toContain('"event":"window"');
    expect(logsOf(workbench)).not.toContain(word);
  });

  await test.step('the logs are shown from the menu', async () => {
    await workbench.app.evaluate(({ shell }) => {
      shell.openPath = async (opened) => {
        (globalThis as { opened?: string }).opened = opened;
        return '';
      };
    });
    await run(workbench.page, say('commands.show-logs'));
    await expect
      .poll(() => workbench.app.evaluate(() => (globalThis as { opened?: string }).opened))
      .toBe(path.join(workbench.userData, 'logs'));
  });
});

test('a page that breaks while it is drawn says so in a sentence and leads back', async ({ starter }) => {
  const workbench = await starter.start();
  const { app, page } = workbench;
  await page.evaluate(() => {
    const filter = Array.prototype.filter;
    // The names that the window's frame is given when it is drawn.
    Array.prototype.filter = function (this: unknown[], ...how: unknown[]) {
      if (this[0] === 'window' && this.length > 2) throw new TypeError('no frame');
      return Reflect.apply(filter, this, how);
    } as typeof filter;
  });
  await page.keyboard.press('Control+b');
  const broken = page.getByRole('alert');
  await expect(broken).toContainText(say('trouble.sentence'));
  await broken.getByRole('button', { name: say('trouble.copy') }).click();
  await expect.poll(() => clipboardOf(app)).toContain('"name":"TypeError"');
  await broken.getByRole('button', { name: say('trouble.again') }).click();
  await expect(page.locator('.article-text')).toBeVisible();
});

test('a window whose process dies comes back by itself, and a dump stays on this computer', async ({ starter }) => {
  const workbench = await starter.start();
  const { app, page } = workbench;
  expect(await app.evaluate(({ crashReporter }) => crashReporter.getUploadToServer())).toBe(false);
  const again = page.waitForEvent('crash');
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer());
  await again;
  await expect.poll(() => logsOf(workbench)).toContain('"event":"window-gone"');
  const shown = () =>
    app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript('Boolean(document.querySelector(".article-text"))'),
    );
  await expect.poll(shown, { timeout: 20_000 }).toBe(true);
  const folder = await app.evaluate(({ app: electron }) => electron.getPath('crashDumps'));
  const dumps = () => readdirSync(folder, { recursive: true }).filter((file) => String(file).endsWith('.dmp'));
  await expect.poll(dumps).toHaveLength(1);
  // Where a person who is asked for it finds it.
  await app.evaluate(({ BrowserWindow, clipboard, Menu }) => {
    clipboard.writeText('');
    BrowserWindow.getAllWindows()[0]?.webContents.focus();
    Menu.getApplicationMenu()?.getMenuItemById('copy-diagnostics')?.click();
  });
  await expect.poll(() => clipboardOf(app)).toContain('## Hashiya');
  const copied = await clipboardOf(app);
  expect(copied).toContain(`folder: ${folder}`);
  expect(copied).toMatch(/^kept: 1$/m);
  expect(copied).toMatch(/^latest: \d{4}-\d\d-\d\dT/m);
});

test('a window that dies again and again asks before it comes back once more', async ({ starter }) => {
  const { app } = await starter.start();
  await app.evaluate(({ dialog, BrowserWindow }) => {
    const told = { asked: [] as string[], loads: 0 };
    Object.assign(globalThis, { told });
    dialog.showMessageBox = (async ({ message }: { message: string }) => {
      told.asked.push(message);
      return { response: 0, checkboxChecked: false };
    }) as unknown as typeof dialog.showMessageBox;
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    contents?.on('did-finish-load', () => {
      told.loads += 1;
      if (told.loads <= 3) contents.forcefullyCrashRenderer();
    });
    contents?.forcefullyCrashRenderer();
  });
  const told = () => app.evaluate(() => (globalThis as unknown as { told: unknown }).told);
  await expect.poll(told, { timeout: 30_000 }).toEqual({ asked: [say('dialog.window.dies')], loads: 4 });
  const shown = () =>
    app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript('Boolean(document.querySelector(".article-text"))'),
    );
  await expect.poll(shown, { timeout: 30_000 }).toBe(true);
});
