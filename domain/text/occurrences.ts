// Finds where else a quote occurs in a text: folded alike, or spelt otherwise; with clitics left outside the span; never inside another word.
import { once } from '../once';
import type { Span } from '../span';
import { lexicon } from './clitic-words';
import { cliticBoundaries } from './clitics';
import { fold, foldText, presentationForms } from './fold';
import { isGraphemeBoundary, nextGrapheme } from './graphemes';
import type { Form, Sought } from './sought';

export interface Occurrence extends Span {
  /** Spelt otherwise than the quote, as a foreign name may be (سيرجي for سيرغي); whether it is the same is for a person to say. */
  readonly variant: boolean;
}

/** @param clitics whether words of this text may bear Arabic clitics; in other languages only whole words are found. */
export function occurrencesIn(text: string, sought: Sought, clitics = true): Occurrence[] {
  return [...eachOccurrence(text, sought, clitics)];
}

/** The same one by one, for a text so long that the search must be able to pause in it. */
export function* eachOccurrence(text: string, sought: Sought, clitics = true): Generator<Occurrence> {
  let last = 0;
  for (const candidate of candidatesIn(text, sought.pattern)) {
    const form = sought.formOf(foldText(text.slice(candidate.start, candidate.end)));
    if (!form) continue;
    const { start, end } = candidate;
    if (start < last) continue;
    if (beginsWord(text, start, sought, form, clitics) && endsWord(text, end, form, clitics)) {
      last = end;
      yield { start, end, variant: form.variant };
    }
  }
}

/** Stretches that fit the pattern, from letter to letter with the marks of the last one; they may overlap. */
function* candidatesIn(text: string, given: RegExp): Generator<Span> {
  // Only where one character is several letters must the text be folded first; else the pattern reads it as it stands.
  const folded = presentationForms.test(text) ? fold(text) : undefined;
  const read = folded?.text ?? text;
  const at = (offset: number): number => folded?.offsets[offset] ?? offset;
  const pattern = new RegExp(given.source, given.flags);
  for (let match = pattern.exec(read); match; match = pattern.exec(read)) {
    const [from, to] = [match.index, match.index + match[0].length];
    pattern.lastIndex = from + ((read.codePointAt(from) ?? 0) > 0xffff ? 2 : 1);
    const throughLigature = folded && ((from > 0 && at(from) === at(from - 1)) || at(to) === at(to - 1));
    if (!throughLigature && isGraphemeBoundary(text, at(from))) yield { start: at(from), end: nextGrapheme(text, at(to - 1)) };
  }
}

/** Proclitics that may stand before a word without the article, and before one with it. */
const beforeStem = /^(?:[وف]?(?:[بك]?ال|لل|[بكل])?|[وف]?س)$/;
const beforeArticle = /^[وف]?[بك]?$/;
const beforeLamOfArticle = /^[وف]?ل$/;

/** From here on the word that is sought is proof enough that what stands before it is no part of it. */
const TELLING_STEM = 4;
/** ف, ك and س begin more words than they are put before. */
const TELLING_STEM_AFTER_RARE = 5;

function beginsWord(text: string, start: number, sought: Sought, form: Form, clitics: boolean): boolean {
  const word = wordAround(text, start);
  const before = word ? foldText(text.slice(word.start, start)) : '';
  if (before === '' || !word) return !form.withoutAlef;
  if (!clitics) return false;
  const chain = form.withoutAlef ? beforeLamOfArticle : sought.definite ? beforeArticle : beforeStem;
  if (!chain.test(before)) return false;
  const written = text.slice(word.start, word.end);
  if (cliticBoundaries(written).starts.includes(start - word.start)) return true;
  const rare = /[فكس]/.test(before) && !before.endsWith('ال');
  return sought.stemLength >= (rare ? TELLING_STEM_AFTER_RARE : TELLING_STEM) && !lexicon.isWhole(foldText(written));
}

function endsWord(text: string, end: number, form: Form, clitics: boolean): boolean {
  const word = wordAround(text, end);
  const after = word ? foldText(text.slice(end, word.end)) : '';
  if (after === '' || !word) return !form.beforePronoun;
  return clitics && cliticBoundaries(text.slice(word.start, word.end)).ends.includes(end - word.start);
}

const segmenter = once(() => new Intl.Segmenter('ar', { granularity: 'word' }));

/** How far a word is looked for around an offset; far more than any word is long. */
const REACH = 80;

/** The word that the offset lies strictly inside of; words never reach over white space, so no more than that is looked at. */
function wordAround(text: string, offset: number): Span | undefined {
  const before = /\S*$/.exec(text.slice(Math.max(0, offset - REACH), offset))?.[0].length ?? 0;
  const after = /^\S*/.exec(text.slice(offset, offset + REACH))?.[0].length ?? 0;
  if (before === 0 || after === 0) return undefined;
  const from = offset - before;
  const segment = segmenter()
    .segment(text.slice(from, offset + after))
    .containing(before);
  if (!segment?.isWordLike || segment.index === before) return undefined;
  return { start: from + segment.index, end: from + segment.index + segment.segment.length };
}
