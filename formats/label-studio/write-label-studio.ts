// Writes Label Studio's tasks: an article each, with an annotation for each annotator. Offsets are code points (since late 2021).
import { codePointsOf } from '../code-points';
import type { CarriedAnnotation, ExportSource, OutputFile } from '../format';
import { nameOfAttribute } from '../writing/attribute-names';
import { type Capacity, type FittedDocument, fitInto, labelledSpansOnly } from '../writing/capacity';
import { labelNames, type NameOfLabel } from '../writing/label-names';
import type { LossCount } from '../writing/loss-count';
import { partFiles } from '../writing/output-files';
import { factsOf } from '../writing/record-facts';
import { controls, labellingConfig } from './labelling-config';

export const labelStudioCapacity: Capacity = {
  ...labelledSpansOnly,
  annotators: 'document',
  facts: true,
  attributes: true,
  notes: true,
  links: true,
};

/** The tasks of each part, and what a project must be set up with to take them. */
export function* labelStudioFiles(source: ExportSource, losses: LossCount): Generator<OutputFile> {
  yield* partFiles(source, 'json', (part) => writeLabelStudio(part, losses));
  yield { path: 'labelling-config.xml', pieces: [labellingConfig(source.project.scheme)] };
}

/** One JSON list, a task a line. */
export function* writeLabelStudio({ project, articles }: ExportSource, losses: LossCount): Generator<string> {
  const names = labelNames(project.scheme);
  let before = '[\n';
  for (const article of articles()) {
    yield before +
      JSON.stringify(taskOf(fitInto(labelStudioCapacity, article, losses), factsOf(article.article, losses, ownKeys), names));
    before = ',\n';
  }
  yield before === '[\n' ? '[]\n' : '\n]\n';
}

/** What the labelling configuration shows. */
const ownKeys: ReadonlySet<string> = new Set(['text']);

function taskOf(documents: readonly FittedDocument[], facts: Readonly<Record<string, string>>, nameOf: NameOfLabel): object {
  const [first] = documents;
  if (!first) throw new Error('An article fits into at least one document');
  return {
    data: { ...facts, text: first.text },
    annotations: documents
      .filter(({ annotator }) => annotator !== null)
      // Label Studio refuses a file whose `completed_by` names nobody of its own, so the name stands under a key of ours.
      .map((document) => ({ annotator: document.annotator, result: resultsOf(document, nameOf) })),
  };
}

function resultsOf({ text, annotations }: FittedDocument, nameOf: NameOfLabel): object[] {
  const codePoints = codePointsOf(text);
  const here = new Set(annotations.map(({ id }) => id));
  const place = ({ spans: [span] }: CarriedAnnotation) => ({
    start: codePoints.at(span?.start ?? 0),
    end: codePoints.at(span?.end ?? 0),
    text: span?.quote,
  });
  const regions = annotations.flatMap((mark) => [
    {
      id: mark.id,
      from_name: 'label',
      to_name: 'text',
      type: 'labels',
      value: { ...place(mark), labels: [nameOf(mark)] },
      ...(mark.note === null ? {} : { meta: { text: [mark.note] } }),
    },
    // The same id makes it an attribute of that region.
    ...Object.entries(mark.attributes).map(([key, value]) => ({
      id: mark.id,
      from_name: nameOfAttribute(key, controls),
      to_name: 'text',
      type: 'choices',
      value: { ...place(mark), choices: [value] },
    })),
  ]);
  const relations = annotations.flatMap((mark) =>
    mark.links.flatMap((link) =>
      'to' in link && here.has(link.to)
        ? [{ from_id: mark.id, to_id: link.to, type: 'relation', direction: 'right', labels: [link.role] }]
        : [],
    ),
  );
  return [...regions, ...relations];
}
