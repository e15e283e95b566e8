// Work that cannot be lost, through the window: going back to a backup, damaged, locked and read-only files.
import { execFileSync } from 'node:child_process';
import { chmodSync, copyFileSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { closeProjectFile, openProjectFile } from '../../db/open-project';
import { lockPath, takeLock } from '../../db/project-lock';
import { checkProject } from '../../main/commands/check-project';
import { createAnnotator } from '../../main/commands/create-annotator';
import { openWorkbench } from '../../main/commands/workbench';
import { clickOn } from './article';
import { chooseFiles, chooseSavePath, sayIn, selectedCard } from './hand';
import { expect, test } from './launch';

const say = sayIn('en');
const arabic = sayIn('ar');

function project(folder: string): string {
  const file = path.join(folder, 'مشروع.hashiya');
  execFileSync(process.execPath, ['tools/hashiya.mjs', 'init', file, '--seeds']);
  return file;
}

async function mark(page: Page, word: string): Promise<void> {
  await clickOn(page, word);
  await page.keyboard.press('KeyE');
  await expect(selectedCard(page).filter({ hasText: word })).toBeVisible();
}

async function showBackups(page: Page): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.keyboard.type(say('commands.backups').slice(0, 7));
  await page.keyboard.press('Enter');
  await page.getByRole('dialog', { name: say('backups.title') }).waitFor();
}

const marksOf = (file: string, word: string): number => {
  const opened = openProjectFile(file);
  if (!opened.ok) throw new Error(JSON.stringify(opened.problems));
  const sql = 'SELECT count(*) FROM annotation_span WHERE quote LIKE ?';
  const count = opened.value.prepare<[string], number>(sql).pluck().get(`%${word}`) ?? 0;
  const checked = checkProject(openWorkbench(opened.value));
  expect(checked.ok && checked.value.problems).toEqual([]);
  closeProjectFile(opened.value);
  return count;
};

test('one goes back to a backup after seeing what that changes, and back again', async ({ starter }) => {
  const file = project(starter.folder());
  const { app, page } = await starter.start({}, { path: file, name: 'مشروع' });
  await showBackups(page);
  await page.getByRole('button', { name: say('backups.make') }).click();
  const rows = page.locator('.backup-row');
  await expect(rows).toHaveCount(1);
  await rows.first().click();
  await expect(page.locator('.restore-facts')).toContainText(say('backups.nothing'));
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);

  await mark(page, 'محادثات');
  await mark(page, 'علاقاتهما');
  await showBackups(page);
  await rows.last().click();
  const facts = page.locator('.restore-facts');
  await expect(facts).toContainText(say('backups.changes', { count: 2 }));
  await expect(facts).toContainText(say('backups.marksGone', { count: 2 }));
  await expect(facts).toContainText('Sample');
  await page.getByRole('button', { name: say('backups.restore') }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.locator('.toast')).toContainText(say('notices.backup-restored'));
  await expect(page.locator('.card').filter({ hasText: 'محادثات' })).toHaveCount(0);

  await showBackups(page);
  await rows.first().click();
  await expect(facts).toContainText(say('backups.marksBack', { count: 2 }));
  await page.getByRole('button', { name: say('backups.restore') }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await mark(page, 'أقوى');
  await app.close();
  expect(marksOf(file, 'محادثات')).toBe(1);
  expect(marksOf(file, 'أقوى')).toBe(1);
});

test('the backups that there are stay in view when no other can be made', async ({ starter }) => {
  const folder = starter.folder();
  const file = project(starter.folder());
  const { page } = await starter.start({ backups: { keep: 8, folder } }, { path: file, name: 'مشروع' });
  await showBackups(page);
  await page.getByRole('button', { name: say('backups.make') }).click();
  await expect(page.locator('.backup-row')).toHaveCount(1);
  renameSync(folder, `${folder}-gone`);
  writeFileSync(folder, 'no folder any more');
  await page.getByRole('button', { name: say('backups.make') }).click();
  await expect(page.getByRole('dialog').locator('.problem-list')).toBeVisible();
  await expect(page.locator('.backup-row')).toHaveCount(1);
  rmSync(folder);
  renameSync(`${folder}-gone`, folder);
});

test('a damaged project tells what is wrong and goes back to a backup, in Arabic', async ({ starter }) => {
  const folder = starter.folder();
  const file = project(folder);
  const first = await starter.start({}, { path: file, name: 'مشروع' });
  await showBackups(first.page);
  await first.page.getByRole('button', { name: say('backups.make') }).click();
  await expect(first.page.locator('.backup-row')).toHaveCount(1);
  await first.app.close();

  const spoilt = readFileSync(file).fill(0xaa, 5000, 60_000);
  writeFileSync(file, spoilt);
  const { page } = await starter.start({ language: 'ar' }, { path: file, name: 'مشروع' });
  await expect(page.locator('.start')).toContainText(arabic('backups.damagedIntro'));
  expect(readFileSync(file).equals(spoilt)).toBe(true);
  await page.getByRole('button', { name: arabic('backups.toBackups') }).click();
  await page.locator('.backup-row').first().click();
  await expect(page.locator('.restore-facts')).toContainText(arabic('backups.presentUnreadable'));
  await page.getByRole('button', { name: arabic('backups.restore') }).click();
  await expect(page.locator('.mark').first()).toBeAttached();
  expect(readdirSync(`${file.replace(/\.hashiya$/, '')}.hashiya-backups`).some((name) => name.includes('damaged'))).toBe(true);
});

