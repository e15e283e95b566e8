// Cuts a text into tokens for formats that count in them. What it does is published by name and version with whatever is written.
import type { TokenEdges } from '../../domain/export-options';
import type { Span } from '../../domain/span';
import { cliticBoundaries } from '../../domain/text/clitics';
import { graphemeEnd, graphemeStart } from '../../domain/text/graphemes';
import { isArabic } from '../../domain/text/language';
import { isBlank, type Run, runAt } from './plain-runs';

/** To be raised when any text is cut otherwise than before. */
const VERSION = 1;

/** As exports tell it: `hashiya-words-1`. */
export const tokeniserName = (edges: TokenEdges): string => `hashiya-${edges}-${VERSION}`;

export interface Tokenising {
  readonly edges: TokenEdges;
  /** Of the text, a BCP 47 code: clitics are known of Arabic only. */
  readonly language: string;
}

/**
 * In order and apart from each other, never cutting a grapheme cluster. All of the text is in them but white space, control
 * characters, invisible characters at the edges of words, and marks that stand on a space.
 */
export function tokenise(text: string, { edges, language }: Tokenising): Span[] {
  const tokens: Span[] = [];
  const clitics = edges === 'clitics' && isArabic(language);
  const addWord = (word: Span): void => {
    if (!clitics) tokens.push(word);
    else for (const piece of cutAtClitics(text, word)) tokens.push(piece);
  };
  for (let at = 0; at < text.length; ) {
    if (isBlank(text, at)) {
      at += 1;
      continue;
    }
    const run = runAt(text, at);
    at = run.end;
    if (edges === 'characters') {
      const { start, end } = wholeClusters(text, run);
      for (const character of charactersOf(text.slice(start, end), start)) tokens.push(character);
    } else if (run.word) {
      addSigns(text, run.start, run.word.start, tokens);
      addWord(run.word);
      addSigns(text, run.word.end, run.end, tokens);
    } else {
      const { start, end } = wholeClusters(text, run);
      for (const word of wordsOf(text.slice(start, end), start)) addWord(word);
    }
  }
  return tokens;
}

/** A mark that stands on a space is a part of it; of a run that is no more than that nothing is left. */
function wholeClusters(text: string, run: Run): Span {
  const start = run.word || startsPlainly.test(text.charAt(run.start)) ? run.start : graphemeEnd(text, run.start);
  const end = run.word || endsPlainly.test(text.charAt(run.end - 1)) ? run.end : graphemeStart(text, run.end);
  return { start, end: Math.max(start, end) };
}

/** Letters and signs that no cluster goes on through, so that no segmenter need be asked. */
const startsPlainly = /[!-~\u0620-\u064a\u0660-\u0669\u060c\u061b\u061f«»“”]/;
const endsPlainly = /[!-~\u0620-\u0669\u060c\u061b\u061f«»“”]/;

/** Each is a token, but for three dots and the like. */
function addSigns(text: string, from: number, to: number, tokens: Span[]): void {
  let start = from;
  for (let at = from; at < to; at += 1) {
    if (at + 1 < to && text[at] === text[at + 1] && repeated.test(text.charAt(at))) continue;
    tokens.push({ start, end: at + 1 });
    start = at + 1;
  }
}

/** Three dots are one sign, two question marks too. */
const repeated = /^[.…!?؟۔*=_–—-]$/u;

/** Letters with their marks, and digits, to which nothing is attached. */
const plainWord = /^[\p{L}\p{N}][\p{L}\p{N}\p{Mn}\u0640]*$/u;

interface Cluster extends Span {
  readonly sign: string;
}

const segmenter = new Intl.Segmenter('ar', { granularity: 'grapheme' });

/** Each of them is a cluster by itself, whatever of them stands beside it. */
const plainRun = /^[!-~\u0620-\u064a\u0660-\u0669\u060c\u061b\u061f«»“”…–—]+$/;

function clustersOf(run: string, start: number): Cluster[] {
  if (plainRun.test(run)) return Array.from(run, (sign, at) => ({ start: start + at, end: start + at + 1, sign }));
  return [...segmenter.segment(run)].map(({ segment, index }) => ({
    start: start + index,
    end: start + index + segment.length,
    sign: segment,
  }));
}

function charactersOf(run: string, start: number): Span[] {
  return clustersOf(run, start)
    .filter(({ sign }) => !isInvisible(sign))
    .map((cluster) => ({ start: cluster.start, end: cluster.end }));
}

/** A run between white space: signs are detached at its edges, and wherever one stands that is never a part of a word. */
function wordsOf(run: string, start: number): Span[] {
  if (plainWord.test(run)) return [{ start, end: start + run.length }];
  const tokens: Span[] = [];
  let part: Cluster[] = [];
  const clusters = clustersOf(run, start);
  for (const [at, cluster] of clusters.entries()) {
    if (!parts(cluster.sign) || isBetweenDigits(clusters, at)) part.push(cluster);
    else {
      tokens.push(...withoutSigns(part), cluster);
      part = [];
    }
  }
  return repeatedJoined([...tokens, ...withoutSigns(part)], run, start);
}

const parts = (sign: string): boolean => /^[،؛؟«»“”…()[\]{}]/u.test(sign);

function isBetweenDigits(clusters: readonly Cluster[], at: number): boolean {
  return [at - 1, at + 1].every((beside) => /^\p{N}/u.test(clusters[beside]?.sign ?? ''));
}

/** The signs before a word each for itself, the word, the signs after it. */
function withoutSigns(part: readonly Cluster[]): Span[] {
  const seen = part.filter(({ sign }) => !isInvisible(sign));
  const first = seen.findIndex(({ sign }) => !isSign(sign));
  const last = seen.findLastIndex(({ sign }) => !isSign(sign));
  const [from, to] = [seen[first], seen[last]];
  if (!from || !to) return seen;
  return [...seen.slice(0, first), { start: from.start, end: to.end }, ...seen.slice(last + 1)];
}

const isSign = (cluster: string): boolean => /^[\p{P}\p{S}]/u.test(cluster);

/** But for the Arabic signs that stand over numbers, which are format characters and yet seen. */
const isInvisible = (cluster: string): boolean => /^(?:(?![\u0600-\u0605\u06dd\u0890\u0891\u08e2])\p{Cf})+$/u.test(cluster);

function repeatedJoined(tokens: readonly Span[], run: string, start: number): Span[] {
  const joined: Span[] = [];
  for (const { start: from, end } of tokens) {
    const before = joined.at(-1);
    const [sign, last] = [run.slice(from - start, end - start), run.charAt((before?.end ?? 0) - start - 1)];
    const repeats = before?.end === from && sign === last && repeated.test(sign);
    joined.splice(repeats ? -1 : joined.length, 1, { start: repeats ? before.start : from, end });
  }
  return joined;
}

function cutAtClitics(text: string, { start, end }: Span): Span[] {
  const cuts = cutsIn(text.slice(start, end)).map((cut) => start + cut);
  return [start, ...cuts].map((from, index) => ({ start: from, end: cuts[index] ?? end }));
}

/** Words come again and again, and each costs some thinking. */
const known = new Map<string, readonly number[]>();
const MOST_KNOWN = 50_000;

function cutsIn(word: string): readonly number[] {
  const found = known.get(word);
  if (found) return found;
  const { starts, ends } = cliticBoundaries(word);
  const cuts = [...new Set([...starts, ...ends])].sort((a, b) => a - b);
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(word, cuts);
  return cuts;
}
