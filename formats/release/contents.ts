// What a release holds, article by article, whatever format its data is in: enough to say what came, went or changed since another.
import { z } from 'zod';
import { type LayerStatus, layerStatusSchema, quoteOf } from '../../domain/annotation';
import type { CarriedAnnotation, CarriedArticle } from '../format';
import { sha256Of } from '../sha256';
import { compareText } from '../writing/attributes-in-order';
import { beginningOf } from '../writing/one-line';

/** Of the file `contents.jsonl`. */
export const CONTENTS_VERSION = 1;

export const contentsHeaderSchema = z.object({
  contents: z.number(),
  scheme: z.object({ name: z.string(), version: z.number() }),
});
export type ContentsHeader = Readonly<z.infer<typeof contentsHeaderSchema>>;

const markContentsSchema = z.object({
  id: z.string(),
  kind: z.string(),
  label: z.string(),
  spans: z.array(z.tuple([z.number(), z.number()])),
  /** The beginning of what it quotes, for the eye. */
  quote: z.string(),
  annotator: z.string(),
  unsure: z.boolean().optional(),
  /** Fingerprints, absent where there is nothing. */
  attributes: z.string().optional(),
  links: z.string().optional(),
  note: z.string().optional(),
});
export type MarkContents = Readonly<z.infer<typeof markContentsSchema>>;

export const articleContentsSchema = z.object({
  id: z.string(),
  title: z.string(),
  outlet: z.string().nullable(),
  publishedOn: z.string().nullable(),
  /** SHA-256 of its text. */
  text: z.string(),
  /** Fingerprint of everything else that is known of it. */
  facts: z.string(),
  /** Which part it is in, where there are parts. */
  part: z.string().optional(),
  layers: z.array(z.object({ annotator: z.string(), status: layerStatusSchema })),
  annotations: z.array(markContentsSchema),
});
export type ArticleContents = Readonly<z.infer<typeof articleContentsSchema>>;

export function contentsOf({ article, regions, layers, annotations }: CarriedArticle, part?: string): ArticleContents {
  const { byline, url, language, direction, source, metadata } = article;
  const places = regions.map(({ start, end, kind }) => [start, end, kind]).sort();
  return {
    id: article.id ?? '',
    title: article.title,
    outlet: article.outlet,
    publishedOn: article.publishedOn,
    text: article.textSha256,
    facts: fingerprint([byline, url, language, direction, pairs({ ...source }), pairs(metadata), places]),
    ...(part === undefined ? {} : { part }),
    layers: layers
      .map(({ annotator, status }): { annotator: string; status: LayerStatus } => ({ annotator, status }))
      .sort((a, b) => compareText(a.annotator, b.annotator)),
    annotations: annotations.map(markContents),
  };
}

function markContents({ id, kind, label, spans, attributes, links, note, unsure, annotator }: CarriedAnnotation): MarkContents {
  return {
    id: id ?? '',
    kind,
    label,
    spans: spans.map(({ start, end }) => [start, end]),
    quote: beginningOf(quoteOf({ spans })),
    annotator: annotator ?? '',
    ...(unsure ? { unsure } : {}),
    ...(Object.keys(attributes).length > 0 ? { attributes: fingerprint(pairs(attributes)) } : {}),
    ...(links.length > 0 ? { links: fingerprint(links.map((link) => pairs({ ...link }))) } : {}),
    ...(note === null ? {} : { note: fingerprint(note) }),
  };
}

/** In an order that does not depend on where they came from. */
const pairs = (facts: object): unknown[] => Object.entries(facts).sort(([a], [b]) => compareText(a, b));

/** Enough of a hash to tell two values of one article or mark apart. */
const fingerprint = (value: unknown): string => sha256Of(JSON.stringify(value)).slice(0, 16);
