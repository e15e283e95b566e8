import { copyFileSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import Database from 'better-sqlite3';
import { chooseFiles, chooseSavePath, sayIn } from './hand';
import { expect, test, type Workbench } from './launch';

const say = sayIn('en');
const report = (page: Page) => page.getByRole('dialog', { name: say('importReport.title') });
const articles = (page: Page) => page.getByRole('listbox', { name: say('corpus.articles') }).getByRole('option');

test('chosen files arrive, and each bad one among them is itemised', async ({ starter }) => {
  const { app, page } = await starter.start();
  const folder = starter.folder();
  const file = (name: string, content: string | Buffer): string => {
    const target = path.join(folder, name);
    writeFileSync(target, content);
    return target;
  };
  const large = file('large.txt', '');
  truncateSync(large, 200_000_000);
  await chooseFiles(app, [
    file('good.txt', 'وصول الوفد إلى القاهرة\n\nوصل الوفد أمس.'),
    file('latin.txt', Buffer.from([0xe4, 0xe5, 0xc7, 0x20])),
    file('nul.txt', 'نص\u0000نص'),
    file('empty.txt', ''),
    large,
    path.join(folder, 'vanished.txt'),
  ]);
  await page.keyboard.press('Control+i');
  // On the desk the guessed encoding is shown, and taken as it is read; of the others nothing would arrive.
  await page.getByRole('button', { name: say('desk.import', { count: 2 }) }).click();

  const dialog = report(page);
  await expect(dialog.getByText(say('importReport.arrived', { count: 2 }))).toBeVisible();
  await expect(dialog.getByText(say('importReport.failed'), { exact: true })).toHaveCount(4);
  for (const words of [/NUL/, /holds no text/, /too large/, /no file at/]) {
    await expect(dialog.getByText(words).first()).toBeVisible();
  }
  await dialog.getByRole('button', { name: say('common.done') }).click();
  await expect(articles(page)).toHaveCount(7);
  await expect(page.locator('.article-text')).toContainText('وصل الوفد أمس.');
  // An import is a change like any other.
  await page.locator('.article-text').click();
  await page.keyboard.press('Control+z');
  await expect(articles(page)).toHaveCount(6);
});

test('files dropped on the window are imported by their contents', async ({ starter }) => {
  const { page } = await starter.start();
  await page.evaluate(() => {
    const data = new DataTransfer();
    data.items.add(new File(['خبر مفلت\nنص الخبر.'], 'dropped.txt'));
    data.items.add(new File([new Uint8Array([0xff, 0x00])], 'broken.txt'));
    for (const type of ['dragover', 'drop']) {
      window.dispatchEvent(new DragEvent(type, { dataTransfer: data, bubbles: true, cancelable: true }));
    }
  });
  await page.getByRole('button', { name: say('desk.import', { count: 1 }) }).click();
  await expect(report(page).getByText(say('importReport.arrived', { count: 1 }))).toBeVisible();
  await expect(report(page).getByText('broken.txt').first()).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(articles(page)).toHaveCount(6);
});

/** Files that are not openable projects, each with what must be said of it. */
function unfitProjects(folder: string, sound: string): [file: string, words: RegExp][] {
  const at = (name: string): string => path.join(folder, `${name}.hashiya`);
  writeFileSync(at('letter'), 'ليس هذا مشروعًا');
  copyFileSync(sound, at('newer'));
  const newer = new Database(at('newer'));
  newer.pragma('user_version = 999');
  newer.close();
  writeFileSync(at('damaged'), readFileSync(sound).fill(0xaa, 5000, 60_000));
  return [
    [at('letter'), /not a Hashiya project/i],
    [at('newer'), /newer/i],
    [at('damaged'), /damaged/i],
    [at('gone'), /no file at/i],
  ];
}

async function soundProject({ app, page }: Workbench, folder: string): Promise<string> {
  const copy = path.join(folder, 'copy.hashiya');
  await chooseSavePath(app, copy);
  await page.keyboard.press('Control+Shift+s');
  await expect(page.locator('.toast.is-copied')).toContainText(copy);
  return copy;
}

test('a file that cannot be opened is named, left untouched, and the open project stays open', async ({ starter }) => {
  const workbench = await starter.start();
  const { app, page } = workbench;
  const folder = starter.folder();
  const sound = await soundProject(workbench, folder);
  for (const [file, words] of unfitProjects(folder, sound)) {
    const before = file.includes('gone') ? null : readFileSync(file);
    await chooseFiles(app, [file]);
    await page.keyboard.press('Control+o');
    // Of a damaged file more is said than that it is one.
    const told = page.locator('.toast.is-problem').or(page.getByRole('dialog', { name: say('backups.damagedTitle') }));
    await expect(told.filter({ hasText: words })).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.locator('.article-text')).toBeVisible();
    if (before) expect(readFileSync(file).equals(before)).toBe(true);
  }
});

test('a new project is empty, a copy opens whole, and both are remembered', async ({ starter }) => {
  const workbench = await starter.start();
  const { app, page } = workbench;
  const folder = starter.folder();
  const copy = await soundProject(workbench, folder);

  await chooseSavePath(app, path.join(folder, 'mine.hashiya'));
  await page.keyboard.press('Control+n');
  await page.getByRole('textbox').fill('ليلى');
  await page.keyboard.press('Enter');
  await expect(page.getByText(say('corpus.emptyHint')).first()).toBeVisible();

  await chooseFiles(app, [copy]);
  await page.keyboard.press('Control+o');
  await expect(articles(page)).toHaveCount(5);
  const recent = await app.evaluate(({ Menu }) =>
    Menu.getApplicationMenu()
      ?.getMenuItemById('open-recent')
      ?.submenu?.items.map(({ sublabel }) => sublabel),
  );
  expect(recent?.slice(0, 2)).toEqual([copy, path.join(folder, 'mine.hashiya')]);

  const again = await starter.restart(workbench);
  await expect(articles(again.page)).toHaveCount(5);
  await again.app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('open-recent')?.submenu?.items[1]?.click());
  await expect(again.page.getByText(say('corpus.emptyHint')).first()).toBeVisible();
});
