// What a hand drags over is what is stored, and what is painted is exactly the text that was marked.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { jsonlOf, plainArticle } from '../builders/plain-article';
import { type DragCase, dragCases } from './drag-cases';
import { gripsOf, paintingFaults } from './grips';
import { importJsonl, openArticleTitled } from './hand';
import { expect, test, type Workbench } from './launch';

interface Placed {
  readonly name: string;
  readonly start: number;
  readonly end: number;
  readonly quote: string;
}
interface Sheet {
  readonly title: string;
  readonly text: string;
  readonly language: DragCase['language'];
  readonly direction: DragCase['direction'];
  readonly cases: readonly Placed[];
}

/** All cases of one language on one page, case under case. */
function sheets(): Sheet[] {
  const languages = [...new Set(dragCases.map(({ language }) => language))];
  return languages.map((language) => {
    const cases: Placed[] = [];
    let text = '';
    const mine = dragCases.filter((each) => each.language === language);
    for (const each of mine) {
      const start = text.length + each.text.indexOf('⟦');
      const end = text.length + each.text.indexOf('⟧') - 1;
      text += `${each.text.replace(/[⟦⟧]/g, '')}\n`;
      cases.push({ name: each.name, start, end, quote: text.slice(start, end) });
    }
    return { title: `صفحة ${language}`, text, language, direction: mine[0]?.direction ?? 'rtl', cases };
  });
}

interface ExportedArticle {
  readonly title: string;
  readonly annotations: readonly {
    readonly label: string;
    readonly spans: readonly { readonly start: number; readonly end: number; readonly quote: string }[];
  }[];
}

function exported({ userData }: Workbench, folder: string): ExportedArticle[] {
  const out = path.join(folder, 'out.jsonl');
  execFileSync(process.execPath, [
    'tools/hashiya.mjs',
    'export',
    path.join(userData, 'demo.hashiya'),
    '--format',
    'jsonl',
    '--out',
    out,
  ]);
  return readFileSync(out, 'utf8')
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((line): ExportedArticle => JSON.parse(line));
}

async function drag({ page }: Workbench, from: { x: number; y: number }, to: { x: number; y: number }): Promise<void> {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 2 });
  await page.mouse.move(to.x, to.y);
  await page.mouse.up();
}

/** Presses a label's key and waits until the store has answered with the mark. */
async function mark({ page }: Workbench, key: string, label: string, before: string | null): Promise<string | null> {
  await page.keyboard.press(key);
  const selected = page.locator(`.mark.is-selected[data-label=${label}]:not([data-annotation="${before}"])`).first();
  await selected.waitFor({ state: 'attached', timeout: 10_000 }).catch(() => undefined);
  const id = await selected.getAttribute('data-annotation', { timeout: 100 }).catch(() => null);
  // The grips of a selected mark would be in the way of the next drag.
  await page.keyboard.press('Escape');
  return id;
}

for (const sheet of sheets()) {
  test(`a drag over a known stretch marks exactly it, and exactly it is painted: ${sheet.cases.length} cases, ${sheet.language}`, async ({
    starter,
  }) => {
    const workbench = await starter.start();
    const { page } = workbench;
    await importJsonl(workbench, starter.folder(), jsonlOf([plainArticle(sheet.title, sheet.text, sheet)]), 1);
    await openArticleTitled(page, sheet.title);
    let last: string | null = null;
    for (const { name, start, end } of sheet.cases) {
      const [first, second] = await gripsOf(page, start, end);
      await drag(workbench, first, second);
      last = await mark(workbench, 'KeyP', 'PERS', last);
      expect.soft(await paintingFaults(page, last, start, end), `${name}: painted`).toEqual([]);
      await drag(workbench, second, first);
      last = await mark(workbench, 'KeyG', 'GPE', last);
      expect.soft(last, `${name}: marked backward`).not.toBeNull();
    }
    await workbench.app.close();
    const stored = exported(workbench, starter.folder()).find(({ title }) => title === sheet.title)?.annotations ?? [];
    for (const { name, start, end, quote } of sheet.cases) {
      for (const label of ['PERS', 'GPE']) {
        const span = stored
          .filter((each) => each.label === label)
          .flatMap(({ spans }) => spans)
          .find((each) => each.start === start && each.end === end);
        expect.soft(span?.quote, `${name}: ${label === 'PERS' ? 'forward' : 'backward'}`).toBe(quote);
      }
    }
  });
}
