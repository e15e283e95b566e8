// A row for each article: its text, what is known of it, and how many marks of each kind it has.
import type { Scheme } from '../../domain/scheme';
import { codePointsOf } from '../code-points';
import type { CarriedArticle } from '../format';
import { type Column, number, type Table, tableOf, text } from './column';

export function articleTable({ kinds }: Scheme): Table {
  const columns: Column<CarriedArticle>[] = [
    text('article_id', ({ article }) => article.id ?? null),
    text('title', ({ article }) => article.title),
    text('outlet', ({ article }) => article.outlet),
    text('byline', ({ article }) => article.byline),
    text('url', ({ article }) => article.url),
    text('published_on', ({ article }) => article.publishedOn),
    text('language', ({ article }) => article.language),
    text('direction', ({ article }) => article.direction),
    text('text', (carried) => carried.text),
    text('sha256', ({ article }) => article.textSha256),
    text('metadata', ({ article }) => JSON.stringify(article.metadata)),
    text('regions', regionsText),
    text('layers', ({ layers }) => JSON.stringify(layers.map(({ annotator, status }) => ({ annotator, status })))),
    number('marks', ({ annotations }) => annotations.length),
    ...kinds.map(({ key }) =>
      number<CarriedArticle>(`marks_${key}`, ({ annotations }) => annotations.filter(({ kind }) => kind === key).length),
    ),
  ];
  return tableOf(columns, (carried, losses) => {
    for (const { spans } of carried.annotations) losses.add('marks-without-rows', spans[0]?.quote ?? '');
    return [carried];
  });
}

/** `[{"start":0,"end":6,"kind":"marker"}]`, in code points. */
function regionsText({ text: words, regions }: CarriedArticle): string {
  if (regions.length === 0) return '[]';
  const codePoints = codePointsOf(words);
  return JSON.stringify(regions.map(({ start, end, kind }) => ({ start: codePoints.at(start), end: codePoints.at(end), kind })));
}
