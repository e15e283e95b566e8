// Which language a text is written in and which way it runs, told by its script and the letters that only one language has.
import type { Direction } from '../article';

export interface LanguageAndDirection {
  /** BCP 47 code; `und` when the letters do not tell. */
  readonly language: string;
  readonly direction: Direction;
}

/** @param language a BCP 47 code. */
export function isArabic(language: string): boolean {
  return /^ar(?:-|$)/i.test(language);
}

/** Enough to be sure, and quick on a text of any length. In UTF-16 code units. */
const LOOKED_AT = 20_000;

const count = (text: string, letters: RegExp) => text.match(letters)?.length ?? 0;

export function detectLanguage(text: string): LanguageAndDirection {
  const sample = text.slice(0, LOOKED_AT);
  const arabic = count(sample, /\p{Script=Arabic}/gu);
  const hebrew = count(sample, /\p{Script=Hebrew}/gu);
  const latin = count(sample, /\p{Script=Latin}/gu);
  const other = count(sample, /\p{L}/gu) - count(sample, /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Latin}]/gu);
  const most = Math.max(arabic, hebrew, latin, other);
  if (most <= 0) return { language: 'und', direction: 'ltr' };
  if (most === arabic) return { language: arabicScriptLanguage(sample, arabic), direction: 'rtl' };
  if (most === hebrew) return { language: 'he', direction: 'rtl' };
  if (most === latin) return { language: latinScriptLanguage(sample, latin), direction: 'ltr' };
  return { language: 'und', direction: 'ltr' };
}

/** Arabic prose borrows a foreign letter now and then; a language that owns it uses it in every sentence. */
const OWNED = 0.005;

function arabicScriptLanguage(text: string, letters: number): string {
  // ٹ ڈ ڑ ں ے ہ are Urdu's own; پ چ ژ گ are shared by Persian and Urdu, ک and ی are how both write kaf and yeh.
  if (count(text, /[ٹڈڑںےہ]/g) > letters * OWNED) return 'ur';
  // Arabic ends every other noun with teh marbuta, which Persian hardly writes; it outweighs the letters of a foreign name.
  const persianLetters = count(text, /[پچژگ]/g);
  if (persianLetters > letters * OWNED && persianLetters > count(text, /ة/g)) return 'fa';
  const persianForms = count(text, /[کی]/g);
  return persianForms > letters * OWNED && persianForms > count(text, /[كيىة]/g) ? 'fa' : 'ar';
}

/** English hardly uses letters outside a to z; a text that does is another language, and which one is not told. */
function latinScriptLanguage(text: string, letters: number): string {
  return letters - count(text, /[A-Za-z]/g) > letters * OWNED ? 'und' : 'en';
}
