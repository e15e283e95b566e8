// The main job, from first start to exported file, in both interface languages.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { dragOver, stretchOver } from './article';
import { chooseSavePath, joinAs, openArticleNamed, type Say, sayIn, selectedCard } from './hand';
import { expect, test } from './launch';

interface ExportedAnnotation {
  readonly id: string;
  readonly kind: string;
  readonly label: string;
  readonly spans: readonly { readonly start: number; readonly end: number; readonly quote: string }[];
  readonly links: readonly { readonly role: string; readonly to?: string; readonly filler?: string; readonly topic?: string }[];
  readonly attributes: Readonly<Record<string, string>>;
}
interface ExportedArticle {
  readonly text: string;
  readonly source: { readonly file: string };
  readonly annotations: readonly ExportedAnnotation[];
}

const TITLE_OF_SECOND = 'أكد كل من لافروف ووانغ يي';
const ANNOTATOR = 'ليلى';
/** Nobody is called by name unless that is wanted; the second to come is this. */
const PSEUDONYM = 'annotator-2';
const QUOTED = 'الصداقة التي لا حدود لها';

async function link(page: Page, role: string, typed: string, option: RegExp): Promise<void> {
  await selectedCard(page).getByRole('combobox', { name: role }).pressSequentially(typed);
  await page.getByRole('option', { name: option }).first().click();
}

async function exportFile(page: Page, say: Say): Promise<void> {
  await page.keyboard.press('Control+e');
  const dialog = page.getByRole('dialog', { name: say('export.title') });
  await dialog.getByRole('button', { name: say('export.run') }).click();
  await expect(page.getByRole('dialog', { name: say('export.written') }).getByText(/[0-9a-f]{64}/)).toBeVisible();
  await page.keyboard.press('Escape');
}

const roleNames = {
  ar: { source: 'المصدر', holder: 'صاحب الموقف', target: 'الهدف' },
  en: { source: 'Source', holder: 'Holder', target: 'Target' },
};

for (const language of ['ar', 'en'] as const) {
  test(`an article is marked, linked, undone, redone, closed, opened again and exported in the ${language} interface`, async ({
    starter,
  }) => {
    const say = sayIn(language);
    const role = (key: 'source' | 'holder' | 'target'): string => say('margin.addLink', { role: roleNames[language][key] });
    const first = await starter.start({ language });
    let { page } = first;
    await expect(page.locator('html')).toHaveAttribute('dir', language === 'ar' ? 'rtl' : 'ltr');
    await expect(page.locator('.mark').first()).toBeAttached();

    await openArticleNamed(page, TITLE_OF_SECOND);
    // A person of their own, so that the file can be held to exactly what this journey marked.
    await joinAs(page, say, ANNOTATOR);

    // An entity by mouse and key.
    await dragOver(page, 'وانغ يي');
    await page.keyboard.press('KeyP');
    await expect(page.locator('.mark[data-label=PERS]')).toHaveCount(1);

    // A claim by keyboard, with its source found by typing.
    await stretchOver(page, QUOTED);
    await page.keyboard.press('KeyC');
    await expect(page.locator('.mark[data-kind=claim]')).toHaveCount(1);
    await link(page, role('source'), 'وانغ', /وانغ يي/);
    await expect(selectedCard(page).getByText('وانغ يي')).toBeVisible();

    // A stance with a holder outside the text and a claim as its target.
    await dragOver(page, 'الإشادة');
    await page.keyboard.press('Equal');
    await link(page, role('holder'), say('fillers.AUTHOR'), new RegExp(say('fillers.AUTHOR')));
    await link(page, role('target'), 'الصداقه', /الصداقة/);
    await expect(selectedCard(page).getByText(QUOTED)).toBeVisible();

    // Undo takes back the last link and then the ones before it; redo brings all of it again.
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+z');
    await expect(page.locator('.mark[data-kind=stance]')).toHaveCount(0);
    for (let step = 0; step < 3; step += 1) await page.keyboard.press('Control+Shift+z');
    const stance = page.locator('.card[data-kind=stance]');
    await expect(stance).toContainText(QUOTED);

    const second = await starter.restart(first);
    page = second.page;
    await openArticleNamed(page, TITLE_OF_SECOND);
    await expect(page.locator('.mark')).toHaveCount(3);

    // Undo reaches back over the restart.
    const again = page.locator('.card[data-kind=stance]');
    await expect(again).toContainText(QUOTED);
    await page.keyboard.press('Control+z');
    await expect(again).not.toContainText(QUOTED);
    await page.keyboard.press('Control+Shift+z');
    await expect(again).toContainText(QUOTED);

    const file = path.join(starter.folder(), 'out.jsonl');
    await chooseSavePath(second.app, file);
    await exportFile(page, say);
    // The dialog and the command line write the same bytes.
    const beside = path.join(starter.folder(), 'cli.jsonl');
    execFileSync(process.execPath, [
      'tools/hashiya.mjs',
      'export',
      path.join(second.userData, 'demo.hashiya'),
      '--format',
      'jsonl',
      '--out',
      beside,
    ]);
    expect(readFileSync(beside).equals(readFileSync(file))).toBe(true);

    const articles = readFileSync(file, 'utf8')
      .trimEnd()
      .split('\n')
      .slice(1)
      .map((line): ExportedArticle => JSON.parse(line));
    const article = articles.find(({ source }) => source.file.startsWith('001_'));
    const mine = article?.annotations.filter((each) => 'annotator' in each && each.annotator === PSEUDONYM) ?? [];
    const [person, claimed, position] = ['entity', 'claim', 'stance'].map((kind) => mine.find((each) => each.kind === kind));
    expect(mine).toHaveLength(3);
    for (const { spans } of mine) for (const { start, end, quote } of spans) expect(article?.text.slice(start, end)).toBe(quote);
    expect(person).toMatchObject({ label: 'PERS', spans: [{ quote: 'وانغ يي' }], links: [] });
    expect(claimed).toMatchObject({ label: 'CLAIM', spans: [{ quote: QUOTED }], links: [{ role: 'source', to: person?.id }] });
    expect(position).toMatchObject({
      label: 'favor',
      spans: [{ quote: 'الإشادة' }],
      links: [
        { role: 'holder', filler: 'AUTHOR' },
        { role: 'target', to: claimed?.id },
      ],
    });
  });
}
