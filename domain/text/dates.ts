// Reads a line that is a date and nothing else. Alone in knowing what months and weekdays are called in the press of each region.

/** What a whole line says as a date. */
export interface Dateline {
  /** ISO date (`2024-04-09`); null when no such day exists or the words contradict each other. */
  readonly date: string | null;
  /** Whether the line tells when the article appeared, or when it was last touched. */
  readonly tells: 'published' | 'updated';
}

/**
 * Names of the months, January first, written as `foldedForDates` leaves them: without hamza on alef, without tashkeel, in
 * lower case. Each row is one region or language; a name may stand in several.
 */
const monthRows: readonly string[] = [
  // Egypt, Sudan, the Gulf
  'يناير فبراير مارس ابريل مايو يونيو يوليو اغسطس سبتمبر اكتوبر نوفمبر ديسمبر',
  'يناير فبراير مارس ابريل مايو يونيه يوليه اغسطس سبتمبر اكتوبر نوفمبر ديسمبر',
  // the Levant and Iraq; `_` stands for a space
  'كانون_الثاني شباط اذار نيسان ايار حزيران تموز اب ايلول تشرين_الاول تشرين_الثاني كانون_الاول',
  // Tunisia and Algeria
  'جانفي فيفري مارس افريل ماي جوان جويليه اوت سبتمبر اكتوبر نوفمبر ديسمبر',
  // Morocco
  'يناير فبراير مارس ابريل ماي يونيو يوليوز غشت شتنبر اكتوبر نونبر دجنبر',
  // Persian and Urdu names of the Gregorian months
  'ژانویه فوریه مارس اوریل مه ژوین ژوییه اوت سپتامبر اکتبر نوامبر دسامبر',
  'جنوری فروری مارچ اپریل میی جون جولایی اگست ستمبر اکتوبر نومبر دسمبر',
  // Hebrew, plain and with the preposition that follows a day
  'ינואר פברואר מרץ אפריל מאי יוני יולי אוגוסט ספטמבר אוקטובר נובמבר דצמבר',
  'בינואר בפברואר במרץ באפריל במאי ביוני ביולי באוגוסט בספטמבר באוקטובר בנובמבר בדצמבר',
  'january february march april may june july august september october november december',
  'jan feb mar apr may jun jul aug sep oct nov dec',
  'jan. feb. mar. apr. may jun. jul. aug. sept. oct. nov. dec.',
];

/** Names of the weekdays, Sunday first as in `Date.getUTCDay`. */
const weekdayRows: readonly string[] = [
  'الاحد الاثنين الثلاثاء الاربعاء الخميس الجمعه السبت',
  'یکشنبه دوشنبه سه_شنبه چهارشنبه پنجشنبه جمعه شنبه',
  'اتوار پیر منگل بدھ جمعرات جمعہ ہفتہ',
  'ראשון שני שלישי רביעי חמישי שישי שבת',
  'sunday monday tuesday wednesday thursday friday saturday',
  'sun mon tue wed thu fri sat',
];

const numberOf = (rows: readonly string[], first: number) =>
  new Map(rows.flatMap((row) => row.split(' ').map((name, index) => [name.replaceAll('_', ' '), index + first] as const)));
const months = numberOf(monthRows, 1);
const weekdays = numberOf(weekdayRows, 0);

/** Longest names first, so that `مايو` is not read as `ماي`. */
const anyOf = (names: Iterable<string>) =>
  [...names]
    .sort((a, b) => b.length - a.length)
    .map((name) => name.replace('.', '\\.'))
    .join('|');

const month = `(${anyOf(months.keys())})`;
/** A month, and beside it the same month by another name: `نوفمبر / November`, `أبريل (نيسان)`. */
const monthTwice = `${month}(?:\\s*[/(،,-]\\s*${month}\\s*\\)?)?`;
const day = '(\\d{1,2})(?:st|nd|rd|th)?';
const year = '(\\d{4})\\s*م?';

const prefix =
  /^(?:(تاريخ النشر|نشر بتاريخ|نشر في|نشر|published on|published|posted on)|(اخر تحديث|تم التحديث|حدث في|last updated|updated))\s*[:|]?\s*/;
