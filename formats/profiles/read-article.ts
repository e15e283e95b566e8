// An article as rows are made of it: its marks by their ids, its offsets in both units, and the sentences around marks.
import { type Link, quoteOf } from '../../domain/annotation';
import type { Span } from '../../domain/span';
import { sentencesIn } from '../../domain/text/sentences';
import { type CodePoints, codePointsOf } from '../code-points';
import type { CarriedAnnotation, CarriedArticle } from '../format';
import { tokensIn } from '../tokens/fit-tokens';

export interface ArticleInTable {
  readonly carried: CarriedArticle;
  readonly codePoints: CodePoints;
  readonly marks: ReadonlyMap<string, CarriedAnnotation>;
  /** In order and apart. */
  readonly sentences: readonly Span[];
}

export interface MarkInTable {
  readonly of: ArticleInTable;
  readonly mark: CarriedAnnotation;
}

/** What fills a role: a mark of the same article, or what stands in no text. */
export interface Party {
  readonly link: Link;
  /** Null for what is no mark, and for a mark that was not chosen to be written. */
  readonly mark: MarkInTable | null;
}

export function articleInTable(carried: CarriedArticle): ArticleInTable {
  const marks = new Map(carried.annotations.flatMap((mark) => (mark.id === undefined ? [] : [[mark.id, mark] as const])));
  return { carried, codePoints: codePointsOf(carried.text), marks, sentences: [...sentencesIn(carried.text)] };
}

/** In the order of the links. */
export function partiesOf({ of, mark }: MarkInTable, role: string): Party[] {
  return mark.links
    .filter((link) => link.role === role)
    .map((link) => {
      const filler = 'to' in link ? of.marks.get(link.to) : undefined;
      return { link, mark: filler ? { of, mark: filler } : null };
    });
}

/** In both units; of a mark in several pieces from the first edge to the last. */
export function placeOf({ of, mark }: MarkInTable) {
  const [start, end] = [mark.spans[0]?.start ?? 0, mark.spans.at(-1)?.end ?? 0];
  return { start: of.codePoints.at(start), end: of.codePoints.at(end), startUtf16: start, endUtf16: end };
}

/** All sentences that the mark touches. */
export function sentenceOf({ of, mark }: MarkInTable): string {
  const [start, end] = [mark.spans[0]?.start ?? 0, mark.spans.at(-1)?.end ?? 0];
  const touched = tokensIn({ start, end }, of.sentences);
  return touched ? of.carried.text.slice(of.sentences[touched.first]?.start, of.sentences[touched.last]?.end) : quoteOf(mark);
}
