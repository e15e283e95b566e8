// Rows for training: the reading of one article by one annotator, its tokens with tags, and its marks in a list for each kind, whose
// attributes and roles are fields of their own.
import { quoteOf } from '../../domain/annotation';
import type { WritingChoices } from '../../domain/export-options';
import type { Kind, Scheme } from '../../domain/scheme';
import { type CodePoints, codePointsOf } from '../code-points';
import type { CarriedAnnotation } from '../format';
import { type Field, type FieldType, field, listOf, maybe } from '../parquet/fields';
import { tokenise } from '../tokens/tokenise';
import type { Reading } from './readings';
import type { TagsOfReading } from './tag-rows';

const plurals: Readonly<Record<string, string>> = { entity: 'entities', claim: 'claims', stance: 'stances', cue: 'cues' };

/** The column that holds the marks of a kind. */
export const columnOf = (kind: string): string => plurals[kind] ?? `marks_${kind}`;

const place = [field('start', 'number'), field('end', 'number')];

export function datasetFields({ kinds }: Scheme, tags: TagsOfReading): Field[] {
  return [
    maybe('id', 'text'),
    maybe('annotator', 'text'),
    maybe('status', 'text'),
    field('title', 'text'),
    maybe('outlet', 'text'),
    maybe('byline', 'text'),
    maybe('url', 'text'),
    maybe('published_on', 'text'),
    field('language', 'text'),
    field('text', 'text'),
    field('tokens', { list: 'text' }),
    maybe('ner_tags', { list: { among: tags.names } }),
    ...kinds.map((kind) => field(columnOf(kind.key), marksField(kind))),
    field('boilerplate', listOf(...place, field('kind', 'text'))),
    field('metadata', 'text'),
  ];
}

function marksField({ attributes, roles }: Kind): FieldType {
  const filler = [maybe('id', 'text'), maybe('text', 'text'), maybe('filler', 'text'), maybe('topic', 'text')];
  return listOf(
    maybe('id', 'text'),
    field('label', 'text'),
    ...place,
    field('text', 'text'),
    field('pieces', listOf(...place, field('text', 'text'))),
    // A group needs a field.
    ...(attributes.length > 0 ? [field('attributes', { group: attributes.map(({ key }) => maybe(key, 'text')) })] : []),
    ...(roles.length > 0 ? [field('roles', { group: roles.map(({ key }) => field(key, listOf(...filler))) })] : []),
    maybe('note', 'text'),
    field('unsure', 'truth'),
    maybe('created_at', 'text'),
    maybe('updated_at', 'text'),
    maybe('scheme_version', 'number'),
  );
}

/** A row for each reading of an article; how its text is cut and counted is the same in all of them. */
export function* datasetRows(
  readings: readonly Reading[],
  scheme: Scheme,
  tags: TagsOfReading,
  { edges = 'words' }: WritingChoices,
): Generator<unknown[]> {
  const [first] = readings;
  if (!first) return;
  const { text, article } = first.carried;
  const tokens = tokenise(text, { edges, language: article.language });
  const words = tokens.map(({ start, end }) => text.slice(start, end));
  const codePoints = codePointsOf(text);
  for (const reading of readings) yield datasetRow(reading, scheme, { codePoints, words, ids: tags.of(reading, tokens) });
}

interface Counted {
  readonly codePoints: CodePoints;
  readonly words: readonly string[];
  readonly ids: readonly bigint[];
}

/** In the order of the fields. */
function datasetRow(reading: Reading, { kinds }: Scheme, { codePoints, words, ids }: Counted): unknown[] {
  const { carried, annotator, marks } = reading;
  const { article, text, layers, regions } = carried;
  const byId = new Map(marks.map((mark) => [mark.id, mark]));
  return [
    article.id ?? null,
    annotator,
    layers.find((layer) => layer.annotator === annotator)?.status ?? null,
    article.title,
    article.outlet,
    article.byline,
    article.url,
    article.publishedOn,
    article.language,
    text,
    words,
    ids,
    ...kinds.map((kind) =>
      marks.filter((mark) => mark.kind === kind.key).map((mark) => markRecord(mark, kind, byId, codePoints)),
    ),
    regions.map(({ start, end, kind }) => ({ ...placeIn(codePoints, start, end), kind })),
    JSON.stringify(article.metadata),
  ];
}

type ById = ReadonlyMap<string | undefined, CarriedAnnotation>;

function markRecord(mark: CarriedAnnotation, kind: Kind, byId: ById, codePoints: CodePoints): object {
  const { id, label, spans, attributes, note, unsure } = mark;
  return {
    id,
    label,
    ...placeIn(codePoints, spans[0]?.start ?? 0, spans.at(-1)?.end ?? 0),
    text: quoteOf(mark),
    pieces: spans.map(({ start, end, quote }) => ({ ...placeIn(codePoints, start, end), text: quote })),
    attributes: Object.fromEntries(kind.attributes.map(({ key }) => [key, attributes[key] ?? null])),
    roles: Object.fromEntries(kind.roles.map(({ key }) => [key, fillersOf(mark, key, byId)])),
    note,
    unsure,
    created_at: mark.createdAt,
    updated_at: mark.updatedAt,
    scheme_version: mark.schemeVersion,
  };
}

function fillersOf({ links }: CarriedAnnotation, role: string, byId: ById): object[] {
  return links
    .filter((link) => link.role === role)
    .map((link) => {
      if ('filler' in link) return { filler: link.filler };
      if ('topic' in link) return { topic: link.topic };
      const filler = byId.get(link.to);
      return { id: link.to, text: filler ? quoteOf(filler) : null };
    });
}

const placeIn = (codePoints: CodePoints, start: number, end: number) => ({
  start: codePoints.at(start),
  end: codePoints.at(end),
});
