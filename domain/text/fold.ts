// Folding: what two spellings of one Arabic word have in common. Used to find, never to store.

/** Tashkeel, Quranic signs, tatweel, joiners, soft hyphen and directional controls: seen or unseen, they do not make another word. */
export const droppedCharacters =
  '\\u0610-\\u061A\\u064B-\\u065F\\u0670\\u06D6-\\u06ED\\u0640\\u00AD\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u2069\\uFEFF';
const dropped = new RegExp(`[${droppedCharacters}]`);

const folds: Readonly<Record<string, string>> = {
  أ: 'ا',
  إ: 'ا',
  آ: 'ا',
  ٱ: 'ا',
  ى: 'ي',
  ئ: 'ي',
  ی: 'ي',
  ؤ: 'و',
  ة: 'ه',
  ک: 'ك',
};

/** Letters that are only another shape of a letter or of several: with them a folded text is shorter or longer than its original. */
export const presentationForms = /[\uFB00-\uFDFF\uFE70-\uFEFC\uFF00-\uFFEF]/;

/** All single letters that fold to this one, itself first; presentation forms left out. */
export function lettersFoldingTo(folded: string): string {
  const others = Object.keys(folds).filter((letter) => folds[letter] === folded);
  const digit = /^[0-9]$/.test(folded) ? [0x660, 0x6f0].map((zero) => String.fromCharCode(zero + Number(folded))) : [];
  return [folded, ...others, ...digit].join('');
}

/** A folded text that still knows where each of its code units came from. */
export interface Folded {
  readonly text: string;
  /** For each code unit of `text`, and for its end, the offset in the original. */
  readonly offsets: readonly number[];
}

/** Folds hamza, alef, teh marbuta, alef maqsura, presentation forms, digits and case; drops what `dropped` names. */
export function fold(original: string): Folded {
  return mapLetters(original, (letter) => folds[letter] ?? asciiDigit(letter));
}

/** The text of `fold` alone, in a fraction of the time: titles by the hundred thousand are folded for one look at them. */
export function foldText(original: string): string {
  let text = '';
  for (const character of original) text += foldedCharacter(character);
  return text;
}

const foldedCharacters = new Map<string, string>();

function foldedCharacter(character: string): string {
  const found = foldedCharacters.get(character);
  if (found !== undefined) return found;
  const folded = fold(character).text;
  if (foldedCharacters.size < MOST_KNOWN) foldedCharacters.set(character, folded);
  return folded;
}

/** As `fold`, but hamza, teh marbuta and alef maqsura stay: what the writer spelt, without what is only written above or between. */
export function plainLetters(original: string): Folded {
  return mapLetters(original, (letter) => letter);
}

function mapLetters(original: string, toOne: (letter: string) => string): Folded {
  let text = '';
  const offsets: number[] = [];
  let at = 0;
  for (const character of original) {
    for (const letter of lettersOf(character)) {
      const unit = toOne(letter);
      text += unit;
      for (let index = 0; index < unit.length; index += 1) offsets.push(at);
    }
    at += character.length;
  }
  offsets.push(at);
  return { text, offsets };
}

/** What the alphabets of a project's articles have been taken apart into; a few hundred entries at most. */
const known = new Map<string, readonly string[]>();
const MOST_KNOWN = 5000;

/** None for what is dropped; several for a ligature of the presentation forms, which is taken apart. */
function lettersOf(character: string): readonly string[] {
  const found = known.get(character);
  if (found) return found;
  const letters = [...character.normalize('NFKC').toLowerCase()].filter((part) => !dropped.test(part));
  if (known.size < MOST_KNOWN) known.set(character, letters);
  return letters;
}

function asciiDigit(character: string): string {
  const code = character.charCodeAt(0);
  if (code >= 0x660 && code <= 0x669) return String(code - 0x660);
  if (code >= 0x6f0 && code <= 0x6f9) return String(code - 0x6f0);
  return character;
}
