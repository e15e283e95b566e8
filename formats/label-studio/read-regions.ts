// What one annotator made of one text in Label Studio: regions, what was said of each, and relations between them.
import { z } from 'zod';
import { type ForeignLink, type ForeignMark, foreignMark } from '../foreign/foreign-article';
import { anyId, offset, parsed, type RecordToRead } from '../json/read-records';
import { attributeNamed } from '../writing/attribute-names';
import { controls } from './labelling-config';

export interface Regions {
  /** Ids hold only within one annotator's work. */
  readonly idPrefix: string;
  readonly path: string;
  readonly record: RecordToRead;
}

const resultSchema = z.looseObject({
  id: anyId.nullish(),
  type: z.string(),
  from_name: z.string().default(''),
  value: z.record(z.string(), z.unknown()).default({}),
  meta: z.looseObject({ text: z.union([z.string(), z.array(z.string())]).optional() }).nullish(),
});
type Result = z.infer<typeof resultSchema>;

const relationSchema = z.looseObject({
  from_id: anyId,
  to_id: anyId,
  direction: z.string().default('right'),
  labels: z.array(z.string()).nullish(),
});

const ends = { start: offset, end: offset };

/** HyperText names its ends by XPath and counts characters only in `globalOffsets`. */
const placeSchema = z.union(
  [
    z
      .looseObject({ globalOffsets: z.looseObject(ends), text: z.string() })
      .transform(({ globalOffsets: { start, end }, text }) => ({ span: { start, end }, quote: text })),
    z
      .looseObject({ ...ends, text: z.string().nullish() })
      .transform(({ start, end, text }) => ({ span: { start, end }, quote: text ?? null })),
  ],
  { error: 'start and end were expected as numbers, or globalOffsets with the text' },
);

interface Region {
  readonly id: string;
  readonly place: z.infer<typeof placeSchema>;
  readonly labels: { readonly layer: string; readonly label: string }[];
  readonly attributes: Map<string, string>;
  readonly notes: string[];
  readonly links: ForeignLink[];
}

export function readRegions(results: readonly unknown[], { idPrefix, path, record }: Regions): ForeignMark[] {
  const regions = new Map<string, Region>();
  const relations: { readonly value: unknown; readonly at: string }[] = [];
  for (const [index, value] of results.entries()) {
    const at = `${path}.${index}`;
    if (isRelation(value)) relations.push({ value, at });
    else {
      const result = parsed(resultSchema, value, record, at);
      if (result) takeResult(result, regions, record, at);
    }
  }
  for (const { value, at } of relations) takeRelation(value, regions, record, at);
  return [...regions.values()].flatMap((region) => marksOf(region, idPrefix));
}

function isRelation(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'type' in value && value.type === 'relation';
}

/** Results with the same id speak of the same region. */
function takeResult(result: Result, regions: Map<string, Region>, record: RecordToRead, at: string): void {
  const { id, type, from_name: layer, value, meta } = result;
  const known = id ? regions.get(id) : undefined;
  if (!known && !('start' in value) && !('globalOffsets' in value)) {
    // Said of the whole text.
    record.problems.notCarried(type);
    return;
  }
  const told = 'start' in value || 'globalOffsets' in value ? parsed(placeSchema, value, record, `${at}.value`) : known?.place;
  const place = known?.place ?? told;
  if (!told || !place) return;
  if (told.span.start !== place.span.start || told.span.end !== place.span.end) {
    record.problems.bad(record.place, `${at}.id`, `the id ${id} comes a second time, at another place`);
    return;
  }
  const key = id || at;
  const region: Region = known ?? { id: key, place, labels: [], attributes: new Map(), notes: [], links: [] };
  regions.set(key, region);
  const words = wordsIn(value[type]);
  if (type.endsWith('labels')) takeLabels(region, layer, words, record);
  else if (type === 'textarea') region.notes.push(...words);
  else if (words.length > 0) region.attributes.set(layer ? attributeNamed(layer, controls) : type, words.join(','));
  region.notes.push(...wordsIn(meta?.text));
}

/** Nobody says so many things of one stretch. */
const MOST_LABELS = 50;

function takeLabels({ labels }: Region, layer: string, words: readonly string[], { problems }: RecordToRead): void {
  const kept = words.slice(0, MOST_LABELS - labels.length);
  labels.push(...kept.map((label) => ({ layer, label })));
  if (kept.length < words.length) problems.notCarried('labels', words.length - kept.length);
}

function wordsIn(value: unknown): string[] {
  const values: readonly unknown[] = Array.isArray(value) ? value : [value];
  return values.flatMap((each) => (typeof each === 'string' || typeof each === 'number' ? [String(each)] : []));
}

function takeRelation(value: unknown, regions: ReadonlyMap<string, Region>, record: RecordToRead, at: string): void {
  const relation = parsed(relationSchema, value, record, at);
  if (!relation) return;
  const { from_id, to_id, direction, labels } = relation;
  const [from, to] = [regions.get(from_id), regions.get(to_id)];
  if (!from || !to) {
    record.problems.bad(record.place, at, `there is no region ${from ? to_id : from_id}`);
    return;
  }
  for (const role of labels?.length ? labels : ['relation']) {
    if (direction !== 'left') from.links.push({ role, to: to_id });
    if (direction !== 'right') to.links.push({ role, to: from_id });
  }
}

/** A region with several labels is as many marks; what was chosen for one without a label is its label. */
function marksOf({ id, place, labels, attributes, notes, links }: Region, idPrefix: string): ForeignMark[] {
  const [chosen] = attributes;
  const named = labels.length > 0 ? labels : chosen ? [{ layer: chosen[0], label: chosen[1] }] : [{ layer: '', label: '' }];
  const said = labels.length > 0 ? [...attributes] : [...attributes].slice(1);
  return named.map(({ layer, label }, index) =>
    foreignMark({
      id: `${idPrefix}${id}${index === 0 ? '' : `/${index}`}`,
      layer,
      label,
      spans: [place.span],
      quote: place.quote,
      attributes: Object.fromEntries(said),
      links: links.map(({ role, to }) => ({ role, to: idPrefix + to })),
      note: notes.length > 0 ? notes.join('\n') : null,
    }),
  );
}
