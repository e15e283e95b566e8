// Importing in the window: a long one in the background, stopped or run to its end, and its report kept.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { chooseFiles, chooseSavePath, sayIn } from './hand';
import { expect, test } from './launch';

const say = sayIn('en');
const panel = (page: Page) => page.getByRole('region', { name: say('importing.title') });
const desk = (page: Page) => page.getByRole('dialog', { name: say('desk.title') });
const report = (page: Page) => page.getByRole('dialog', { name: say('importReport.title') });
const articles = (page: Page) => page.getByRole('listbox', { name: say('corpus.articles') }).getByRole('option');

function stories(folder: string, count: number): string[] {
  return Array.from({ length: count }, (_, index) => {
    const file = path.join(folder, `story-${index}.txt`);
    writeFileSync(file, `الخبر رقم ${index}\n\n${`كلام كثير في الخبر ${index}. `.repeat(50)}`);
    return file;
  });
}

test('many files arrive while one goes on reading, and the report waits to be asked for and can be saved', async ({
  starter,
}) => {
  const { app, page } = await starter.start();
  const folder = starter.folder();
  await chooseFiles(app, stories(folder, 60));
  await page.keyboard.press('Control+i');
  await desk(page)
    .getByRole('button', { name: say('desk.import', { count: 60 }) })
    .click();
  await panel(page)
    .getByRole('button', { name: say('importing.showReport') })
    .click();
  await expect(report(page).getByText(say('importReport.arrived', { count: 60 }))).toBeVisible();
  const saved = path.join(folder, 'report.json');
  await chooseSavePath(app, saved);
  await report(page)
    .getByRole('button', { name: say('importReport.save') })
    .click();
  await expect(page.locator('.toast.is-copied')).toContainText(saved);
  expect(JSON.parse(readFileSync(saved, 'utf8')).files).toHaveLength(60);
  await expect(panel(page)).toHaveCount(0);
});

test('a large import stopped halfway leaves the project as it was', async ({ starter }) => {
  const { app, page } = await starter.start();
  await chooseFiles(app, stories(starter.folder(), 3000));
  await page.keyboard.press('Control+i');
  await desk(page).getByRole('button', { name: 'Import 3,000 files' }).click();
  await panel(page)
    .getByRole('button', { name: say('importing.stop') })
    .click();
  await expect(report(page).getByText(say('importReport.cancelled'))).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(articles(page)).toHaveCount(5);
  await expect(page.locator('.article-text')).toBeVisible();
});

/** Arabic in the encoding of old Windows: each letter is one byte. */
const oldStory = Buffer.from(
  'd5cdc7d1c9 c7e1cee3edd3\n\nc7dfcf e6d2edd1 c7e1cec7d1cced c3e4 c7e1d3e1c7e3 d5d1e6d1c9 e6c3e4 c7e1dbc7d1c7ca ca'.replace(
    /[^0-9a-f]/g,
    (gap) => (gap === ' ' ? '20' : '0a'),
  ),
  'hex',
);

test('a file in an old encoding is shown as it reads, read otherwise and back, and imported as shown', async ({ starter }) => {
  const { app, page } = await starter.start();
  const file = path.join(starter.folder(), 'old.txt');
  writeFileSync(file, oldStory);
  await chooseFiles(app, [file]);
  await page.keyboard.press('Control+i');
  const read = new TextDecoder('windows-1256').decode(oldStory).split('\n').at(-1) ?? '';
  const encoding = desk(page).getByRole('button', { name: say('desk.encoding') });
  const choose = async (name: string) => {
    await encoding.click();
    await page.getByRole('option', { name, exact: true }).click();
  };
  await expect(desk(page).getByText(read)).toBeVisible();
  await choose('windows-1252');
  await expect(desk(page).getByText(read)).toHaveCount(0);
  await choose('windows-1256');
  await expect(desk(page).getByText(read)).toBeVisible();
  await desk(page)
    .getByRole('button', { name: say('desk.import', { count: 1 }) })
    .click();
  await report(page)
    .getByRole('button', { name: say('common.done') })
    .click();
  await expect(page.locator('.article-text')).toContainText(read);
});

