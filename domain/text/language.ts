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
  const { arabic, hebrew, latin, other } = countScripts(sample);
  const most = Math.max(arabic, hebrew, latin, other);
  if (most <= 0) return { language: 'und', direction: 'ltr' };
  if (most === arabic) return { language: arabicScriptLanguage(sample, arabic), direction: 'rtl' };
  if (most === hebrew) return { language: 'he', direction: 'rtl' };
  if (most === latin) return { language: latinScriptLanguage(sample, latin), direction: 'ltr' };
  return { language: 'und', direction: 'ltr' };
}

/** As the counts below are numbered. */
const scripts = [/\p{Script=Arabic}/u, /\p{Script=Hebrew}/u, /\p{Script=Latin}/u, /\p{L}/u];
const NO_LETTER = scripts.length;

/** In one walk over the text: of an import, every article is looked at. */
function countScripts(text: string) {
  const counts = new Uint32Array(NO_LETTER + 1);
  for (let at = 0; at < text.length; at += 1) {
    const code = text.codePointAt(at) ?? 0;
    if (code > 0xffff) at += 1;
    const script = met[code] || lookUp(code);
    counts[script - 1] = (counts[script - 1] ?? 0) + 1;
  }
  const [arabic = 0, hebrew = 0, latin = 0, other = 0] = counts;
  return { arabic, hebrew, latin, other };
}

/** The scripts of the characters that have been met, by code point: one more than their number, 0 before. */
const met = new Uint8Array(0x110000);

function lookUp(code: number): number {
  const found = scripts.findIndex((script) => script.test(String.fromCodePoint(code)));
  met[code] = 1 + (found < 0 ? NO_LETTER : found);
  return met[code];
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
