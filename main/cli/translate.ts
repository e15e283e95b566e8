// The command line's words in Arabic or English, and the sentence of every problem.
import i18next from 'i18next';
import type { Problem } from '../../domain/problem';
import type { KeyOf } from '../../domain/strings/arabic-plurals';
import { cliAr } from '../../domain/strings/cli.ar';
import { type CliStrings, cliEn } from '../../domain/strings/cli.en';
import { withoutIsolates } from '../../domain/strings/isolate-blanks';
import { problemSentence } from '../../domain/strings/problem-sentence';
import { lossesAr, problemsAr } from '../../domain/strings/problems.ar';
import { lossesEn, problemsEn } from '../../domain/strings/problems.en';

export type CliLanguage = 'ar' | 'en';
type Blanks = Readonly<Record<string, string | number>>;

export interface Translator {
  readonly language: CliLanguage;
  say(key: KeyOf<CliStrings>, blanks?: Blanks): string;
  /** The sentence of a problem, followed by where it is when the sentence does not say. */
  problem(problem: Problem): string;
  /** What a format does not carry. */
  loss(code: string): string;
}

const catalogue = i18next.createInstance();
void catalogue.init({
  lng: 'en',
  fallbackLng: false,
  initAsync: false,
  resources: {
    ar: { translation: { cli: cliAr, problems: problemsAr, losses: lossesAr } },
    en: { translation: { cli: cliEn, problems: problemsEn, losses: lossesEn } },
  },
  interpolation: { escapeValue: false },
});

export function translator(language: CliLanguage): Translator {
  const translate = catalogue.getFixedT(language);
  const sentence = (key: string, blanks: Blanks = {}): string => withoutIsolates(translate(key, { ...blanks }));
  const say = (key: KeyOf<CliStrings>, blanks: Blanks = {}) => sentence(`cli.${key}`, blanks);
  return {
    language,
    say,
    problem: (problem) => problemSentence(problem, sentence, language === 'ar' ? '، ' : ', '),
    loss: (code) => sentence(`losses.${code}`),
  };
}

/** The language that the terminal is set to: Arabic when it says so, otherwise English. */
export function languageOf(env: Readonly<Record<string, string | undefined>>): CliLanguage {
  const locale = env.LC_ALL || env.LC_MESSAGES || env.LANG || '';
  return /^ar([_.@-]|$)/i.test(locale) ? 'ar' : 'en';
}
