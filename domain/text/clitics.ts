// Where an Arabic word may be cut between its stem and what is written onto it: و ف ب ل ك س ال before, pronouns after.
import { lexicon } from './clitic-words';
import { foldText, plainLetters } from './fold';
import { isGraphemeBoundary } from './graphemes';

/**
 * Offsets in UTF-16 code units from the word's first, strictly inside it and never inside a grapheme cluster.
 *
 * A stop is a place in the letters, not another spelling: of وللرئيس the starts are 1, 2 and 3, where للرئيس, لرئيس and رئيس
 * begin. The lam of لرئيس is what للـ leaves of the article, so that stop is how a mark on الرئيس begins.
 *
 * Where the letters can be read both ways (فقد "lost" or "for already"; وسعت "took in" or "and strove"; باسم the name or "in the
 * name of") the word stays whole, unless news nearly always means one reading: a stop too few costs a key press, a stop too
 * many cuts a name. نا is cut off a verb too (اتفقنا): it is the pronoun there as well, and the one who speaks.
 */
export interface CliticBoundaries {
  /** After each proclitic, from the outermost in. */
  readonly starts: readonly number[];
  /** Before each enclitic pronoun, where a mark on the stem ends and a mark on the pronoun itself begins; به has one and no start. */
  readonly ends: readonly number[];
}

const NONE: CliticBoundaries = { starts: [], ends: [] };

/** The letters of Arabic itself: a word with پ or ک in it is Persian, Urdu or a name, and no rule here knows it. */
const arabicWord = /^[\u0621-\u063A\u0641-\u064A\u0671]+$/;
const cliticsOnly = /^[وف]?(?:لل|[بك]?ال|[بكل])?(?=[^\u0600-\u06FF]|[0-9\u0660-\u0669])/;

/** @param word one word as `wordAt` finds it, of a text in Arabic. */
export function cliticBoundaries(word: string): CliticBoundaries {
  const { text, offsets } = plainLetters(word);
  // One place of the original may be several letters (a ligature of the presentation forms), and there is no cutting through it.
  const inWord = (cuts: readonly number[]): number[] =>
    cuts
      .filter((cut) => cut > 0 && cut < text.length && offsets[cut] !== offsets[cut - 1])
      .map((cut) => offsets[cut] ?? 0)
      .filter((offset) => isGraphemeBoundary(word, offset));
  if (!arabicWord.test(text)) return { starts: inWord(startsBeforeForeign(text)), ends: [] };
  const folded = foldText(text);
  if (folded.length < 2 || folded.length !== text.length) return NONE;
  const starts = startsOf(text, folded);
  return { starts: inWord(starts.cuts), ends: inWord(starts.definite ? [] : endsOf(text, starts.cuts.at(-1) ?? 0)) };
}

/** و٣٠٠, بـF: what stands before a digit or a foreign letter is surely no part of it. */
function startsBeforeForeign(text: string): number[] {
  const found = cliticsOnly.exec(text)?.[0] ?? '';
  return [...found].flatMap((letter, index) => (letter === 'ا' ? [] : [index + 1]));
}

interface Starts {
  readonly cuts: number[];
  /** Whether the last cut follows the article, which no pronoun goes with. */
  readonly definite: boolean;
}

function startsOf(plain: string, folded: string): Starts {
  const conjunction = takesConjunction(plain, folded) ? 1 : 0;
  const rest = particleAndArticle(plain.slice(conjunction), folded.slice(conjunction));
  const cuts = rest.cuts.map((cut) => cut + conjunction);
  return { cuts: conjunction ? [1, ...cuts] : cuts, definite: rest.definite };
}

const verbWithAlef = /^(?:است|ان..|ا.ت.|ات..|ا[زص][دط])/;
const verbalNoun = /^(?:ا.ت.ا.|ات.ا.|ا[زصض][دط].ا.|اد[عخ]ا|اطلا|ان..ا.|است.?.ا.|استي.ا|ت..ي.|ت.ا..)/;

