// Writes CoNLL-2003 columns, a document for each annotator of each article: token, nothing, spacing, tag. Loaders take the first
// column and the last; the third says what white space follows, so that the text can be had again, and is `_` where it is one space.
import type { WritingChoices } from '../../domain/export-options';
import type { Span } from '../../domain/span';
import type { CarriedArticle, ExportSource } from '../format';
import { encodeTags } from '../tokens/encode-tags';
import { ofKind, outermost, snapToTokens, taggedKind, tokensIn } from '../tokens/fit-tokens';
import { sentenceTokens } from '../tokens/sentence-tokens';
import { attributeColumn, escaped, spacingOf } from '../tokens/spacing';
import { tokenise, tokeniserName } from '../tokens/tokenise';
import { type Capacity, type FittedDocument, fitInto, labelledSpansOnly } from '../writing/capacity';
import { labelNames, type NameOfLabel } from '../writing/label-names';
import type { LossCount } from '../writing/loss-count';

export const conllCapacity: Capacity = {
  ...labelledSpansOnly,
  annotators: 'document',
};

/** What is written of an article: for each annotator the marks of one kind, on tokens, none over another. */
export interface TaggedArticle {
  readonly tokens: readonly Span[];
  readonly documents: readonly FittedDocument[];
}

export function* writeConll(
  { project, articles }: ExportSource,
  losses: LossCount,
  choices: WritingChoices = {},
): Generator<string> {
  const names = labelNames(project.scheme);
  const kind = taggedKind(project.scheme, choices);
  let before = '';
  for (const article of articles()) {
    const { tokens, documents } = tagged(article, kind, choices, losses);
    if (tokens.length === 0) losses.add('wordless', article.article.title);
    for (const document of tokens.length === 0 ? [] : written({ tokens, documents }, names, choices)) {
      yield before + document;
      before = '\n';
    }
  }
}

export function tagged(
  article: CarriedArticle,
  kind: string,
  { edges = 'words' }: WritingChoices,
  losses: LossCount,
): TaggedArticle {
  const tokens = tokenise(article.text, { edges, language: article.article.language });
  const documents = fitInto(conllCapacity, ofKind(kind, article, losses), losses);
  return { tokens, documents: documents.map((document) => outermost(snapToTokens(document, tokens, losses), losses)) };
}

/** All annotators of an article have the same sentences, so that what they tagged can be laid side by side. */
function* written(
  { tokens, documents }: TaggedArticle,
  nameOf: NameOfLabel,
  { tags: scheme = 'iob2', edges = 'words' }: WritingChoices,
): Generator<string> {
  const text = documents[0]?.text ?? '';
  const marks = documents.flatMap(({ annotations }) => annotations.flatMap(({ spans }) => spans));
  const sentences = sentenceTokens(text, tokens, marks);
  const spacing = tokens.map((_, index) => attributeColumn(spacingOf(text, tokens, index)));
  for (const document of documents) {
    const runs = document.annotations.flatMap((mark) => {
      const range = mark.spans[0] && tokensIn(mark.spans[0], tokens);
      return range ? [{ ...range, label: nameOf(mark) }] : [];
    });
    const tags = encodeTags(runs, sentences, scheme);
    // Joined once: strings made of ever so many small ones cost twice the time.
    const pieces = [headOf(document, tokeniserName(edges)), '\n'];
    for (const { first, last } of sentences) {
      pieces.push('\n');
      for (let at = first; at <= last; at += 1) {
        const token = text.slice(tokens[at]?.start, tokens[at]?.end);
        pieces.push(token, ' -X- ', spacing[at] ?? '', ' ', tags[at] ?? '', '\n');
      }
    }
    yield pieces.join('');
  }
}

/** Loaders pass over the line; ours is told by the tokeniser. */
function headOf({ article, annotator }: FittedDocument, tokeniser: string): string {
  const told: [string, string][] = [
    ['Article', article.id ?? article.textSha256],
    ...(annotator === null ? [] : [['Annotator', annotator] as [string, string]]),
    ['Tokeniser', tokeniser],
  ];
  return `-DOCSTART- -X- ${attributeColumn(told.map(([key, value]) => [key, escaped(value)]))} O`;
}
