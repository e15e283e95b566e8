// What a journey's hand presses, named by the interface's own strings, so that a journey speaks both languages.
import type { ElectronApplication, Locator, Page } from '@playwright/test';
import i18next from 'i18next';
import { type InterfaceKey, strings } from '../../domain/strings/strings';
import type { Preferences } from '../../domain/workbench-contract';

const catalogue = i18next.createInstance({
  lng: 'en',
  initAsync: false,
  resources: { ar: { translation: strings.ar }, en: { translation: strings.en } },
  interpolation: { escapeValue: false },
});
void catalogue.init();

export type Say = (key: InterfaceKey, blanks?: Readonly<Record<string, string | number>>) => string;

/** The interface's words as the given language has them. */
export function sayIn(language: Preferences['language']): Say {
  const translate = catalogue.getFixedT(language);
  return (key, blanks = {}) => translate(key, blanks);
}

/** A pattern for an accessible name that begins with the words before the string's first blank. */
export function beginning(words: string): RegExp {
  const [start = ''] = words.split('\u0000');
  return new RegExp(`^${start.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`);
}

export async function openArticleNamed(page: Page, title: string): Promise<void> {
  await page.getByRole('row').or(page.getByRole('option')).filter({ hasText: title }).first().click();
  await page.locator('.article-text').filter({ hasText: title }).waitFor();
}

/** The card of the selected mark, opened in the margin. */
export function selectedCard(page: Page): Locator {
  return page.locator('.card.is-selected');
}

/** Answers the next save dialogs with a path, as a person would. */
export async function chooseSavePath(app: ElectronApplication, filePath: string): Promise<void> {
  await app.evaluate(({ dialog }, chosen) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath: chosen });
  }, filePath);
}

export async function chooseFiles(app: ElectronApplication, filePaths: string[]): Promise<void> {
  await app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: chosen });
  }, filePaths);
}
