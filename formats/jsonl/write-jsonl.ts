// Writes native JSONL: the project on the first line, then one article a line. The same state gives the same bytes.
import { compareAnnotations, type Link } from '../../domain/annotation';
import type { Scheme } from '../../domain/scheme';
import { type CodePoints, codePointsOf } from '../code-points';
import type { CarriedAnnotation, CarriedArticle, ExportSource } from '../format';
import { attributesInOrder, compareText } from '../writing/attributes-in-order';
import { jsonLine } from '../writing/json-line';
import { type AnnotationRecord, type ArticleRecord, FORMAT_VERSION, type HeaderRecord } from './jsonl-record';

export function* writeJsonl({ project, articles }: ExportSource): Generator<string> {
  const header: HeaderRecord = {
    hashiya: { formatVersion: FORMAT_VERSION, project: { name: project.name }, scheme: project.scheme },
  };
  yield jsonLine(header);
  for (const article of articles()) yield jsonLine(articleRecord(article, project.scheme));
}

// In these records the order of the keys is the order on the line.

function articleRecord({ article, text, regions, layers, annotations }: CarriedArticle, scheme: Scheme): ArticleRecord {
  const { file, sha256, encoding, newline, bom } = article.source;
  const codePoints = codePointsOf(text);
  return {
    id: known(article.id),
    title: article.title,
    outlet: article.outlet,
    byline: article.byline,
    url: article.url,
    publishedOn: article.publishedOn,
    language: article.language,
    direction: article.direction,
    text,
    sha256: article.textSha256,
    source: { file, sha256, encoding, newline, bom },
    ...(Object.keys(article.metadata).length > 0 ? { metadata: article.metadata } : {}),
    regions: regions.map(({ start, end, kind }) => ({ start, end, kind })).sort((a, b) => a.start - b.start || a.end - b.end),
    layers: layers.map(({ annotator, status }) => ({ annotator, status })).sort((a, b) => compareText(a.annotator, b.annotator)),
    annotations: annotations.map((annotation) => annotationRecord(annotation, scheme, codePoints)).sort(compareAnnotations),
  };
}

function annotationRecord(annotation: CarriedAnnotation, scheme: Scheme, codePoints: CodePoints): AnnotationRecord {
  return {
    id: known(annotation.id),
    kind: annotation.kind,
    label: annotation.label,
    spans: annotation.spans.map(({ start, end, quote }) => ({
      start,
      end,
      startCodePoint: codePoints.at(start),
      endCodePoint: codePoints.at(end),
      quote,
    })),
    attributes: attributesInOrder(annotation, scheme),
    links: annotation.links.map(linkRecord),
    note: annotation.note,
    unsure: annotation.unsure,
    annotator: known(annotation.annotator),
    createdAt: known(annotation.createdAt),
    updatedAt: known(annotation.updatedAt),
    schemeVersion: known(annotation.schemeVersion),
  };
}

function linkRecord(link: Link): Link {
  if ('to' in link) return { role: link.role, to: link.to };
  return 'filler' in link ? { role: link.role, filler: link.filler } : { role: link.role, topic: link.topic };
}

function known<T>(value: T | null | undefined): T {
  if (value === null || value === undefined)
    throw new Error('Native JSONL is written from a project, where every record has its id, name and times');
  return value;
}
