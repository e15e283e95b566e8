// Publishing a dataset from the window: choosing by purpose, seeing what is lost, writing, stopping, and exporting alike again.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { ElectronApplication, Locator, Page } from '@playwright/test';
import { lossesAr } from '../../domain/strings/problems.ar';
import { lossesEn } from '../../domain/strings/problems.en';
import { largeCorpus, titleAt } from '../builders/large-corpus';
import { chooseFiles, chooseSavePath, type Say, sayIn } from './hand';
import { expect, test, type Workbench } from './launch';

const english = sayIn('en');
const lossesIn = { ar: lossesAr, en: lossesEn };

async function openExport(page: Page, say: Say = english): Promise<Locator> {
  await page.keyboard.press('Control+e');
  const dialog = page.getByRole('dialog', { name: say('export.title') });
  await dialog.waitFor();
  return dialog;
}

const format = (dialog: Locator, name: RegExp): Locator => dialog.getByRole('radio', { name });
const choose = (dialog: Locator, name: RegExp): Promise<void> => dialog.locator('.format-name').filter({ hasText: name }).click();
const run = (dialog: Locator, say: Say = english): Promise<void> =>
  dialog.getByRole('button', { name: say('export.run'), exact: true }).click();
const written = (page: Page, say: Say = english): Locator => page.getByRole('dialog', { name: say('export.written') });

async function setting(dialog: Locator, name: string | RegExp, option: string): Promise<void> {
  await dialog.getByRole('button', { name }).click();
  await dialog.page().getByRole('option', { name: option }).click();
}

const recordsOf = (file: string) =>
  readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));

/** What the system would show a person, told instead. */
async function watchFolders(app: ElectronApplication): Promise<() => Promise<string[]>> {
  await app.evaluate(({ shell }) => {
    const shown: string[] = [];
    Object.assign(globalThis, { shown });
    shell.showItemInFolder = (file) => void shown.push(file);
  });
  return async () => await app.evaluate(() => Reflect.get(globalThis, 'shown') as string[]);
}

for (const language of ['ar', 'en'] as const) {
  test(`a dataset is chosen by its purpose, seen before it is written, written and shown, in the ${language} interface`, async ({
    starter,
  }) => {
    const say = sayIn(language);
    const { app, page } = await starter.start({ language });
    const file = path.join(starter.folder(), 'labelled.jsonl');
    await chooseSavePath(app, file);
    const shown = await watchFolders(app);
    const dialog = await openExport(page, say);
    await expect(format(dialog, /JSONL/).first()).toBeChecked();
    await expect(dialog.getByText(say('export.noLosses'))).toBeVisible();

    await dialog.getByText(say('export.purposes.annotate'), { exact: true }).click();
    await choose(dialog, /^doccano/);
    await expect(dialog.getByRole('region', { name: say('export.firstRecord') })).toContainText('"entities"');
    await expect(dialog.locator('.loss').filter({ hasText: lossesIn[language].attributes })).toContainText('264');
    await expect(dialog.getByRole('status')).toContainText(say('export.sum.pseudonyms'));
    await run(dialog, say);

    await expect(written(page, say).getByText(file)).toBeVisible();
    expect(recordsOf(file)).toHaveLength(5);
    expect(existsSync(path.join(path.dirname(file), 'labelled.losses.json'))).toBe(true);
    await written(page, say)
      .getByRole('button', { name: say('export.show') })
      .click();
    await expect.poll(shown).toEqual([file]);
    await written(page, say)
      .getByRole('button', { name: say('export.again') })
      .click();
    await expect(format(dialog, /^doccano/)).toBeChecked();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
  });
}

test('who refuses any loss gets none, and hears which they would have been', async ({ starter }) => {
  const { app, page } = await starter.start();
  const folder = starter.folder();
  await chooseSavePath(app, path.join(folder, 'out.jsonl'));
  const dialog = await openExport(page);
  await dialog.getByText(english('export.purposes.annotate'), { exact: true }).click();
  await choose(dialog, /doccano/);
  await dialog.getByText(english('export.strict')).click();
  await run(dialog);
  await expect(dialog.getByRole('alert')).toContainText(lossesEn.attributes);
  expect(readdirSync(folder)).toEqual([]);

  await dialog.getByText(english('export.purposes.exchange'), { exact: true }).click();
  await run(dialog);
  await expect(written(page)).toBeVisible();
  expect(readdirSync(folder)).toEqual(['out.jsonl']);
});

