// The margin of an article with thousands of claims: little of it exists at a time, every mark is reached, and links lead far and back.
import path from 'node:path';
import type { Page } from '@playwright/test';
import { largeProject } from '../builders/large-project';
import { clickOn } from './article';
import { sayIn, selectedCard } from './hand';
import { expect, type Starter, test } from './launch';

const say = sayIn('en');
const MARKS = 2600;
/** Of some two thousand cards that the article would have if all of them existed. */
const FEW = 120;

const crowded = { title: 'crowded', characters: 120_000, annotations: MARKS, shares: { claim: 0.6, stance: 0.25, cue: 0.05 } };

async function openCrowded(starter: Starter): Promise<Page> {
  const file = path.join(starter.folder(), 'crowded.hashiya');
  largeProject(file, [crowded]);
  const { page } = await starter.start({}, { path: file, name: 'large' });
  await expect(page.locator('.mark').first()).toBeAttached();
  return page;
}

async function scrollTo(page: Page, share: number): Promise<void> {
  await page.locator('.reading').evaluate((scroll, part) => {
    scroll.scrollTop = (scroll.scrollHeight - scroll.clientHeight) * part;
  }, share);
  await expect(page.locator('.margin-place').first()).toBeAttached();
}

/** Cards and counts that are in view, with how far each stands from the line it belongs to. */
async function cardsInView(page: Page): Promise<{ top: number; bottom: number; order: number; far: number }[]> {
  return await page.evaluate(() => {
    const view = document.querySelector('.reading')?.getBoundingClientRect();
    if (!view) return [];
    return [...document.querySelectorAll<HTMLElement>('.margin-place')].flatMap((place) => {
      const { top, bottom } = place.getBoundingClientRect();
      const id = place.querySelector<HTMLElement>('[data-card]')?.dataset.card;
      const line = id && document.querySelector(`.mark[data-annotation="${id}"] .box`)?.getBoundingClientRect();
      const order = Number(place.getAttribute('aria-posinset'));
      const far = line ? Math.abs(top - line.top) : 0;
      return bottom > view.top && top < view.bottom ? [{ top, bottom, order, far }] : [];
    });
  });
}

async function expectWellLaid(page: Page): Promise<void> {
  await expect(async () => {
    const cards = await cardsInView(page);
    expect(cards.length).toBeGreaterThan(2);
    const screen = await page.locator('.reading').evaluate(({ clientHeight }) => clientHeight);
    for (const [index, card] of cards.entries()) {
      const next = cards[index + 1];
      if (next) expect(next.top).toBeGreaterThanOrEqual(card.bottom - 1);
      if (next) expect(next.order).toBe(card.order + 1);
      expect(card.far).toBeLessThan(screen / 2);
    }
  }).toPass();
}