/** A written hamza on alef begins a word: no Arabic stem has it after و, ف, ب, ل or ك but the few that are listed. */
const startsWithHamza = (plain: string): boolean => /^[أإآ]/.test(plain);

function takesConjunction(plain: string, folded: string): boolean {
  const rest = folded.slice(1);
  const plainRest = plain.slice(1);
  if (rest.length < 2) return false;
  if (folded[0] === 'و') return takesWaw(plainRest, rest);
  if (folded[0] !== 'ف' || lexicon.isWhole(folded)) return false;
  return (
    lexicon.takesFeh(rest) ||
    opensClearly(plainRest, rest) ||
    (startsWithHamza(plainRest) && rest.length >= 4) ||
    isFuture(plainRest, rest)
  );
}

function takesWaw(plain: string, folded: string): boolean {
  if (lexicon.takesWaw(plain) || startsWithHamza(plain)) return true;
  const word = `و${folded}`;
  if (folded.startsWith('ال') ? lexicon.isWawStemWithAl(word) : lexicon.isWawStem(word)) return false;
  if (/^[اٱ]/.test(plain))
    return opensClearly(plain, folded) || lexicon.isWholeWithAl(folded) || (folded.length >= 4 && verbWithAlef.test(folded));
  return folded[0] !== 'و' || lexicon.isWawStem(folded);
}

/** The article, alone or after a particle, that no lexicon contradicts. */
function opensClearly(plain: string, folded: string): boolean {
  return particleAndArticle(plain, folded).definite;
}

function particleAndArticle(plain: string, folded: string): Starts {
  if (plain.startsWith('لل') && (folded.length >= 4 || folded === 'لله')) return afterDoubledLam(plain, folded);
  const article = articleLength(plain, folded);
  if (article > 0) return { cuts: [article], definite: true };
  const particle = /^[بك]/.test(plain) && !lexicon.isWhole(folded) && !(folded[0] === 'ب' && lexicon.isBehStem(folded)) ? 1 : 0;
  const inner = particle ? articleLength(plain.slice(1), folded.slice(1)) : 0;
  if (inner > 0 && opensNoun(plain.slice(1 + inner))) return { cuts: [1, 1 + inner], definite: true };
  const bare = takesBareParticle(plain, folded);
  return { cuts: bare ? [1] : [], definite: false };
}

/** Of what begins with a bare alef only verbal nouns and a few short nouns follow بال and كال; the rest are names (بالاديوم). */
function opensNoun(plain: string): boolean {
  return plain.length >= 3 && (!plain.startsWith('ا') || verbWithAlef.test(plain) || /^ا(?:ثن|بن|سم|مر|ول)/.test(plain));
}

/** للقاء is ل and لقاء, whose own lam the article has run into: there is no place between. */
function afterDoubledLam(plain: string, folded: string): Starts {
  const ownLam = folded === 'لله' || (!startsWithHamza(plain.slice(2)) && lexicon.isDefiniteLamStem(folded.slice(1)));
  return { cuts: ownLam ? [1] : [1, 2], definite: true };
}

function articleLength(plain: string, folded: string): number {
  return /^[اٱ]ل/.test(plain) && folded.length >= 4 && !lexicon.isWholeWithAl(folded) ? 2 : 0;
}

function takesBareParticle(plain: string, folded: string): boolean {
  const plainRest = plain.slice(1);
  const rest = folded.slice(1);
  if (rest.length < 2 || pronounAlone.test(rest)) return false;
  switch (folded[0]) {
    case 'ب':
      return takesBeh(plainRest, rest);
    case 'ل':
      return takesLam(plainRest, rest);
    case 'ك':
      return !lexicon.isWhole(folded) && (lexicon.isNoun(rest) || startsWithHamza(plainRest));
    case 'س':
      return isFuture(plain, folded);
    default:
      return false;
  }
}

