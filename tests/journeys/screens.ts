// Every screen of the window, and how a person gets there: the list that whoever adds a dialog, a panel or a menu adds it to.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import type { InterfaceKey } from '../../domain/strings/strings';
import type { OpenDialog } from '../../renderer/state/open-dialog';
import { clickOn, dragOver } from './article';
import { chooseFiles, chooseSavePath, type Say, selectedCard } from './hand';
import type { Workbench } from './launch';
import { importRetold } from './retold';

export interface Visit {
  readonly workbench: Workbench;
  readonly page: Page;
  readonly say: Say;
  /** A folder that goes away after the test. */
  readonly folder: string;
}

export interface Screen {
  readonly name: string;
  /** Goes there from the workbench with the first article open and nothing selected. */
  open(visit: Visit): Promise<void>;
  /** Goes back; Escape, unless the screen says otherwise. */
  close?(visit: Visit): Promise<void>;
  /** Rules of axe that do not speak of this screen, each with its reason. */
  readonly leaves?: readonly string[];
}

/** Runs a command from the palette, by its name in the interface's language. */
async function run({ page, say }: Visit, command: InterfaceKey): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.getByRole('searchbox', { name: say('commandPalette.search') }).fill(say(command));
  await page
    .getByRole('option', { name: say(command) })
    .first()
    .click();
}

const dialog =
  (title: InterfaceKey, command: InterfaceKey): Screen['open'] =>
  async (visit) => {
    await run(visit, command);
    await visit.page.getByRole('dialog', { name: visit.say(title) }).waitFor();
  };

async function press(page: Page, times: number, key: string): Promise<void> {
  for (let time = 0; time < times; time += 1) await page.keyboard.press(key);
}

/** Takes the last change back. */
async function undo(page: Page): Promise<void> {
  await page.locator('.article-text').focus();
  await page.keyboard.press('Control+z');
}

/** The table stands over the reading room until Escape is pressed in it. */
async function showCorpus({ page }: Visit): Promise<void> {
  await page.keyboard.press('Control+Shift+l');
  await page.locator('.corpus-row.is-active').waitFor();
}

const tab = (name: InterfaceKey): Pick<Screen, 'open' | 'close'> => ({
  open: async ({ page, say }) => await page.getByRole('tab', { name: say(name) }).click(),
  close: async ({ page, say }) => await page.getByRole('tab', { name: say('panels.articles') }).click(),
});

/** Files of which one arrives and the others do not. */
function mixedFiles(folder: string): string[] {
  const files: [string, string | Buffer][] = [
    ['good.txt', 'وصول الوفد إلى القاهرة\n\nوصل الوفد أمس.'],
    ['empty.txt', ''],
    ['nul.txt', 'نص\u0000نص'],
  ];
  return files.map(([name, content]) => {
    const file = path.join(folder, name);
    writeFileSync(file, content);
    return file;
  });
}

function table(folder: string): string {
  const file = path.join(folder, 'table.csv');
  writeFileSync(
    file,
    'title,body,published,القسم\nقمة,قال الرئيس إن القمة ناجحة,2024-04-11,سياسة\nهدنة,نفت الوزارة,2024-04-12,محليات\n',
  );
  return file;
}

async function layOnDesk({ workbench: { app }, page, say, folder }: Visit, files = mixedFiles(folder)): Promise<void> {
  await chooseFiles(app, files);
  await page.keyboard.press('Control+i');
  await page.getByRole('dialog', { name: say('desk.title') }).waitFor();
}

function demoOf({ userData }: Visit['workbench']): string {
  return path.join(userData, 'demo.hashiya');
}

async function openDamaged({ workbench, page, say, folder }: Visit): Promise<void> {
  const file = path.join(folder, 'damaged.hashiya');
  writeFileSync(file, readFileSync(demoOf(workbench)).fill(0xaa, 5000, 60_000));
  await chooseFiles(workbench.app, [file]);
  await page.keyboard.press('Control+o');
  await page.getByRole('dialog', { name: say('backups.damagedTitle') }).waitFor();
}

async function closeAndUndo({ page }: Visit): Promise<void> {
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await undo(page);
}

