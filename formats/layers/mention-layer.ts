// How marks are told in layers, which INCEpTION and its kin know: one span layer for all kinds, one relation layer for links and pieces.
import type { Link } from '../../domain/annotation';
import type { Scheme } from '../../domain/scheme';
import type { CarriedAnnotation } from '../format';
import type { FittedDocument } from '../writing/capacity';
import type { LossCount } from '../writing/loss-count';

export const MENTION = 'webanno.custom.Mention';
export const LINK = 'webanno.custom.Link';
/** What a link is called that leads from a mark to a further piece of it; no role can be called so. */
export const PIECE = '+';

/** Besides the features of the scheme's attributes. */
const ownFeatures = ['label', 'kind', 'note', 'unsure', 'fillers', 'annotator', 'createdAt'] as const;

export function mentionFeatures({ kinds }: Scheme): string[] {
  const attributes = kinds.flatMap((kind) => kind.attributes.map(({ key }) => featureOfAttribute(key)));
  return [...ownFeatures, ...new Set(attributes)];
}

/** What no attribute is called as it is, because readers take it for something else. */
const reserved: ReadonlySet<string> = new Set([
  ...ownFeatures,
  ...[
    'begin',
    'end',
    'sofa',
    'id',
    'type',
    'value',
    'entityType',
    'category',
    'comment',
    'identifier',
    'creator',
    'user',
    'created',
  ],
  ...['Governor', 'Dependent', 'source', 'target', 'from', 'to', 'next', 'first', 'elements'],
]);

/** Features are called with letters, digits and low lines. */
export function featureOfAttribute(key: string): string {
  const plain = !reserved.has(key) && !key.includes('-') && !key.startsWith('x_');
  return plain ? key : `x_${key.replaceAll('_', '__').replaceAll('-', '_h')}`;
}

export function attributeOfFeature(name: string): string {
  return name.startsWith('x_') ? name.slice(2).replace(/_([_h])/g, (_, sign) => (sign === 'h' ? '-' : '_')) : name;
}

/** A stretch of the mention layer: a mark, or a further piece of one. */
export interface Mention {
  readonly start: number;
  readonly end: number;
  /** Those that say something. */
  readonly features: ReadonlyMap<string, string>;
}

export interface MentionLink {
  readonly role: string;
  readonly from: Mention;
  readonly to: Mention;
}

/** In order of the marks; attributes that the scheme does not know have no feature, and are told. */
export function mentionsOf(
  { annotations }: FittedDocument,
  scheme: Scheme,
  losses: LossCount,
): { mentions: Mention[]; links: MentionLink[] } {
  const known = new Set(mentionFeatures(scheme));
  const mentions: Mention[] = [];
  const links: MentionLink[] = [];
  const first = new Map<string | undefined, Mention>();
  for (const mark of annotations) {
    const pieces = mark.spans.map(({ start, end }, index) => {
      const features = index === 0 ? featuresOf(mark) : new Map([...featuresOf(mark)].slice(0, 2));
      return { start, end, features: held(features, known, mark, losses) };
    });
    const [whole, ...further] = pieces;
    if (!whole) throw new Error('An annotation always has at least one span');
    first.set(mark.id, whole);
    mentions.push(...pieces);
    links.push(...further.map((to) => ({ role: PIECE, from: whole, to })));
  }
  for (const mark of annotations) {
    for (const link of mark.links) {
      const [from, to] = [first.get(mark.id), 'to' in link ? first.get(link.to) : undefined];
      if (from && to) links.push({ role: link.role, from, to });
    }
  }
  return { mentions, links };
}

function held(
  features: ReadonlyMap<string, string>,
  known: ReadonlySet<string>,
  { spans }: CarriedAnnotation,
  losses: LossCount,
) {
  const kept = [...features].filter(([name]) => known.has(name));
  losses.add('attributes', spans[0]?.quote ?? '', features.size - kept.length);
  return new Map(kept);
}

/** Label and kind first: they are said of every piece. */
function featuresOf({ kind, label, note, unsure, links, annotator, createdAt, attributes }: CarriedAnnotation) {
  const fillers = links.filter((link): link is Filler => !('to' in link));
  const told: readonly (readonly [string, string | null | undefined])[] = [
    ['label', label],
    ['kind', kind],
    ['note', note],
    ['unsure', unsure ? 'true' : null],
    ['fillers', fillers.length > 0 ? JSON.stringify(fillers) : null],
    ['annotator', annotator],
    ['createdAt', createdAt],
    ...Object.entries(attributes).map(([key, value]) => [featureOfAttribute(key), value] as const),
  ];
  return new Map(told.filter((entry): entry is [string, string] => entry[1] !== null && entry[1] !== undefined));
}

/** A link to what stands in no text. */
export type Filler = Exclude<Link, { to: string }>;
