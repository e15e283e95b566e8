// Makes an article of a CAS: annotations become marks, relation layers and link features become links.
import type { FileProblems } from '../file-problems';
import { type ForeignArticle, type ForeignLink, type ForeignMark, foreignMark } from '../foreign/foreign-article';
import { isLinguistic, isSegmentation, toldByFeatures } from '../layers/layer-features';
import { rejoinPieces } from '../layers/rejoin-pieces';
import type { Cas, CasSofa, CasStructure } from './cas';
import { ownArticle } from './own-article';

/** Names of the features at the two ends of a relation: DKPro's, and what else is met. */
const ends: readonly (readonly [from: string, to: string])[] = [
  ['Governor', 'Dependent'],
  ['source', 'target'],
  ['from', 'to'],
];

/** What a CAS says about itself and its document. */
const bookkeeping =
  /^uima\.cas\.|^hashiya\.|^(?:uima\.tcas\.DocumentAnnotation|.*\.metadata\.type\.\w+|.*\.CASMetadata|de\.tudarmstadt\.ukp\.clarin\.webanno\.api\.type\.\w+)$/;

export function articleOfCas({ sofas, structures }: Cas, file: string, problems: FileProblems): ForeignArticle | null {
  const sofa = mainSofa(sofas);
  if (!sofa || sofa.text === null) {
    problems.bad({}, 'Sofa', 'the text itself was expected, as sofaString');
    return null;
  }
  if (sofas.length > 1) problems.notCarried('views', sofas.length - 1);
  const own = ownArticle(structures);
  const builder = new CasMarks(structures, sofa, problems, own !== null);
  const title = structures.find(({ values }) => values.has('documentTitle'))?.values.get('documentTitle');
  const marks = rejoinPieces(builder.marks());
  const counting = { unit: 'utf-16', newlines: 'file' } as const;
  if (own) return { name: file, original: sofa.text, counting, marks, ...own };
  return {
    name: title ?? file,
    original: sofa.text,
    facts: {},
    ...(title ? { metadata: { documentTitle: title } } : {}),
    counting,
    marks,
  };
}

function mainSofa(sofas: readonly CasSofa[]): CasSofa | undefined {
  const written = sofas.filter(({ text }) => text !== null);
  return written.find(({ name }) => name === '_InitialView') ?? written[0] ?? sofas[0];
}

/** More than any text has. */
const MOST_LINKS = 1_000_000;

class CasMarks {
  private readonly byId = new Map<number, CasStructure>();
  private readonly links = new Map<number, ForeignLink[]>();
  private readonly marked: CasStructure[] = [];
  private followed = 0;
  private readonly relations: { readonly structure: CasStructure; readonly from: number; readonly to: number }[] = [];

  constructor(
    structures: readonly CasStructure[],
    private readonly sofa: CasSofa,
    private readonly problems: FileProblems,
    /** Offsets that are surely ours are said to quote what stands there, so that no other unit is tried. */
    private readonly isOwn: boolean,
  ) {
    for (const structure of structures) this.take(structure);
  }

  marks(): ForeignMark[] {
    for (const { id } of this.marked) this.links.set(id, []);
    for (const each of this.relations) this.takeRelation(each);
    for (const each of this.marked) this.takeLinkFeatures(each);
    return this.marked.map((structure) => this.markOf(structure));
  }

  private take(structure: CasStructure): void {
    const { id, type, sofa, begin, end } = structure;
    if (this.byId.has(id)) {
      this.problems.bad({}, type, `the id ${id} comes a second time`);
      return;
    }
    this.byId.set(id, structure);
    const relation = relationEnds(structure);
    if (bookkeeping.test(type) || isSegmentation(type)) return;
    if (isLinguistic(type) || /\.coref\.type\./.test(type)) this.problems.notCarried(type);
    else if (relation) this.relations.push({ structure, ...relation });
    else if (begin === null || end === null) this.takeUnplaced(structure);
    else if (sofa === null || sofa === this.sofa.id) this.marked.push(structure);
    else this.problems.notCarried(`${type} of other views`);
  }

  /** The joints of link features are counted with the features; the rest stands on no text. */
  private takeUnplaced({ type, references }: CasStructure): void {
    if (!references.has('target') && !references.has('elements')) this.problems.notCarried(type);
  }

  private takeRelation({ structure, from, to }: { structure: CasStructure; from: number; to: number }): void {
    const { type, values } = structure;
    const { label } = toldByFeatures(values);
    this.link(from, label || lastPart(type), to, structure);
  }

  private takeLinkFeatures(structure: CasStructure): void {
    for (const [feature, ids] of structure.references) {
      if (feature === 'sofa') continue;
      for (const id of this.elements(ids)) {
        const joint = this.byId.get(id);
        const target = joint?.references.get('target')?.[0];
        if (joint && target !== undefined && !this.links.has(id)) {
          const role = joint.values.get('role');
          this.link(structure.id, role || feature, target, structure);
        } else this.link(structure.id, feature, id, structure);
      }
    }
  }

  /** Lists are structures of their own. Many that name one long list would fill memory. */
  private elements(ids: readonly number[]): readonly number[] {
    if (this.followed > MOST_LINKS) return [];
    return ids.flatMap((id) => {
      const list = this.byId.get(id);
      const inside =
        list && /^uima\.cas\.\w*(?:Array|List)$|\[\]$/.test(list.type) ? (list.references.get('elements') ?? []) : [id];
      this.followed += inside.length;
      return inside;
    });
  }

  private link(from: number, role: string, to: number, { type, id }: CasStructure): void {
    const own = this.links.get(from);
    if (own && this.links.has(to)) own.push({ role, to: String(to) });
    else if (own && this.byId.has(to)) this.problems.notCarried(`${lastPart(type)}.${role}`);
    else this.problems.bad({}, `${lastPart(type)} ${id}`, `nothing is marked that has the id ${own ? to : from}`);
  }

  private markOf({ id, type, begin, end, values }: CasStructure): ForeignMark {
    return foreignMark({
      id: String(id),
      layer: type,
      ...toldByFeatures(values),
      spans: [{ start: begin ?? 0, end: end ?? 0 }],
      quote: this.isOwn ? (this.sofa.text?.slice(begin ?? 0, end ?? 0) ?? null) : null,
      links: this.links.get(id) ?? [],
    });
  }
}

function relationEnds({ references }: CasStructure): { readonly from: number; readonly to: number } | null {
  for (const [source, target] of ends) {
    const [from, to] = [references.get(source)?.[0], references.get(target)?.[0]];
    if (from !== undefined && to !== undefined) return { from, to };
  }
  return null;
}

const lastPart = (type: string): string => type.split('.').at(-1) || type;
