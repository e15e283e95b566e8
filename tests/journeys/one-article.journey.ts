// The main job, from first start to exported file, in both interface languages.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { dragOver, stretchOver } from './article';
import { chooseSavePath, openArticleNamed, selectedCard, words, type Words } from './hand';
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
const QUOTED = 'الصداقة التي لا حدود لها';

/** A person of their own, so that the file can be held to exactly what this journey marked. */
async function joinAsNewAnnotator(page: Page, word: Words): Promise<void> {
  await page.getByRole('button', { name: word.annotatorMenu }).click();
  await page.getByRole('menuitem', { name: word.newAnnotator }).click();
  await page.getByRole('textbox', { name: word.annotatorName }).fill('ليلى');
  await page.keyboard.press('Enter');
  await expect(page.locator('.mark')).toHaveCount(0);
}

async function exportTo(page: Page, word: Words): Promise<void> {
  await page.keyboard.press('Control+e');
  const dialog = page.getByRole('dialog', { name: word.exportDialog });
  await dialog.getByRole('button', { name: word.exportNow }).click();
  await expect(dialog.getByText(/[0-9a-f]{64}/)).toBeVisible();
  await page.keyboard.press('Escape');
}

for (const language of ['ar', 'en'] as const) {
  test(`an article is marked, linked, undone, redone, closed, opened again and exported in the ${language} interface`, async ({ starter }) => {
    const word = words[language];
    const first = await starter.start({ language });
    let { page } = first;
    await expect(page.locator('html')).toHaveAttribute('dir', language === 'ar' ? 'rtl' : 'ltr');
    await expect(page.locator('.mark').first()).toBeAttached();

    await openArticleNamed(page, TITLE_OF_SECOND);
    await joinAsNewAnnotator(page, word);

    // An entity by mouse and key.
    await dragOver(page, 'وانغ يي');
    await page.keyboard.press('KeyP');
    await expect(page.locator('.mark[data-label=PERS]')).toHaveCount(1);

    // A claim by keyboard, with its source found by typing.
    await stretchOver(page, QUOTED);
    await page.keyboard.press('KeyC');
    await expect(page.locator('.mark[data-kind=claim]')).toHaveCount(1);
    const claim = selectedCard(page, QUOTED);
    await claim.getByRole('combobox', { name: word.addLink('source') }).fill('وانغ');
    await page.getByRole('option', { name: /وانغ يي/ }).click();
    await expect(claim.getByText(word.linkSentence('source', 'وانغ يي'))).toBeVisible();

    // A stance with a holder outside the text and a claim as its target.
    await dragOver(page, 'الإشادة');
    await page.keyboard.press('Equal');
    const stance = selectedCard(page, 'الإشادة');
    await stance.getByRole('combobox', { name: word.addLink('holder') }).fill(word.author);
    await page.getByRole('option', { name: word.author }).click();
    await stance.getByRole('combobox', { name: word.addLink('target') }).fill('الصداقة');
    await page.getByRole('option', { name: /الصداقة/ }).click();
    await expect(stance.getByText(word.linkSentence('target', QUOTED))).toBeVisible();

    // Undo takes back the last link and then the ones before it; redo brings all of it again.
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+z');
    await expect(page.locator('.mark[data-kind=stance]')).toHaveCount(0);
    for (let step = 0; step < 3; step += 1) await page.keyboard.press('Control+Shift+z');
    await expect(page.locator('.mark[data-kind=stance]')).toHaveCount(1);

    const second = await starter.restart(first);
    page = second.page;
    await openArticleNamed(page, TITLE_OF_SECOND);
    await expect(page.locator('.mark')).toHaveCount(3);

    // Undo reaches back over the restart.
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+Shift+z');

    const file = path.join(starter.folder(), 'out.jsonl');
    await chooseSavePath(second.app, file);
    await exportTo(page, word);
    const articles = readFileSync(file, 'utf8').trimEnd().split('\n').slice(1).map((line): ExportedArticle => JSON.parse(line));
    const article = articles.find(({ source }) => source.file.startsWith('001_'));
    const mine = article?.annotations.filter((each) => 'annotator' in each && each.annotator === 'ليلى') ?? [];
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
