// Writes Prodigy's JSON lines, an accepted answer for each annotator of each article. Offsets are code points, as Python counts.
import type { TokenEdges, WritingChoices } from '../../domain/export-options';
import type { Span } from '../../domain/span';
import { type CodePoints, codePointsOf } from '../code-points';
import type { CarriedAnnotation, CarriedArticle, ExportSource } from '../format';
import { tokensIn } from '../tokens/fit-tokens';
import { tokenise } from '../tokens/tokenise';
import { nameOfAttribute } from '../writing/attribute-names';
import { type Capacity, type FittedDocument, fitInto, labelledSpansOnly } from '../writing/capacity';
import { jsonLine } from '../writing/json-line';
import { labelNames, type NameOfLabel } from '../writing/label-names';
import type { LossCount } from '../writing/loss-count';
import { factsOf } from '../writing/record-facts';
import { DATASET, spanFields } from './read-prodigy';

export const prodigyCapacity: Capacity = {
  ...labelledSpansOnly,
  annotators: 'document',
  facts: true,
  attributes: true,
  links: true,
};

export function* writeProdigy(
  { project, articles }: ExportSource,
  losses: LossCount,
  { edges = 'words' }: WritingChoices = {},
): Generator<string> {
  const names = labelNames(project.scheme);
  for (const article of articles()) {
    const common = { ...inTokens(article, edges), meta: factsOf(article.article, losses) };
    for (const document of fitInto(prodigyCapacity, article, losses)) yield jsonLine(recordOf(document, names, common));
  }
}

interface Tokened {
  readonly codePoints: CodePoints;
  readonly tokens: readonly SpacedToken[];
  /** As they are written. */
  readonly written: readonly object[];
}

/** What all annotators' records of an article have in common. */
interface Common extends Tokened {
  readonly meta: Readonly<Record<string, string>>;
}

function inTokens({ article, text }: CarriedArticle, edges: TokenEdges): Tokened {
  const codePoints = codePointsOf(text);
  const tokens = spacedTokens(text, tokenise(text, { edges, language: article.language }));
  return { codePoints, tokens, written: tokens.map((token, id) => tokenOf(token, id, text, codePoints)) };
}

/** Hashes are left out: Prodigy makes its own. Spans keep their own edges, also where they fall within the tokens that they name. */
function recordOf(document: FittedDocument, nameOf: NameOfLabel, { codePoints, tokens, written, meta }: Common): object {
  const { text, annotations, annotator } = document;
  const place = (mark: CarriedAnnotation) => {
    const { start = 0, end = 0 } = mark.spans[0] ?? {};
    const range = tokensIn({ start, end }, tokens);
    return {
      start: codePoints.at(start),
      end: codePoints.at(end),
      // The last token, and not the one behind it.
      ...(range ? { token_start: range.first, token_end: range.last } : {}),
      label: nameOf(mark),
      id: mark.id,
    };
  };
  const places = new Map(annotations.map((mark) => [mark.id, place(mark)]));
  return {
    text,
    meta,
    tokens: written,
    spans: annotations.map((mark) => ({ ...places.get(mark.id), text: mark.spans[0]?.quote, ...attributesOf(mark) })),
    relations: annotations.flatMap((mark) =>
      mark.links.flatMap((link) => {
        const [head, child] = [places.get(mark.id), 'to' in link ? places.get(link.to) : undefined];
        if (!head || !child) return [];
        // Which spans are meant only the spans tell: several may end with one token.
        return [{ head: head.token_end, child: child.token_end, head_span: head, child_span: child, label: link.role }];
      }),
    ),
    answer: 'accept',
    ...(annotator === null ? {} : { _annotator_id: DATASET + annotator }),
  };
}

function attributesOf({ attributes }: CarriedAnnotation): Record<string, string> {
  return Object.fromEntries(Object.entries(attributes).map(([key, value]) => [nameOfAttribute(key, spanFields), value]));
}

interface SpacedToken extends Span {
  /** Whether one space follows that no token holds. */
  readonly ws: boolean;
}

/** As spaCy has them: together with a space where `ws` says so, tokens are the text, and other white space is a token. */
function spacedTokens(text: string, words: readonly Span[]): SpacedToken[] {
  const tokens: SpacedToken[] = [];
  const add = (start: number, end: number): void => {
    if (start < end) tokens.push({ start, end, ws: false });
  };
  let at = 0;
  for (const { start, end } of [...words, { start: text.length, end: text.length }]) {
    const last = tokens.at(-1);
    if (last && at < start && text[at] === ' ') {
      tokens.splice(-1, 1, { ...last, ws: true });
      at += 1;
    }
    add(at, start);
    add(start, end);
    at = end;
  }
  return tokens;
}

function tokenOf({ start, end, ws }: SpacedToken, id: number, text: string, codePoints: CodePoints): object {
  return { text: text.slice(start, end), start: codePoints.at(start), end: codePoints.at(end), id, ws };
}
