// Makes a CAS of an annotator's view of an article: the structures that its XML and its JSON both write. Offsets are UTF-16.
import type { Scheme } from '../../domain/scheme';
import type { Span } from '../../domain/span';
import { sentencesIn } from '../../domain/text/sentences';
import type { CarriedArticle } from '../format';
import { LINK, MENTION, type Mention, mentionsOf } from '../layers/mention-layer';
import { tokenise } from '../tokens/tokenise';
import { compareText } from '../writing/attributes-in-order';
import { type Capacity, type FittedDocument, fitInto, labelledSpansOnly } from '../writing/capacity';
import type { LossCount } from '../writing/loss-count';
import { ARTICLE, DOCUMENT, REGION, SENTENCE, TOKEN } from './cas-types';

export const casCapacity: Capacity = {
  ...labelledSpansOnly,
  annotators: 'document',
  statuses: true,
  created: true,
  facts: true,
  regions: true,
  attributes: true,
  notes: true,
  unsure: true,
  links: true,
  fillers: true,
  pieces: true,
};

/** A feature says something, or names another structure. */
export type CasFeature = string | boolean | { readonly id: number };

export interface WrittenStructure {
  readonly id: number;
  readonly type: string;
  readonly place: Span | null;
  readonly features: readonly (readonly [name: string, value: CasFeature])[];
}

/** The text itself has the first id. */
export const SOFA = 1;

/** The article for each of its annotators, also for those who have marked nothing yet. */
export function casDocuments(carried: CarriedArticle, losses: LossCount): FittedDocument[] {
  const marked = fitInto(casCapacity, carried, losses);
  const [first] = marked;
  if (!first) throw new Error('An article fits into at least one document');
  const byName = new Map(marked.map((document) => [document.annotator, document]));
  for (const { annotator } of carried.layers) {
    if (!byName.has(annotator)) byName.set(annotator, { ...first, annotator, annotations: [] });
  }
  // Nobody's view is written only where there is no other, or holds marks of nobody.
  if (byName.size > 1 && byName.get(null)?.annotations.length === 0) byName.delete(null);
  return [...byName.values()]
    .map((document) => ({ ...document, layers: carried.layers.filter(({ annotator }) => annotator === document.annotator) }))
    .sort((a, b) => compareText(a.annotator ?? '', b.annotator ?? ''));
}

/** How the text is cut, which is the same for all annotators of an article. */
export interface Segments {
  readonly sentences: readonly Span[];
  readonly tokens: readonly Span[];
}

export function segmentsOf({ text, article }: CarriedArticle): Segments {
  return { sentences: [...sentencesIn(text)], tokens: tokenise(text, { edges: 'words', language: article.language }) };
}

/** @param name what the file is called. */
export function structuresOf(
  document: FittedDocument,
  { sentences, tokens }: Segments,
  { name, scheme, losses }: { readonly name: string; readonly scheme: Scheme; readonly losses: LossCount },
): WrittenStructure[] {
  const { article, text, regions } = document;
  const structures: WrittenStructure[] = [];
  const add = (type: string, place: Span | null, features: Readonly<Record<string, CasFeature | null | undefined>> = {}) => {
    const told = Object.entries(features).filter((entry): entry is [string, CasFeature] => (entry[1] ?? null) !== null);
    const structure = { id: SOFA + structures.length + 1, type, place, features: told };
    structures.push(structure);
    return structure;
  };
  const whole = { start: 0, end: text.length };
  add(DOCUMENT, whole, { language: article.language, documentTitle: article.title, documentId: name });
  add(ARTICLE, null, articleFacts(document));
  for (const { kind, ...place } of regions) add(REGION, place, { kind });
  for (const sentence of sentences) add(SENTENCE, sentence);
  for (const token of tokens) add(TOKEN, token);
  const { mentions, links } = mentionsOf(document, scheme, losses);
  const written = new Map<Mention, WrittenStructure>();
  for (const mention of mentions) {
    const { unsure, ...features } = Object.fromEntries(mention.features);
    written.set(mention, add(MENTION, mention, { ...features, unsure: unsure === undefined ? null : true }));
  }
  for (const { role, from, to } of links) {
    const [governor, dependent] = [written.get(from), written.get(to)];
    if (!governor || !dependent) throw new Error('A link leads from a mention to a mention');
    add(LINK, to, { Governor: { id: governor.id }, Dependent: { id: dependent.id }, label: role });
  }
  return structures;
}

function articleFacts({ article, annotator, layers }: FittedDocument): Record<string, string | null | undefined> {
  const { title, outlet, byline, url, publishedOn, language, direction, metadata } = article;
  return {
    title,
    outlet,
    byline,
    url,
    publishedOn,
    language,
    direction,
    metadata: Object.keys(metadata).length > 0 ? JSON.stringify(metadata) : null,
    annotator,
    status: layers[0]?.status,
  };
}
