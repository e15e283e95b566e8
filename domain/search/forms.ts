// Under which other stems a word may stand in the index: clitics that are not cut for sure (ب in بحوار) stay on the stem there, and
// a last ه may be a pronoun, which is cut, or a teh marbuta without its dots, which is not.
import { lexicon } from '../text/clitic-words';
import { stemmedWords, stemOf } from '../text/stems';

/** From here on a word is proof enough that what stands before it is no part of it; the second for ف and ك, which begin more words. */
const TELLING = 4;
const TELLING_AFTER_RARE = 5;

const proclitics = [...'وفبلك'];
const arabic = /^[\u0621-\u064A]+$/;

/** For each word of a phrase the stems under which it may stand: the first also with and without clitics. */
export function formsOfWords(words: string): string[][] {
  return stemsOfSpellings(words).map((stems, index) => (index === 0 ? [...new Set(stems.flatMap(formsOf))] : stems));
}

/** For each word its own stem first, then the one it has with ة for a last ه. */
export function stemsOfSpellings(words: string): string[][] {
  return Array.from(stemmedWords(words), ({ stem, start, end }) => {
    const respelt = words.slice(start, end).replace(lastHeh, 'ة');
    return [...new Set([stem, stemOf(respelt)])];
  });
}

const lastHeh = /ه(?=\P{L}*$)/u;
/** Twice as many phrases for each word that has two stems: further ones are looked for as they are spelt. */
const MOST_PHRASES = 64;

/** Every phrase that takes one stem of each word. */
export function phrasesOf(stems: readonly (readonly string[])[]): string[] {
  let phrases: string[] = [];
  for (const [index, forms] of stems.entries()) {
    const taken = phrases.length * forms.length > MOST_PHRASES ? forms.slice(0, 1) : forms;
    phrases = index === 0 ? [...taken] : phrases.flatMap((phrase) => taken.map((form) => `${phrase} ${form}`));
  }
  return phrases;
}

/** The stem itself first, then with each clitic that may have stayed in front of it, and without one that may stand there. */
function formsOf(stem: string): string[] {
  if (!arabic.test(stem)) return [stem];
  const longer = proclitics.map((clitic) => clitic + stem).filter(mayBeClitic);
  const [clitic = '', rest] = [stem.charAt(0), stem.slice(1)];
  const shorter = proclitics.includes(clitic) && mayBeClitic(stem) ? [rest, stemOf(rest)] : [];
  return [...new Set([stem, ...longer, ...shorter])];
}

/** Whether the first letter of a folded word may be a clitic, for all that is known of the word. */
function mayBeClitic(word: string): boolean {
  const telling = /^[فك]/.test(word) ? TELLING_AFTER_RARE : TELLING;
  if (word.length - 1 < telling || lexicon.isWhole(word)) return false;
  if (word.startsWith('ب')) return !lexicon.isBehStem(word);
  if (word.startsWith('ل')) return !lexicon.isLamStem(word);
  return !(word.startsWith('و') && lexicon.isWawStem(word));
}