test('what is chosen is what is counted and written: labels, names, and what a search finds', async ({ starter }) => {
  const { app, page } = await starter.start();
  const file = path.join(starter.folder(), 'out.jsonl');
  await chooseSavePath(app, file);
  await page.getByRole('tab', { name: english('panels.search') }).click();
  await page.getByRole('combobox', { name: english('search.field') }).fill('"الحرب ضد الإرهاب"');
  await page.keyboard.press('Escape');
  const dialog = await openExport(page);
  await dialog.getByText(english('export.what')).click();
  await setting(dialog, english('export.articleChoice'), english('export.scopes.search', { query: '"الحرب ضد الإرهاب"' }));
  await setting(dialog, english('export.names'), english('export.namesChoice.names'));
  await dialog.getByRole('button', { name: english('export.labels') }).click();
  const labels = page.getByRole('dialog', { name: english('export.labels') });
  await labels.getByText('Entity', { exact: true }).click();
  await page.keyboard.press('Escape');
  await expect(dialog.getByRole('status')).toContainText(english('export.sum.names'));
  await expect(dialog.locator('.loss')).not.toHaveCount(0);
  await run(dialog);
  await expect(written(page)).toBeVisible();
  const [, ...articles] = recordsOf(file);
  expect(articles.length).toBeGreaterThan(0);
  expect(articles.length).toBeLessThan(5);
  const marks = articles.flatMap(({ annotations }) => annotations);
  expect(marks.length).toBeGreaterThan(0);
  expect(new Set(marks.map(({ kind }) => kind))).not.toContain('entity');
  expect(new Set(marks.map(({ annotator }) => annotator))).toEqual(new Set(['Sample']));
});

test('a preset is saved, found after a restart, renamed and deleted', async ({ starter }) => {
  const workbench = await starter.start();
  const preset = (at: Locator) => at.locator('.preset-bar .select-button');
  const dialog = await openExport(workbench.page);
  await dialog.getByText(english('export.purposes.annotate'), { exact: true }).click();
  await choose(dialog, /Prodigy/);
  await dialog.getByRole('button', { name: english('export.presets.save') }).click();
  await workbench.page.getByRole('textbox', { name: english('export.presets.name') }).fill('للوسم');
  await workbench.page.keyboard.press('Enter');
  await expect(preset(dialog)).toContainText('للوسم');

  const { page } = await starter.restart(workbench);
  const again = await openExport(page);
  await preset(again).click();
  await page.getByRole('option', { name: 'للوسم' }).click();
  await expect(format(again, /Prodigy/)).toBeChecked();
  await again.getByText(english('export.strict')).click();
  await expect(again.getByText(english('export.presets.changed'))).toBeVisible();

  const menu = again.getByRole('button', { name: english('export.presets.more') });
  await menu.click();
  await page.getByRole('menuitem', { name: english('export.presets.replace') }).click();
  await expect(again.getByText(english('export.presets.changed'))).toHaveCount(0);
  await menu.click();
  await page.getByRole('menuitem', { name: english('export.presets.rename') }).click();
  await page.getByRole('textbox', { name: english('export.presets.name') }).fill('للنشر');
  await page.keyboard.press('Enter');
  await expect(preset(again)).toContainText('للنشر');
  await menu.click();
  await page.getByRole('menuitem', { name: english('export.presets.delete') }).click();
  await expect(preset(again)).toContainText(english('export.presets.none'));
});

test('the keyboard alone chooses, folds out, splits and writes', async ({ starter }) => {
  const { app, page } = await starter.start();
  const folder = path.join(starter.folder(), 'parts');
  await chooseSavePath(app, folder);
  const dialog = await openExport(page);
  const reach = async (at: Locator): Promise<void> => {
    for (let times = 0; times < 40; times += 1) {
      if (await at.evaluate((element) => element === document.activeElement || element.contains(document.activeElement))) return;
      await page.keyboard.press('Tab');
    }
    throw new Error('The keyboard never came there');
  };
  await reach(dialog.getByRole('radiogroup', { name: english('export.purpose') }));
  await page.keyboard.press('ArrowRight');
  await expect(dialog.getByRole('radio', { name: english('export.purposes.train') })).toBeChecked();
  await reach(dialog.getByRole('radiogroup', { name: english('export.format') }));
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowUp');
  const parts = dialog.locator('summary').filter({ hasText: english('export.parts') });
  await reach(parts);
  await page.keyboard.press('Enter');
  const choice = dialog.getByRole('button', { name: english('export.articleChoice') });
  await reach(choice);
  await page.keyboard.press('Enter');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(choice).toContainText(english('export.partsChoice.parts'));
  await reach(dialog.getByRole('textbox', { name: english('export.partNames.train') }));
  await page.keyboard.type('60');
  await reach(dialog.getByRole('button', { name: english('export.run'), exact: true }));
  await expect(dialog.getByRole('button', { name: english('export.run'), exact: true })).toBeEnabled();
  await page.keyboard.press('Enter');
  await expect(written(page).getByText(folder)).toBeVisible();
  expect(readdirSync(folder)).toEqual(expect.arrayContaining(['manifest.json']));
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.locator('.export-panel')).toHaveCount(0);
});

