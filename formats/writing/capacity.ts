// What a format can hold of an article and its marks. One declaration serves the list of what it drops, the count of losses, and the
// writer, which is handed what is left and writes all of it.
import type { Link } from '../../domain/annotation';
import type { CarriedAnnotation, CarriedArticle } from '../format';
import type { LossCount } from './loss-count';

export interface Capacity {
  /**
   * Whose marks they are: said of each mark, of a document that holds one annotator's marks, by the place of that document alone, or not
   * at all.
   */
  readonly annotators: 'mark' | 'document' | 'place' | 'none';
  /** Whether a layer is to do, in progress, done or locked. */
  readonly statuses: boolean;
  /** When a mark was made; when it was last decided on, and under which version of the scheme, only native JSONL says. */
  readonly created: boolean;
  /** Title, outlet, byline, date, address, and what else is known of an article. */
  readonly facts: boolean;
  /** Which stretches are boilerplate. */
  readonly regions: boolean;
  readonly attributes: boolean;
  readonly notes: boolean;
  readonly unsure: boolean;
  /** From mark to mark. Those to the author, the outlet or a topic are `fillers`. */
  readonly links: boolean;
  readonly fillers: boolean;
  /** Whether one mark may have several pieces; where not, each becomes a mark of its own, and the first keeps what is said of the mark. */
  readonly pieces: boolean;
}

/** Labelled stretches and nothing else, which every format has; each adds what it has besides. */
export const labelledSpansOnly: Capacity = {
  annotators: 'none',
  statuses: false,
  created: false,
  facts: false,
  regions: false,
  attributes: false,
  notes: false,
  unsure: false,
  links: false,
  fillers: false,
  pieces: false,
};

export type LossCode = keyof Capacity | 'updated';

/** The order in which losses are told. */
const codes = [
  'annotators',
  'statuses',
  'created',
  'updated',
  'facts',
  'regions',
  'attributes',
  'notes',
  'unsure',
  'links',
  'fillers',
  'pieces',
] as const satisfies readonly LossCode[];

/** What the format never carries, as keys of the `losses` strings. */
export function dropsOf(capacity: Capacity): LossCode[] {
  const untold: readonly unknown[] = [false, 'place', 'none'];
  return codes.filter((code) => code === 'updated' || untold.includes(capacity[code]));
}

/** The marks of one annotator on an article, or of all where marks say whose they are, with nothing that the format cannot hold. */
export interface FittedDocument extends CarriedArticle {
  /** Null where nobody marked anything or finished, and where marks say whose they are, or nothing does. */
  readonly annotator: string | null;
}

export function fitInto(capacity: Capacity, carried: CarriedArticle, losses: LossCount): FittedDocument[] {
  countArticle(capacity, carried, losses);
  const annotations = carried.annotations.flatMap((annotation) => fitMark(capacity, annotation, losses));
  const article = { ...carried, annotations, regions: capacity.regions ? carried.regions : [], layers: [] };
  if (capacity.annotators === 'mark') return [{ ...article, annotator: null }];
  const names = [
    ...new Set([...carried.annotations.map(({ annotator }) => annotator), ...whoFinished(capacity, carried)]),
  ].sort();
  if (names.length === 0) return [{ ...article, annotator: null }];
  return names.map((name) => ({
    ...article,
    annotator: capacity.annotators === 'none' ? null : name,
    annotations: annotations
      .filter(({ annotator }) => annotator === name)
      .map((annotation) => (capacity.annotators === 'document' ? annotation : { ...annotation, annotator: null })),
  }));
}

/** Who has been through an article and found nothing is told apart from who never read it, where it is told whose view a document is. */
function whoFinished({ annotators }: Capacity, { layers }: CarriedArticle): string[] {
  if (annotators === 'none') return [];
  return layers.filter(({ status }) => status === 'done' || status === 'locked').map(({ annotator }) => annotator);
}

function countArticle(capacity: Capacity, { article, text, regions, layers }: CarriedArticle, losses: LossCount): void {
  if (!capacity.statuses) losses.add('statuses', article.title, layers.length);
  if (!capacity.regions) losses.add('regions', article.title, regions.length);
  const { outlet, byline, url, publishedOn, metadata } = article;
  // One that stands in the text, as most do, is still there.
  const title = text.includes(article.title.replace(/…$/u, '')) ? null : article.title;
  const told = [title, outlet, byline, url, publishedOn, ...Object.values(metadata)].filter(
    (fact) => fact !== null && fact !== '',
  );
  if (!capacity.facts) losses.add('facts', article.title, told.length);
}

function fitMark(capacity: Capacity, mark: CarriedAnnotation, losses: LossCount): CarriedAnnotation[] {
  const { note, unsure, attributes, spans, createdAt, updatedAt, schemeVersion: _, ...rest } = mark;
  const [first] = spans;
  if (!first) throw new Error('An annotation always has at least one span');
  const lose = (code: LossCode, count: number): void => losses.add(code, first.quote, count);
  if (capacity.annotators === 'none' || capacity.annotators === 'place') lose('annotators', 1);
  if (!capacity.created) lose('created', 1);
  if (updatedAt !== undefined && (!capacity.created || updatedAt !== createdAt)) lose('updated', 1);
  if (!capacity.attributes) lose('attributes', Object.keys(attributes).length);
  if (!capacity.notes) lose('notes', note === null ? 0 : 1);
  if (!capacity.unsure) lose('unsure', unsure ? 1 : 0);
  if (!capacity.pieces) lose('pieces', spans.length > 1 ? 1 : 0);
  const fitted: CarriedAnnotation = {
    ...rest,
    spans: [...spans],
    attributes: capacity.attributes ? attributes : {},
    note: capacity.notes ? note : null,
    unsure: capacity.unsure && unsure,
    links: fitLinks(capacity, mark.links, lose),
    ...(capacity.created && createdAt !== undefined ? { createdAt } : {}),
  };
  return capacity.pieces ? [fitted] : apart(fitted);
}

function fitLinks(capacity: Capacity, links: readonly Link[], lose: (code: LossCode, count: number) => void): Link[] {
  const isHeld = (link: Link): boolean => ('to' in link ? capacity.links : capacity.fillers);
  for (const link of links) if (!isHeld(link)) lose('to' in link ? 'links' : 'fillers', 1);
  return links.filter(isHeld);
}

/** The first piece goes by the mark's id, so that links still find it. */
function apart(mark: CarriedAnnotation): CarriedAnnotation[] {
  return mark.spans.map((span, index) =>
    index === 0
      ? { ...mark, spans: [span] }
      : { ...mark, id: `${mark.id}.${index + 1}`, spans: [span], attributes: {}, links: [], note: null, unsure: false },
  );
}
