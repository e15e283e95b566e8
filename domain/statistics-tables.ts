// Statistics as tables that a program reads: keys as in every format, names in both languages, numbers as numbers.
import { labelOf, type Scheme } from './scheme';
import type { LabelPair, Party, Statistics } from './statistics';

export const statisticsTables = [
  'labels',
  'outlets',
  'months',
  'overlaps',
  'articles-with-both',
  'sources',
  'stances',
  'days',
  'annotators',
] as const;
export type StatisticsTable = (typeof statisticsTables)[number];

export interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
}

export function statisticsTable(name: StatisticsTable, statistics: Statistics, scheme: Scheme): Table {
  switch (name) {
    case 'labels':
      return labelsTable(statistics, scheme);
    case 'outlets':
      return counted(
        'outlet',
        statistics.byOutlet.map(({ outlet, ...counts }) => ({ key: outlet, ...counts })),
      );
    case 'months':
      return counted(
        'month',
        statistics.byMonth.map(({ month, ...counts }) => ({ key: month, ...counts })),
      );
    case 'annotators':
      return counted(
        'annotator',
        statistics.byAnnotator.map(({ annotator, ...counts }) => ({ key: annotator, ...counts })),
      );
    case 'overlaps':
      return pairsTable(statistics.together.overlap, 'marks');
    case 'articles-with-both':
      return pairsTable(statistics.together.article, 'articles');
    case 'sources':
      return {
        columns: ['source', 'claims'],
        rows: statistics.sources.parties.map(({ party, claims }) => [partyKey(party), claims]),
      };
    case 'stances':
      return stancesTable(statistics);
    case 'days':
      return daysTable(statistics);
  }
}

function labelsTable({ byLabel }: Statistics, scheme: Scheme): Table {
  return {
    columns: ['kind', 'label', 'name_ar', 'name_en', 'annotations'],
    rows: byLabel.map(({ kind, label, annotations }) => {
      const names = labelOf(scheme, kind, label)?.names;
      return [kind, label, names?.ar ?? '', names?.en ?? '', annotations];
    }),
  };
}

/** What is not known is left empty. */
function counted(
  name: string,
  rows: readonly { readonly key: string | null; readonly articles: number; readonly annotations: number }[],
): Table {
  return {
    columns: [name, 'articles', 'annotations'],
    rows: rows.map(({ key, articles, annotations }) => [key ?? '', articles, annotations]),
  };
}

function pairsTable(pairs: readonly LabelPair[], what: string): Table {
  return {
    columns: ['kind_1', 'label_1', 'kind_2', 'label_2', what],
    rows: pairs.map(({ one, other, count }) => [one.kind, one.label, other.kind, other.label, count]),
  };
}

function stancesTable({ stances: { holders, targets, cells } }: Statistics): Table {
  const key = (parties: typeof holders, place: number): string => {
    const found = parties[place];
    return found ? partyKey(found.party) : '';
  };
  return {
    columns: ['holder', 'target', 'kind', 'label', 'stances'],
    rows: cells.flatMap(({ holder, target, labels }) =>
      labels.map(({ kind, label, count }) => [key(holders, holder), key(targets, target), kind, label, count]),
    ),
  };
}

/** Marks made and articles done, by day and annotator. */
function daysTable({ byDay, doneByDay }: Statistics): Table {
  const rows = new Map<string, [day: string, annotator: string, annotations: number, articles: number]>();
  const row = (day: string, annotator: string) => {
    const found = rows.get(`${day} ${annotator}`) ?? [day, annotator, 0, 0];
    rows.set(`${day} ${annotator}`, found);
    return found;
  };
  for (const { day, annotator, annotations } of byDay) row(day, annotator)[2] = annotations;
  for (const { day, annotator, articles } of doneByDay) row(day, annotator)[3] = articles;
  const keys = [...rows.keys()].sort();
  return { columns: ['day', 'annotator', 'annotations', 'articles_done'], rows: keys.flatMap((key) => [rows.get(key) ?? []]) };
}

/** A party outside the text as formats write it; empty where nobody is told. */
function partyKey(party: Party): string {
  switch (party.type) {
    case 'words':
      return party.words;
    case 'filler':
      return party.filler;
    case 'nobody':
      return '';
    case 'others':
      return '…';
  }
}

/** With a heading, and line feeds at the ends of lines; quoted as RFC 4180 says. */
export function csvOf({ columns, rows }: Table): string {
  return [columns, ...rows].map((row) => `${row.map(csvCell).join(',')}\n`).join('');
}

function csvCell(cell: string | number): string {
  const words = String(cell);
  return /[",\r\n]/.test(words) ? `"${words.replaceAll('"', '""')}"` : words;
}
