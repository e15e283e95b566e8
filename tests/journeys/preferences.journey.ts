// What is chosen is shown at once, also by the marks, and is there at the next start; so are the window's place and the projects.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { dragOver } from './article';
import { chooseFiles, chooseSavePath, openArticleNamed, sayIn } from './hand';
import { expect, test } from './launch';
import { differenceFromKept, invisibleMarks, keepPicture, ROUNDING, style } from './pixels';

const say = sayIn('en');

async function openPreferences(page: Page): Promise<void> {
  await page.keyboard.press('Control+,');
  await page.getByRole('dialog', { name: say('preferences.title') }).waitFor();
}

/** Presses one of a few; the radio itself is out of sight behind its words. */
async function choose(page: Page, words: string): Promise<void> {
  await page.getByRole('dialog').getByText(words, { exact: true }).click();
}

/** The type in which the article is set. */
async function typeOf(page: Page): Promise<string> {
  return await page.locator('.article-text').evaluate((text) => {
    const { fontFamily, fontSize, lineHeight } = getComputedStyle(text);
    return `${fontFamily.split(',')[0]} ${fontSize} ${lineHeight}`;
  });
}

async function closePreferences(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
}

/** How far the drawn marks lie from where the letters that they are made of stand now. */
async function largestGap(page: Page): Promise<number> {
  return await page.evaluate(() => {
    const origin = document.querySelector('.reading-column')?.getBoundingClientRect();
    const boxes = [...document.querySelectorAll<HTMLElement>('.mark .box')].map((box) => box.getBoundingClientRect());
    const letters = [...document.querySelectorAll('.article-text .line')].flatMap((line) => {
      const text = line.firstChild;
      if (!(text instanceof Text)) return [];
      return [...text.data].flatMap((_letter, at) => {
        const range = document.createRange();
        range.setStart(text, at);
        range.setEnd(text, at + 1);
        return [...range.getClientRects()];
      });
    });
    if (!origin || boxes.length === 0 || letters.length === 0) return Number.POSITIVE_INFINITY;
    const nearest = (x: number, y: number): number =>
      Math.min(
        ...letters
          .filter(({ top, bottom }) => y >= top - 1 && y <= bottom + 1)
          .map(({ left, right }) => Math.min(Math.abs(left - x), Math.abs(right - x))),
      );
    return Math.max(
      ...boxes.map(({ left, right, top, height }) => Math.max(nearest(left, top + height / 2), nearest(right, top + height / 2))),
    );
  });
}

const changes: readonly (readonly [name: string, change: (page: Page) => Promise<void>])[] = [
  ['the face', (page) => choose(page, say('readingFonts.amiri'))],
  ['the face again, which is loaded by now', (page) => choose(page, say('readingFonts.plex'))],
  [
    'the size',
    (page) => page.getByRole('button', { name: say('preferences.more', { name: say('preferences.textSize') }) }).click(),
  ],
  [
    'the line height',
    (page) => page.getByRole('button', { name: say('preferences.less', { name: say('preferences.lineHeight') }) }).click(),
  ],
];

test('marks follow the letters through every change of the type, and no letter is shaped by them', async ({ starter }) => {
  test.setTimeout(180_000);
  const workbench = await starter.start();
  const { page } = workbench;
  await page.locator('.mark').first().waitFor({ state: 'attached' });
  for (const [name, change] of changes) {
    const before = await typeOf(page);
    await openPreferences(page);
    await change(page);
    await expect.poll(() => typeOf(page), name).not.toBe(before);
    await closePreferences(page);
    await page.evaluate(() => document.fonts.ready);
    await expect.poll(() => largestGap(page), `${name}: places`).toBeLessThan(1);

    await style(page, invisibleMarks);
    await keepPicture(workbench, 'light');
    await style(page, '.mark, .sign { display: none !important }');
    expect.soft(await differenceFromKept(workbench, 'light'), `${name}: pixels`).toBeLessThanOrEqual(ROUNDING);
    await style(page, '');
  }
});

