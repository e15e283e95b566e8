// The tour of a minute, taken with the hands on the demo project; skipped, left, and not shown again.
import { rmSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { clickOn, dragOver } from './article';
import { sayIn } from './hand';
import { expect, test } from './launch';

const say = sayIn('en');
const tour = (page: Page, words = say) => page.getByRole('region', { name: words('tour.title') });

async function expectStep(page: Page, step: 'name' | 'claim' | 'source' | 'palette' | 'export' | 'end'): Promise<void> {
  await expect(tour(page).getByRole('status')).toContainText(say(`tour.${step}.title`));
}

test('a first start offers the tour, each deed leads on, and nothing of the page is blocked by it', async ({ starter }) => {
  const workbench = await starter.start({ tour: 'due' });
  const { page } = workbench;
  await expectStep(page, 'name');
  await dragOver(page, 'التعاون');
  await page.keyboard.press('KeyE');
  await expectStep(page, 'claim');
  await clickOn(page, 'محادثات');
  await page.keyboard.press('KeyS');
  await page.keyboard.press('KeyC');
  await expectStep(page, 'source');
  await page.locator('.card.is-selected').waitFor();
  await page.keyboard.press('KeyJ');
  await page.locator('.reading-room.is-pointing').waitFor();
  await clickOn(page, 'لافروف');
  await expectStep(page, 'palette');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog', { name: say('commandPalette.title') }).waitFor();
  await page.keyboard.press('Escape');
  await expectStep(page, 'export');
  await page.keyboard.press('Control+e');
  await page.getByRole('dialog', { name: say('export.title') }).waitFor();
  await page.keyboard.press('Escape');
  await expectStep(page, 'end');
  await tour(page)
    .getByRole('button', { name: say('common.done') })
    .click();
  await expect(tour(page)).toBeHidden();

  const again = await starter.restart(workbench);
  await again.page.locator('.mark').first().waitFor({ state: 'attached' });
  await expect(tour(again.page)).toBeHidden();
});

test('it is reached, skipped and left by keyboard, in Arabic too, and comes back when asked for', async ({ starter }) => {
  const words = sayIn('ar');
  const { app, page } = await starter.start({ tour: 'due', language: 'ar' });
  const card = tour(page, words);
  await card.waitFor();
  const isThere = () => page.evaluate(() => document.activeElement?.closest('[data-region]')?.getAttribute('data-region'));
  for (let turn = 0; turn < 8 && (await isThere()) !== 'tour'; turn += 1) await page.keyboard.press('F6');
  expect(await isThere()).toBe('tour');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(card.getByRole('status')).toContainText(words('tour.claim.title'));
  await card.getByRole('button', { name: words('tour.leave') }).press('Enter');
  await expect(card).toBeHidden();
  await app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('tour')?.click());
  await expect(card.getByRole('status')).toContainText(words('tour.name.title'));
});

test('whoever has used the app before is not offered it', async ({ starter }) => {
  const { page } = await starter.start({ tour: undefined } as object);
  await page.locator('.mark').first().waitFor({ state: 'attached' });
  await expect(tour(page)).toBeHidden();
});

test('without any preferences it is offered in the demo project', async ({ starter }) => {
  const workbench = await starter.start();
  await workbench.app.close();
  rmSync(path.join(workbench.userData, 'preferences.json'));
  const first = await starter.restart({ ...workbench, app: { close: async () => undefined } as never });
  await first.page.locator('.tour').waitFor();
});
