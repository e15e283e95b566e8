// Other ways of the hand: over wrapped rows and past the window's edge, by words and by lines, on from where it was, and by keyboard.
import type { Page } from '@playwright/test';
import { jsonlOf, plainArticle } from '../builders/plain-article';
import { selectedText } from './article';
import { gripsOf, type Point, paintingFaults } from './grips';
import { importJsonl, openArticleTitled } from './hand';
import { expect, type Starter, test, type Workbench } from './launch';

const TITLE = 'صفحة الضغطات';
const long =
  'وصل وزير الخارجية الروسي سيرغي لافروف إلى بكين على متن طائرة من طراز Il-96 في زيارة تستمر يومين، وقال إن حجم التبادل بلغ 12.5% من المجموع، أي نحو 240 مليار دولار في عام 2023، وإن وكالة Reuters نقلت الخبر عن New York Times قبل ذلك بيوم واحد فقط.';
const text = [
  long,
  'وتحلّق المقاتلة F-35 وبالصين ‏كتاب‌ها في «الصداقة» اليوم.',
  '',
  'سطر رابع قصير.',
  ...Array.from({ length: 40 }, (_, index) => `سطر رقم ${index + 5} من المقال الطويل.`),
].join('\n');

async function begin(starter: Starter): Promise<Workbench> {
  const workbench = await starter.start();
  await importJsonl(workbench, starter.folder(), jsonlOf([plainArticle(TITLE, text)]), 1);
  await openArticleTitled(workbench.page, TITLE);
  return workbench;
}

async function drag(page: Page, from: Point, to: Point): Promise<void> {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 2 });
  await page.mouse.move(to.x, to.y);
  await page.mouse.up();
}

/** Where the nth occurrence of words stands in the text. */
function place(words: string): [number, number] {
  const start = text.indexOf(words);
  if (start < 0) throw new Error(`«${words}» is not in the text`);
  return [start, start + words.length];
}

/** Marks what is selected, and says what of it is painted wrongly. */
async function faultsOfMark(page: Page, start: number, end: number): Promise<string[]> {
  await page.keyboard.press('KeyP');
  const mark = page.locator('.mark.is-selected').first();
  await mark.waitFor({ state: 'attached' });
  const faults = await paintingFaults(page, await mark.getAttribute('data-annotation'), start, end);
  await page.keyboard.press('Delete');
  await expect(page.locator('.mark')).toHaveCount(0);
  return faults;
}

/** First offset of each row of the long line. */
async function rowStarts(page: Page): Promise<number[]> {
  return await page
    .locator('.article-text .line')
    .first()
    .evaluate((line) => {
      const node = line.firstChild;
      const range = document.createRange();
      const starts: number[] = [];
      let top = Number.NEGATIVE_INFINITY;
      for (let at = 0; node && at < (node.nodeValue?.length ?? 0); at += 1) {
        range.setStart(node, at);
        range.setEnd(node, at + 1);
        const rect = range.getBoundingClientRect();
        if (rect.width > 0 && rect.top > top + 5) {
          starts.push(at);
          top = rect.top;
        }
      }
      return starts;
    });
}

