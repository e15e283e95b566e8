// Makes articles of the project out of what another tool wrote: text, facts, and those marks whose place and label are known.
import { v5 as uuidFromName } from 'uuid';
import type { Link } from '../../domain/annotation';
import { articleFromText } from '../../domain/article-from-text';
import { foreignLabelKey, type LabelMapping, type MappedLabel } from '../../domain/label-mapping';
import { type Problem, problem } from '../../domain/problem';
import { kindOf, roleOf, type Scheme } from '../../domain/scheme';
import type { CarriedAnnotation, CarriedArticle } from '../format';
import { sha256Of } from '../sha256';
import { newlineStyle } from '../text/read-text';
import type { ForeignArticle, ForeignMark } from './foreign-article';
import { type PlacedMark, type PlacedMarks, placeMarks } from './place-marks';

export interface CarryOptions {
  readonly file: string;
  readonly fileSha256: string;
  readonly encoding: string;
  readonly scheme: Scheme;
  readonly mapping: LabelMapping;
}

export interface CarriedArticles {
  readonly articles: readonly CarriedArticle[];
  readonly problems: readonly Problem[];
}

/** Every label that the articles use, once each. */
export function labelsOf(articles: readonly ForeignArticle[]): { layer: string; label: string; count: number }[] {
  const found = new Map<string, { layer: string; label: string; count: number }>();
  for (const { marks } of articles) {
    for (const { layer, label } of marks) {
      const known = found.get(foreignLabelKey({ layer, label }));
      if (known) known.count += 1;
      else found.set(foreignLabelKey({ layer, label }), { layer, label, count: 1 });
    }
  }
  return [...found.values()];
}

export function carryArticles(articles: readonly ForeignArticle[], options: CarryOptions): CarriedArticles {
  const counts = new Counts();
  const problems: Problem[] = [];
  const carried = articles.map((article) => {
    const placed = placeMarks(article, options.file);
    problems.push(...placed.problems);
    return carriedArticle(article, placed.text, carriedMarks(placed, options, counts), options);
  });
  return { articles: carried, problems: [...problems, ...counts.problems(options.file)] };
}

function carriedArticle(
  { original, facts, metadata = {} }: ForeignArticle,
  text: string,
  annotations: readonly CarriedAnnotation[],
  { file, fileSha256, encoding }: CarryOptions,
): CarriedArticle {
  const told = articleFromText(text);
  const source = { file, sha256: fileSha256, encoding, newline: newlineStyle(original), bom: original.startsWith('\ufeff') };
  return {
    article: { ...told.facts, ...facts, textSha256: sha256Of(text), textLength: text.length, source, metadata },
    text,
    regions: told.regions,
    layers: [],
    annotations,
  };
}

/** Marks whose label is skipped stay out, and with them the links that lead to them. */
function carriedMarks({ text, placed }: PlacedMarks, { scheme, mapping }: CarryOptions, counts: Counts): CarriedAnnotation[] {
  const textSha256 = sha256Of(text);
  const becomes = new Map<string, { readonly id: string; readonly mapped: NonNullable<MappedLabel> }>();
  for (const { mark, spans } of placed) {
    const mapped = mapping.get(foreignLabelKey(mark)) ?? null;
    if (mapped) becomes.set(mark.id, { id: idFor(textSha256, mark, spans), mapped });
    else counts.skipped(mark);
  }
  return placed.flatMap(({ mark, spans }): CarriedAnnotation[] => {
    const known = becomes.get(mark.id);
    if (!known) return [];
    const { kind, label } = known.mapped;
    return [
      {
        id: known.id,
        kind,
        label,
        spans: [...spans],
        attributes: knownAttributes(mark, scheme, kind, counts),
        links: knownLinks(mark, scheme, kind, (id) => becomes.get(id), counts),
        note: mark.note,
        unsure: mark.unsure,
        annotator: mark.annotator,
        ...(mark.createdAt === null ? {} : { createdAt: mark.createdAt }),
      },
    ];
  });
}

/** The same mark of the same text has the same id in every import, so that none comes twice. */
function idFor(textSha256: string, { id, layer, label, annotator }: ForeignMark, spans: PlacedMark['spans']): string {
  const places = spans.map(({ start, end }) => [start, end]);
  return uuidFromName(JSON.stringify([textSha256, id, layer, label, annotator, places]), NAMESPACE);
}

/** Drawn once at random; changing it would bring every mark a second time. */
const NAMESPACE = '6b0f9a52-6c3e-4d8e-9a9b-2f6f0f0f7c11';

function knownAttributes({ attributes }: ForeignMark, scheme: Scheme, kind: string, counts: Counts): Record<string, string> {
  const known: Record<string, string> = {};
  for (const [key, value] of Object.entries(attributes)) {
    const attribute = kindOf(scheme, kind)?.attributes.find((each) => each.key.toLowerCase() === key.toLowerCase());
    const found = attribute?.values.find((each) => each.key.toLowerCase() === value.toLowerCase());
    if (attribute && found) known[attribute.key] = found.key;
    else counts.droppedAttribute(key, value);
  }
  return known;
}

type Becomes = (id: string) => { readonly id: string; readonly mapped: NonNullable<MappedLabel> } | undefined;

function knownLinks({ links }: ForeignMark, scheme: Scheme, kind: string, becomes: Becomes, counts: Counts): Link[] {
  const known: Link[] = [];
  for (const link of links) {
    const role = kindOf(scheme, kind)?.roles.find((each) => each.key.toLowerCase() === link.role.toLowerCase());
    const filler = becomes(link.to);
    const free = role && (role.many || !known.some((each) => each.role === role.key));
    if (free && filler && roleOf(scheme, kind, role.key)?.kinds.includes(filler.mapped.kind))
      known.push({ role: role.key, to: filler.id });
    else counts.droppedLink(link.role);
  }
  return known;
}

/** What stays out of many marks, told once with its count. */
class Counts {
  private readonly labels = new Map<string, number>();
  private readonly attributes = new Map<string, number>();
  private readonly links = new Map<string, number>();

  skipped({ layer, label }: ForeignMark): void {
    add(this.labels, layer === '' ? label : `${layer}/${label}`);
  }

  droppedAttribute(key: string, value: string): void {
    add(this.attributes, `${key}=${value}`);
  }

  droppedLink(role: string): void {
    add(this.links, role);
  }

  problems(file: string): Problem[] {
    const [labels, attributes, links] = [sumUp(this.labels), sumUp(this.attributes), sumUp(this.links)];
    return [
      ...(labels.count > 0 ? [problem('labels-not-in-scheme', { file, labels: labels.names, count: labels.count })] : []),
      ...(attributes.count > 0
        ? [problem('mapped-attributes-dropped', { file, names: attributes.names, count: attributes.count })]
        : []),
      ...(links.count > 0 ? [problem('mapped-links-dropped', { file, names: links.names, count: links.count })] : []),
    ];
  }
}

function add(counts: Map<string, number>, name: string): void {
  counts.set(name, (counts.get(name) ?? 0) + 1);
}

function sumUp(counts: ReadonlyMap<string, number>): { names: string; count: number } {
  let count = 0;
  for (const each of counts.values()) count += each;
  return {
    names: [...counts]
      .map(([name, times]) => `${name} (${times})`)
      .sort()
      .join(', '),
    count,
  };
}
