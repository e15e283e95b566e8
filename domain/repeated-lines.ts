// Lines that the articles of one outlet repeat: what its pages put around every story, found without knowing its words.
import { z } from 'zod';
import { foldText } from './text/fold';
import { trimmedLines } from './text/lines';

/** What a person decided about a line: it is boilerplate in all articles of the outlet, or part of the story wherever it stands. */
export const lineVerdictSchema = z.enum(['boilerplate', 'story']);
export type LineVerdict = z.infer<typeof lineVerdictSchema>;

/** The decision as it is stored. */
export const outletLineSchema = z.object({
  /** Empty for the articles of which no outlet is known. */
  outlet: z.string(),
  /** As `lineKey` leaves it. */
  line: z.string().min(1),
  /** The line as it was written where it was decided about. */
  words: z.string().min(1),
  verdict: lineVerdictSchema,
});
export type OutletLine = Readonly<z.infer<typeof outletLineSchema>>;

/** A line that is listed for a person to decide about. */
export const repeatedLineSchema = z.object({
  line: z.string(),
  /** How it is written where it was met first. */
  words: z.string(),
  /** How many of the outlet's articles have it. */
  count: z.int().nonnegative(),
  /** In how many of them nothing is said about it yet. */
  open: z.int().nonnegative(),
  /** Whether it mostly stands where articles begin or end. */
  atEdge: z.boolean(),
  verdict: lineVerdictSchema.nullable(),
});
export type RepeatedLine = Readonly<z.infer<typeof repeatedLineSchema>>;

export const outletLinesSchema = z.object({
  outlet: z.string(),
  /** How many articles the outlet has. */
  articles: z.int().nonnegative(),
  /** Those at the edges first, then the most frequent. */
  lines: z.array(repeatedLineSchema),
});
export type OutletLines = Readonly<z.infer<typeof outletLinesSchema>>;

/** Fewer articles say nothing. */
const FEWEST = 3;
const LEAST_SHARE = 0.2;
/** Longer lines are paragraphs of a story, in UTF-16 code units. */
const LONGEST_LINE = 300;
/** Lines from the beginning and from the end of an article that count as its edges. */
const FIRST_LINES = 3;
const LAST_LINES = 5;
const MOST_LISTED = 100;

/** What all spellings of a line have in common; its signs where it has no words. */
export function lineKey(words: string): string {
  const folded = foldText(words)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  return folded === '' ? words.trim() : folded;
}

export interface KeyedLine {
  readonly key: string;
  readonly words: string;
  readonly start: number;
  readonly end: number;
  readonly atEdge: boolean;
}

/** The lines that may be boilerplate. */
export function keyedLines(text: string): KeyedLine[] {
  const lines = trimmedLines(text).filter(({ words }) => words !== '');
  return lines.flatMap(({ words, start, end }, at) => {
    if (words.length > LONGEST_LINE) return [];
    return [{ key: lineKey(words), words, start, end, atEdge: at < FIRST_LINES || at >= lines.length - LAST_LINES }];
  });
}

interface Counted {
  readonly words: string;
  count: number;
  open: number;
  edges: number;
  /** How many may have been missed before it was first counted. */
  readonly missed: number;
}

/** Lines are forgotten that did not come again in so many articles. */
const REMEMBERED = 1000;

/**
 * Counts the lines of one outlet's articles. Rare ones are forgotten on the way, so that the memory stays small: lossy counting
 * (Manku and Motwani, "Approximate frequency counts over data streams", 2002), at most one article in `REMEMBERED` short.
 */
export class LineCounts {
  private readonly lines = new Map<string, Counted>();
  private articles = 0;

  /** @param isOpen whether nothing is said yet about this stretch of the text. */
  add(lines: readonly KeyedLine[], isOpen: (line: KeyedLine) => boolean): void {
    const seen = new Map<string, KeyedLine[]>();
    for (const line of lines) seen.set(line.key, [...(seen.get(line.key) ?? []), line]);
    for (const [key, all] of seen) this.count(key, all, all.some(isOpen));
    this.articles += 1;
    if (this.articles % REMEMBERED === 0) this.forget();
  }

  /** The lines that are worth a person's look, and those that were decided about. */
  found(outlet: string, decided: ReadonlyMap<string, OutletLine>): OutletLines {
    const { articles } = this;
    const least = Math.max(FEWEST, articles * LEAST_SHARE);
    const lines = [...this.lines].flatMap(([line, { words, count, open, edges }]): RepeatedLine[] => {
      const verdict = decided.get(line)?.verdict ?? null;
      if (verdict === null && (count < least || open === 0)) return [];
      return [{ line, words, count, open, atEdge: edges * 2 >= count, verdict }];
    });
    lines.sort((a, b) => Number(b.atEdge) - Number(a.atEdge) || b.count - a.count || (a.words < b.words ? -1 : 1));
    return { outlet, articles, lines: lines.slice(0, MOST_LISTED) };
  }

  private count(key: string, [first, ...others]: readonly KeyedLine[], isOpen: boolean): void {
    if (!first) return;
    const bucket = Math.floor(this.articles / REMEMBERED);
    const counted = this.lines.get(key) ?? { words: first.words, count: 0, open: 0, edges: 0, missed: bucket };
    counted.count += 1;
    if (isOpen) counted.open += 1;
    if (first.atEdge || others.some(({ atEdge }) => atEdge)) counted.edges += 1;
    this.lines.set(key, counted);
  }

  private forget(): void {
    const bucket = this.articles / REMEMBERED;
    for (const [key, { count, missed }] of this.lines) if (count + missed <= bucket) this.lines.delete(key);
  }
}
