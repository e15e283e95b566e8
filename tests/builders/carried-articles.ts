// Random articles with marks, as an export hands them over: everything valid, nothing tame.
import fc from 'fast-check';
import { type Link, layerStatuses } from '../../domain/annotation';
import { regionKinds } from '../../domain/article';
import { compareSpans, overlaps, quoteSpan, type Span } from '../../domain/span';
import type { CarriedAnnotation, CarriedArticle } from '../../formats/format';
import { sha256Of } from '../../formats/sha256';

/** Words whose characters are hard to count: emoji, flags, marks in both orders, joiners, tatweel, odd line ends. */
const hardWords = [
  'لافروف',
  'مُحَمَّد',
  'العـــربي',
  'می‌خواهم',
  'שָׁלוֹם',
  '👨‍👩‍👧‍👦',
  '🇵🇸',
  '😀',
  'e\u0301',
  '𐤀𐤁',
  '"قال"',
  '\\',
  'بكين\u2028موسكو',
  '\u0085',
  'a\tb',
  '\u200f',
  '\ufeff',
  '٢٠٢٤',
];
const text = fc
  .array(fc.tuple(fc.constantFrom(...hardWords), fc.constantFrom(' ', '\n', '\n\n', '')), { minLength: 2, maxLength: 30 })
  .map((parts) => parts.flat().join(''));

const segmenter = new Intl.Segmenter('ar', { granularity: 'grapheme' });
const boundariesOf = (value: string) => [...[...segmenter.segment(value)].map(({ index }) => index), value.length];

const annotators = ['أمل', 'Amal', 'Zed', 'زيد'];
const instant = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2030-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString());
const uuid = fc.uuid({ version: 7 });

/** What is drawn for a mark before it has a place in the text; numbers pick among what there is. */
const drawnMark = fc.record({
  id: uuid,
  what: fc.constantFrom(...(['entity PERS', 'entity GPE', 'claim CLAIM', 'stance favor', 'stance disagree', 'cue CUE'] as const)),
  cuts: fc.array(fc.nat(), { minLength: 2, maxLength: 6 }),
  attributes: fc.record(
    {
      attributionStyle: fc.constantFrom('direct', 'none'),
      verifiable: fc.constantFrom('yes', 'no'),
      checkWorthiness: fc.constant('yes-urgent'),
    },
    { requiredKeys: [] },
  ),
  filler: fc.nat(),
  topic: fc.constantFrom('السلام', 'a "topic"', '😀'),
  note: fc.option(fc.string({ unit: 'grapheme' })),
  unsure: fc.boolean(),
  annotator: fc.constantFrom(...annotators),
  createdAt: instant,
  updatedAt: instant,
  schemeVersion: fc.integer({ min: 1, max: 9 }),
});
type DrawnMark = typeof drawnMark extends fc.Arbitrary<infer Mark> ? Mark : never;

export const carriedArticle: fc.Arbitrary<CarriedArticle> = fc
  .record({
    id: uuid,
    text,
    marks: fc.array(drawnMark, { maxLength: 12 }),
    titles: fc.tuple(
      fc.string({ unit: 'grapheme' }),
      fc.option(fc.constant('العربي')),
      fc.option(fc.constantFrom('ليلى', 'By "X"')),
    ),
    publishedOn: fc.option(fc.constant('2024-04-09')),
    regions: fc.array(fc.tuple(fc.nat(), fc.nat(), fc.constantFrom(...regionKinds)), { maxLength: 3 }),
    statuses: fc.tuple(...annotators.map(() => fc.option(fc.constantFrom(...layerStatuses)))),
    bom: fc.boolean(),
  })
  .map(({ id, text: words, marks, titles: [title, outlet, byline], publishedOn, regions, statuses, bom }) => ({
    article: {
      id,
      title,
      outlet,
      byline,
      url: null,
      publishedOn,
      language: 'ar',
      direction: 'rtl',
      textSha256: sha256Of(words),
      textLength: words.length,
      source: { file: 'مقال.txt', sha256: sha256Of(`${words}\r\n`), encoding: 'utf-8', newline: 'crlf', bom },
      metadata: Object.fromEntries(
        bom
          ? [
              ['قسم', 'سياسة'],
              ['page "1"', ''],
            ]
          : [],
      ),
    },
    text: words,
    regions: [
      ...new Map(
        regions.flatMap(([a, b, kind]) => cut(words, a, b).map((span) => [`${span.start}-${span.end}`, { ...span, kind }])),
      ).values(),
    ],
    layers: annotators.flatMap((annotator, index) => {
      const status = statuses[index] ?? (marks.some((mark) => mark.annotator === annotator) ? 'in-progress' : null);
      return status ? [{ annotator, status }] : [];
    }),
    annotations: carriedMarks(words, marks),
  }));

/** Several articles of one project: no id comes twice. */
export const carriedArticles = fc.array(carriedArticle, { maxLength: 4 }).filter((articles) => {
  const ids = articles.flatMap(({ article, annotations }) => [article.id, ...annotations.map(({ id }) => id)]);
  return new Set(ids).size === ids.length;
});

function carriedMarks(words: string, drawn: readonly DrawnMark[]): CarriedAnnotation[] {
  const marks = drawn.flatMap((mark) => {
    const spans = spansFrom(words, mark.cuts);
    return spans.length === 0 ? [] : [{ mark, spans }];
  });
  return marks.map(({ mark, spans }) => {
    const [kind = '', label = ''] = mark.what.split(' ');
    const peers = marks.map((each) => each.mark).filter((each) => each.annotator === mark.annotator && each.id !== mark.id);
    const { id, note, unsure, annotator, createdAt, updatedAt, schemeVersion } = mark;
    const attributes: Record<string, string> = kind === 'claim' ? { ...mark.attributes } : {};
    return {
      id,
      kind,
      label,
      spans,
      attributes,
      links: linksOf(kind, mark, peers),
      note,
      unsure,
      annotator,
      createdAt,
      updatedAt,
      schemeVersion,
    };
  });
}

function linksOf(kind: string, { filler, topic }: DrawnMark, peers: readonly DrawnMark[]): Link[] {
  const entities = peers.filter(({ what }) => what.startsWith('entity'));
  const chosen = entities[filler % Math.max(1, entities.length)];
  if (kind === 'claim') return [...(chosen ? [{ role: 'source', to: chosen.id }] : []), { role: 'source', filler: 'IMPLICIT' }];
  if (kind !== 'stance') return [];
  return [{ role: 'target', topic }, chosen ? { role: 'holder', to: chosen.id } : { role: 'holder', filler: 'AUTHOR' }];
}

/** Pairs of cuts become spans; those that would overlap an earlier one are left out. */
function spansFrom(words: string, cuts: readonly number[]) {
  const spans: Span[] = [];
  for (let at = 0; at + 1 < cuts.length; at += 2) {
    for (const span of cut(words, cuts[at] ?? 0, cuts[at + 1] ?? 0)) {
      if (!spans.some((each) => overlaps(each, span))) spans.push(span);
    }
  }
  return spans.sort(compareSpans).map((span) => quoteSpan(words, span));
}

/** The stretch between two grapheme boundaries that the numbers pick, or none when they pick the same. */
function cut(words: string, a: number, b: number): Span[] {
  const boundaries = boundariesOf(words);
  const [one = 0, other = 0] = [a, b].map((pick) => boundaries[pick % boundaries.length]);
  return one === other ? [] : [{ start: Math.min(one, other), end: Math.max(one, other) }];
}
