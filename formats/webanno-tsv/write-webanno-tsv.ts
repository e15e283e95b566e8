// Writes WebAnno TSV 3.3: a file for each annotator's view of an article, words in rows, marks and links in columns. Offsets are UTF-16.
import type { Scheme } from '../../domain/scheme';
import type { CarriedArticle, ExportSource, OutputFile } from '../format';
import { LINK, MENTION, mentionFeatures, mentionsOf } from '../layers/mention-layer';
import { type Capacity, type FittedDocument, fitInto, labelledSpansOnly } from '../writing/capacity';
import { cutSpans } from '../writing/cut-spans';
import { FileNames, numberedArticles } from '../writing/document-files';
import type { LossCount } from '../writing/loss-count';
import { escapedText } from './tsv-cells';
import { TsvRows } from './tsv-rows';
import { seenPart, sentencesWithWords, type TsvSentence } from './tsv-units';

export const webannoTsvCapacity: Capacity = {
  ...labelledSpansOnly,
  annotators: 'document',
  created: true,
  attributes: true,
  notes: true,
  unsure: true,
  links: true,
  fillers: true,
  pieces: true,
};

export function* writeWebannoTsv(source: ExportSource, losses: LossCount): Generator<OutputFile> {
  const annotators = new FileNames();
  for (const { folder, number, carried } of numberedArticles(source)) {
    const sentences = sentencesWithWords(carried.text, carried.article.language);
    for (const document of tsvDocuments(carried, losses)) {
      const name = document.annotator === null ? number : `${number}.${annotators.of(document.annotator)}`;
      yield { path: `${folder}${name}.tsv`, pieces: [[...linesOf(document, sentences, source.project.scheme, losses)].join('')] };
    }
  }
}

/** The article for each of its annotators, as the format can hold it. */
export function tsvDocuments(carried: CarriedArticle, losses: LossCount): FittedDocument[] {
  const { text, article } = carried;
  const leading = /^\s*/.exec(text)?.[0] ?? '';
  if (/[^\n]/.test(leading)) losses.add('leading-blanks', article.title);
  return fitInto(webannoTsvCapacity, carried, losses).map((document) =>
    cutSpans(document, (span) => seenPart(text, span), losses),
  );
}

/** @param sentences which are the same for all annotators of an article. */
function* linesOf(
  document: FittedDocument,
  sentences: readonly TsvSentence[],
  scheme: Scheme,
  losses: LossCount,
): Generator<string> {
  const { mentions, links } = mentionsOf(document, scheme, losses);
  const said = new Set(mentions.flatMap(({ features }) => [...features.keys()]));
  // A reader must know every feature that is named, so that only those are that are used.
  const features = mentionFeatures(scheme).filter((name) => said.has(name) || name === 'label');
  const rows = new TsvRows({ text: document.text, sentences, mentions, links, features });
  yield '#FORMAT=WebAnno TSV 3.3\n';
  yield `#T_SP=${[MENTION, ...features].join('|')}\n`;
  yield `#T_RL=${LINK}|label|BT_${MENTION}\n\n`;
  // No empty line may stand at the end.
  for (const [index, { lines }] of sentences.entries()) {
    yield '\n';
    for (const line of lines) yield `#Text=${escapedText(line)}\n`;
    yield* rows.of(index);
  }
}