test.describe('of a large project', () => {
  const ARTICLES = 20_000;

  async function openLarge({ app, page }: Workbench, folder: string): Promise<void> {
    const file = path.join(folder, 'large.hashiya');
    largeCorpus(file, ARTICLES);
    await chooseFiles(app, [file]);
    await page.keyboard.press('Control+o');
    await page.getByRole('textbox', { name: english('article.name', { title: titleAt(1) }) }).waitFor();
  }

  /** A file for each article takes a while. */
  async function beginLong(page: Page): Promise<Locator> {
    const dialog = await openExport(page);
    await dialog.getByText(english('export.purposes.annotate'), { exact: true }).click();
    await choose(dialog, /brat/);
    await expect(format(dialog, /brat/)).toBeChecked();
    await run(dialog);
    return page.getByRole('dialog', { name: english('export.running') });
  }

  test('an export that is stopped leaves nothing, and one marks and reads while it runs', async ({ starter }) => {
    test.slow();
    const workbench = await starter.start();
    const { app, page } = workbench;
    await openLarge(workbench, starter.folder());
    const folder = starter.folder();
    await chooseSavePath(app, path.join(folder, 'out'));
    const running = await beginLong(page);
    await expect(running).toBeVisible();
    await page.keyboard.press('Escape');
    const panel = page.locator('.export-panel');
    await expect(panel.getByRole('progressbar')).toBeVisible();
    await page.keyboard.press('Control+PageDown');
    await expect(page.getByRole('textbox', { name: english('article.name', { title: titleAt(2) }), exact: true })).toBeVisible();
    await panel.getByRole('button', { name: english('export.stop') }).click();
    await expect(panel.getByText(path.join(folder, 'out'))).toBeVisible();
    expect(readdirSync(folder)).toEqual([]);
  });

  test('closing the window in the midst of an export leaves nothing of it', async ({ starter }) => {
    test.slow();
    const workbench = await starter.start();
    await openLarge(workbench, starter.folder());
    const folder = starter.folder();
    await chooseSavePath(workbench.app, path.join(folder, 'out'));
    await expect(await beginLong(workbench.page)).toBeVisible();
    await starter.restart(workbench);
    expect(readdirSync(folder)).toEqual([]);
  });
});

test('a release is written from the window, with a card that says what was typed, and as the command line writes it', async ({
  starter,
}) => {
  const { app, page } = await starter.start({ language: 'en' });
  const folder = path.join(starter.folder(), 'release');
  await chooseSavePath(app, folder);
  const dialog = await openExport(page);
  await dialog.getByText(english('export.publish'), { exact: true }).click();
  await setting(dialog, new RegExp(english('export.publishWhat')), english('export.publishChoice.release'));
  await dialog.getByRole('textbox', { name: english('export.facts.title') }).fill('مواقف في الأخبار');
  await dialog.getByRole('textbox', { name: english('export.facts.licence') }).fill('CC-BY-4.0');
  // Half a date is no date, and changes nothing.
  await dialog.getByRole('textbox', { name: english('export.facts.date') }).fill('2026-1');
  await expect(dialog.getByText(english('export.sum.release'), { exact: false })).toBeVisible();
  await run(dialog);
  await expect(written(page)).toBeVisible();

  expect(readdirSync(folder).sort()).toEqual(
    ['README.md', 'contents.jsonl', 'data.jsonl', 'losses.json', 'manifest.json', 'scheme.json'].sort(),
  );
  const card = readFileSync(path.join(folder, 'README.md'), 'utf8');
  expect(card).toContain('# مواقف في الأخبار');
  expect(card).toContain('CC-BY-4.0');
  const manifest = JSON.parse(readFileSync(path.join(folder, 'manifest.json'), 'utf8'));
  expect(manifest.command).toContain('hashiya release');
  expect(manifest.date).toBeUndefined();
});