test('a face that leaves the text as tall and as wide as it was still takes the marks along', async ({ starter }) => {
  const { app, page } = await starter.start();
  const file = path.join(starter.folder(), 'short.txt');
  writeFileSync(file, 'قال الوزير إن القمة ناجحة');
  await chooseFiles(app, [file]);
  await page.keyboard.press('Control+i');
  await page.getByRole('dialog', { name: say('importReport.title') }).waitFor();
  await page.keyboard.press('Escape');
  await openArticleNamed(page, 'القمة ناجحة');
  await dragOver(page, 'الوزير');
  await page.keyboard.press('KeyP');
  await expect(page.locator('.mark')).toHaveCount(1);
  for (const face of ['plex', 'amiri', 'noto-naskh'] as const) {
    await openPreferences(page);
    await choose(page, say(`readingFonts.${face}`));
    await closePreferences(page);
    await expect.poll(() => largestGap(page), face).toBeLessThan(1);
  }
});

test('what was chosen holds at once and at the next start', async ({ starter }) => {
  const workbench = await starter.start();
  const { page } = workbench;
  await openPreferences(page);
  await choose(page, say('readingFonts.amiri'));
  const size = page.getByRole('spinbutton', { name: say('preferences.textSize') });
  for (const [key, reached] of [
    ['PageUp', '26'],
    ['ArrowUp', '27'],
    ['ArrowUp', '28'],
    ['ArrowDown', '27'],
  ] as const) {
    await size.press(key);
    await expect(size).toHaveText(reached);
  }
  await choose(page, say('updateChoices.tell'));
  await choose(page, say('digits.arab'));
  await expect.poll(() => typeOf(page)).toMatch(/^Amiri 27px /);
  await choose(page, say('languages.ar'));
  await expect(page.getByRole('dialog', { name: sayIn('ar')('preferences.title') })).toBeVisible();
  await expect(page.getByRole('spinbutton', { name: sayIn('ar')('preferences.textSize') })).toHaveText('٢٧');

  const again = await starter.restart(workbench);
  expect(await typeOf(again.page)).toMatch(/^Amiri 27px /);
  expect(await again.page.evaluate(() => document.documentElement.lang)).toBe('ar');
  expect(JSON.parse(readFileSync(path.join(again.userData, 'preferences.json'), 'utf8')).preferences).toMatchObject({
    readingFont: 'amiri',
    textSize: 27,
    updates: 'tell',
    digits: 'arab',
  });
});

test('the key of a command is changed where it clashes, holds at once and at the next start, and is given back', async ({
  starter,
}) => {
  const workbench = await starter.start();
  const { app, page } = workbench;
  const dialog = page.getByRole('dialog', { name: say('commandKeys.title') });
  const openKeys = async (on: Page): Promise<void> => {
    await openPreferences(on);
    await on.getByRole('button', { name: say('commandKeys.open') }).click();
    await on.getByRole('dialog', { name: say('commandKeys.title') }).waitFor();
  };
  const row = (on: Page, command: 'find' | 'command-palette', key: string, changed: boolean) =>
    on.getByRole('button', {
      name: [say(`commands.${command}`), key, changed ? say('commandKeys.changed') : ''].join(' ').trim(),
      exact: true,
    });
  const inMenu = (id: string) =>
    app.evaluate(({ Menu }, item) => Menu.getApplicationMenu()?.getMenuItemById(item)?.accelerator, id);

  await openKeys(page);
  // The search has the keyboard, and finds what a key calls.
  await page.keyboard.type('ctrl+f');
  await row(page, 'find', 'Ctrl F', false).press('Enter');
  await page.keyboard.press('Control+c');
  await expect(dialog.getByText(say('commandKeys.editing', { key: caps('Ctrl+C') }))).toBeVisible();
  await page.keyboard.press('Control+k');
  const clash = say('commandKeys.onlyOfCommand', { key: caps('Ctrl+K'), command: say('commands.command-palette') });
  await expect(dialog.getByText(clash)).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: say('commandKeys.take') })).toBeFocused();
  await page.keyboard.press('Enter');
  // Found by the key that it no longer has, it stays.
  await expect(row(page, 'find', 'Ctrl K', true)).toBeFocused();
  await dialog.getByRole('searchbox').fill(say('commands.command-palette'));
  await expect(row(page, 'command-palette', say('labelKeys.none'), true)).toBeVisible();
  await dialog.getByRole('searchbox').fill('');
  await closePreferences(page);
  await expect.poll(() => inMenu('find')).toBe('CmdOrCtrl+K');
  expect(await inMenu('command-palette')).toBeFalsy();
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('search', { name: say('find.title') })).toBeVisible();

  const again = await starter.restart(workbench);
  expect(JSON.parse(readFileSync(path.join(again.userData, 'preferences.json'), 'utf8')).preferences.keys).toEqual({
    find: ['Mod+KeyK'],
    'command-palette': [],
  });
  await openKeys(again.page);
  await again.page.getByRole('button', { name: say('commandKeys.allUsual') }).click();
  await again.page.getByRole('button', { name: say('commandKeys.allUsualYes') }).click();
  await expect(row(again.page, 'find', 'Ctrl F', false)).toBeVisible();
  await closePreferences(again.page);
  await again.page.keyboard.press('Control+k');
  await expect(again.page.getByRole('dialog', { name: say('commandPalette.title') })).toBeVisible();
});

