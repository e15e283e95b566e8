// Every distinct word of the seed articles, marked from its start up to each of its letters, from each to its end, and letter by letter.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { v7 as uuidv7 } from 'uuid';
import { type QuotedSpan, quoteSpan, type Span } from '../../domain/span';
import type { CarriedAnnotation, CarriedArticle } from '../../formats/format';
import { jsonlOf, plainArticle, seedsFolder } from './plain-article';

export interface CutVocabulary {
  /** Title of the article without marks. */
  readonly uncut: string;
  /** Titles of the articles with marks, each with how many marks it holds. */
  readonly cut: readonly { readonly title: string; readonly marks: number }[];
  /** All of them as one file of native JSONL. */
  readonly jsonl: string;
}

const WORDS_PER_LINE = 60;
const INSTANT = '2024-04-09T00:00:00.000Z';

const graphemes = new Intl.Segmenter('ar', { granularity: 'grapheme' });

/** A word's place in the text and its letters' beginnings and end, from the word's start to its end. */
interface Word {
  readonly boundaries: readonly number[];
}

/** @param annotator whose layer holds the marks. */
export function cutVocabulary(annotator: string): CutVocabulary {
  const { text, words } = vocabulary();
  const markings = [
    { title: 'كل صدر', spans: words.flatMap(({ boundaries }) => inner(boundaries).map((cut) => [between(boundaries, 0, cut)])) },
    {
      title: 'كل عجز',
      spans: words.flatMap(({ boundaries }) => inner(boundaries).map((cut) => [between(boundaries, cut, boundaries.length - 1)])),
    },
    {
      title: 'حرفًا حرفًا',
      spans: words.flatMap(({ boundaries }) => [everyOther(boundaries, 0), everyOther(boundaries, 1)]),
    },
  ];
  const cut = markings.map(({ title, spans }) => {
    const pieces = spans.filter(({ length }) => length > 0);
    return { title, marks: pieces.length, article: article(title, text, annotator, pieces) };
  });
  const uncut = 'بلا علامات';
  return { uncut, cut, jsonl: jsonlOf([plainArticle(uncut, text), ...cut.map((each) => each.article)]) };
}

function vocabulary(): { text: string; words: Word[] } {
  const folder = path.join(seedsFolder, 'articles');
  const texts = readdirSync(folder).map((name) => readFileSync(path.join(folder, name), 'utf8'));
  const tokens = new Set(texts.flatMap((each) => each.split(/\s+/).filter(Boolean)));
  const words: Word[] = [];
  let text = '';
  for (const [index, token] of [...tokens].entries()) {
    if (index > 0) text += index % WORDS_PER_LINE === 0 ? '\n' : ' ';
    const start = text.length;
    const starts = Array.from(graphemes.segment(token), (letter) => start + letter.index);
    words.push({ boundaries: [...starts, start + token.length] });
    text += token;
  }
  return { text, words };
}

/** Indices of the boundaries between two letters of a word. */
function inner(boundaries: readonly number[]): number[] {
  return boundaries.slice(1, -1).map((_boundary, index) => index + 1);
}

function everyOther(boundaries: readonly number[], first: 0 | 1): Span[] {
  const spans: Span[] = [];
  for (let letter = first; letter + 1 < boundaries.length; letter += 2) spans.push(between(boundaries, letter, letter + 1));
  return spans;
}

function between(boundaries: readonly number[], from: number, to: number): Span {
  return { start: boundaries[from] ?? 0, end: boundaries[to] ?? 0 };
}

function article(title: string, text: string, annotator: string, marks: readonly Span[][]): CarriedArticle {
  return {
    ...plainArticle(title, text),
    layers: [{ annotator, status: 'in-progress' }],
    annotations: marks.map((spans, index) =>
      mark(
        index,
        annotator,
        spans.map((span) => quoteSpan(text, span)),
      ),
    ),
  };
}

/** Labels take turns, so that every style of line is painted; claims and stances, which fill the margin, come seldom. */
const entityLabels = ['PERS', 'NORP', 'OCC', 'WEBSITE', 'LAW', 'LOC'];
const EVERY_NTH_IN_MARGIN = 200;

function mark(index: number, annotator: string, spans: readonly QuotedSpan[]): CarriedAnnotation {
  const inMargin = index % EVERY_NTH_IN_MARGIN === 0;
  const [kind, label] = inMargin
    ? index % (2 * EVERY_NTH_IN_MARGIN) === 0
      ? ['claim', 'CLAIM']
      : ['stance', 'favor']
    : ['entity', entityLabels[index % entityLabels.length] ?? 'PERS'];
  return {
    id: uuidv7(),
    kind,
    label,
    spans: [...spans],
    attributes: {},
    links: [],
    note: null,
    unsure: index % 7 === 0,
    annotator,
    createdAt: INSTANT,
    updatedAt: INSTANT,
    schemeVersion: 1,
  };
}
