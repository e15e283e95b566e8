// The interface's strings for what the shell itself shows: menu and dialogs.
import i18next from 'i18next';
import { strings } from '../../domain/strings/strings';
import type { Preferences } from '../../domain/workbench-contract';

const catalogue = i18next.createInstance({
  lng: 'en',
  initAsync: false,
  resources: { ar: { translation: strings.ar }, en: { translation: strings.en } },
});
void catalogue.init();

export function shellTranslator(language: Preferences['language']): (key: string, values?: Record<string, string>) => string {
  return catalogue.getFixedT(language);
}
