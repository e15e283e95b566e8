// Every screen of the window, and how a person gets there: the list that whoever adds a dialog, a panel or a menu adds it to.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { InterfaceKey } from '../../domain/strings/strings';
import { clickOn, dragOver } from './article';
import { dialogs } from './dialog-screens';
import { chooseFiles, chooseSavePath, selectedCard } from './hand';
import { importRetold } from './retold';
import { closeAndUndo, dialog, layOnDesk, press, run, type Screen, showCorpus } from './visits';

const tab = (name: InterfaceKey): Pick<Screen, 'open' | 'close'> => ({
  open: async ({ page, say }) => await page.getByRole('tab', { name: say(name) }).click(),
  close: async ({ page, say }) => await page.getByRole('tab', { name: say('panels.articles') }).click(),
});

function table(folder: string): string {
  const file = path.join(folder, 'table.csv');
  writeFileSync(
    file,
    'title,body,published,القسم\nقمة,قال الرئيس إن القمة ناجحة,2024-04-11,سياسة\nهدنة,نفت الوزارة,2024-04-12,محليات\n',
  );
  return file;
}

export const screens: readonly Screen[] = [
  {
    name: 'the tour',
    open: async (visit) => {
      await run(visit, 'commands.tour');
      await visit.page.locator('.tour').waitFor();
    },
    close: async ({ page, say }) => {
      await page.getByRole('button', { name: say('tour.leave') }).click();
      await page.locator('.article-text').click();
    },
  },
  {
    name: 'two tellings of a story side by side',
    open: async (visit) => {
      await importRetold(visit.workbench, visit.folder, visit.say);
      await run(visit, 'commands.duplicates');
      await visit.page.locator('.story-pair').last().getByRole('button').first().click();
      await visit.page.locator('.compared-side').first().waitFor();
    },
    close: closeAndUndo,
  },
  { name: 'the workbench', open: async ({ page }) => await page.locator('.mark').first().waitFor({ state: 'attached' }) },
  {
    name: 'the card of a selected mark',
    open: async ({ page }) => {
      await clickOn(page, 'الروسي');
      await selectedCard(page).waitFor();
    },
    close: async ({ page }) => await press(page, 2, 'Escape'),
  },
  {
    name: 'the card of a selected claim, asked for its filler',
    open: async ({ page }) => {
      await page.locator('.card[data-kind=claim] .card-face').first().click();
      await selectedCard(page).getByRole('combobox').first().click();
      await page.keyboard.type('ا');
      await page.getByRole('option').first().waitFor();
    },
    close: async ({ page }) => await press(page, 4, 'Escape'),
    // While the list is open, React Aria hides what lies around it; Tab closes the list before it leaves the field.
    leaves: ['aria-hidden-focus'],
  },
  {
    name: 'pointing at a filler',
    open: async (visit) => {
      const { page } = visit;
      await page.locator('.card[data-kind=claim] .card-face').first().click();
      await selectedCard(page).waitFor();
      await run(visit, 'commands.point');
      await page.locator('.reading-room.is-pointing').waitFor();
    },
    close: async ({ page }) => await press(page, 3, 'Escape'),
  },
  {
    name: 'a piece waited for, and a note begun',
    open: async (visit) => {
      await clickOn(visit.page, 'الروسي');
      await selectedCard(visit.page).waitFor();
      await run(visit, 'commands.add-piece');
      await run(visit, 'commands.write-note');
    },
    close: async ({ page }) => await press(page, 4, 'Escape'),
  },
  { name: 'words selected', open: async ({ page }) => await dragOver(page, 'شراكة') },
  {
    name: 'finding in the article',
    open: async ({ page, say }) => {
      await page.keyboard.press('Control+f');
      await page.getByRole('textbox', { name: say('find.title') }).fill('لافروف');
      await page.locator('.hits .box, .hit').first().waitFor({ state: 'attached' });
    },
  },
  { name: 'details of the article', ...tab('panels.details') },
  { name: 'the list of marks', ...tab('panels.marks') },
  { name: 'the history of changes', ...tab('panels.history') },
  { name: 'the search of the project', ...tab('panels.search') },
  {
    name: 'the corpus as a table, with two articles chosen',
    open: async (visit) => {
      await showCorpus(visit);
      await press(visit.page, 2, 'Shift+ArrowDown');
      await visit.page.locator('.corpus-facts .fact-field').first().waitFor();
    },
  },
  {
    name: 'the statistics, one figure as a table',
    open: async ({ page, say }) => {
      await page.keyboard.press('Control+Shift+t');
      await page.locator('.figure .chart').first().waitFor();
      const name = say('statistics.sources.title');
      await page.getByRole('button', { name: say('statistics.asTableOf', { name }), exact: true }).click();
      await page.getByRole('table').waitFor();
    },
  },
  {
    name: 'a cell of the corpus table that is edited',
    open: async (visit) => {
      await showCorpus(visit);
      await visit.page.keyboard.press('F2');
      await visit.page.locator('.corpus-cell input').waitFor();
    },
    close: async ({ page }) => await press(page, 2, 'Escape'),
  },
  {
    name: 'the menu of annotators',
    open: async ({ page, say }) => await page.getByRole('button', { name: say('topBar.annotator', { name: 'Sample' }) }).click(),
  },
  {
    name: 'the menu of the layer’s status',
    open: async ({ page, say }) => await page.getByRole('button', { name: say('topBar.status') }).click(),
  },
  {
    name: 'the command palette without a match',
    open: async ({ page, say }) => {
      await page.keyboard.press('Control+k');
      await page.getByRole('searchbox', { name: say('commandPalette.search') }).fill('ظظظ');
      await page.getByText(say('commandPalette.none')).waitFor();
    },
    close: async ({ page }) => await press(page, 2, 'Escape'),
  },
  {
    name: 'a message of what went wrong',
    open: async ({ workbench: { app }, page }) => {
      await chooseFiles(app, ['/nowhere/gone.hashiya']);
      await page.keyboard.press('Control+o');
      // It stays as long as the pointer is on it.
      await page.locator('.toast.is-problem').last().hover();
    },
    close: async ({ page }) => await page.locator('.toast.is-problem button').last().click(),
  },
  {
    name: 'files held over the window',
    open: async ({ page }) => {
      await page.evaluate(() => {
        const data = new DataTransfer();
        data.items.add(new File(['نص'], 'a.txt'));
        window.dispatchEvent(new DragEvent('dragover', { dataTransfer: data, bubbles: true, cancelable: true }));
      });
      await page.locator('.drop-target').waitFor();
    },
    close: async ({ page }) => {
      await page.evaluate(() => window.dispatchEvent(new DragEvent('dragleave', { bubbles: true })));
    },
  },
  {
    name: 'the columns of a table on the import desk',
    open: async (visit) => {
      await layOnDesk(visit, [table(visit.folder)]);
      await visit.page.getByRole('region', { name: visit.say('desk.firstArticles') }).waitFor();
    },
  },
  {
    name: 'the export with its settings folded out',
    open: async (visit) => {
      await dialog('export.title', 'commands.export-project')(visit);
      for (const fold of await visit.page.locator('.export-fold > summary').all()) await fold.click();
      await visit.page.locator('.record').waitFor();
    },
  },
  {
    name: 'an export that was written in parts, with what was lost',
    open: async (visit) => {
      const { workbench, page, say, folder } = visit;
      await chooseSavePath(workbench.app, path.join(folder, 'parts'));
      await dialog('export.title', 'commands.export-project')(visit);
      await page.getByText(say('export.purposes.train'), { exact: true }).click();
      const parts = page.locator('.export-fold').filter({ hasText: say('export.parts') });
      await parts.locator('summary').click();
      await parts.locator('.select-button').click();
      await page.getByRole('option', { name: say('export.partsChoice.parts') }).click();
      await page.getByRole('button', { name: say('export.run'), exact: true }).click();
      await page.locator('.balance').waitFor();
    },
  },
  ...Object.values(dialogs),
];
