// Writes brat's folders: one for each annotator, in it a text and a file of marks for each article. Offsets are code points.
// Format: brat's own parser (server/src/annotation.py) and its manual, "brat standoff format".
import { type CodePoints, codePointsOf } from '../code-points';
import { joinLines, lineEnds, linesOf, withoutLineEndsAround } from '../foreign/line-pieces';
import type { CarriedAnnotation, CarriedArticle, ExportSource, OutputFile } from '../format';
import { type Capacity, type FittedDocument, fitInto, labelledSpansOnly } from '../writing/capacity';
import { cutSpans } from '../writing/cut-spans';
import { FileNames, numberedArticles } from '../writing/document-files';
import { labelNames, type NameOfLabel } from '../writing/label-names';
import type { LossCount } from '../writing/loss-count';
import { annotationConf, JOINT, visualConf } from './brat-configuration';

export const bratCapacity: Capacity = {
  ...labelledSpansOnly,
  annotators: 'place',
  attributes: true,
  notes: true,
  links: true,
  pieces: true,
};

const UNMARKED = 'unmarked';

export function* writeBrat(source: ExportSource, losses: LossCount): Generator<OutputFile> {
  const { scheme } = source.project;
  yield { path: 'annotation.conf', pieces: [annotationConf(scheme)] };
  yield { path: 'visual.conf', pieces: [visualConf(scheme)] };
  const nameOf = labelNames(scheme, JOINT);
  const annotators = new FileNames(UNMARKED);
  for (const { folder, number, carried } of numberedArticles(source)) {
    for (const document of bratDocuments(carried, losses)) {
      const { annotator, text } = document;
      const path = `${folder}${annotator === null ? UNMARKED : annotators.of(annotator)}/${number}`;
      yield { path: `${path}.txt`, pieces: [text] };
      yield { path: `${path}.ann`, pieces: [[...linesFor(document, nameOf)].join('')] };
    }
  }
}

/** The article for each of its annotators, as brat can hold it. */
export function bratDocuments(carried: CarriedArticle, losses: LossCount): FittedDocument[] {
  return fitInto(bratCapacity, carried, losses).map((document) => {
    const cut = cutSpans(document, withoutLineEndsAround, losses);
    return { ...cut, annotations: cut.annotations.map((mark) => heldMark(mark, cut.text, losses)) };
  });
}

function heldMark(mark: CarriedAnnotation, text: string, losses: LossCount): CarriedAnnotation {
  const example = mark.spans[0]?.quote ?? '';
  const spans = joinLines(text, mark.spans);
  if (spans.length < mark.spans.length) losses.add('line-pieces', example);
  const note = mark.note?.replace(lineEnds, ' ').trim() ?? null;
  if (note !== mark.note) losses.add('note-blanks', mark.note ?? '');
  return { ...mark, spans, note: note || null };
}

function* linesFor({ text, annotations }: FittedDocument, nameOf: NameOfLabel): Generator<string> {
  const codePoints = codePointsOf(text);
  const ids = new Map(annotations.map(({ id }, index) => [id, `T${index + 1}`]));
  const count = { relations: 0, attributes: 0, notes: 0 };
  for (const mark of annotations) yield `${ids.get(mark.id)}\t${nameOf(mark)} ${placeOf(mark, text, codePoints)}\n`;
  for (const { id, attributes, links, note } of annotations) {
    for (const [key, value] of Object.entries(attributes)) {
      count.attributes += 1;
      yield `A${count.attributes}\t${key} ${ids.get(id)} ${value}\n`;
    }
    for (const link of links) {
      if (!('to' in link)) continue;
      count.relations += 1;
      yield `R${count.relations}\t${link.role} Arg1:${ids.get(id)} Arg2:${ids.get(link.to)}\t\n`;
    }
    if (note === null) continue;
    count.notes += 1;
    yield `#${count.notes}\tAnnotatorNotes ${ids.get(id)}\t${note}\n`;
  }
}

/** `6 16;20 24⇥text`, of every piece what stands on each line. */
function placeOf({ spans }: CarriedAnnotation, text: string, codePoints: CodePoints): string {
  const fragments = spans.flatMap((span) => linesOf(text, span));
  const offsets = fragments.map(({ start, end }) => `${codePoints.at(start)} ${codePoints.at(end)}`).join(';');
  return `${offsets}\t${fragments.map(({ quote }) => quote).join(' ')}`;
}
