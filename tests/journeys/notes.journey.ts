import path from 'node:path';
import type { Page } from '@playwright/test';
import Database from 'better-sqlite3';
import { clickOn } from './article';
import { openArticleNamed, sayIn, selectedCard } from './hand';
import { expect, test } from './launch';

const say = sayIn('en');
const field = (page: Page) => selectedCard(page).getByRole('textbox', { name: say('margin.note') });

/** The notes that the project file holds besides those of the sample, which are Arabic. */
function notesIn(userData: string): string[] {
  const db = new Database(path.join(userData, 'demo.hashiya'), { readonly: true });
  try {
    return db
      .prepare<[], { note: string }>("SELECT note FROM annotation WHERE note GLOB '[a-z]*' ORDER BY note")
      .all()
      .map(({ note }) => note);
  } finally {
    db.close();
  }
}

async function writeNote(page: Page, words: string, card = 0): Promise<void> {
  await page.locator('.card-face').nth(card).click();
  await page.keyboard.press('Shift+T');
  await expect(field(page)).toBeFocused();
  await page.keyboard.type(words);
}

test('a note is kept when another mark is selected, and when the card is left', async ({ starter }) => {
  const { page, userData } = await starter.start();
  await writeNote(page, 'first');
  await page.locator('.card-face').nth(2).click();
  await expect.poll(() => notesIn(userData)).toEqual(['first']);
  await page.keyboard.press('Shift+T');
  await page.keyboard.type('second');
  await page.keyboard.press('Escape');
  await expect.poll(() => notesIn(userData)).toEqual(['first', 'second']);
  await expect(page.locator('.card').first().getByTitle(say('margin.hasNote'))).toBeVisible();
});

test('what is typed before the field of the note is there is written in it', async ({ starter }) => {
  const { page, userData } = await starter.start();
  await expect(page.locator('.card-face').first()).toBeVisible();
  // All in one task, so that no frame, and no field, can come in between.
  await page.evaluate(() => {
    document.querySelector<HTMLElement>('.card-face')?.click();
    const press = (init: KeyboardEventInit) =>
      document.body.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...init }));
    press({ code: 'KeyT', key: 'T', shiftKey: true });
    for (const key of 'sent') press({ code: `Key${key.toUpperCase()}`, key });
  });
  await expect(field(page)).toHaveValue('sent');
  await page.keyboard.type(' on');
  await page.keyboard.press('Escape');
  await expect.poll(() => notesIn(userData)).toEqual(['sent on']);
});

test('a note is kept when the field goes away with its article', async ({ starter }) => {
  const { app, page, userData } = await starter.start();
  await writeNote(page, 'left behind');
  // As by the menu, which takes no focus from the field: a mark made elsewhere is undone, and its article opens.
  await page.evaluate(() =>
    document
      .querySelector<HTMLElement>('.card textarea')
      ?.addEventListener('blur', (event) => event.stopImmediatePropagation(), true),
  );
  await openArticleNamed(page, 'أكد كل من لافروف ووانغ يي');
  await expect.poll(() => notesIn(userData)).toEqual(['left behind']);
  expect(app.windows()).toHaveLength(1);
});

test('a note is kept when the window is closed over it, and when the app is quit over it', async ({ starter }) => {
  const first = await starter.start();
  await writeNote(first.page, 'closed over');
  const second = await starter.restart(first);
  expect(notesIn(first.userData)).toEqual(['closed over']);
  await expect(second.page.locator('.mark').first()).toBeAttached();
  await writeNote(second.page, 'shut', 1);
  const gone = second.app.waitForEvent('close');
  await second.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
  await gone;
  expect(notesIn(first.userData)).toEqual(['closed over', 'shut']);
});

test('an entity shows in the text that it has a note and that its annotator is unsure', async ({ starter }) => {
  const { page } = await starter.start();
  await clickOn(page, 'أوراسيا');
  await expect(page.locator('.sign')).toHaveCount(0);
  await page.keyboard.press('Slash');
  await expect(page.locator('.sign.is-unsure')).toHaveCount(1);
  await page.keyboard.press('Shift+T');
  await page.keyboard.type('where?');
  await page.keyboard.press('Escape');
  await expect(page.locator('.sign.is-note')).toBeInViewport();
  const children = await page.locator('.article-text .line').evaluateAll((lines) => lines.map((line) => line.childNodes.length));
  expect(Math.max(...children)).toBe(1);
});
