import type { Page } from '@playwright/test';
import { clickOn, dragOver, selectedText } from './article';
import { expect, test } from './launch';

/** Counts every change to the text's own DOM from now on. */
async function watchText(page: Page): Promise<() => Promise<number>> {
  const counter = await page.evaluateHandle(() => {
    const seen = { changes: 0 };
    const text = document.querySelector('.article-text');
    if (!text) throw new Error('No article is open');
    new MutationObserver((records) => {
      seen.changes += records.length;
    }).observe(text, { childList: true, characterData: true, subtree: true });
    return seen;
  });
  return async () => {
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
    return await counter.evaluate((seen) => seen.changes);
  };
}

test('typing, deleting, pasting, cutting, dropping and input methods change no letter', async ({ starter }) => {
  const { page } = await starter.start();
  const text = page.locator('.article-text');
  const before = await text.textContent();
  const changes = await watchText(page);
  await clickOn(page, 'لافروف');

  for (const key of ['x', 'Enter', 'Backspace', 'Delete', 'Control+v', 'Control+x', 'Control+b', 'Control+Backspace']) {
    await page.keyboard.press(key);
  }
  await page.keyboard.type('نص جديد');
  await page.keyboard.insertText('ملصق');
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Input.imeSetComposition', { text: 'しん', selectionStart: 2, selectionEnd: 2 });
  await devtools.send('Input.insertText', { text: 'نص' });
  await text.evaluate((element) => {
    const data = new DataTransfer();
    data.setData('text/plain', 'مفلت');
    for (const type of ['paste', 'cut'])
      element.dispatchEvent(new ClipboardEvent(type, { clipboardData: data, bubbles: true, cancelable: true }));
    element.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
    document.execCommand('insertText', false, 'أمر');
  });

  expect(await changes()).toBe(0);
  expect(await text.textContent()).toBe(before);
});

test('the caret lives, a press begins a selection, and what is copied is the text', async ({ starter }) => {
  const { app, page } = await starter.start();
  await test.step('the caret lives: arrows move it and Shift stretches the selection in reading order', async () => {
    await clickOn(page, 'لافروف');
    await page.keyboard.press('Home');
    for (let step = 0; step < 3; step += 1) await page.keyboard.press('Shift+ArrowLeft');
    expect((await selectedText(page)).length).toBe(3);
  });

  await test.step('a press inside a selection starts a new one', async () => {
    await dragOver(page, 'وزير الخارجية الصيني');
    expect(await selectedText(page)).toBe('وزير الخارجية الصيني');
    await dragOver(page, 'الخارجية');
    expect(await selectedText(page)).toBe('الخارجية');
  });

  await test.step('what is copied is the text, line by line', async () => {
    await dragOver(page, 'وزير الخارجية الصيني');
    await page.keyboard.press('Control+c');
    await expect.poll(() => app.evaluate(({ clipboard }) => clipboard.readText())).toBe('وزير الخارجية الصيني');
  });
});