/** As a key is written in a sentence, whichever way that runs. */
function caps(key: string): string {
  return `\u2066${key}\u2069`;
}

test('a choice that cannot be written down holds until the end, and that is said', async ({ starter }) => {
  const { page, userData } = await starter.start();
  const file = path.join(userData, 'preferences.json');
  rmSync(file);
  mkdirSync(path.join(file, 'in the way'), { recursive: true });
  await openPreferences(page);
  await choose(page, say('readingFonts.amiri'));
  await expect.poll(() => typeOf(page)).toMatch(/^Amiri /);
  await closePreferences(page);
  await expect(page.locator('.toast.is-problem').filter({ hasText: 'preferences.json' })).toBeVisible();
});

async function boundsOf(app: ElectronApplication) {
  return await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds());
}

test('the window opens where and as large as it was, and on a screen in any case', async ({ starter }) => {
  const workbench = await starter.start();
  const bounds = { x: 60, y: 40, width: 1010, height: 702 };
  await workbench.app.evaluate(({ BrowserWindow }, wanted) => BrowserWindow.getAllWindows()[0]?.setBounds(wanted), bounds);
  await expect.poll(() => boundsOf(workbench.app)).toEqual(bounds);
  const again = await starter.restart(workbench);
  await expect.poll(() => boundsOf(again.app)).toEqual(bounds);

  await again.app.close();
  const file = path.join(again.userData, 'preferences.json');
  writeFileSync(file, readFileSync(file, 'utf8').replaceAll(/"x": 60/g, '"x": 9000'));
  const third = await starter.restart({ ...again, app: { close: async () => undefined } as unknown as ElectronApplication });
  const [at, screen] = [
    await boundsOf(third.app),
    await third.app.evaluate(({ screen: system }) => system.getPrimaryDisplay().workArea),
  ];
  expect(at?.x).toBeGreaterThanOrEqual(screen.x);
  expect((at?.x ?? 0) + (at?.width ?? 0)).toBeLessThanOrEqual(screen.x + screen.width);
});

test('a project whose file is gone is shown as missing and can be taken off the list', async ({ starter }) => {
  const folder = starter.folder();
  const gone = path.join(folder, 'gone.hashiya');
  const { app, page } = await starter.start({}, { path: gone, name: 'gone' });
  // The start screen, for the project of the last session is not there.
  const row = page.getByRole('listitem').filter({ hasText: gone });
  await expect(row.getByText(say('recent.missing'))).toBeVisible();
  await chooseSavePath(app, path.join(folder, 'mine.hashiya'));
  await page.keyboard.press('Control+n');
  await page.getByRole('textbox').fill('ليلى');
  await page.keyboard.press('Enter');
  await page.locator('.nothing-to-read').waitFor();

  const labels = () =>
    app.evaluate(({ Menu }) =>
      Menu.getApplicationMenu()
        ?.getMenuItemById('open-recent')
        ?.submenu?.items.map(({ label }) => label),
    );
  await expect.poll(labels).toContain(`gone — ${say('recent.missing')}`);
  await page.keyboard.press('Control+Shift+o');
  const list = page.getByRole('dialog', { name: say('recent.title') });
  await expect(list.getByRole('button', { name: /mine/ }).first()).toBeEnabled();
  await list.getByRole('button', { name: say('recent.forget', { name: 'gone' }) }).click();
  await expect(list.getByText(gone)).toBeHidden();
  await expect.poll(labels).not.toContain(`gone — ${say('recent.missing')}`);

  rmSync(path.join(folder, 'mine.hashiya'));
});
