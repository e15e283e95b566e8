// Where a text holds what was searched for, each hit with the words around it: keyword in context.
import type { Span } from '../span';
import { cliticBoundaries } from '../text/clitics';
import { contextOf } from '../text/context';
import { fold, foldText } from '../text/fold';
import { type StemmedWord, stemmedWords, stemsOf } from '../text/stems';
import { formsOfWords } from './forms';
import type { Hit, MarkFound } from './search-result';

export interface SoughtWords {
  readonly words: string;
  readonly prefix: boolean;
}

export interface FoundHits {
  /** The first ones in reading order. */
  readonly hits: readonly Hit[];
  /** How many there are in all. */
  readonly count: number;
  /** Whether any of them has the words as they were typed, with nothing written onto them. */
  readonly exact: boolean;
}

interface Phrase {
  readonly prefix: boolean;
  /** For each of its words the stems under which it may stand. */
  readonly stems: readonly (readonly string[])[];
  /** Its words as they were typed, folded. */
  readonly typed: readonly string[];
}

export function hitsInText(text: string, sought: readonly SoughtWords[], limit: number): FoundHits {
  const phrases = sought.map(phraseOf).filter(({ stems }) => stems.length > 0);
  const words = [...stemmedWords(text)];
  const hits: Hit[] = [];
  let [count, anyExact] = [0, false];
  for (let at = 0; at < words.length; at += 1) {
    const phrase = phrases.find((each) => standsAt(words, at, each));
    if (!phrase) continue;
    const found = words.slice(at, at + phrase.stems.length);
    const exact = isExact(text, found, phrase);
    anyExact ||= exact;
    count += 1;
    if (hits.length < limit) hits.push(hitAt(text, soughtWithin(text, found, phrase), { exact }));
    at += phrase.stems.length - 1;
  }
  return { hits, count, exact: anyExact };
}

function phraseOf({ words, prefix }: SoughtWords): Phrase {
  const typed = Array.from(stemmedWords(words), ({ start, end }) => foldText(words.slice(start, end)));
  return { prefix, stems: formsOfWords(words), typed };
}

/** Within one line, as in the index. */
function standsAt(words: readonly StemmedWord[], at: number, { stems, prefix }: Phrase): boolean {
  const line = words[at]?.line;
  return stems.every((forms, index) => {
    const found = words[at + index];
    if (!found || found.line !== line) return false;
    const readings = found.withTeh === null ? [found.stem] : [found.stem, found.withTeh];
    const begins = prefix && index === stems.length - 1;
    return readings.some((reading) => (begins ? forms.some((form) => reading.startsWith(form)) : forms.includes(reading)));
  });
}

function isExact(text: string, found: readonly StemmedWord[], { typed, prefix }: Phrase): boolean {
  return found.every(({ start, end }, index) => {
    const written = foldText(text.slice(start, end));
    const sought = typed[index] ?? '';
    return prefix && index === typed.length - 1 ? written.startsWith(sought) : written === sought;
  });
}

/** From what was typed in the first word to what was typed in the last: لافروف in ولافروف, الصين in بالصين. */
function soughtWithin(text: string, found: readonly StemmedWord[], { typed, prefix }: Phrase): Span {
  const [first, last] = [found[0], found.at(-1)];
  if (!first || !last) throw new Error('A hit has at least one word');
  const { start } = partOf(text, first, typed[0] ?? '');
  return { start, end: prefix ? last.end : partOf(text, last, typed.at(-1) ?? '').end };
}

/** The part of a word that reads as it was typed, cut where clitics may be cut; its stem where none does. */
function partOf(text: string, { start, end, stemStart, stemEnd, withTeh }: StemmedWord, typed: string): Span {
  const word = text.slice(start, end);
  const { starts, ends } = cliticBoundaries(word);
  for (const from of [0, ...starts]) {
    for (const to of [word.length, ...ends]) {
      if (from < to && foldText(word.slice(from, to)) === typed) return { start: start + from, end: start + to };
    }
  }
  return { start: start + withinStem(word, typed, stemStart - start), end: withTeh?.endsWith(typed) ? end : stemEnd };
}

/** A clitic that is not cut for sure is one where the rest of the word is what was sought: ب in بلافروف. */
function withinStem(word: string, typed: string, from: number): number {
  const stem = stemsOf(typed);
  const { text, offsets } = fold(word);
  const at = text.lastIndexOf(stem);
  return at === 1 && stem !== '' ? (offsets[at] ?? from) : from;
}

/** A stretch of a text as a hit, with its context on the same line. */
export function hitAt(text: string, { start, end }: Span, { exact, mark }: { exact: boolean; mark?: MarkFound }): Hit {
  return { start, end, quote: text.slice(start, end), ...contextOf(text, { start, end }), exact, mark: mark ?? null };
}
