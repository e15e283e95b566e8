// The statistics: their numbers are the project's, follow what is marked, and go to the clipboard as CSV and as a picture.
import { execFileSync } from 'node:child_process';
import path from 'node:path';
import type { ElectronApplication, Locator, Page } from '@playwright/test';
import type { InterfaceKey } from '../../domain/strings/strings';
import type { Preferences } from '../../domain/workbench-contract';
import { dragOver } from './article';
import { type Say, sayIn, selectedCard } from './hand';
import { expect, test } from './launch';

const figure = (page: Page, name: string): Locator => page.getByRole('region', { name, exact: true }).first();

async function showStatistics(page: Page): Promise<void> {
  await page.keyboard.press('Control+Shift+t');
  await page.locator('.figure .chart').first().waitFor();
}

/** A figure's table, row by row. */
async function tableOf(page: Page, say: Say, title: InterfaceKey): Promise<string[][]> {
  const name = say(title);
  const button = page.getByRole('button', { name: say('statistics.asTableOf', { name }), exact: true });
  if ((await button.getAttribute('aria-pressed')) !== 'true') await button.click();
  const table = figure(page, name).getByRole('table');
  await table.waitFor();
  return await table.evaluate((element) =>
    [...(element as HTMLTableElement).rows].map((row) => [...row.cells].map((cell) => cell.textContent ?? '')),
  );
}

const clipboardText = (app: ElectronApplication) => app.evaluate(({ clipboard }) => clipboard.readText());
const clipboardPicture = (app: ElectronApplication) =>
  app.evaluate(async ({ clipboard, nativeImage }) => {
    // The runtime that stands in where the present one cannot be had reads pictures in a way of its own.
    const older = clipboard as unknown as { readImage?: () => ReturnType<typeof nativeImage.createEmpty> };
    const readPicture = async () => {
      const [item] = await clipboard.read();
      const bytes = await (await item?.getType('image/png'))?.arrayBuffer();
      return nativeImage.createFromBuffer(Buffer.from(bytes ?? new ArrayBuffer(0)));
    };
    const picture = older.readImage ? older.readImage() : await readPicture();
    const bitmap = picture.toBitmap();
    const colours = new Set<number>();
    for (let at = 0; at < bitmap.length; at += 4) colours.add(bitmap.readUInt32LE(at));
    return { ...picture.getSize(), colours: colours.size };
  });

for (const language of ['ar', 'en'] as const satisfies readonly Preferences['language'][]) {
  test(`numbers, CSV and pictures are the project’s in the ${language} interface`, async ({ starter }) => {
    const say = sayIn(language);
    const { app, page, userData } = await starter.start({ language });
    await showStatistics(page);
    const csv = (name: string): string[] =>
      execFileSync(process.execPath, ['tools/hashiya.mjs', 'stats', path.join(userData, 'demo.hashiya'), `--csv=${name}`])
        .toString()
        .trimEnd()
        .split('\n');

    const sources = await tableOf(page, say, 'statistics.sources.title');
    expect(sources[0]).toEqual([say('statistics.columns.source'), say('statistics.columns.claims')]);
    const [, author, lavrov] = csv('sources');
    expect(sources.slice(1, 3).map((row) => row.join(','))).toEqual([author?.replace('AUTHOR', say('fillers.AUTHOR')), lavrov]);

    const labels = await tableOf(page, say, 'statistics.labels.title');
    const sum = csv('labels')
      .slice(1)
      .reduce((all, row) => all + Number(row.split(',').at(-1)), 0);
    expect(labels.slice(1).reduce((all, row) => all + Number(row.at(-1)), 0)).toBe(sum);
    await expect(page.locator('.room-status')).toContainText(String(sum));

    for (const [title, table] of [
      ['statistics.labels.title', 'labels'],
      ['statistics.stances.title', 'stances'],
    ] as const) {
      await page.getByRole('button', { name: say('statistics.copyCsvOf', { name: say(title) }), exact: true }).click();
      await expect(page.getByText(say('notices.table-copied'))).toBeVisible();
      expect((await clipboardText(app)).trimEnd().split('\n')).toEqual(csv(table));
    }

    await app.evaluate(({ clipboard }) => clipboard.clear());
    const together = say('statistics.together.title');
    await page.getByRole('button', { name: say('statistics.copyPngOf', { name: together }), exact: true }).click();
    await expect(page.getByText(say('notices.picture-copied'))).toBeVisible();
    const picture = await clipboardPicture(app);
    const chart = await figure(page, together).locator('.chart').boundingBox();
    expect(picture.width).toBeGreaterThanOrEqual(2 * (chart?.width ?? 0));
    // Paper, ink, and tints of several strengths with the soft edges of letters between them.
    expect(picture.colours).toBeGreaterThan(20);

    await page.keyboard.press('Escape');
    await expect(page.locator('.article-text')).toBeFocused();
  });
}

test('a new mark is counted at once, and not any more when it is taken back', async ({ starter }) => {
  const say = sayIn('en');
  const { page } = await starter.start();
  const count = async (name: string): Promise<string | undefined> =>
    (await tableOf(page, say, 'statistics.labels.title')).find(([label]) => label === name)?.at(-1);
  await showStatistics(page);
  const before = Number(await count('Event'));
  await page.keyboard.press('Escape');
  await dragOver(page, 'التعاون');
  await page.keyboard.press('KeyE');
  await selectedCard(page).waitFor();
  await showStatistics(page);
  await expect.poll(() => count('Event')).toBe(String(before + 1));
  await page.keyboard.press('Control+z');
  await expect.poll(() => count('Event')).toBe(String(before));
});

test('what was counted leads to itself: a source to its claims, an outlet to its articles', async ({ starter }) => {
  const say = sayIn('en');
  const { page } = await starter.start();
  await showStatistics(page);
  await tableOf(page, say, 'statistics.sources.title');
  await page.getByRole('button', { name: say('statistics.lead', { what: 'لافروف' }), exact: true }).click();
  await expect(page.locator('.sidebar').getByRole('combobox')).toHaveValue('kind:claim source:"لافروف"');
  await expect(page.locator('.sidebar .hit-mark').first()).toBeVisible();
  await showStatistics(page);
  await figure(page, say('statistics.outlets.title')).getByText('العربي', { exact: true }).click();
  await expect(page.getByRole('grid', { name: say('corpusTable.title') }).locator('[data-index]')).toHaveCount(1);
  await page.keyboard.press('Control+Shift+t');
  await page.getByText(say('statistics.filtered')).click();
  await expect(page.locator('.room-status')).toContainText('1 article');
  // What is counted of a few articles leads to articles among these.
  await page.keyboard.press('Control+Shift+l');
  const words = page.getByLabel(say('corpusTable.filter.words'), { exact: true });
  await words.fill('العربي');
  await page.keyboard.press('Control+Shift+t');
  await figure(page, say('statistics.outlets.title')).getByText('العربي', { exact: true }).click();
  await expect(words).toHaveValue('العربي');
});
