// Writes CoNLL-U, a document for each annotator of each article: words with the white space around them, every mark as brackets of
// `Entity=`, and marks of one kind that do not overlap once more as `NE=`, which spaCy and others read.
import type { WritingChoices } from '../../domain/export-options';
import type { Span } from '../../domain/span';
import type { CarriedArticle, ExportSource } from '../format';
import { encodeTags } from '../tokens/encode-tags';
import { outermost, snapToTokens, type TokenRange, taggedKind, tokensIn } from '../tokens/fit-tokens';
import { sentenceTokens } from '../tokens/sentence-tokens';
import { attributeColumn, hasSpace, spacingOf } from '../tokens/spacing';
import { tokenise, tokeniserName } from '../tokens/tokenise';
import { type Capacity, type FittedDocument, fitInto, labelledSpansOnly } from '../writing/capacity';
import { LossCount } from '../writing/loss-count';
import { factsOf } from '../writing/record-facts';
import { bracketsOf, ENTITY_FIELDS, plainLabel } from './write-brackets';

export const conlluCapacity: Capacity = {
  ...labelledSpansOnly,
  annotators: 'document',
  facts: true,
  pieces: true,
};

/** What is written of an article: for each annotator the marks, on tokens. */
export interface WordedArticle {
  readonly tokens: readonly Span[];
  readonly documents: readonly FittedDocument[];
}

export function* writeConllu(
  { project, articles }: ExportSource,
  losses: LossCount,
  choices: WritingChoices = {},
): Generator<string> {
  const kind = taggedKind(project.scheme, choices);
  const tokeniser = tokeniserName(choices.edges ?? 'words');
  for (const article of articles()) {
    const { tokens, documents } = worded(article, choices, losses);
    if (tokens.length === 0) losses.add('wordless', article.article.title);
    else for (const document of inSentences(tokens, documents, kind)) yield* documentLines(document, tokeniser, losses);
  }
}

export function worded(article: CarriedArticle, { edges = 'words' }: WritingChoices, losses: LossCount): WordedArticle {
  const tokens = tokenise(article.text, { edges, language: article.article.language });
  const documents = fitInto(conlluCapacity, article, losses);
  return { tokens, documents: documents.map((document) => snapToTokens(document, tokens, losses)) };
}

interface Sentences {
  /** Unique in the file, and the same in every export. */
  readonly id: string;
  readonly document: FittedDocument;
  readonly tokens: readonly Span[];
  readonly sentences: readonly TokenRange[];
  /** `NE=` of each token. */
  readonly tags: readonly string[];
}

/** All annotators of an article have the same sentences, so that what they marked can be laid side by side. */
function inSentences(tokens: readonly Span[], documents: readonly FittedDocument[], kind: string): Sentences[] {
  const tagged = documents.map((document) => {
    const annotations = document.annotations.filter((mark) => mark.kind === kind && mark.spans.length === 1);
    // What they overlap is written all the same, between brackets.
    return outermost({ ...document, annotations }, new LossCount()).annotations;
  });
  const [{ text, article } = missing()] = documents;
  const sentences = sentenceTokens(
    text,
    tokens,
    tagged.flatMap((marks) => marks.flatMap(({ spans }) => spans)),
  );
  return documents.map((document, index) => {
    const runs = (tagged[index] ?? []).flatMap(({ label, spans: [span] }) => {
      const range = span && tokensIn(span, tokens);
      return range ? [{ ...range, label: plainLabel(label) }] : [];
    });
    const id = `${article.id ?? article.textSha256}${documents.length > 1 ? `-${index + 1}` : ''}`;
    return { id, document, tokens, sentences, tags: encodeTags(runs, sentences, 'iob2') };
  });
}

function missing(): never {
  throw new Error('An article fits into at least one document');
}

/** In one piece, so that a preview shows a whole document. */
function* documentLines(written: Sentences, tokeniser: string, losses: LossCount): Generator<string> {
  const { id, document, tokens, sentences } = written;
  const brackets = bracketsOf(document.annotations, tokens);
  const head = [
    `# newdoc id = ${id}`,
    `# global.Entity = ${ENTITY_FIELDS}`,
    `# tokeniser = ${tokeniser}`,
    ...(document.annotator === null ? [] : comment('annotator', document.annotator, losses)),
    ...factComments(document, losses),
  ];
  const blocks = sentences.map((sentence, index) => {
    const lines = [
      ...(beginsParagraph(written, sentence) ? ['# newpar'] : []),
      `# sent_id = ${id}-${index + 1}`,
      `# text = ${textOf(written, sentence)}`,
      ...wordLines(written, sentence, brackets),
    ];
    return `${lines.join('\n')}\n\n`;
  });
  yield `${head.join('\n')}\n${blocks.join('')}`;
}

function beginsParagraph({ document: { text }, tokens }: Sentences, { first }: TokenRange): boolean {
  return first === 0 || text.slice(tokens[first - 1]?.end, tokens[first]?.start).includes('\n');
}

/** As the words and `SpaceAfter` spell it: any white space is one space there. */
function textOf({ document: { text }, tokens }: Sentences, { first, last }: TokenRange): string {
  return tokens
    .slice(first, last + 1)
    .map(({ start, end }, index, within) => {
      const next = within[index + 1];
      return text.slice(start, end) + (next && hasSpace(text.slice(end, next.start)) ? ' ' : '');
    })
    .join('');
}

function wordLines(
  { document: { text }, tokens, tags }: Sentences,
  { first, last }: TokenRange,
  brackets: ReadonlyMap<number, string>,
): string[] {
  return tokens.slice(first, last + 1).map(({ start, end }, within) => {
    const index = first + within;
    const [entity, tag] = [brackets.get(index), tags[index] ?? 'O'];
    const misc: [string, string][] = [
      ...(entity === undefined ? [] : [['Entity', entity] as [string, string]]),
      ...(tag === 'O' ? [] : [['NE', tag] as [string, string]]),
      ...spacingOf(text, tokens, index),
    ];
    return [within + 1, text.slice(start, end), '_', '_', '_', '_', '_', '_', '_', attributeColumn(misc)].join('\t');
  });
}

/** A comment is one line; what is none is written as one, and counted as changed. */
function comment(key: string, value: string, losses: LossCount): string[] {
  const line = value.replace(/[\s\p{Cc}]+/gu, ' ').trim();
  const fits = !/[\s\p{Cc}=]/u.test(key);
  if (!fits || line !== value) losses.add('facts', `${key.replace(/^meta::/, '')}: ${value}`);
  return fits && line !== '' ? [`# ${key} = ${line}`] : [];
}

const factComments = ({ article }: FittedDocument, losses: LossCount): string[] =>
  Object.entries(factsOf(article, losses)).flatMap(([key, value]) => comment(`meta::${key}`, value, losses));
