// How a journey's hand works on the article: finding text on the page, selecting it, reading what is selected.
import type { Page } from '@playwright/test';

interface Place {
  readonly line: number;
  readonly start: number;
  readonly end: number;
}

/** The nth occurrence (from 0) of a text within one line of the article. */
async function find(page: Page, text: string, occurrence = 0): Promise<Place> {
  const place = await page.evaluate(
    ({ text, occurrence }) => {
      let left = occurrence;
      const lines = [...document.querySelectorAll('.article-text .line')];
      for (const [line, element] of lines.entries()) {
        const content = element.textContent ?? '';
        for (let at = content.indexOf(text); at >= 0; at = content.indexOf(text, at + 1)) {
          if (left === 0) {
            element.scrollIntoView({ block: 'center' });
            return { line, start: at, end: at + text.length };
          }
          left -= 1;
        }
      }
      return null;
    },
    { text, occurrence },
  );
  if (!place) throw new Error(`«${text}» does not stand in the article ${occurrence + 1} times`);
  return place;
}

/** Presses at the text's first letter and lets go after its last, as a hand does. */
export async function dragOver(page: Page, text: string, occurrence = 0): Promise<void> {
  const { line, start, end } = await find(page, text, occurrence);
  const [from, to] = await page.evaluate(edges, { line, start, end });
  if (!from || !to) throw new Error('The text has no place on the page');
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 3 });
  await page.mouse.move(to.x, to.y, { steps: 3 });
  await page.mouse.up();
}

/** Puts the caret before the text with the mouse and stretches the selection over it with the keyboard alone. */
export async function stretchOver(page: Page, text: string, occurrence = 0): Promise<void> {
  const { line, start, end } = await find(page, text, occurrence);
  const [from] = await page.evaluate(edges, { line, start, end });
  if (!from) throw new Error('The text has no place on the page');
  await page.mouse.click(from.x, from.y);
  const graphemes = [...new Intl.Segmenter('ar').segment(text)].length;
  // In a right-to-left line the left arrow goes forward, through digits and Latin too.
  for (let step = 0; step < graphemes; step += 1) await page.keyboard.press('Shift+ArrowLeft');
}

export async function clickOn(page: Page, text: string, occurrence = 0): Promise<void> {
  const { line, start, end } = await find(page, text, occurrence);
  const [from, to] = await page.evaluate(edges, { line, start, end });
  if (!from || !to) throw new Error('The text has no place on the page');
  await page.mouse.click((from.x + to.x) / 2, from.y);
}

export async function selectedText(page: Page): Promise<string> {
  return await page.evaluate(() => window.getSelection()?.toString() ?? '');
}

/** Points just inside the first and just beyond the last letter, on the side where reading begins and ends. */
function edges({ line, start, end }: Place): { x: number; y: number }[] {
  const element = document.querySelectorAll<HTMLElement>('.article-text .line')[line];
  const text = element?.firstChild;
  if (!element || !text) return [];
  const rightToLeft = element.dir === 'rtl';
  const rectOf = (from: number, to: number): DOMRect => {
    const range = document.createRange();
    range.setStart(text, from);
    range.setEnd(text, to);
    return range.getBoundingClientRect();
  };
  const [first, last] = [rectOf(start, start + 1), rectOf(end - 1, end)];
  const middle = (rect: DOMRect): number => rect.top + rect.height / 2;
  return [
    { x: rightToLeft ? first.right - 0.5 : first.left + 0.5, y: middle(first) },
    { x: rightToLeft ? last.left + 0.5 : last.right - 0.5, y: middle(last) },
  ];
}
