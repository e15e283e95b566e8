// Every dialog, and how a person gets there and back.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { OpenDialog } from '../../renderer/state/open-dialog';
import { dragOver } from './article';
import { chooseFiles, chooseSavePath, selectedCard } from './hand';
import { importRetold } from './retold';
import { closeAndUndo, dialog, layOnDesk, run, type Screen, showCorpus, undo, type Visit } from './visits';

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

/** Each dialog has its screen: a new one is not forgotten. */
export const dialogs: Readonly<Record<OpenDialog['type'], Screen>> = {
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
  'command-keys': {
    name: 'the keys of commands, one of which is to have another’s',
    open: async (visit) => {
      const { page, say } = visit;
      await dialog('commandKeys.title', 'commands.command-keys')(visit);
      await page
        .locator('.command-key button')
        .filter({ hasText: say('commands.find') })
        .press('Enter');
      await page.keyboard.press('Control+k');
      await page.getByRole('button', { name: say('commandKeys.take') }).waitFor();
    },
    // First the row, which listens to Escape alone, then the dialog.
    close: async ({ page }) => {
      await page.keyboard.press('Escape');
      await page.locator('.command-key.is-open').waitFor({ state: 'detached' });
      await page.keyboard.press('Escape');
    },
  },
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
  'import-desk': { name: 'the import desk', open: (visit) => layOnDesk(visit, mixedFiles(visit.folder)) },
  'import-report': {
    name: 'the report of an import',
    open: async (visit) => {
      await layOnDesk(visit, mixedFiles(visit.folder));
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
