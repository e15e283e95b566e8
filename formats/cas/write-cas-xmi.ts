// Writes UIMA CAS XMI: a file for each annotator's view of an article, and the type system that says what they are made of.
import type { ExportSource, OutputFile } from '../format';
import { FileNames, foldersOf, numberedArticles } from '../writing/document-files';
import type { LossCount } from '../writing/loss-count';
import { casDocuments, SOFA, segmentsOf, structuresOf, type WrittenStructure } from './cas-of-document';
import { type CasType, casTypes } from './cas-types';
import { TYPE_SYSTEM } from './read-cas-xmi';
import { XmlValues } from './xml-values';

export function* writeCasXmi(source: ExportSource, losses: LossCount): Generator<OutputFile> {
  const { scheme } = source.project;
  const types = casTypes(scheme);
  for (const folder of foldersOf(source)) yield { path: `${folder}${TYPE_SYSTEM}`, pieces: [typeSystemXml(types)] };
  const annotators = new FileNames();
  for (const { folder, number, carried } of numberedArticles(source)) {
    const segments = segmentsOf(carried);
    for (const document of casDocuments(carried, losses)) {
      const name = document.annotator === null ? number : `${number}.${annotators.of(document.annotator)}`;
      yield {
        path: `${folder}${name}.xmi`,
        pieces: [xmiOf(document.text, structuresOf(document, segments, { name, scheme, losses }), types, losses)],
      };
    }
  }
}

function xmiOf(text: string, structures: readonly WrittenStructure[], types: readonly CasType[], losses: LossCount): string {
  const values = new XmlValues(losses);
  const prefixes = prefixesOf(types);
  const namespaces = [...prefixes].map(([path, prefix]) => ` xmlns:${prefix}="http:///${path.replaceAll('.', '/')}.ecore"`);
  const element = (structure: WrittenStructure): string => {
    const [path, local] = partsOf(structure.type);
    return `<${prefixes.get(path)}:${local} xmi:id="${structure.id}"${attributesOf(structure, values)}/>\n`;
  };
  return [
    '<?xml version="1.0" encoding="UTF-8"?>\n',
    `<xmi:XMI xmlns:xmi="http://www.omg.org/XMI" xmlns:cas="http:///uima/cas.ecore"${namespaces.join('')} xmi:version="2.0">\n`,
    '<cas:NULL xmi:id="0"/>\n',
    ...structures.map(element),
    `<cas:Sofa xmi:id="${SOFA}" sofaNum="1" sofaID="_InitialView" mimeType="text" sofaString="${values.quoted(text)}"/>\n`,
    `<cas:View sofa="${SOFA}" members="${structures.map(({ id }) => id).join(' ')}"/>\n`,
    '</xmi:XMI>\n',
  ].join('');
}

function attributesOf({ place, features }: WrittenStructure, values: XmlValues): string {
  const stands = place === null ? '' : ` begin="${place.start}" end="${place.end}"`;
  const told = features.map(
    ([name, value]) => ` ${name}="${typeof value === 'object' ? value.id : values.quoted(String(value))}"`,
  );
  return ` sofa="${SOFA}"${stands}${told.join('')}`;
}

const partsOf = (type: string): [path: string, local: string] => {
  const dot = type.lastIndexOf('.');
  return [type.slice(0, dot), type.slice(dot + 1)];
};

/** Of each namespace, by the path that its types have in common. */
function prefixesOf(types: readonly CasType[]): Map<string, string> {
  const paths = new Set(types.map(({ name }) => partsOf(name)[0]));
  return new Map([...paths].map((path, index) => [path, `t${index + 1}`]));
}

function typeSystemXml(types: readonly CasType[]): string {
  const featureXml = ({ name, range }: CasType['features'][number]): string =>
    `        <featureDescription><name>${name}</name><description/><rangeTypeName>${range}</rangeTypeName></featureDescription>\n`;
  const typeXml = ({ name, supertype, features }: CasType): string =>
    [
      `    <typeDescription>\n      <name>${name}</name>\n      <description/>\n      <supertypeName>${supertype}</supertypeName>\n`,
      features.length === 0 ? '' : `      <features>\n${features.map(featureXml).join('')}      </features>\n`,
      '    </typeDescription>\n',
    ].join('');
  return [
    '<?xml version="1.0" encoding="UTF-8"?>\n',
    '<typeSystemDescription xmlns="http://uima.apache.org/resourceSpecifier">\n  <types>\n',
    ...types.map(typeXml),
    '  </types>\n</typeSystemDescription>\n',
  ].join('');
}
