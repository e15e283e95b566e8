// What the program is made of stands in it, with every licence in full and without a network.
import type { Page } from '@playwright/test';
import { licencesSchema } from '../../domain/licences';
import { sayIn } from './hand';
import { expect, test } from './launch';

const say = sayIn('en');

async function openAbout(page: Page): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.getByRole('searchbox', { name: say('commandPalette.search') }).fill(say('commands.about'));
  await page.keyboard.press('Enter');
  await page.getByRole('dialog', { name: say('app.name') }).waitFor();
}

test('the licence of every bundled part is there in full, sought and read by keyboard', async ({ starter }) => {
  const { app, page } = await starter.start();
  await test.step('every part that is bundled has the text of its licence, the faces and the runtime too', async () => {
    const { app: own, packages } = licencesSchema.parse(
      await page.evaluate(() => fetch('assets/licences.json').then((file) => file.json())),
    );
    expect(own).toMatchObject({ name: 'hashiya', licence: 'MIT' });
    const names = packages.map(({ name }) => name);
    const parts = [
      'electron',
      'better-sqlite3',
      'SQLite',
      'react-dom',
      'react-aria-components',
      'prosemirror-view',
      'zod',
      'yauzl',
      'pdfjs-dist',
    ];
    expect(names).toEqual(expect.arrayContaining(parts));
    for (const { name, text } of packages) expect.soft(text.length, name).toBeGreaterThan(300);
    const faces = packages.filter(({ name }) => name.startsWith('@fontsource/'));
    expect(faces).toHaveLength(3);
    for (const { name, text } of faces) expect(text, name).toContain('SIL OPEN FONT LICENSE');
  });

  await test.step('the list is searched and a licence is read by keyboard', async () => {
    await openAbout(page);
    const dialog = page.getByRole('dialog');
    await expect(dialog.getByText(say('about.version', { version: '0.1.0', licence: 'MIT' }))).toBeVisible();
    await dialog.getByRole('searchbox').fill('amiri');
    await expect(dialog.getByRole('status')).toHaveText(say('about.packages', { count: 1 }));
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect(dialog.locator('.licence-text')).toContainText('SIL OPEN FONT LICENSE');

    await app.evaluate(({ shell }) => {
      shell.openPath = async (opened) => {
        (globalThis as { opened?: string }).opened = opened;
        return '';
      };
    });
    await dialog.getByRole('button', { name: say('about.chromium') }).click();
    await expect.poll(() => app.evaluate(() => (globalThis as { opened?: string }).opened)).toMatch(/LICENSES\.chromium\.html$/);
  });
});
