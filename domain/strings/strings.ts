// Every word that the workbench and the command line show, in both languages, as i18next resources.
import type { KeyOf } from './arabic-plurals';
import { interfaceAr } from './interface.ar';
import { type InterfaceStrings, interfaceEn } from './interface.en';
import { cliAr, lossesAr, problemsAr } from './problems.ar';
import { cliEn, lossesEn, problemsEn } from './problems.en';

export const strings = {
  en: { ...interfaceEn, problems: problemsEn, losses: lossesEn, cli: cliEn },
  ar: { ...interfaceAr, problems: problemsAr, losses: lossesAr, cli: cliAr },
};

/** A dotted key of the interface's strings; plural keys go without their endings. */
export type InterfaceKey = KeyOf<InterfaceStrings>;
