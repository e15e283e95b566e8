// Folding: what two spellings of one Arabic word have in common. Used to find, never to store.

/** Tashkeel, Quranic signs, tatweel, joiners, soft hyphen and directional controls: seen or unseen, they do not make another word. */
const dropped = /[\u0610-\u061A\u064B-\u065F\u0670\u06D6-\u06ED\u0640\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/;

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

export function foldText(original: string): string {
  return fold(original).text;
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
    if (!dropped.test(character)) {
      for (const letter of lettersOf(character)) {
        const unit = toOne(letter);
        text += unit;
        for (let index = 0; index < unit.length; index += 1) offsets.push(at);
      }
    }
    at += character.length;
  }
  offsets.push(at);
  return { text, offsets };
}

/** One character may become several: a ligature of the presentation forms is taken apart. */
function* lettersOf(character: string): Generator<string> {
  for (const part of character.normalize('NFKC').toLowerCase()) {
    if (!dropped.test(part)) yield part;
  }
}

function asciiDigit(character: string): string {
  const code = character.charCodeAt(0);
  if (code >= 0x660 && code <= 0x669) return String(code - 0x660);
  if (code >= 0x6f0 && code <= 0x6f9) return String(code - 0x6f0);
  return character;
}
