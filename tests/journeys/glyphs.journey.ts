// No shape ever changes: every word of the seeds, marked up to and from every letter in it, in every bundled font and both themes.
import type { Page } from '@playwright/test';
import { cutVocabulary } from '../builders/cut-vocabulary';
import { importJsonl, openArticleTitled } from './hand';
import { expect, test } from './launch';
import { differenceFromKept, invisibleMarks, keepPicture, ROUNDING, showWholeText, style } from './pixels';

const fonts = ['Noto Naskh Arabic', 'Amiri', 'IBM Plex Sans Arabic'];
const themes = ['light', 'dark', 'contrast'];
/** Up to fourteen marks begin or end at one place, and each soft edge may round by one. */
const PILED_ROUNDING = ROUNDING + 14;
const vocabulary = cutVocabulary('Sample');

for (const font of fonts) {
  test(`no letter of any word moves or changes in ${font}, wherever in the word a mark begins or ends`, async ({ starter }) => {
    const workbench = await starter.start();
    await importJsonl(workbench, starter.folder(), vocabulary.jsonl, vocabulary.cut.length + 1);
    const { app, page } = workbench;
    await openArticleTitled(page, vocabulary.uncut);
    await dress(page, font);
    await showWholeText(app, page);
    const places = await placesOfLetters(page);
    expect(places.length).toBeGreaterThan(10_000);
    for (const theme of themes) await keepPicture(workbench, theme);

    for (const { title, marks } of vocabulary.cut) {
      await openArticleTitled(page, title);
      await expect.poll(() => marksShown(page)).toBe(marks);
      expect.soft(largestShift(places, await placesOfLetters(page)), `${title}: places`).toBe(0);
      for (const theme of themes) {
        expect.soft(await differenceFromKept(workbench, theme), `${title}, ${theme}: pixels`).toBeLessThanOrEqual(PILED_ROUNDING);
      }
    }
  });
}

/** What marks inside the text do to a word, here around its second and third letter: the ways in which letters come apart. */
const harms: readonly { readonly name: string; readonly tag?: string; readonly style?: string; readonly joiner?: string }[] = [
  { name: 'a span with padding', style: 'padding-inline: 1px' },
  { name: 'a span with a margin', style: 'margin-inline-start: 1px' },
  { name: 'a bold span', tag: 'b' },
  { name: 'an isolate', tag: 'bdi' },
  { name: 'a zero-width non-joiner', joiner: '\u200c' },
  { name: 'letters a tenth of a pixel apart', style: 'letter-spacing: 0.1px' },
];

test('the comparison sees what marks inside the text would do to its letters', async ({ starter }) => {
  const workbench = await starter.start();
  const { page } = workbench;
  await style(page, invisibleMarks);
  // A copy that no editor watches over.
  const line = await page.locator('.article-text').evaluateHandle((text) => {
    const copy = text.cloneNode(true);
    text.replaceWith(copy);
    const first = copy.firstChild;
    if (!(first instanceof HTMLElement)) throw new Error('The article has no line');
    return first;
  });
  await keepPicture(workbench, 'light');
  const places = await placesOfLetters(page);
  for (const { name, ...harm } of harms) {
    const whole = await line.evaluate((element, { tag = 'span', style: rules = '', joiner = '' }) => {
      const words = element.textContent ?? '';
      const inside = Object.assign(document.createElement(tag), { textContent: words.slice(1, 3) });
      inside.style.cssText = rules;
      element.replaceChildren(words.slice(0, 1), inside, joiner, words.slice(3));
      return words;
    }, harm);
    expect.soft(await differenceFromKept(workbench, 'light'), `${name}: pixels`).toBeGreaterThan(PILED_ROUNDING);
    expect.soft(largestShift(places, await placesOfLetters(page)), `${name}: places`).toBeGreaterThan(0);
    await line.evaluate((element, words) => {
      element.textContent = words;
    }, whole);
    expect.soft(await differenceFromKept(workbench, 'light'), `without ${name}`).toBeLessThanOrEqual(ROUNDING);
  }
});

async function marksShown(page: Page): Promise<number> {
  return await page
    .locator('.mark')
    .evaluateAll((marks) => new Set(marks.map((mark) => mark instanceof HTMLElement && mark.dataset.annotation)).size);
}

async function dress(page: Page, font: string): Promise<void> {
  await style(page, `${invisibleMarks} .article-text { font-family: '${font}' !important }`);
  await page.evaluate((family) => document.fonts.load(`20px '${family}'`, 'سلام'), font);
}

/** Left edge and width of every character, in order. */
async function placesOfLetters(page: Page): Promise<number[]> {
  return await page.locator('.article-text').evaluate((text) => {
    const range = document.createRange();
    const places: number[] = [];
    const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      for (let at = 0; at < (node.nodeValue?.length ?? 0); at += 1) {
        range.setStart(node, at);
        range.setEnd(node, at + 1);
        const { left, width } = range.getBoundingClientRect();
        places.push(left, width);
      }
    }
    return places;
  });
}

function largestShift(before: readonly number[], after: readonly number[]): number {
  if (before.length !== after.length) return Number.POSITIVE_INFINITY;
  return before.reduce((largest, place, index) => Math.max(largest, Math.abs(place - (after[index] ?? 0))), 0);
}