test('of thousands of marks little exists at a time, all are reached by key, and one more redraws its own line alone', async ({
  starter,
}) => {
  test.slow();
  const page = await openCrowded(starter);
  await test.step('a count says how many marks it stands for, opens and closes by key, and keeps the focus', async () => {
    const count = page.locator('.count-chip').first();
    const number = Number(/\d+/.exec((await count.textContent()) ?? '')?.[0]);
    expect(number).toBeGreaterThan(1);
    await expect(count).toHaveText(say('margin.counted', { count: number }));
    const lines = await page.locator('.card.is-one-line').count();
    await count.focus();
    await page.keyboard.press('Enter');
    await expect(count).toHaveAttribute('aria-expanded', 'true');
    await expect(count).toBeFocused();
    await expect.poll(async () => await page.locator('.card.is-one-line').count()).toBeGreaterThan(lines);
    await page.keyboard.press('Enter');
    await expect(count).toHaveAttribute('aria-expanded', 'false');
  });

  await test.step('of two thousand cards only those near the viewport exist, each beside its line wherever one scrolls', async () => {
    for (const share of [0, 0.5, 0.51, 1, 0.2]) {
      await scrollTo(page, share);
      await expectWellLaid(page);
      expect(await page.locator('.margin-place').count()).toBeLessThan(FEW);
      expect(await page.locator('.layer.is-behind .mark').count()).toBeLessThan(MARKS / 4);
    }
  });

  await test.step('the keyboard walks every mark, counted or not, and its card opens whole', async () => {
    await page.locator('.article-text').focus();
    const walked = new Set<string>();
    for (let step = 0; step < 15; step += 1) {
      await page.keyboard.press('BracketRight');
      const mark = page.locator('.mark.is-selected').first();
      await expect.poll(async () => walked.has((await mark.getAttribute('data-annotation')) ?? '')).toBe(false);
      const id = (await mark.getAttribute('data-annotation')) ?? '';
      walked.add(id);
      await expect(selectedCard(page)).toHaveAttribute('data-card', id);
      await expect(selectedCard(page)).not.toHaveClass(/is-one-line/);
      await expect(selectedCard(page).getByRole('button', { name: say('margin.delete') })).toBeAttached();
    }
    expect(walked.size).toBe(15);
  });

  await test.step('one more mark redraws its own line and no other, and leaves the text alone', async () => {
    await scrollTo(page, 0.5);
    await expectWellLaid(page);
    const word = await page.locator('.reading').evaluate((scroll) => {
      const view = scroll.getBoundingClientRect();
      const lines = [...document.querySelectorAll('.article-text .line')];
      const line = lines.find((each) => each.getBoundingClientRect().top > view.top + view.height / 3);
      return /\p{L}{4,}/u.exec(line?.textContent ?? '')?.[0] ?? '';
    });
    await page.evaluate(() => {
      const behind = document.querySelector('.layer.is-behind');
      const text = document.querySelector('.article-text');
      if (!behind || !text) throw new Error('No article is open');
      const record: Window['hashiyaRedrawn'] = { groups: 0, text: 0 };
      window.hashiyaRedrawn = record;
      new MutationObserver((changes) => {
        for (const { addedNodes } of changes) record.groups += addedNodes.length;
      }).observe(behind, { childList: true });
      new MutationObserver((changes) => {
        record.text += changes.length;
      }).observe(text, { childList: true, characterData: true, subtree: true });
    });
    await clickOn(page, word);
    await page.keyboard.press('Escape');
    // What the click itself redraws comes with the next frames.
    await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
    await page.evaluate(() => {
      window.hashiyaRedrawn.groups = 0;
    });
    await page.keyboard.press('KeyW');
    await expect(page.locator('.mark[data-label=WEBSITE]').first()).toBeAttached();
    const redrawn = await page.evaluate(() => window.hashiyaRedrawn);
    expect(redrawn.text).toBe(0);
    expect(redrawn.groups).toBeLessThanOrEqual(2);
  });

  await test.step('a link to a mark far away is previewed, jumped along, and walked back by key', async () => {
    await scrollTo(page, 0.6);
    await expectWellLaid(page);
    await page.locator('.card-face').first().click();
    const { id, to } = await selectStanceOnFarClaim(page);
    const end = selectedCard(page).locator(`[data-end="${to}"]`);
    await end.focus();
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Tab');
    await expect(page.locator('.link-preview strong')).toHaveText(/\p{L}/u);
    await page.keyboard.press('Enter');
    await expect(selectedCard(page)).toHaveAttribute('data-card', to);
    await expect(page.locator(`.mark.is-selected[data-annotation="${to}"] .box`).first()).toBeInViewport();

    // Read from this end: what the mark is in, as a way back.
    const here = selectedCard(page).getByRole('group', { name: say('margin.linksHere') });
    await here.locator(`[data-end="${id}"]`).click();
    await expect(selectedCard(page)).toHaveAttribute('data-card', id);

    await page.locator('.article-text').focus();
    const seen: (string | null)[] = [];
    for (let step = 0; step < 8 && seen.at(-1) !== id; step += 1) {
      const before = (await selectedCard(page).getAttribute('data-card')) ?? '';
      await page.keyboard.press('Shift+KeyJ');
      await expect(selectedCard(page)).not.toHaveAttribute('data-card', before);
      seen.push(await selectedCard(page).getAttribute('data-card'));
    }
    expect(seen).toContain(to);
    expect(seen.at(-1)).toBe(id);
  });
});

/** Selects stances one after the other until one is about a claim that is not even drawn. */
async function selectStanceOnFarClaim(page: Page): Promise<{ id: string; to: string }> {
  await page.locator('.article-text').focus();
  for (let step = 0; step < 200; step += 1) {
    const before =
      (await selectedCard(page)
        .getAttribute('data-card', { timeout: 100 })
        .catch(() => null)) ?? '';
    await page.keyboard.press('BracketRight');
    await expect(page.locator(`.card.is-selected:not([data-card="${before}"])`)).toBeAttached();
    const kind = await selectedCard(page).getAttribute('data-kind');
    const ends = selectedCard(page).getByRole('group', { name: 'Target' }).locator('.link-end');
    if (kind !== 'stance' || (await ends.count()) === 0) continue;
    const to = (await ends.first().getAttribute('data-end')) ?? '';
    const drawn = await page.locator(`.mark[data-annotation="${to}"]`).count();
    if (drawn === 0) return { id: (await selectedCard(page).getAttribute('data-card')) ?? '', to };
  }
  throw new Error('No stance leads far away');
}

test('of a line of fifty thousand letters only the marks near the viewport are drawn, and one more is drawn at once', async ({
  starter,
}) => {
  const file = path.join(starter.folder(), 'line.hashiya');
  largeProject(file, [{ title: 'line', characters: 50_000, annotations: 1000, oneLine: true }]);
  const { page } = await starter.start({}, { path: file, name: 'large' });
  const marks = page.locator('.layer.is-behind .mark');
  await expect(marks.first()).toBeAttached();
  const first = await marks.first().getAttribute('data-annotation');
  expect(await marks.count()).toBeLessThan(300);
  await scrollTo(page, 0.5);
  await expect(page.locator(`.mark[data-annotation="${first}"]`)).toHaveCount(0);
  await expect(page.locator('.layer.is-behind .mark .box').nth(40)).toBeAttached();
  await expect
    .poll(async () => {
      const view = await page.locator('.reading').boundingBox();
      const tops = await marks.locator('.box').evaluateAll((boxes) => boxes.map((box) => box.getBoundingClientRect().top));
      return tops.some((top) => view !== null && top > view.y && top < view.y + view.height);
    })
    .toBe(true);
  const column = await page.locator('.reading-column').boundingBox();
  const view = await page.locator('.reading').boundingBox();
  if (!column || !view) throw new Error('No article is open');
  await page.mouse.dblclick(column.x + column.width / 2, view.y + view.height / 2);
  await page.keyboard.press('KeyW');
  await expect(page.locator('.mark[data-label=WEBSITE] .box').first()).toBeInViewport();
});

declare global {
  interface Window {
    hashiyaRedrawn: { groups: number; text: number };
  }
}