/** Each dialog has its screen: a new one is not forgotten. */
const dialogs: Readonly<Record<OpenDialog['type'], Screen>> = {
  'command-palette': {
    name: 'the command palette',
    open: async ({ page, say }) => {
      await page.keyboard.press('Control+k');
      await page.getByRole('dialog', { name: say('commandPalette.title') }).waitFor();
    },
    // The arrows scroll the list from the field above it, which keeps the focus.
    leaves: ['scrollable-region-focusable'],
  },
  keys: { name: 'the keys', open: dialog('keysSheet.title', 'commands.show-keys') },
  'label-keys': { name: 'the keys of labels', open: dialog('labelKeys.title', 'commands.label-keys') },
  preferences: { name: 'preferences', open: dialog('preferences.title', 'commands.preferences') },
  'recent-projects': { name: 'the recent projects', open: dialog('recent.title', 'commands.recent-projects') },
  help: { name: 'the pages of help', open: dialog('help.title', 'commands.help-pages') },
  about: {
    name: 'about',
    open: async (visit) => {
      await run(visit, 'commands.about');
      await visit.page.getByRole('dialog').getByText(visit.say('app.about')).waitFor();
    },
  },
  export: { name: 'export', open: dialog('export.title', 'commands.export-project') },
  'new-annotator': { name: 'a new annotator', open: dialog('annotatorDialog.title', 'commands.new-annotator') },
  'apply-to-all': {
    name: 'applying to all',
    open: async (visit) => {
      await dragOver(visit.page, 'التعاون');
      await visit.page.keyboard.press('KeyE');
      await selectedCard(visit.page).waitFor();
      await run(visit, 'commands.apply-to-all');
      await visit.page.locator('.sheet .occurrence').first().waitFor();
    },
    close: async ({ page }) => {
      await page.keyboard.press('Escape');
      await undo(page);
    },
  },
  'import-desk': { name: 'the import desk', open: (visit) => layOnDesk(visit) },
  'import-report': {
    name: 'the report of an import',
    open: async (visit) => {
      await layOnDesk(visit);
      await visit.page.getByRole('button', { name: visit.say('desk.import', { count: 1 }) }).click();
      await visit.page.getByRole('dialog', { name: visit.say('importReport.title') }).waitFor();
    },
    close: async ({ page }) => {
      await page.keyboard.press('Escape');
      await undo(page);
    },
  },
  duplicates: {
    name: 'the stories told more than once',
    open: async (visit) => {
      await importRetold(visit.workbench, visit.folder, visit.say);
      await run(visit, 'commands.duplicates');
      await visit.page.locator('.story-pair').first().waitFor();
    },
    close: closeAndUndo,
  },
  'repeated-lines': {
    name: 'the lines that outlets repeat',
    open: async (visit) => {
      await importRetold(visit.workbench, visit.folder, visit.say);
      await run(visit, 'commands.repeated-lines');
      await visit.page.locator('.line-row').first().waitFor();
    },
    close: closeAndUndo,
  },
  backups: {
    name: 'the backups',
    open: async (visit) => {
      await dialog('backups.title', 'commands.backups')(visit);
      await visit.page.getByRole('button', { name: visit.say('backups.make') }).click();
      await visit.page.locator('.backup-row').first().click();
      await visit.page.locator('.restore-facts').waitFor();
    },
  },
  damaged: { name: 'a damaged project', open: openDamaged },
  'salvage-report': {
    name: 'what was salvaged of a damaged project',
    open: async (visit) => {
      await openDamaged(visit);
      await chooseSavePath(visit.workbench.app, path.join(visit.folder, 'new.hashiya'));
      await visit.page.getByRole('button', { name: visit.say('backups.salvage') }).click();
      await visit.page.getByRole('dialog', { name: visit.say('backups.salvageTitle') }).waitFor();
    },
    close: async ({ page, workbench }) => {
      await page.keyboard.press('Escape');
      await chooseFiles(workbench.app, [demoOf(workbench)]);
      await page.keyboard.press('Control+o');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
    },
  },
  'check-report': { name: 'the check of the project', open: dialog('checkReport.title', 'commands.check-project') },
  'delete-articles': {
    name: 'the question before articles are deleted',
    open: async (visit) => {
      await showCorpus(visit);
      await visit.page.keyboard.press('Delete');
      await visit.page.getByRole('dialog', { name: visit.say('corpusTable.deletion.title') }).waitFor();
    },
    close: async ({ page }) => {
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      await page.keyboard.press('Escape');
    },
  },
  'go-back': {
    name: 'going back in history',
    open: async ({ page, say }) => {
      await dragOver(page, 'التعاون');
      await page.keyboard.press('KeyE');
      await selectedCard(page).waitFor();
      await page.getByRole('tab', { name: say('panels.history') }).click();
      await page
        .locator('.change')
        .nth(1)
        .getByRole('button', { name: say('history.actions') })
        .click();
      await page.getByRole('menuitem', { name: say('history.goBack') }).click();
      await page.getByRole('dialog', { name: say('goBack.title') }).waitFor();
    },
    close: async ({ page, say }) => {
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      await page.getByRole('tab', { name: say('panels.articles') }).click();
      await undo(page);
    },
  },
};

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
      await page.locator('.toast.is-problem').waitFor();
    },
    close: async ({ page }) => await page.locator('.toast button').first().click(),
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
