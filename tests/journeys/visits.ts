// What a visit to a screen is, and the ways by which most screens are come to and left.
import type { Page } from '@playwright/test';
import type { InterfaceKey } from '../../domain/strings/strings';
import { chooseFiles, type Say } from './hand';
import type { Workbench } from './launch';

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
export async function run({ page, say }: Visit, command: InterfaceKey): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.getByRole('searchbox', { name: say('commandPalette.search') }).fill(say(command));
  await page
    .getByRole('option', { name: say(command) })
    .first()
    .click();
}

export const dialog =
  (title: InterfaceKey, command: InterfaceKey): Screen['open'] =>
  async (visit) => {
    await run(visit, command);
    await visit.page.getByRole('dialog', { name: visit.say(title) }).waitFor();
  };

export async function press(page: Page, times: number, key: string): Promise<void> {
  for (let time = 0; time < times; time += 1) await page.keyboard.press(key);
}

/** Takes the last change back. */
export async function undo(page: Page): Promise<void> {
  await page.locator('.article-text').focus();
  await page.keyboard.press('Control+z');
}

/** The table stands over the reading room until Escape is pressed in it. */
export async function showCorpus({ page }: Visit): Promise<void> {
  await page.keyboard.press('Control+Shift+l');
  await page.locator('.corpus-row.is-active').waitFor();
}

export async function layOnDesk({ workbench: { app }, page, say }: Visit, files: string[]): Promise<void> {
  await chooseFiles(app, files);
  await page.keyboard.press('Control+i');
  await page.getByRole('dialog', { name: say('desk.title') }).waitFor();
}

export async function closeAndUndo({ page }: Visit): Promise<void> {
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await undo(page);
}
