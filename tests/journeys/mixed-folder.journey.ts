// A folder of all that a newsroom has is imported whole, chosen or dropped; another is stopped halfway, and once by closing the window.
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { countArticles, listArticles } from '../../db/articles';
import { openProjectFile } from '../../db/open-project';
import { checkProject } from '../../main/commands/check-project';
import { openWorkbench } from '../../main/commands/workbench';
import { zipOf } from '../builders/zip';
import { chooseFiles, sayIn } from './hand';
import { expect, test } from './launch';

const say = sayIn('en');
const goldens = path.join(path.dirname(fileURLToPath(import.meta.url)), '..', 'goldens');
const panel = (page: Page) => page.getByRole('region', { name: say('importing.title') });
const desk = (page: Page) => page.getByRole('dialog', { name: say('desk.title') });
const report = (page: Page) => page.getByRole('dialog', { name: say('importReport.title') });
const articles = (page: Page) => page.getByRole('listbox', { name: say('corpus.articles') }).getByRole('option');

/** وصل الوفد الروسي أمس إلى القاهرة, below the name of a newspaper, as Windows once wrote it. */
const inWindows1256 = Buffer.from(
  'd5cdedddc920c7e1decfd30a0ae6d5e120c7e1e6ddcf20c7e1d1e6d3ed20c3e3d320c5e1ec20c7e1dec7e5d1c9a120e6dec7e120c7e1e6d2edd120c5e420c7e1e3cdc7cfcbc7ca20e3d3cae3d1c92e',
  'hex',
);

/** Ten files to read, of which one is damaged and one says again what another said; besides them what nobody means. */
async function mixedFolder(around: string): Promise<string> {
  const folder = path.join(around, 'أرشيف');
  mkdirSync(path.join(folder, '2024', 'صور'), { recursive: true });
  const write = (name: string, content: string | Uint8Array): void => writeFileSync(path.join(folder, name), content);
  write('أول.txt', 'خبر أول\n\nنص الخبر الأول');
  write('2024/قديم.txt', inWindows1256);
  write('2024/صور/photo.jpg', 'x');
  write('2024/.hidden.txt', 'خبر مخفي');
  write('notes.md', '# ملاحظات');
  write(
    'نشرة.csv',
    'العنوان,المتن,published\nقمة,"قال الرئيس إن القمة ناجحة",2024-04-11\nهدنة,"نفت الوزارة الهدنة",2024-04-12\n',
  );
  write('سجلات.jsonl', '{"headline": "سلام", "body": "قال الوزير إن السلام قريب"}\n');
  write('story.txt', 'قال لافروف في بكين');
  write('story.ann', 'T1\tPERS 4 10\tلافروف\n');
  write('تالف.txt', 'نص\0نص');
  write('حزمة.zip', await zipOf({ 'a.txt': 'خبر في حزمة', 'b/photo.png': 'x', '__MACOSX/._a.txt': 'x' }));
  copyFileSync(path.join(goldens, 'html', 'news.html'), path.join(folder, 'صفحة.html'));
  copyFileSync(path.join(goldens, 'pdf', 'story.pdf'), path.join(folder, 'صحيفة.pdf'));
  copyFileSync(path.join(goldens, 'docx', 'story.docx'), path.join(folder, 'مستند.docx'));
  return folder;
}

const status = (page: Page, words: 'imported' | 'skipped' | 'failed') =>
  report(page).getByText(say(`importReport.${words}`), { exact: words !== 'imported' });

async function importedWhole(page: Page): Promise<void> {
  await expect(desk(page).getByText(say('desk.passedOver', { count: 3 }))).toBeVisible();
  // The guess at the old encoding reads well, and the columns are what their names say; nothing comes of the damaged file.
  await expect(desk(page).getByText(/القاهرة/)).toBeVisible();
  await desk(page)
    .getByRole('button', { name: say('desk.import', { count: 10 }) })
    .click();
  await expect(report(page).getByText(say('importReport.arrived', { count: 10 }))).toBeVisible();
  await expect(status(page, 'failed')).toHaveCount(1);
  await expect(report(page).getByText(/NUL/)).toBeVisible();
  await expect(status(page, 'skipped')).toHaveCount(1);
  await expect(report(page).getByText(say('importReport.passedOver', { count: 3 }))).toBeVisible();
  await report(page)
    .getByRole('button', { name: say('common.done') })
    .click();
  await expect(articles(page)).toHaveCount(15);
}

function stories(around: string, count: number): string {
  const folder = path.join(around, 'كثير');
  mkdirSync(folder);
  for (let index = 0; index < count; index += 1) {
    writeFileSync(
      path.join(folder, `story-${index}.txt`),
      `الخبر رقم ${index}\n\n${`كلام كثير في الخبر ${index}. `.repeat(200)}`,
    );
  }
  return folder;
}

async function beginImport(page: Page, count: string): Promise<void> {
  await desk(page)
    .getByRole('button', { name: `Import ${count} files` })
    .click({ timeout: 60_000 });
  // Some have arrived.
  await expect(panel(page).getByText(/· [1-9][\d,]* articles/)).toBeVisible();
}

test('a mixed folder arrives with a report of every file, and another is stopped halfway and leaves nothing', async ({
  starter,
}) => {
  const { app, page, userData } = await starter.start();
  const around = starter.folder();
  await chooseFiles(app, [await mixedFolder(around)]);
  await page.keyboard.press('Control+Shift+i');
  await importedWhole(page);

  await chooseFiles(app, [stories(around, 2000)]);
  await page.keyboard.press('Control+Shift+i');
  await beginImport(page, '2,000');
  await panel(page)
    .getByRole('button', { name: say('importing.stop') })
    .click();
  await expect(report(page).getByText(say('importReport.cancelled'))).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(articles(page)).toHaveCount(15);
  await app.close();

  const { titles, problems } = projectIn(userData);
  expect(problems).toEqual([]);
  expect(titles.slice(5).sort()).toEqual(
    [
      'خبر أول',
      'صحيفة القدس',
      'قمة',
      'هدنة',
      'سلام',
      'قال لافروف في بكين',
      'لافروف في بكين',
      'خبر في حزمة',
      'لافروف في بكين: الحوار مستمر',
      'لافروف في بكين',
    ].sort(),
  );
});

test('a dropped folder is imported with all that is in it', async ({ starter }) => {
  const { page } = await starter.start();
  const folder = await mixedFolder(starter.folder());
  const devtools = await page.context().newCDPSession(page);
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await devtools.send('Input.dispatchDragEvent', {
      type,
      x: 500,
      y: 300,
      data: { items: [], files: [folder], dragOperationsMask: 1 },
    });
  }
  await importedWhole(page);
});

test('closing the window while an import runs leaves the project as it was', async ({ starter }) => {
  const { app, page, userData } = await starter.start();
  await chooseFiles(app, [stories(starter.folder(), 2000)]);
  await page.keyboard.press('Control+Shift+i');
  await beginImport(page, '2,000');
  await app.close();
  const { count, problems } = projectIn(userData);
  expect(count).toBe(5);
  expect(problems).toEqual([]);
});

function projectIn(userData: string) {
  const opened = openProjectFile(path.join(userData, 'demo.hashiya'));
  if (!opened.ok) throw new Error(JSON.stringify(opened.problems));
  const checked = checkProject(openWorkbench(opened.value));
  const titles = [...listArticles(opened.value)].map(({ title }) => title);
  const count = countArticles(opened.value);
  opened.value.close();
  return { titles, count, problems: checked.ok ? checked.value.problems : checked.problems };
}