test('the pointer marks what it was drawn over, by letters, words and lines, past edges and with Shift', async ({ starter }) => {
  test.slow();
  const { page } = await begin(starter);
  await test.step('a drag over wrapped rows marks exactly its text, and the spaces at which rows break are not painted', async () => {
    const starts = await rowStarts(page);
    expect(starts.length).toBeGreaterThanOrEqual(4);
    const [first = 0, second = 0, third = 0, fourth = 0] = starts;
    const stretches: [string, number, number][] = [
      ['a whole row', second, third - 1],
      ['the last word of a row and the first of the next', second - 4, second + 2],
      ['from inside a row into the row after the next', first + 9, third + 7],
      ['the last letter of a row', second - 2, second - 1],
      ['the first letter of a row', third, third + 1],
      ['two rows and a bit', second, fourth + 3],
      ['the whole line', 0, long.length],
    ];
    for (const [name, start, end] of stretches) {
      const [from, to] = await gripsOf(page, start, end);
      for (const [press, release] of [
        [from, to],
        [to, from],
      ] as const) {
        await drag(page, press, release);
        expect.soft(await selectedText(page), name).toBe(text.slice(start, end));
      }
      expect.soft(await faultsOfMark(page, start, end), `${name}: painted`).toEqual([]);
    }
  });

  await test.step('white space and line ends at the edges of a selection are not marked', async () => {
    // From the end of a line over an empty one into the next.
    const [, end] = await gripsOf(page, ...place('اليوم.'));
    await page.mouse.click(end.x, end.y);
    for (let step = 0; step < '\n\nسطر'.length; step += 1) await page.keyboard.press('Shift+ArrowLeft');
    expect((await selectedText(page)).trim()).toBe('سطر');
    expect(await faultsOfMark(page, ...place('سطر'))).toEqual([]);
    // The space after a word, come by with the pointer.
    const [from, to] = await gripsOf(page, ...place('سطر رابع '));
    await drag(page, from, to);
    expect(await faultsOfMark(page, ...place('سطر رابع'))).toEqual([]);
  });

  await test.step('a double click takes a word with its clitics, a triple one the line, and a drag goes on by words or lines', async () => {
    const at = async (words: string, inside = 1): Promise<Point> => {
      const [start] = place(words);
      const [point] = await gripsOf(page, start + inside, start + inside + 1);
      return { x: point.x, y: point.y };
    };
    for (const [words, whole] of [
      ['وبالصين', 'وبالصين'],
      ['كتاب‌ها', 'كتاب‌ها'],
      ['35 وبالصين', '35'],
      ['الصداقة»', 'الصداقة'],
    ] as const) {
      const point = await at(words, 0);
      await page.mouse.dblclick(point.x, point.y);
      expect.soft(await selectedText(page), words).toBe(whole);
    }
    const fourth = await at('رابع');
    await page.mouse.click(fourth.x, fourth.y, { clickCount: 3 });
    expect(await selectedText(page)).toBe('سطر رابع قصير.');

    const [from, to] = [await at('الخارجية'), await at('لافروف')];
    await page.mouse.click(from.x, from.y);
    await page.mouse.down({ clickCount: 2 });
    await page.mouse.move(to.x, to.y, { steps: 3 });
    await page.mouse.up({ clickCount: 2 });
    expect(await selectedText(page)).toBe('الخارجية الروسي سيرغي لافروف');
    await page.mouse.move(to.x, to.y);
    await page.mouse.down({ clickCount: 2 });
    await page.mouse.move(from.x, from.y, { steps: 3 });
    await page.mouse.up({ clickCount: 2 });
    expect(await selectedText(page)).toBe('الخارجية الروسي سيرغي لافروف');
  });

  await test.step('Shift and a click go on from where the selection began, and a press inside a selection begins anew', async () => {
    const [start, end] = await gripsOf(page, ...place('الروسي سيرغي'));
    await page.mouse.click(start.x, start.y);
    await page.keyboard.down('Shift');
    await page.mouse.click(end.x, end.y);
    expect(await selectedText(page)).toBe('الروسي سيرغي');
    const [, further] = await gripsOf(page, ...place('إلى بكين'));
    await page.mouse.click(further.x, further.y);
    await page.keyboard.up('Shift');
    expect(await selectedText(page)).toBe('الروسي سيرغي لافروف إلى بكين');

    const [inner, outer] = await gripsOf(page, ...place('لافروف'));
    await drag(page, inner, outer);
    expect(await selectedText(page)).toBe('لافروف');
    await page.mouse.click(further.x, further.y);
    expect(await selectedText(page)).toBe('');
  });

  await test.step('a drag past the edge of the text scrolls on and keeps selecting, and stops when the hand comes back', async () => {
    const [start] = await gripsOf(page, ...place('سطر رابع'));
    const scroll = page.locator('.reading');
    const bottom = await scroll.evaluate((element) => element.getBoundingClientRect().bottom);
    const before = await scroll.evaluate((element) => element.scrollTop);
    await page.mouse.move(start.x, start.y);
    await page.mouse.down();
    await page.mouse.move(start.x - 40, bottom + 30, { steps: 3 });
    await expect.poll(() => scroll.evaluate((element) => element.scrollTop)).toBeGreaterThan(before + 200);
    await page.mouse.move(start.x - 40, bottom - 200, { steps: 2 });
    const selected = await selectedText(page);
    const stopped = await scroll.evaluate((element) => element.scrollTop);
    await page.mouse.up();
    expect(selected.startsWith('سطر رابع قصير.\n')).toBe(true);
    expect(selected.split('\n').length).toBeGreaterThan(5);
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
    expect(await scroll.evaluate((element) => element.scrollTop)).toBe(stopped);
  });

  await test.step('the keyboard selects the same stretches, letter by letter in reading order', async () => {
    for (const words of ['Il-96', 'طراز Il', '12.5% من', 'New York', 'F-35', 'كتاب‌ها', 'Reuters نقلت']) {
      const [start, end] = place(words);
      const [from] = await gripsOf(page, start, end);
      await page.mouse.click(from.x, from.y);
      const letters = [...new Intl.Segmenter('ar').segment(words)].length;
      for (let step = 0; step < letters; step += 1) await page.keyboard.press('Shift+ArrowLeft');
      expect.soft(await selectedText(page), words).toBe(words);
      expect.soft(await faultsOfMark(page, start, end), `${words}: painted`).toEqual([]);
    }
  });
});
