// `hashiya stats PROJECT [--annotator NAME] [--csv TABLE]`
import { findAnnotatorByName } from '../../db/annotators';
import { readScheme } from '../../db/schemes';
import { problem } from '../../domain/problem';
import type { LabelPair, Party, Statistics } from '../../domain/statistics';
import { csvOf, type StatisticsTable, statisticsTable, statisticsTables } from '../../domain/statistics-tables';
import { everything, projectStats } from '../commands/project-stats';
import type { CommandLine } from './command-line';
import { type Column, table } from './table';
import type { Terminal } from './terminal';
import { refusedResult, withProject } from './with-project';

export const statsCommand: CommandLine = {
  name: 'stats',
  arguments: [{ name: 'PROJECT' }],
  options: [
    { name: 'annotator', value: 'NAME', help: 'stats-annotator' },
    { name: 'csv', value: 'TABLE', help: 'stats-csv', oneOf: statisticsTables },
  ],
  async run(call, terminal) {
    const [path = ''] = call.arguments;
    return await withProject(path, async (workbench) => {
      const name = call.value('annotator');
      const annotator = name === undefined ? undefined : findAnnotatorByName(workbench.db, name);
      if (name !== undefined && !annotator) return refusedResult([problem('annotator-unknown', { annotator: name })]);
      const stats = await projectStats(workbench, { ...everything, annotatorId: annotator?.id ?? null });
      if (!stats.ok) return refusedResult(stats.problems);
      const wanted = call.value('csv');
      const text =
        wanted === undefined
          ? statsText(stats.value, terminal)
          : // Known to be one of them by the shape of the option.
            csvOf(statisticsTable(wanted as StatisticsTable, stats.value, readScheme(workbench.db))).trimEnd();
      return { json: stats.value, text, problems: [], exitCode: 0 };
    });
  },
};

/** Rows of a table that may have very many; `--csv` has them all. */
const MOST_ROWS = 20;
const WIDEST_WORDS = 40;

function statsText(stats: Statistics, terminal: Terminal): string {
  const { say } = terminal;
  const parts = [
    `${say('articles', { count: stats.articles })} · ${say('annotations', { count: stats.annotations })}`,
    ...countTables(stats, terminal),
    titled(terminal, 'overlaps', pairsTable(stats.together.overlap, terminal)),
    titled(terminal, 'sources', sourcesTable(stats, terminal)),
    titled(terminal, 'stances', stancesTable(stats, terminal)),
    ...dayTables(stats, terminal),
  ];
  return parts.filter((part) => part !== '').join('\n\n');
}

type Heading = Parameters<Terminal['say']>[0] & `column.${string}`;

const words = ({ say }: Terminal, heading: Heading): Column => ({ heading: say(heading), widest: WIDEST_WORDS });
const numbers = ({ say }: Terminal, heading: Heading): Column => ({ heading: say(heading), align: 'end' });

function titled({ say }: Terminal, name: 'overlaps' | 'sources' | 'stances' | 'days' | 'done', rows: string): string {
  return rows === '' ? '' : `${say(`stats-${name}`)}\n${rows}`;
}

/** Nothing where there are no rows; where there are too many, the first ones and how many others. */
function shortTable(columns: readonly Column[], rows: readonly (readonly (string | number)[])[], { say }: Terminal): string {
  if (rows.length === 0) return '';
  const others = rows.length - MOST_ROWS;
  const shown = table(columns, rows.slice(0, MOST_ROWS));
  return others > 0 ? `${shown}\n${say('more-rows', { count: others })}` : shown;
}

function countTables(stats: Statistics, terminal: Terminal): string[] {
  const { say } = terminal;
  const [articles, annotations] = [numbers(terminal, 'column.articles'), numbers(terminal, 'column.annotations')];
  return [
    table(
      [words(terminal, 'column.kind'), words(terminal, 'column.label'), annotations],
      stats.byLabel.map((each) => [each.kind, each.label, each.annotations]),
    ),
    table(
      [words(terminal, 'column.outlet'), articles, annotations],
      stats.byOutlet.map((each) => [each.outlet ?? say('no-outlet'), each.articles, each.annotations]),
    ),
    table(
      [words(terminal, 'column.month'), articles, annotations],
      stats.byMonth.map((each) => [each.month ?? say('no-outlet'), each.articles, each.annotations]),
    ),
    table(
      [words(terminal, 'column.annotator'), articles, annotations],
      stats.byAnnotator.map((each) => [each.annotator, each.articles, each.annotations]),
    ),
    table(
      [words(terminal, 'column.annotator'), words(terminal, 'column.status'), articles],
      stats.byStatus.map((each) => [each.annotator, say(`status.${each.status}`), each.articles]),
    ),
  ];
}

function pairsTable(pairs: readonly LabelPair[], terminal: Terminal): string {
  const often = pairs.toSorted((a, b) => b.count - a.count);
  const columns = [words(terminal, 'column.label'), words(terminal, 'column.label'), numbers(terminal, 'column.pairs')];
  return shortTable(
    columns,
    often.map(({ one, other, count }) => [one.label, other.label, count]),
    terminal,
  );
}

function sourcesTable({ sources }: Statistics, terminal: Terminal): string {
  return shortTable(
    [words(terminal, 'column.source'), numbers(terminal, 'column.claims')],
    sources.parties.map(({ party, claims }) => [partyWords(party, terminal), claims]),
    terminal,
  );
}

function stancesTable({ stances: { holders, targets, cells } }: Statistics, terminal: Terminal): string {
  const name = (parties: typeof holders, place: number): string => {
    const found = parties[place];
    return found ? partyWords(found.party, terminal) : '';
  };
  const rows = cells.flatMap(({ holder, target, labels }) =>
    labels.map(({ label, count }) => ({ cells: [name(holders, holder), name(targets, target), label, count], count })),
  );
  rows.sort((a, b) => b.count - a.count);
  const columns = [words(terminal, 'column.holder'), words(terminal, 'column.target'), words(terminal, 'column.label')];
  return shortTable(
    [...columns, numbers(terminal, 'column.stances')],
    rows.map((row) => row.cells),
    terminal,
  );
}

/** The latest days first. */
function dayTables(stats: Statistics, terminal: Terminal): string[] {
  const columns = [words(terminal, 'column.day'), words(terminal, 'column.annotator')];
  const marks = stats.byDay.toReversed().map(({ day, annotator, annotations }) => [day, annotator, annotations]);
  const done = stats.doneByDay.toReversed().map(({ day, annotator, articles }) => [day, annotator, articles]);
  return [
    titled(terminal, 'days', shortTable([...columns, numbers(terminal, 'column.annotations')], marks, terminal)),
    titled(terminal, 'done', shortTable([...columns, numbers(terminal, 'column.articles')], done, terminal)),
  ];
}

function partyWords(party: Party, { say }: Terminal): string {
  switch (party.type) {
    case 'words':
      return party.words;
    case 'filler':
      return party.filler;
    case 'nobody':
      return say('nobody');
    case 'others':
      return say('more-rows', { count: party.parties });
  }
}
