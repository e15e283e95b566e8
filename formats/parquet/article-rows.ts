// An article with everything on it as one row: lists of marks, whose pieces and links are lists in turn.
import { quoteOf } from '../../domain/annotation';
import type { Scheme } from '../../domain/scheme';
import { type CodePoints, codePointsOf } from '../code-points';
import type { CarriedAnnotation, CarriedArticle } from '../format';
import { attributesInOrder } from '../writing/attributes-in-order';
import { type Field, field, listOf, maybe } from './fields';

const place = [field('start', 'number'), field('end', 'number'), field('start_utf16', 'number'), field('end_utf16', 'number')];

export const articleFields: readonly Field[] = [
  maybe('id', 'text'),
  field('title', 'text'),
  maybe('outlet', 'text'),
  maybe('byline', 'text'),
  maybe('url', 'text'),
  maybe('published_on', 'text'),
  field('language', 'text'),
  field('direction', 'text'),
  field('text', 'text'),
  field('sha256', 'text'),
  field('source', {
    group: [
      field('file', 'text'),
      field('sha256', 'text'),
      field('encoding', 'text'),
      field('newline', 'text'),
      field('bom', 'truth'),
    ],
  }),
  field('metadata', 'text'),
  field('regions', listOf(...place, field('kind', 'text'))),
  field('layers', listOf(field('annotator', 'text'), field('status', 'text'))),
  field(
    'marks',
    listOf(
      maybe('id', 'text'),
      maybe('annotator', 'text'),
      field('kind', 'text'),
      field('label', 'text'),
      ...place,
      field('quote', 'text'),
      field('spans', listOf(...place, field('quote', 'text'))),
      field('attributes', 'text'),
      field('links', listOf(field('role', 'text'), maybe('to', 'text'), maybe('filler', 'text'), maybe('topic', 'text'))),
      maybe('note', 'text'),
      field('unsure', 'truth'),
      maybe('created_at', 'text'),
      maybe('updated_at', 'text'),
      maybe('scheme_version', 'number'),
    ),
  ),
];

/** In the order of the fields. */
export function articleRow({ article, text, regions, layers, annotations }: CarriedArticle, scheme: Scheme): unknown[] {
  const codePoints = codePointsOf(text);
  const { file, sha256, encoding, newline, bom } = article.source;
  return [
    article.id ?? null,
    article.title,
    article.outlet,
    article.byline,
    article.url,
    article.publishedOn,
    article.language,
    article.direction,
    text,
    article.textSha256,
    { file, sha256, encoding, newline, bom },
    JSON.stringify(article.metadata),
    regions.map(({ start, end, kind }) => ({ ...placeOf(start, end, codePoints), kind })),
    layers,
    annotations.map((mark) => markRecord(mark, scheme, codePoints)),
  ];
}

function markRecord(mark: CarriedAnnotation, scheme: Scheme, codePoints: CodePoints): object {
  const { id, annotator, kind, label, spans, links, note, unsure } = mark;
  const { createdAt: created_at, updatedAt: updated_at, schemeVersion: scheme_version } = mark;
  return {
    id,
    annotator,
    kind,
    label,
    ...placeOf(spans[0]?.start ?? 0, spans.at(-1)?.end ?? 0, codePoints),
    quote: quoteOf(mark),
    spans: spans.map(({ start, end, quote }) => ({ ...placeOf(start, end, codePoints), quote })),
    attributes: JSON.stringify(attributesInOrder(mark, scheme)),
    links,
    note,
    unsure,
    created_at,
    updated_at,
    scheme_version,
  };
}

function placeOf(start: number, end: number, codePoints: CodePoints) {
  return { start: codePoints.at(start), end: codePoints.at(end), start_utf16: start, end_utf16: end };
}
