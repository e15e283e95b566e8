// Writes UIMA CAS JSON 0.4: a file for each annotator's view of an article, with its types in it, and no other JSON beside them.
import type { ExportSource, OutputFile } from '../format';
import { FileNames, numberedArticles } from '../writing/document-files';
import { jsonLine } from '../writing/json-line';
import type { LossCount } from '../writing/loss-count';
import { casDocuments, SOFA, segmentsOf, structuresOf, type WrittenStructure } from './cas-of-document';
import { type CasType, casTypes } from './cas-types';

export function* writeCasJson(source: ExportSource, losses: LossCount): Generator<OutputFile> {
  const { scheme } = source.project;
  const types = Object.fromEntries(casTypes(scheme).map((type) => [type.name, typeRecord(type)]));
  const annotators = new FileNames();
  for (const { folder, number, carried } of numberedArticles(source)) {
    const segments = segmentsOf(carried);
    for (const document of casDocuments(carried, losses)) {
      const name = document.annotator === null ? number : `${number}.${annotators.of(document.annotator)}`;
      const pieces = linesOf(types, document.text, structuresOf(document, segments, { name, scheme, losses }));
      yield { path: `${folder}cas/${name}.json`, pieces: [[...pieces].join('')] };
    }
  }
}

function typeRecord({ name, supertype, features }: CasType): object {
  const ranges = features.map((feature) => [feature.name, { '%NAME': feature.name, '%RANGE': feature.range }]);
  return { '%NAME': name, '%SUPER_TYPE': supertype, ...Object.fromEntries(ranges) };
}

/** A structure a line. */
function* linesOf(types: object, text: string, structures: readonly WrittenStructure[]): Generator<string> {
  const sofa = { '%ID': SOFA, '%TYPE': 'uima.cas.Sofa', sofaNum: 1, sofaID: '_InitialView', mimeType: 'text', sofaString: text };
  const line = (record: object): string => jsonLine(record).trimEnd();
  yield `{"%TYPES":${line(types)},\n"%FEATURE_STRUCTURES":[\n${line(sofa)}`;
  for (const structure of structures) yield `,\n${line(structureRecord(structure))}`;
  const members = structures.map(({ id }) => id);
  yield `\n],\n"%VIEWS":${line({ _InitialView: { '%SOFA': SOFA, '%MEMBERS': members } })}}\n`;
}

/** References to other structures begin with `@`. */
function structureRecord({ id, type, place, features }: WrittenStructure): object {
  const told = features.map(([name, value]) => (typeof value === 'object' ? [`@${name}`, value.id] : [name, value]));
  const stands = place === null ? {} : { begin: place.start, end: place.end };
  return { '%ID': id, '%TYPE': type, '@sofa': SOFA, ...stands, ...Object.fromEntries(told) };
}
