// Makes articles of the project out of what another tool wrote: text, facts, and those marks whose place and label are known.
import { v5 as uuidFromName } from 'uuid';
import type { Link } from '../../domain/annotation';
import { articleFromText } from '../../domain/article-from-text';
import { foreignLabelKey, type LabelMapping, type MappedLabel } from '../../domain/label-mapping';
import { type Problem, problem } from '../../domain/problem';
import { kindOf, roleOf, type Scheme } from '../../domain/scheme';
import { FileProblems, shortened } from '../file-problems';
import type { CarriedAnnotation, CarriedArticle } from '../format';
import { sha256Of } from '../sha256';
import { newlineStyle } from '../text/read-text';
import type { ForeignArticle, ForeignMark } from './foreign-article';
import { MappingLosses } from './mapping-losses';
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
  const { file } = options;
  const losses = new MappingLosses();
  const problems = new FileProblems(file);
  const byText = new Map<string, CarriedArticle>();
  for (const article of articles) {
    const unfit = textProblem(article, file);
    if (unfit) {
      problems.add(unfit);
      continue;
    }
    const placed = placeMarks(article, file);
    problems.add(...placed.problems);
    losses.assumed(placed.assumed);
    const carried = carriedArticle(article, placed.text, carriedMarks(placed, options, losses), options);
    const same = byText.get(carried.article.textSha256);
    byText.set(carried.article.textSha256, same ? withMarksOf(same, carried) : carried);
  }
  return { articles: [...byText.values()], problems: [...problems.list(), ...losses.problems(file)] };
}

/** Tools write a text once for each who marked it; it is one article. */
function withMarksOf(article: CarriedArticle, { annotations }: CarriedArticle): CarriedArticle {
  const known = new Set(article.annotations.map(({ id }) => id));
  return { ...article, annotations: [...article.annotations, ...annotations.filter(({ id }) => !known.has(id))] };
}

/** What no text has, and what is no text. */
function textProblem({ name, original }: ForeignArticle, file: string): Problem | undefined {
  const record = shortened(name);
  if (/^[\s\p{Cf}]*$/u.test(original)) return problem('empty-text', { file, record });
  const offset = original.search(/\0|\p{Surrogate}/u);
  if (offset < 0) return undefined;
  return problem('unfit-text', { file, record, offset, character: `U+${hexOf(original.charCodeAt(offset))}` });
}

const hexOf = (code: number) => code.toString(16).toUpperCase().padStart(4, '0');

function carriedArticle(
  { original, facts, metadata = {}, regions, layers = [] }: ForeignArticle,
  text: string,
  annotations: readonly CarriedAnnotation[],
  { file, fileSha256, encoding }: CarryOptions,
): CarriedArticle {
  const told = articleFromText(text);
  const source = { file, sha256: fileSha256, encoding, newline: newlineStyle(original), bom: original.startsWith('\ufeff') };
  return {
    article: { ...told.facts, ...facts, textSha256: sha256Of(text), textLength: text.length, source, metadata },
    text,
    regions: regions ?? told.regions,
    layers,
    annotations,
  };
}

/** Marks whose label is skipped stay out, and with them the links that lead to them. */
function carriedMarks(
  { text, placed }: PlacedMarks,
  { scheme, mapping }: CarryOptions,
  losses: MappingLosses,
): CarriedAnnotation[] {
  const textSha256 = sha256Of(text);
  const becomes = new Map<string, Becoming>();
  for (const { mark, spans } of placed) {
    const mapped = mapping.get(foreignLabelKey(mark)) ?? null;
    if (mapped) becomes.set(mark.id, { id: idFor(textSha256, mark, spans), mapped, annotator: annotatorName(mark) });
    else losses.skipped(mark);
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
        attributes: knownAttributes(mark, scheme, kind, losses),
        links: knownLinks(mark, scheme, kind, (id) => becomes.get(id), losses),
        note: mark.note,
        unsure: mark.unsure,
        annotator: annotatorName(mark),
        ...createdAt(mark),
      },
    ];
  });
}

/** What a mark turns into, as links to it must know. */
interface Becoming {
  readonly id: string;
  readonly mapped: NonNullable<MappedLabel>;
  readonly annotator: string | null;
}

const LONGEST_NAME = 200;

/** Names of annotators as a project takes them. */
function annotatorName({ annotator }: ForeignMark): string | null {
  const name =
    annotator
      ?.replace(/\s+/g, ' ')
      .trim()
      .slice(0, LONGEST_NAME)
      .replace(/\p{Surrogate}/gu, '')
      .trim() ?? '';
  return name === '' ? null : name;
}

function createdAt({ createdAt: told }: ForeignMark): { createdAt?: string } {
  const instant = told === null || !/^\d{4}-\d{2}-\d{2}/.test(told) ? Number.NaN : Date.parse(told);
  return Number.isNaN(instant) ? {} : { createdAt: new Date(instant).toISOString() };
}

/** The same mark of the same text has the same id in every import, so that none comes twice. */
function idFor(textSha256: string, { id, layer, label, annotator }: ForeignMark, spans: PlacedMark['spans']): string {
  const places = spans.map(({ start, end }) => [start, end]);
  return uuidFromName(JSON.stringify([textSha256, id, layer, label, annotator, places]), NAMESPACE);
}

/** Drawn once at random; changing it would bring every mark a second time. */
const NAMESPACE = '6b0f9a52-6c3e-4d8e-9a9b-2f6f0f0f7c11';

function knownAttributes(
  { attributes }: ForeignMark,
  scheme: Scheme,
  kind: string,
  losses: MappingLosses,
): Record<string, string> {
  const known: Record<string, string> = {};
  for (const [key, value] of Object.entries(attributes)) {
    const attribute = kindOf(scheme, kind)?.attributes.find((each) => each.key.toLowerCase() === key.toLowerCase());
    const found = attribute?.values.find((each) => each.key.toLowerCase() === value.toLowerCase());
    if (attribute && found) known[attribute.key] = found.key;
    else losses.droppedAttribute(key, value);
  }
  return known;
}

type Becomes = (id: string) => Becoming | undefined;

function knownLinks(mark: ForeignMark, scheme: Scheme, kind: string, becomes: Becomes, losses: MappingLosses): Link[] {
  const known: Link[] = [];
  const filled = new Set<string>();
  for (const link of mark.links) {
    const role = kindOf(scheme, kind)?.roles.find((each) => each.key.toLowerCase() === link.role.toLowerCase());
    const filler = becomes(link.to);
    const free = role && (role.many || !filled.has(role.key));
    // A link stays within one annotator's work.
    const near = filler && link.to !== mark.id && filler.annotator === annotatorName(mark);
    if (free && near && roleOf(scheme, kind, role.key)?.kinds.includes(filler.mapped.kind)) {
      filled.add(role.key);
      known.push({ role: role.key, to: filler.id });
    } else losses.droppedLink(link.role);
  }
  for (const filler of mark.fillers) {
    const role = roleOf(scheme, kind, filler.role);
    const fits = role && ('topic' in filler ? role.topic : role.special.includes(filler.filler));
    if (fits && (role.many || !filled.has(role.key))) {
      filled.add(role.key);
      known.push(filler);
    } else losses.droppedLink(filler.role);
  }
  return known;
}