const weekday = new RegExp(`^(?:يوم\\s+|יום\\s+)?(${anyOf(weekdays.keys())})\\.?\\s*[,،:-]?\\s+`);
const timeOfDay =
  /[\s,،|–—-]+(?:الساعه\s*|at\s+)?\d{1,2}:\d{2}(?::\d{2})?\s*(?:ص|م|صباحا|مساء|am|pm|a\.m\.|p\.m\.)?\s*\(?(?:gmt|utc|(?:ب?توقيت)\s[^\d]{2,30}?)?\)?$/;

const dayFirst = new RegExp(`^${day}\\s*[/-]?\\s*${monthTwice}\\s*[/،,-]?\\s*${year}$`);
const monthFirst = new RegExp(`^${monthTwice}\\s+${day}\\s*[،,]?\\s+${year}$`);
const yearFirst = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/;
const numbersOnly = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})$/;

/** The date that the line is, or null for a line that is anything more or anything else. */
export function readDateline(line: string): Dateline | null {
  // A day as machines write it, which every record of a table has: what is below says the same of it.
  const written = yearFirst.exec(line);
  if (written) return { date: isoDate(yearMonthDay(written)), tells: 'published' };
  // No dateline is longer, nor without a digit, and prose should cost nothing.
  if (line.length > 100 || !/[0-9٠-٩۰-۹]/.test(line)) return null;
  let rest = foldedForDates(line);
  const said = prefix.exec(rest);
  rest = rest.slice(said?.[0].length ?? 0);
  const named = weekday.exec(rest);
  rest = rest
    .slice(named?.[0].length ?? 0)
    .replace(timeOfDay, '')
    .trim();
  const parts = readDayMonthYear(rest);
  if (!parts) return null;
  const date = isoDate(parts);
  const agrees = date === null || named?.[1] === undefined || new Date(date).getUTCDay() === weekdays.get(named[1]);
  return { date: agrees ? date : null, tells: said?.[2] === undefined ? 'published' : 'updated' };
}

interface DayMonthYear {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** Day 0 stands for words that contradict each other. */
function readDayMonthYear(words: string): DayMonthYear | null {
  const first = dayFirst.exec(words);
  if (first) return named(first[1], first[2], first[3], first[4]);
  const second = monthFirst.exec(words);
  if (second) return named(second[3], second[1], second[2], second[4]);
  const third = yearFirst.exec(words);
  if (third) return yearMonthDay(third);
  const fourth = numbersOnly.exec(words);
  return fourth ? unambiguous(Number(fourth[1]), Number(fourth[3]), Number(fourth[4])) : null;
}

const yearMonthDay = ([, year, , month, day]: RegExpExecArray): DayMonthYear => ({
  year: Number(year),
  month: Number(month),
  day: Number(day),
});

function named(dayWord = '', monthName = '', otherName: string | undefined, yearWord = ''): DayMonthYear {
  const number = months.get(monthName) ?? 0;
  const contradicted = otherName !== undefined && months.get(otherName) !== number;
  return { year: Number(yearWord), month: number, day: contradicted ? 0 : Number(dayWord) };
}

/** `03/04/2024` is two different days on two continents, so it is no date here; `30/04/2024` is one. */
function unambiguous(a: number, b: number, yearNumber: number): DayMonthYear {
  if (a > 12 || a === b) return { year: yearNumber, month: b, day: a };
  return b > 12 ? { year: yearNumber, month: a, day: b } : { year: yearNumber, month: a, day: 0 };
}

function isoDate({ year: y, month: m, day: d }: DayMonthYear): string | null {
  if (y < 1800 || y > 2200) return null;
  const date = new Date(Date.UTC(y, m - 1, d));
  const exists = date.getUTCFullYear() === y && date.getUTCMonth() === m - 1 && date.getUTCDate() === d;
  return exists ? date.toISOString().slice(0, 10) : null;
}

const easternDigits = '٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹';

/** One spelling for what is written in many: hamza, tashkeel, tatweel, invisible characters, digits, spaces, case. */
function foldedForDates(line: string): string {
  return line
    .toLowerCase()
    .replace(/[\u064b-\u065f\u0670\u0640\p{Cf}]/gu, '')
    .replace(/[أإآٱ]/g, 'ا')
    .replace(/[ئ]/g, 'ی')
    .replace(/ى/g, 'ي')
    .replace(/ة/g, 'ه')
    .replace(/[٠-٩۰-۹]/g, (digit) => String(easternDigits.indexOf(digit) % 10))
    .replace(/\s+/g, ' ')
    .trim();
}
