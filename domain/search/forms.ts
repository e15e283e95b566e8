// Under which other stems a word may stand in the index: clitics that are not cut for sure (ب in بحوار) stay on the stem there.
import { lexicon } from '../text/clitic-words';
import { stemOf } from '../text/stems';

/** From here on a word is proof enough that what stands before it is no part of it; the second for ف and ك, which begin more words. */
const TELLING = 4;
const TELLING_AFTER_RARE = 5;

const proclitics = [...'وفبلك'];
const arabic = /^[\u0621-\u064A]+$/;

/** The stem itself first, then with each clitic that may have stayed in front of it, and without one that may stand there. */
export function formsOf(stem: string): string[] {
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
