// The interface's language in force: its words, plural forms, digits and dates. Alone in knowing i18next.
import i18next, { type FormatterModule } from 'i18next';
import { once } from '../../domain/once';
import type { Problem } from '../../domain/problem';
import type { Names } from '../../domain/scheme';
import { problemSentence } from '../../domain/strings/problem-sentence';
import { type InterfaceKey, strings } from '../../domain/strings/strings';
import type { Preferences } from '../../domain/workbench-contract';

export type Language = Preferences['language'];
type Blanks = Readonly<Record<string, string | number>>;

/** Everything that depends on the interface's language and digits. */
export interface Translator {
  readonly language: Language;
  readonly direction: 'rtl' | 'ltr';
  /** BCP 47 tag with the numbering system, for `Intl` and for React Aria. */
  readonly locale: string;
  t(key: InterfaceKey, blanks?: Blanks): string;
  /** A display name of the scheme. */
  name(names: Names): string;
  number(value: number): string;
  /** A share between 0 and 1. */
  percent(share: number): string;
  /** An ISO date (`2024-04-09`) in words. */
  date(iso: string): string;
  /** A day, or the month or year that begins with it, as short as an axis wants it. */
  stretch(iso: string, unit: 'day' | 'week' | 'month' | 'year'): string;
  /** The day of an instant here: today, yesterday, or its date. */
  day(instant: string): string;
  /** The time of an instant on the clock here. */
  time(instant: string): string;
  problem(problem: Problem): string;
  /** What a format cannot carry, by its code. */
  lossName(code: string): string;
}

const numbers = new Map<string, Intl.NumberFormat>();

/** Every number in every string is written in the digits of the preference. */
const digits: FormatterModule = {
  type: 'formatter',
  init: () => undefined,
  add: () => undefined,
  addCached: () => undefined,
  format: (value: unknown, _format, language, options) =>
    typeof value === 'number' ? numberFormat(String(options?.locale ?? language ?? 'en')).format(value) : String(value ?? ''),
};

const catalogue = i18next.createInstance();
void catalogue.use(digits).init({
  lng: 'en',
  fallbackLng: false,
  initAsync: false,
  returnNull: false,
  // Said outright, or each key is first looked at for whether it is a sentence.
  keySeparator: '.',
  resources: { ar: { translation: strings.ar }, en: { translation: strings.en } },
  interpolation: { escapeValue: false, alwaysFormat: true },
});

export function translator({ language, digits: numerals }: Pick<Preferences, 'language' | 'digits'>): Translator {
  const locale = `${language}-u-nu-${numerals}`;
  const translate = catalogue.getFixedT(language);
  const say = (key: string, blanks: Blanks = {}): string => translate(key, { ...blanks, locale });
  const calendar = `${language === 'ar' ? 'ar' : 'en-GB'}-u-ca-gregory-nu-${numerals}`;
  const dates = once(() => new Intl.DateTimeFormat(calendar, { dateStyle: 'long', timeZone: 'UTC' }));
  /** A corpus has few days and many articles, and a table of it shows the same ones again as it is scrolled. */
  const known = new Map<string, string>();
  const days = once(() => new Intl.DateTimeFormat(calendar, { dateStyle: 'full' }));
  const short = (parts: Intl.DateTimeFormatOptions) =>
    once(() => new Intl.DateTimeFormat(calendar, { ...parts, timeZone: 'UTC' }));
  const inDays = short({ day: 'numeric', month: 'short' });
  const stretches = {
    day: inDays,
    week: inDays,
    month: short({ month: 'short', year: 'numeric' }),
    year: short({ year: 'numeric' }),
  };
  const percents = once(() => new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 }));
  const times = once(() => new Intl.DateTimeFormat(calendar, { timeStyle: 'short' }));
  return {
    language,
    direction: language === 'ar' ? 'rtl' : 'ltr',
    locale,
    t: say,
    name: (names) => names[language],
    percent: (share) => percents().format(share),
    number: (value) => numberFormat(locale).format(value),
    day: (instant) => dayName(new Date(instant), say) ?? days().format(new Date(instant)),
    time: (instant) => times().format(new Date(instant)),
    date: (iso) => {
      const words = known.get(iso) ?? dates().format(new Date(`${iso}T00:00:00Z`));
      known.set(iso, words);
      return words;
    },
    stretch: (iso, unit) => stretches[unit]().format(new Date(`${iso}T00:00:00Z`)),
    problem: (problem) => problemSentence(problem, say, say('common.listSeparator')),
    lossName: (code) => say(`losses.${code}`),
  };
}

/** Days that have a name of their own, on the calendar of this place. */
function dayName(day: Date, say: (key: string) => string): string | undefined {
  const now = new Date();
  const yesterday = new Date(now.getFullYear(), now.getMonth(), now.getDate() - 1);
  if (day.toDateString() === now.toDateString()) return say('history.today');
  return day.toDateString() === yesterday.toDateString() ? say('history.yesterday') : undefined;
}

function numberFormat(locale: string): Intl.NumberFormat {
  const known = numbers.get(locale);
  if (known) return known;
  const made = new Intl.NumberFormat(locale);
  numbers.set(locale, made);
  return made;
}
