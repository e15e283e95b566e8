// A row for each mark, of whatever kind, with everything that is said of it.
import { quoteOf } from '../../domain/annotation';
import type { Scheme } from '../../domain/scheme';
import { attributesInOrder } from '../writing/attributes-in-order';
import { type Column, number, type Table, tableOf, text } from './column';
import { countArticleLosses } from './count-left-out';
import { articleInTable, type MarkInTable, placeOf, sentenceOf } from './read-article';
import { articleColumns, remarkColumns, spansText } from './shared-columns';

export function markTable(scheme: Scheme): Table {
  const columns: Column<MarkInTable>[] = [
    ...articleColumns,
    text('annotator', ({ mark }) => mark.annotator),
    text('mark_id', ({ mark }) => mark.id ?? null),
    text('kind', ({ mark }) => mark.kind),
    text('label', ({ mark }) => mark.label),
    number('start', (main) => placeOf(main).start),
    number('end', (main) => placeOf(main).end),
    number('start_utf16', (main) => placeOf(main).startUtf16),
    number('end_utf16', (main) => placeOf(main).endUtf16),
    text('quote', ({ mark }) => quoteOf(mark)),
    number('pieces', ({ mark }) => mark.spans.length),
    text('spans', spansText),
    text('sentence', sentenceOf),
    text('attributes', ({ mark }) => JSON.stringify(attributesInOrder(mark, scheme))),
    text('links', ({ mark }) => JSON.stringify(mark.links)),
    ...remarkColumns,
    text('created_at', ({ mark }) => mark.createdAt ?? null),
    text('updated_at', ({ mark }) => mark.updatedAt ?? null),
    number('scheme_version', ({ mark }) => mark.schemeVersion ?? null),
  ];
  return tableOf(columns, (carried, losses) => {
    countArticleLosses(carried, carried.annotations.length, losses);
    const of = articleInTable(carried);
    return carried.annotations.map((mark) => ({ of, mark }));
  });
}