test('of a brat document one unknown label is mapped and another added to the scheme', async ({ starter }) => {
  const { app, page } = await starter.start();
  const folder = starter.folder();
  const words = 'قال لافروف في بكين إن القمة قريبة';
  writeFileSync(path.join(folder, 'story.txt'), words);
  const mark = (id: string, label: string, quote: string): string => {
    const at = words.indexOf(quote);
    return `${id}\t${label} ${at} ${at + quote.length}\t${quote}\n`;
  };
  writeFileSync(
    path.join(folder, 'story.ann'),
    mark('T1', 'Diplomat', 'لافروف') + mark('T2', 'Summit', 'القمة') + mark('T3', 'GPE', 'بكين'),
  );
  await chooseFiles(app, [path.join(folder, 'story.ann')]);
  await page.keyboard.press('Control+i');
  const choose = async (label: string, option: string) => {
    await desk(page)
      .getByRole('button', { name: say('desk.becomes', { label }) })
      .click();
    await page.getByRole('option', { name: option, exact: true }).first().click();
  };
  await expect(desk(page).getByText('القمة', { exact: true })).toBeVisible();
  await choose('Diplomat', 'Person');
  await choose('Summit', say('desk.addTo', { kind: 'Entity' }));
  await desk(page)
    .getByRole('button', { name: say('desk.import', { count: 1 }) })
    .click();
  await expect(report(page).getByText(say('importReport.annotations', { count: 3 }))).toBeVisible();
  await report(page)
    .getByRole('button', { name: say('common.done') })
    .click();
  await expect(page.locator('.article-text')).toContainText('قال لافروف');
  await expect(page.getByText('Summit').first()).toBeVisible();
});

const table = [
  'وصف,العنوان,published,القسم',
  'لافروف في بكين,"قال لافروف إن ""الحوار"" مستمر؛ وغادر",2024-04-09,سياسة',
  'الوزارة تنفي,نفت الوزارة الخبر الكاذب,2024-04-10,محليات',
];

test('the columns of a table are mapped by looking at its first rows, and the next table of the kind is read so', async ({
  starter,
}) => {
  const { app, page } = await starter.start();
  const folder = starter.folder();
  const lay = async (name: string, rows: readonly string[]) => {
    const file = path.join(folder, name);
    writeFileSync(file, rows.join('\n'));
    await chooseFiles(app, [file]);
    await page.keyboard.press('Control+i');
    await desk(page).waitFor();
  };
  const column = (name: string) => desk(page).getByRole('button', { name: say('desk.column', { column: name }) });
  const choose = async (name: string, field: string) => {
    await column(name).click();
    await page.getByRole('option', { name: field, exact: true }).click();
  };
  const rows = desk(page).getByRole('region', { name: say('desk.firstArticles') });
  const cell = (name: string) => rows.getByRole('cell', { name, exact: true });

  await lay('a.csv', table);
  const names = desk(page).getByRole('switch', { name: say('desk.header') });
  await expect(names).toBeChecked();
  await names.press('Space');
  await expect(column('2')).toBeVisible();
  await names.press('Space');
  await expect(column('العنوان')).toContainText(say('desk.fields.title'));
  await choose('العنوان', say('desk.fields.text'));
  await expect(column('وصف')).toContainText(say('desk.fields.metadata'));
  await choose('وصف', say('desk.fields.title'));
  await choose('القسم', say('desk.fields.ignore'));
  await expect(cell('لافروف في بكين')).toBeVisible();
  await expect(cell('قال لافروف إن "الحوار" مستمر؛ وغادر')).toBeVisible();
  await expect(rows.getByText('سياسة')).toHaveCount(0);
  await desk(page)
    .getByRole('button', { name: say('desk.import', { count: 1 }) })
    .click();
  await report(page)
    .getByRole('button', { name: say('common.done') })
    .click();
  await expect(page.locator('.article-text')).toContainText('قال لافروف إن "الحوار" مستمر');

  await lay('b.csv', [table[0] ?? '', 'قمة,قال الرئيس إن القمة ناجحة,2024-04-11,سياسة']);
  await expect(desk(page).getByText(say('desk.columnsBy.memory'))).toBeVisible();
  await expect(cell('قال الرئيس إن القمة ناجحة')).toBeVisible();
  await expect(column('القسم')).toContainText(say('desk.fields.ignore'));
});

test('a web page, a Word document and a PDF lie on the desk as the text in them, and arrive as articles', async ({ starter }) => {
  const { app, page } = await starter.start();
  const goldens = path.join(import.meta.dirname, '../goldens');
  await chooseFiles(
    app,
    ['html/news.html', 'docx/story.docx', 'pdf/story.pdf'].map((name) => path.join(goldens, name)),
  );
  await page.keyboard.press('Control+i');
  await desk(page)
    .getByText(say('desk.quiet', { count: 3 }))
    .click();
  await expect(desk(page).getByText('لافروف في بكين: الحوار مستمر')).toHaveCount(3);
  await desk(page)
    .getByRole('button', { name: say('desk.import', { count: 3 }) })
    .click();
  await expect(report(page).getByText(say('importReport.arrived', { count: 3 }))).toBeVisible();
  await report(page)
    .getByRole('button', { name: say('common.done') })
    .click();
  await expect(articles(page)).toHaveCount(8);
});
