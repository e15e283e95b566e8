// Writes Prodigy's JSON lines, an accepted answer for each annotator of each article. Offsets are code points, as Python counts.
import { codePointsOf } from '../code-points';
import type { CarriedAnnotation, ExportSource } from '../format';
import { type Capacity, type FittedDocument, fitInto, labelledSpansOnly } from '../writing/capacity';
import { jsonLine } from '../writing/json-line';
import { labelNames, type NameOfLabel } from '../writing/label-names';
import type { LossCount } from '../writing/loss-count';
import { factsOf } from '../writing/record-facts';

export const prodigyCapacity: Capacity = {
  ...labelledSpansOnly,
  annotators: 'document',
  facts: true,
  attributes: true,
  links: true,
};

export function* writeProdigy({ project, articles }: ExportSource, losses: LossCount): Generator<string> {
  const names = labelNames(project.scheme);
  for (const article of articles()) {
    for (const document of fitInto(prodigyCapacity, article, losses)) yield jsonLine(recordOf(document, names));
  }
}

/** Hashes are left out: Prodigy makes its own. Relations repeat their spans with ids, since tokens are not written. */
function recordOf({ article, text, annotations, annotator }: FittedDocument, nameOf: NameOfLabel): object {
  const codePoints = codePointsOf(text);
  const place = (mark: CarriedAnnotation) => {
    const { start = 0, end = 0 } = mark.spans[0] ?? {};
    return { start: codePoints.at(start), end: codePoints.at(end), label: nameOf(mark), id: mark.id };
  };
  const places = new Map(annotations.map((mark) => [mark.id, place(mark)]));
  return {
    text,
    meta: factsOf(article),
    spans: annotations.map((mark) => ({ ...places.get(mark.id), text: mark.spans[0]?.quote, ...mark.attributes })),
    relations: annotations.flatMap((mark) =>
      mark.links.flatMap((link) => {
        const child = 'to' in link ? places.get(link.to) : undefined;
        return child ? [{ head_span: places.get(mark.id), child_span: child, label: link.role }] : [];
      }),
    ),
    answer: 'accept',
    ...(annotator === null ? {} : { _annotator_id: `hashiya-${annotator}` }),
  };
}
