// What keeps work while one works: backups as they were chosen, a full disk, a bad end, and several windows at one project.
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { ElectronApplication, Locator, Page } from '@playwright/test';
import { mountSmallDisk } from '../builders/mount-small-disk';
import { clickOn } from './article';
import { chooseFiles, sayIn, selectedCard } from './hand';
import { expect, test } from './launch';

const say = sayIn('en');

function project(folder: string): string {
  const file = path.join(folder, 'مشروع.hashiya');
  execFileSync(process.execPath, ['tools/hashiya.mjs', 'init', file, '--seeds']);
  return file;
}

/** What `mark` makes, as the window draws it. */
const marks = (page: Page): Locator => page.locator('.mark[data-label=EVENT]');

async function mark(page: Page, word: string): Promise<void> {
  await clickOn(page, word);
  await page.keyboard.press('KeyE');
  await expect(selectedCard(page).filter({ hasText: word })).toBeVisible();
}

async function importOne(app: ElectronApplication, page: Page, file: string): Promise<void> {
  writeFileSync(file, `قال الوزير ${file}`);
  await chooseFiles(app, [file]);
  await page.keyboard.press('Control+i');
  await page.getByRole('dialog', { name: say('importReport.title') }).waitFor();
  await page.keyboard.press('Escape');
}

test('as many backups are kept as were chosen, in the folder that was chosen', async ({ starter }) => {
  const [folder, elsewhere] = [starter.folder(), starter.folder()];
  const file = project(folder);
  const workbench = await starter.start({}, { path: file, name: 'مشروع' });
  const { app, page } = workbench;
  await page.keyboard.press('Control+,');
  const section = page.getByRole('region', { name: say('backups.preferences') });
  await section.getByText('3', { exact: true }).click();
  await chooseFiles(app, [elsewhere]);
  await section.getByRole('button', { name: say('backups.chooseFolder') }).click();
  await expect(section).toContainText(elsewhere);
  await page.keyboard.press('Escape');
  for (let at = 0; at < 5; at += 1) await importOne(app, page, path.join(folder, `${at}.txt`));
  const kept = path.join(elsewhere, 'مشروع.hashiya-backups');
  await expect.poll(() => readdirSync(kept).filter((name) => name.endsWith('before-import.hashiya'))).toHaveLength(3);
  expect(existsSync(path.join(folder, 'مشروع.hashiya-backups'))).toBe(false);

  const again = await starter.restart(workbench);
  await importOne(again.app, again.page, path.join(folder, 'later.txt'));
  await expect.poll(() => readdirSync(kept).some((name) => name.startsWith('0006 '))).toBe(true);
  expect(readdirSync(kept)).toHaveLength(3);
});

test('a full disk refuses a mark in one sentence, and takes it once there is room again', async ({ starter }) => {
  const made = project(starter.folder());
  const disk = mountSmallDisk(statSync(made).size + 2_000_000);
  test.skip(disk === null, 'Nobody may mount a disk here');
  if (!disk) return;
  try {
    const file = path.join(disk.folder, 'full.hashiya');
    execFileSync('cp', [made, file]);
    const { app, page } = await starter.start({}, { path: file, name: 'full' });
    await mark(page, 'محادثات');
    const ballast = fill(disk.folder);
    const told = page.locator('.toast.is-problem').filter({ hasText: 'The disk is full' });
    for (const word of ['ستواصلان', 'علاقاتهما', 'أقوى', 'ونقلت', 'أنباء']) {
      await clickOn(page, word);
      await page.keyboard.press('KeyE');
      await expect(told.or(selectedCard(page).filter({ hasText: word })).first()).toBeVisible();
    }
    await expect(told.first()).toBeVisible();
    for (const each of ballast) rmSync(each);
    await mark(page, 'الجانب');
    expect(await marks(page).count()).toBeGreaterThanOrEqual(2);
    await app.close();
    const checked = execFileSync(process.execPath, ['tools/hashiya.mjs', 'check', file, '--json'], { encoding: 'utf8' });
    expect(JSON.parse(checked).problems).toEqual([]);
  } finally {
    disk.remove();
  }
});

/** Files that leave no room at all. */
function fill(folder: string): string[] {
  const made: string[] = [];
  for (let size = 1_000_000; size >= 4096; ) {
    const file = path.join(folder, `ballast-${made.length}-${size}`);
    made.push(file);
    try {
      writeFileSync(file, Buffer.alloc(size));
    } catch {
      rmSync(file, { force: true });
      made.pop();
      size = Math.floor(size / 2);
    }
  }
  return made;
}

test('after a bad end the window says that the project was checked, and everything that was shown is there', async ({
  starter,
}) => {
  const file = project(starter.folder());
  const workbench = await starter.start({}, { path: file, name: 'مشروع' });
  const { app, page } = workbench;
  await mark(page, 'محادثات');
  const shown = await marks(page).count();
  const processes = await app.evaluate(({ app: electron }) => electron.getAppMetrics().map(({ pid }) => pid));
  const gone = app.waitForEvent('close');
  for (const pid of new Set([app.process().pid, ...processes])) if (pid) process.kill(pid, 'SIGKILL');
  await gone;
  const again = await starter.restart({ ...workbench, app: { close: async () => undefined } as unknown as ElectronApplication });
  await expect(again.page.locator('.toast').filter({ hasText: 'was not closed in order' })).toBeVisible();
  await expect(marks(again.page)).toHaveCount(shown);
});

test('two windows at one project show each other what is marked', async ({ starter }) => {
  const file = project(starter.folder());
  const [first, second] = [
    await starter.start({}, { path: file, name: 'مشروع' }),
    await starter.start({}, { path: file, name: 'مشروع' }),
  ];
  await expect(second.page.locator('.mark').first()).toBeAttached();
  const before = await marks(second.page).count();
  await mark(first.page, 'محادثات');
  await expect(marks(second.page)).toHaveCount(before + 1);
  await mark(second.page, 'علاقاتهما');
  await expect(marks(first.page)).toHaveCount(before + 2);
  await first.app.close();
  await mark(second.page, 'أقوى');
  await second.app.close();
  const checked = execFileSync(process.execPath, ['tools/hashiya.mjs', 'check', file, '--json'], { encoding: 'utf8' });
  expect(JSON.parse(checked).problems).toEqual([]);
});

test('a project that is opened from outside while the program runs comes into the window that is there', async ({ starter }) => {
  const file = project(starter.folder());
  const workbench = await starter.start();
  await importOne(workbench.app, workbench.page, path.join(starter.folder(), 'only-here.txt'));
  expect(await starter.startBeside(workbench, file)).toBe(0);
  await expect.poll(() => workbench.page.title()).toContain('مشروع');
  expect(await workbench.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
});
