// The keyboard is never lost: whatever a dialog was opened from has it back when the dialog is closed. Screen by screen that is held to
// in `axe.journey.ts`, which visits them all.
import { clickOn } from './article';
import { sayIn } from './hand';
import { expect, test } from './launch';

test('a dialog that the palette or a menu opened gives the keyboard back to where it was before', async ({ starter }) => {
  const say = sayIn('en');
  const { page } = await starter.start();
  const dialog = page.getByRole('dialog');
  const text = page.locator('.article-text');
  await clickOn(page, 'لافروف');
  // Reading on, away from the caret.
  await page.locator('.article-text .line').last().scrollIntoViewIfNeeded();
  const place = () => page.locator('.reading').evaluate(({ scrollTop }) => scrollTop);
  const read = await place();
  expect(read).toBeGreaterThan(0);
  await page.keyboard.press('Control+k');
  await page.getByRole('searchbox', { name: say('commandPalette.search') }).fill(say('commands.about'));
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await dialog.getByText(say('app.about')).waitFor();
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  await expect(text).toBeFocused();
  await page.evaluate(() => new Promise((after) => requestAnimationFrame(() => requestAnimationFrame(after))));
  expect(await place()).toBe(read);

  const menu = page.getByRole('button', { name: say('topBar.annotator', { name: 'Sample' }) });
  await menu.focus();
  await page.keyboard.press('Enter');
  await page.getByRole('menuitem', { name: say('topBar.newAnnotator') }).press('Enter');
  await page.getByRole('dialog', { name: say('annotatorDialog.title') }).waitFor();
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  await expect(menu).toBeFocused();
});

test('who goes on to the next article has the keyboard in its text', async ({ starter }) => {
  const { page } = await starter.start();
  const text = page.locator('.article-text');
  await text.focus();
  const before = await text.getAttribute('aria-label');
  await page.keyboard.press('Control+PageDown');
  await expect(text).not.toHaveAttribute('aria-label', before ?? '');
  await expect(text).toBeFocused();
});

test('whatever the keyboard reaches in a long dialog is in view', async ({ starter }) => {
  const say = sayIn('en');
  const { app, page } = await starter.start();
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1024, 600));
  await page.keyboard.press('Control+,');
  await page.getByRole('dialog', { name: say('preferences.title') }).waitFor();
  // The control that is on, of each choice in turn.
  for (const key of ['languages.en', 'updateChoices.never', 'languages.en'] as const) {
    const control = page.getByRole('radio', { name: say(key) });
    for (let stop = 0; stop < 20 && !(await control.evaluate((each) => each === document.activeElement)); stop += 1) {
      await page.keyboard.press('Tab');
    }
    await expect(control).toBeFocused();
    await expect(page.locator('.segment').filter({ has: control })).toBeInViewport({ ratio: 1 });
  }
});

test('looked at closely in a small window, the article keeps the larger part and every label is in reach', async ({
  starter,
}) => {
  const { app, page } = await starter.start();
  await app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    window?.setContentSize(1024, 672);
    window?.webContents.setZoomFactor(2);
  });
  const tall = (part: string): Promise<number> => page.locator(part).evaluate((each) => each.getBoundingClientRect().height);
  await expect.poll(async () => (await tall('.reading')) > (await tall('.palette'))).toBe(true);
  const last = page.locator('.palette-kinds button').last();
  await expect(last).not.toBeInViewport();
  await last.focus();
  await expect(last).toBeInViewport({ ratio: 1 });
});
