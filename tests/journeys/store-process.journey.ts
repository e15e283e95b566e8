import path from 'node:path';
import type { ElectronApplication } from '@playwright/test';
import { openProjectFile } from '../../db/open-project';
import { checkProject } from '../../main/commands/check-project';
import { openWorkbench } from '../../main/commands/workbench';
import { clickOn } from './article';
import { expect, test } from './launch';

async function storeProcess(app: ElectronApplication): Promise<number | undefined> {
  return await app.evaluate(({ app: electron }) => electron.getAppMetrics().find((each) => each.name === 'Hashiya store')?.pid);
}

test('when the store is killed amid a burst of marking, every mark that was shown is kept and the window recovers by itself', async ({
  starter,
}) => {
  const { app, page, userData } = await starter.start();
  await expect(page.locator('.mark').first()).toBeAttached();
  const words = ['محادثات', 'ستواصلان', 'علاقاتهما', 'أقوى', 'ونقلت', 'أنباء', 'الجانب', 'تعازيه', 'بضواحي'];
  const shown: string[] = [];
  const killed = new Set<number>();

  for (const [index, word] of words.entries()) {
    await clickOn(page, word);
    await page.keyboard.press('KeyE');
    if (index % 3 === 2) {
      const pid = await storeProcess(app);
      if (pid) {
        killed.add(pid);
        process.kill(pid, 'SIGKILL');
      }
      await expect.poll(() => storeProcess(app)).not.toBe(pid);
    }
    // Either the mark is shown, so it was committed; or the window says that it may not have been written.
    const mark = page.locator('.card.is-selected[data-kind=entity]').filter({ hasText: word });
    const told = page.locator('.toast.is-problem');
    await expect(mark.or(told).first()).toBeVisible();
    if (await mark.isVisible()) shown.push(word);
    else await told.getByRole('button').first().click();
  }

  expect(killed.size).toBe(3);
  expect(shown.length).toBeGreaterThanOrEqual(6);
  await app.close();

  const opened = openProjectFile(path.join(userData, 'demo.hashiya'));
  if (!opened.ok) throw new Error(JSON.stringify(opened.problems));
  const checked = checkProject(openWorkbench(opened.value));
  expect(checked.ok && checked.value.problems).toEqual([]);
  const kept = opened.value
    .prepare<[], { quote: string }>('SELECT quote FROM annotation_span')
    .all()
    .map(({ quote }) => quote);
  for (const word of shown) expect(kept.filter((quote) => quote.endsWith(word))).not.toEqual([]);
  opened.value.close();
});

test('a store that ends time after time leaves the project closed, says so, and opens it when asked', async ({ starter }) => {
  const { app, page } = await starter.start({ language: 'en' });
  await expect(page.locator('.mark').first()).toBeAttached();
  for (let deaths = 1; deaths <= 6; deaths += 1) {
    const pid = await storeProcess(app);
    if (pid) process.kill(pid, 'SIGKILL');
    await expect.poll(() => storeProcess(app), { timeout: 15_000 }).not.toBe(pid);
    await expect.poll(() => storeProcess(app), { timeout: 15_000 }).toBeDefined();
    if (await page.locator('.start').isVisible()) break;
  }
  await expect(page.locator('.start')).toContainText('demo.hashiya');
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.locator('.mark').first()).toBeAttached();
  await app.close();
});
