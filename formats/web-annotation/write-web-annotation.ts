// Writes W3C Web Annotations, one a line: a mark is an annotation with a tag, a link an annotation from mark to mark. The text of an
// article is written out in its first annotation's source and named by its hash afterwards. Offsets are code points, as the
// Recommendation demands (Web Annotation Data Model, section 4.2.5).
import { type CodePoints, codePointsOf } from '../code-points';
import type { CarriedAnnotation, ExportSource } from '../format';
import { type Capacity, type FittedDocument, fitInto, labelledSpansOnly } from '../writing/capacity';
import { jsonLine } from '../writing/json-line';
import { labelNames, type NameOfLabel } from '../writing/label-names';
import type { LossCount } from '../writing/loss-count';

export const webAnnotationCapacity: Capacity = {
  ...labelledSpansOnly,
  annotators: 'mark',
  created: true,
  attributes: true,
  notes: true,
  links: true,
  pieces: true,
};

/** Words before and after a quote that tell it from others like it, in UTF-16 code units. */
const CONTEXT = 32;

export function* writeWebAnnotation({ project, articles }: ExportSource, losses: LossCount): Generator<string> {
  const names = labelNames(project.scheme);
  for (const article of articles()) {
    for (const document of fitInto(webAnnotationCapacity, article, losses)) {
      // An annotation speaks of something: an article that nobody marked has no place among them.
      if (document.annotations.length === 0) losses.add('unmarked', article.article.title);
      yield* annotationsOf(document, names);
    }
  }
}

function* annotationsOf({ article, text, annotations }: FittedDocument, nameOf: NameOfLabel): Generator<string> {
  const codePoints = codePointsOf(text);
  const id = `urn:sha256:${article.textSha256}`;
  let source: unknown = { id, type: 'TextualBody', format: 'text/plain', language: article.language, value: text };
  for (const mark of annotations) {
    yield jsonLine(annotationOf(mark, nameOf, targetsOf(mark, text, codePoints, source)));
    source = id;
  }
  for (const mark of annotations) yield* linksOf(mark);
}

function annotationOf(mark: CarriedAnnotation, nameOf: NameOfLabel, targets: readonly object[]): object {
  const { id, attributes, note, annotator, createdAt } = mark;
  const tag = (value: string) => ({ type: 'TextualBody', value, purpose: 'tagging' });
  const tags = [nameOf(mark), ...Object.entries(attributes).map(([key, value]) => `${key}=${value}`)].map(tag);
  const comments = note === null ? [] : [{ type: 'TextualBody', value: note, purpose: 'commenting' }];
  return {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: nameOfMark(id),
    type: targets.length > 1 ? ['Annotation', 'Discontinuous'] : 'Annotation',
    motivation: 'classifying',
    ...(annotator === null ? {} : { creator: { type: 'Person', nickname: annotator } }),
    ...(createdAt === undefined ? {} : { created: createdAt }),
    body: [...tags, ...comments],
    target: targets.length > 1 ? targets : targets[0],
  };
}

function targetsOf({ spans }: CarriedAnnotation, text: string, codePoints: CodePoints, source: unknown): object[] {
  return spans.map(({ start, end, quote }) => ({
    source,
    selector: [
      { type: 'TextPositionSelector', start: codePoints.at(start), end: codePoints.at(end) },
      {
        type: 'TextQuoteSelector',
        exact: quote,
        prefix: text.slice(Math.max(0, start - CONTEXT), start).replace(/^[\uDC00-\uDFFF]/, ''),
        suffix: text.slice(end, end + CONTEXT).replace(/[\uD800-\uDBFF]$/, ''),
      },
    ],
  }));
}

/** The target has the role, the body fills it, and the tag names it. */
function* linksOf({ id, links, annotator }: CarriedAnnotation): Generator<string> {
  for (const [index, link] of links.entries()) {
    if (!('to' in link)) continue;
    yield jsonLine({
      '@context': 'http://www.w3.org/ns/anno.jsonld',
      id: `${nameOfMark(id)}#${index + 1}`,
      type: 'Annotation',
      motivation: 'linking',
      ...(annotator === null ? {} : { creator: { type: 'Person', nickname: annotator } }),
      body: [{ id: nameOfMark(link.to) }, { type: 'TextualBody', value: link.role, purpose: 'tagging' }],
      target: nameOfMark(id),
    });
  }
}

const nameOfMark = (id: string | undefined): string => `urn:uuid:${id}`;