function takesBeh(plain: string, folded: string): boolean {
  const first = folded[0] ?? '';
  if (lexicon.takesBeh(folded) || lexicon.isNoun(folded)) return true;
  if (startsWithHamza(plain)) return !lexicon.isWhole(`ب${folded}`);
  if (lexicon.isBehStem(`ب${folded}`) || folded.length < 3) return false;
  if (/[اتي]/.test(first)) return verbalNoun.test(folded);
  // Names from abroad begin with these after a ب (برلين, بلغاريا, بنغازي, بوتين), so a word must be known to be cut.
  return !/[رلنوي]/.test(first);
}

function takesLam(plain: string, folded: string): boolean {
  if (lexicon.takesLam(folded) || lexicon.isNoun(folded)) return true;
  if (startsWithHamza(plain)) return !lexicon.isWhole(`ل${folded}`);
  if (lexicon.isLamStem(`ل${folded}`) || folded.length < 3) return false;
  if (folded.startsWith('ا')) return verbalNoun.test(folded);
  if (folded.startsWith('و')) return lexicon.isWawStem(folded);
  if (folded.startsWith('ي')) return lexicon.isImperfect(folded.slice(1));
  return true;
}

const future = /^س[أايتن]/;

function isFuture(plain: string, folded: string): boolean {
  if (!future.test(plain) || lexicon.isWhole(folded)) return false;
  const verb = folded.slice(2).replace(/(?:ان|ون|ين|ن)?(?:ها|ه|هم|هما)?$/, '');
  return lexicon.isImperfect(verb) || lexicon.isImperfect(folded.slice(2)) || /^س[يتن]ست.../.test(folded);
}

const pronounAlone = /^(?:هما|كما|هم|هن|كم|كن|ها|نا|ني)$/;
const pronoun = /(?:هما|كما|هم|هن|كم|ها|نا|ني|ه|ك|ي)$/;
const SHORTEST_STEM = 3;

function endsOf(plain: string, from: number): number[] {
  const whole = plain.slice(from);
  const found = pronoun.exec(whole);
  if (!found || found.index === 0) return [];
  const stem = whole.slice(0, found.index);
  return takesPronoun(foldText(stem), stem, found[0], foldText(whole)) ? [from + found.index] : [];
}

function takesPronoun(stem: string, plainStem: string, enclitic: string, whole: string): boolean {
  if (/[ةىء]$/.test(plainStem)) return false;
  if (['ني', 'ك', 'كما'].includes(enclitic) && lexicon.isSpeakerStem(stem)) return true;
  if (enclitic === 'ي') return lexicon.isMyPlural(stem);
  if (enclitic === 'ك') return stem.length >= 4 && /[^س]ت$/.test(stem);
  if (enclitic === 'ني' || enclitic === 'كما') return false;
  if (lexicon.isShortStem(stem)) return !lexicon.endsInHem(whole) && !lexicon.endsInHeh(whole);
  return stem.length >= SHORTEST_STEM && bearsPronoun(stem, plainStem, enclitic, whole);
}

/** Whether a noun or verb of the usual length ends before these letters, or in them. */
function bearsPronoun(stem: string, plainStem: string, enclitic: string, whole: string): boolean {
  switch (enclitic) {
    case 'ه':
      return !lexicon.endsInHeh(whole) && !/[اي]$/.test(plainStem) && (!stem.endsWith('و') || stem.length >= 4);
    case 'ها':
      return !lexicon.endsInHeh(whole.slice(0, -1));
    case 'هم':
      return !lexicon.endsInHem(whole);
    case 'هما':
      return !lexicon.endsInHem(whole.slice(0, -1));
    case 'نا':
      return !/[اويى]$/.test(plainStem) && !lexicon.endsInNoonAlef(whole);
    case 'كم':
      return !/[احرل]$/.test(stem);
    default:
      return false;
  }
}
