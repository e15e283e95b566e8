// Writes JSON lines to train spaCy with: every mark under `spans` by its kind, as groups of `doc.spans`. Offsets are code points.
import type { WritingChoices } from '../../domain/export-options';
import { codePointsOf } from '../code-points';
import type { CarriedAnnotation, ExportSource, OutputFile } from '../format';
import { taggedKind } from '../tokens/fit-tokens';
import { type Capacity, type FittedDocument, fitInto, labelledSpansOnly } from '../writing/capacity';
import { jsonLine } from '../writing/json-line';
import { labelNames, type NameOfLabel } from '../writing/label-names';
import type { LossCount } from '../writing/loss-count';
import { partFiles } from '../writing/output-files';
import { factsOf } from '../writing/record-facts';
import toSpacy from './to_spacy.py?raw';

export const spacyCapacity: Capacity = {
  ...labelledSpansOnly,
  facts: true,
};

/** The records of each part, and the script that makes spaCy's own files of them. */
export function* spacyFiles(source: ExportSource, losses: LossCount, choices: WritingChoices): Generator<OutputFile> {
  yield* partFiles(source, 'jsonl', (part) => writeSpacy(part, losses));
  const group = JSON.stringify(taggedKind(source.project.scheme, choices));
  yield { path: 'to_spacy.py', pieces: [toSpacy.replace(/^ENTS = "entity"/m, `ENTS = ${group}`)] };
}

export function* writeSpacy({ project, articles }: ExportSource, losses: LossCount): Generator<string> {
  const names = labelNames(project.scheme);
  for (const article of articles()) {
    const meta = factsOf(article.article, losses);
    for (const document of fitInto(spacyCapacity, article, losses)) yield jsonLine(recordOf(document, meta, names));
  }
}

/** Groups of `doc.spans` may overlap, which `doc.ents` may not. */
function recordOf({ text, annotations }: FittedDocument, meta: Readonly<Record<string, string>>, nameOf: NameOfLabel): object {
  const codePoints = codePointsOf(text);
  const kinds = [...new Set(annotations.map(({ kind }) => kind))].sort();
  const span = (mark: CarriedAnnotation) => ({
    start: codePoints.at(mark.spans[0]?.start ?? 0),
    end: codePoints.at(mark.spans[0]?.end ?? 0),
    label: nameOf(mark),
    text: mark.spans[0]?.quote,
  });
  return {
    text,
    meta,
    spans: Object.fromEntries(kinds.map((kind) => [kind, annotations.filter((mark) => mark.kind === kind).map(span)])),
  };
}
