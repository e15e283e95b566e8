// Reads UIMA CAS XMI. A document type is refused, because nobody needs one here and attacks begin there.
import { type Outcome, refused } from '../../domain/problem';
import { FileProblems } from '../file-problems';
import { foreignFile } from '../foreign/foreign-file';
import type { ReadFile, SourceFile } from '../format';
import { decodeUtf8, notUtf8 } from '../utf8';
import { type Cas, type CasSofa, type CasStructure, casOffset } from './cas';
import { articleOfCas } from './cas-article';
import { readXml, type XmlElement } from './read-xml';
import { referenceFeatures } from './type-system';

export const TYPE_SYSTEM = 'TypeSystem.xml';

export function readCasXmi({ name, bytes, companions }: SourceFile): Outcome<ReadFile> {
  const decoded = decodeUtf8(bytes);
  if (!decoded.ok) return refused(notUtf8(name, bytes, decoded.badByteAt));
  const problems = new FileProblems(name);
  const typeSystem = companions?.get(TYPE_SYSTEM);
  const known = typeSystem ? referenceFeatures(typeSystem) : null;
  const reading = new XmiReading(known);
  const failure = readXml(decoded.text, (element) => reading.take(element));
  if (failure) problems.bad({ line: failure.line }, 'XML', failure.reason);
  const article = failure ? null : articleOfCas(reading.cas(), name, problems);
  return foreignFile(name, article ? [article] : [], problems);
}

/** Features that name other structures wherever they are met, when no type system says which do. */
const alwaysReferences = new Set(['Governor', 'Dependent', 'source', 'target', 'from', 'to', 'next', 'first', 'elements']);

/** XMI's own, and the place in the text, which stand beside the features. */
const notFeatures = new Set(['xmi:id', 'xmi:version', 'sofa', 'begin', 'end']);

class XmiReading {
  private readonly sofas: CasSofa[] = [];
  private readonly elements: XmlElement[] = [];
  /** Structures that point at others, as the joints of link features do. */
  private readonly joints = new Set<string>();

  constructor(private readonly known: ReadonlySet<string> | null) {}

  take(element: XmlElement): void {
    const { type, attributes } = element;
    if (type === 'uima.cas.Sofa') {
      const id = casOffset(attributes.get('xmi:id')) ?? 0;
      this.sofas.push({ id, name: attributes.get('sofaID') ?? '', text: attributes.get('sofaString') ?? null });
    } else if (type !== 'uima.cas.View' && type !== 'uima.cas.NULL') {
      this.elements.push(element);
      if (attributes.has('target')) this.joints.add(attributes.get('xmi:id') ?? '');
    }
  }

  cas(): Cas {
    return { sofas: this.sofas, structures: this.elements.map((element, index) => this.structure(element, -1 - index)) };
  }

  private structure({ type, attributes }: XmlElement, spareId: number): CasStructure {
    const values = new Map<string, string>();
    const references = new Map<string, readonly number[]>();
    for (const [name, value] of attributes) {
      if (notFeatures.has(name)) continue;
      if (this.isReference(type, name, value)) references.set(name, idsIn(value));
      else values.set(name, value);
    }
    const begin = casOffset(attributes.get('begin'));
    const end = casOffset(attributes.get('end'));
    return {
      id: casOffset(attributes.get('xmi:id')) ?? spareId,
      type,
      sofa: casOffset(attributes.get('sofa')),
      begin,
      end,
      values,
      references,
    };
  }

  private isReference(type: string, feature: string, value: string): boolean {
    if (!/^\d+(?: \d+)*$/.test(value)) return false;
    if (this.known?.has(`${type}:${feature}`)) return true;
    return alwaysReferences.has(feature) || (this.known === null && value.split(' ', 1).every((id) => this.joints.has(id)));
  }
}

const idsIn = (value: string): number[] =>
  value
    .split(' ')
    .map(Number)
    .filter((id) => id > 0);