test('what can still be read of a damaged project is salvaged into a new one, which is then open', async ({ starter }) => {
  const folder = starter.folder();
  const file = project(folder);
  writeFileSync(file, readFileSync(file).fill(0xaa, 0, 4096));
  const damaged = path.join(folder, 'damaged.hashiya');
  copyFileSync(project(starter.folder()), damaged);
  writeFileSync(damaged, readFileSync(damaged).fill(0xaa, 5000, 40_000));
  const { app, page } = await starter.start();
  await expect(page.locator('.mark').first()).toBeAttached();
  await chooseFiles(app, [damaged]);
  await page.keyboard.press('Control+o');
  await chooseSavePath(app, path.join(folder, 'salvaged.hashiya'));
  await page.getByRole('button', { name: say('backups.salvage') }).click();
  const report = page.getByRole('dialog', { name: say('backups.salvageTitle') });
  await expect(report).toContainText(say('export.articles', { count: 5 }));
  await page.keyboard.press('Escape');
  await expect(page.locator('.mark').first()).toBeAttached();
  await mark(page, 'أقوى');
  await app.close();
  expect(marksOf(path.join(folder, 'salvaged.hashiya'), 'أقوى')).toBe(1);
});

test('a project that is open on another computer names it, and opens once it is free', async ({ starter }) => {
  const file = project(starter.folder());
  const lock = takeLock(file, { machine: 'newsroom-7', user: 'ليلى', pid: 7 });
  const { app, page } = await starter.start({}, { path: file, name: 'مشروع' });
  await expect(page.locator('.start')).toContainText('newsroom-7');
  await expect(page.locator('.start')).toContainText('ليلى');
  if (lock.ok) lock.value.release();
  await page.getByRole('button', { name: say('backups.tryAgain') }).click();
  await expect(page.locator('.mark').first()).toBeAttached();
  await app.close();
  expect(readdirSync(path.dirname(file))).not.toContain(path.basename(lockPath(file)));
});

test('a project whose file is moved away while it is open takes no mark until it is back', async ({ starter }) => {
  const file = project(starter.folder());
  const { page } = await starter.start({}, { path: file, name: 'مشروع' });
  await expect(page.locator('.mark').first()).toBeAttached();
  renameSync(file, `${file}.away`);
  await clickOn(page, 'محادثات');
  await page.keyboard.press('KeyE');
  const told = page.locator('.toast.is-problem');
  await expect(told).toContainText('while it was open');
  await told.getByRole('button').first().click();
  renameSync(`${file}.away`, file);
  await mark(page, 'علاقاتهما');
});

test('a read-only project is read, and a mark is refused in one sentence', async ({ starter }) => {
  const file = project(starter.folder());
  chmodSync(file, 0o444);
  const before = readFileSync(file);
  const { page } = await starter.start({}, { path: file, name: 'مشروع' });
  await expect(page.locator('.mark').first()).toBeAttached();
  await expect(page.locator('.read-only-strip')).toContainText(say('backups.readOnly'));
  await clickOn(page, 'محادثات');
  await page.keyboard.press('KeyE');
  await expect(page.locator('.toast.is-problem')).toContainText('open for reading only');
  expect(readFileSync(file).equals(before)).toBe(true);
});

test('what another process writes is shown soon, and what one was about to do stays as it was', async ({ starter }) => {
  const file = project(starter.folder());
  const { page } = await starter.start({}, { path: file, name: 'مشروع' });
  await expect(page.locator('.mark').first()).toBeAttached();
  await test.step('what another process writes into the open project is shown soon', async () => {
    const other = openProjectFile(file);
    if (!other.ok) throw new Error(JSON.stringify(other.problems));
    createAnnotator(openWorkbench(other.value), { name: 'من الطرفية' });
    closeProjectFile(other.value);
    await page.getByRole('button', { name: /Sample/ }).click();
    await expect(page.getByRole('menuitemradio', { name: 'من الطرفية' })).toBeVisible();
    await page.keyboard.press('Escape');
  });

  await test.step('however much another process writes, what one was about to do stays as it was', async () => {
    await page.keyboard.press('Control+e');
    const dialog = page.getByRole('dialog', { name: say('export.title') });
    await dialog.locator('.format-name').filter({ hasText: 'Web Annotation' }).click();
    await page.keyboard.press('Escape');
    const other = openProjectFile(file);
    if (!other.ok) throw new Error(JSON.stringify(other.problems));
    const workbench = openWorkbench(other.value);
    for (let at = 1; at <= 200; at += 1) createAnnotator(workbench, { name: `من الطرفية ${at}` });
    closeProjectFile(other.value);
    await page.getByRole('button', { name: /Sample/ }).click();
    await expect(page.getByRole('menuitemradio', { name: 'من الطرفية 200' })).toBeAttached();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+e');
    await expect(dialog.getByRole('radio', { name: /Web Annotation/ })).toBeChecked();
  });
});
