// Nothing that would stop a person with a screen reader, weak eyes or no mouse: axe looks at every screen, language and theme.
import { execFileSync } from 'node:child_process';
import path from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { sayIn } from './hand';
import { expect, test } from './launch';
import { screens } from './screens';
import type { Visit } from './visits';

const themes = ['light', 'dark', 'contrast'] as const;

/** What axe finds serious or critical; in the other themes only what a theme can change. */
async function faults(page: Page, theme: (typeof themes)[number], leaves: readonly string[]): Promise<string[]> {
  await page.evaluate((inForce) => {
    document.documentElement.dataset.theme = inForce;
  }, theme);
  // Electron cannot open the page in which axe would otherwise put its results together.
  const axe = new AxeBuilder({ page }).setLegacyMode(true).disableRules([...leaves]);
  const { violations } = await (theme === 'light' ? axe : axe.withRules(['color-contrast'])).analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) =>
      nodes.map(({ target, any, all, none, html }) => {
        const [reason] = [...any, ...all, ...none];
        return `${theme}: ${id}: ${target.join(' ')}: ${reason?.message ?? ''} ${html}`;
      }),
    );
}

/** @param inThemes colours do not depend on the language, so that it is enough to hold them against each other in one. */
async function expectNoFaults(
  page: Page,
  screen: string,
  leaves: readonly string[] = [],
  inThemes: readonly (typeof themes)[number][] = themes,
): Promise<void> {
  // What is fading in would be measured half transparent.
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.waitForFunction(() => document.getAnimations().every(({ playState }) => playState !== 'running'));
  for (const theme of inThemes) expect.soft(await faults(page, theme, leaves), screen).toEqual([]);
}

/** What has the keyboard, in words that tell where it is lost. */
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const { activeElement } = document;
    return activeElement === null || activeElement === document.body
      ? 'nothing'
      : activeElement.className || activeElement.tagName;
  });

for (const language of ['ar', 'en'] as const) {
  test(`axe finds nothing serious on any screen of the workbench, and none that is left takes the keyboard along, in the ${language} interface`, async ({
    starter,
  }) => {
    test.setTimeout(600_000);
    const workbench = await starter.start({ language });
    const { page } = workbench;
    for (const { name, open, close, leaves } of screens) {
      const visit: Visit = { workbench, page, say: sayIn(language), folder: starter.folder() };
      await test.step(name, async () => {
        await page.locator('.article-text').focus();
        await open(visit);
        await expectNoFaults(page, name, leaves, language === 'ar' ? themes : ['light']);
        if (close) await close(visit);
        else await page.keyboard.press('Escape');
        await page.getByRole('dialog').waitFor({ state: 'detached' });
        await expect.soft.poll(() => focused(page), name).not.toBe('nothing');
      });
    }
  });

  test(`axe finds nothing serious before there is an article, and while the store is away, in the ${language} interface`, async ({
    starter,
  }) => {
    test.setTimeout(120_000);
    const gone = await starter.start({ language }, { path: '/nowhere/gone.hashiya', name: 'gone' });
    await gone.page.locator('.start').waitFor();
    await expectNoFaults(gone.page, 'a project that cannot be opened');
    await gone.app.close();

    const empty = path.join(starter.folder(), 'empty.hashiya');
    execFileSync(process.execPath, ['tools/hashiya.mjs', 'init', empty]);
    const fresh = await starter.start({ language }, { path: empty, name: 'empty' });
    await fresh.page.locator('.start').waitFor();
    await expectNoFaults(fresh.page, 'a project in which nobody annotates yet');
    await fresh.page.getByRole('textbox').fill('ليلى');
    await fresh.page.keyboard.press('Enter');
    await fresh.page.locator('.nothing-to-read').waitFor();
    await expectNoFaults(fresh.page, 'a project without articles');

    const say = sayIn(language);
    await fresh.app.evaluate(({ app }) => {
      // A store that dies now is not started again before the look is over.
      const shell = globalThis as { setTimeout: unknown; realSetTimeout?: unknown };
      shell.realSetTimeout = shell.setTimeout;
      shell.setTimeout = () => 0;
      const pid = app.getAppMetrics().find(({ name }) => name === 'Hashiya store')?.pid;
      if (pid) process.kill(pid, 'SIGKILL');
    });
    await expect(fresh.page.getByText(say('start.reconnecting')).first()).toBeVisible();
    await expectNoFaults(fresh.page, 'reconnecting');
    await fresh.app.evaluate(() => {
      const shell = globalThis as { setTimeout: unknown; realSetTimeout?: unknown };
      shell.setTimeout = shell.realSetTimeout;
    });
  });
}
