// What is counted over time: articles and their marks by when they were published, and work by when it was done.
import { type ReactNode, useMemo } from 'react';
import { csvOf, statisticsTable } from '../../domain/statistics-tables';
import type { Translator } from '../i18n/translator';
import { useTranslator } from '../i18n/use-translator';
import { type Axis, axisOver, lastDayOf, stretchOf } from './buckets';
import { drawTimeline, type Timeline } from './draw-timeline';
import { Figure } from './Figure';
import type { FigureRow } from './FigureTable';
import { peopleSigns } from './figure-words';
import type { Counted } from './StatisticsScreen';

const MOST_MONTHS = 60;
const MOST_STRETCHES = 62;

export function MonthsFigure({ statistics, scheme }: Counted): ReactNode {
  const translator = useTranslator();
  const { t, number, stretch } = translator;
  const { byMonth } = statistics;
  const axis = useMemo(
    () =>
      axisOver(
        byMonth.flatMap(({ month }) => (month === null ? [] : [`${month}-01`])),
        MOST_MONTHS,
        'month',
      ),
    [byMonth],
  );
  const counts = axis.starts.map((start) => {
    const own = byMonth.filter(({ month }) => month !== null && stretchOf(`${month}-01`, axis.unit) === start);
    const sum = (of: 'articles' | 'annotations'): number => own.reduce((all, each) => all + each[of], 0);
    return { start, articles: sum('articles'), annotations: sum('annotations') };
  });
  const [articles, marks] = [t('statistics.columns.articles'), t('statistics.columns.marks')];
  const series = (name: string, of: 'articles' | 'annotations') => ({
    name,
    type: 'columns' as const,
    series: [
      {
        name,
        paint: of === 'articles' ? ('ink-soft' as const) : ('accent' as const),
        line: 'solid' as const,
        values: counts.map((each) => each[of]),
      },
    ],
  });
  const timeline: Timeline = {
    stretches: axis.starts.map((start) => stretch(start, axis.unit)),
    panels: [series(articles, 'articles'), series(marks, 'annotations')],
    signs: [],
    told: (place) => {
      const { start = '', articles: some = 0, annotations = 0 } = counts[place] ?? {};
      return `${stretch(start, axis.unit)}\n${articles}: ${number(some)}\n${marks}: ${number(annotations)}`;
    },
    row: (place) => place,
  };
  const undated = byMonth.find(({ month }) => month === null)?.articles ?? 0;
  const undatedWords = undated > 0 ? t('statistics.months.undated', { count: undated }) : '';
  if (counts.length === 0) return null;
  return (
    <Figure
      name={t('statistics.months.title')}
      hint={t(axis.unit === 'year' ? 'statistics.months.hintYears' : 'statistics.months.hint')}
      isWide
      columns={[t(axis.unit === 'year' ? 'statistics.columns.year' : 'statistics.columns.month'), articles, marks]}
      rows={counts.map(({ start, articles: some, annotations }) => ({
        cells: [stretch(start, axis.unit), some, annotations],
        lead: some > 0 ? { to: 'corpus', from: start, until: lastDayOf(start, axis.unit) } : undefined,
      }))}
      csv={() => csvOf(statisticsTable('months', statistics, scheme))}
      draw={(pen) => drawTimeline(timeline, pen)}
      below={undatedWords ? <p className="quiet-note">{undatedWords}</p> : null}
    />
  );
}

export function ProgressFigure({ statistics, scheme }: Counted): ReactNode {
  const translator = useTranslator();
  const { t } = translator;
  const { byDay, doneByDay } = statistics;
  const axis = useMemo(
    () =>
      axisOver(
        [...byDay, ...doneByDay].map(({ day }) => day),
        MOST_STRETCHES,
      ),
    [byDay, doneByDay],
  );
  const { timeline, rows } = useMemo(() => progressOf(statistics, axis, translator), [statistics, axis, translator]);
  const hints = { day: 'hint', week: 'hintWeeks', month: 'hintMonths', year: 'hintMonths' } as const;
  return (
    <Figure
      name={t('statistics.progress.title')}
      hint={t(`statistics.progress.${hints[axis.unit]}`)}
      isWide
      columns={[
        t('statistics.columns.when'),
        t('statistics.columns.annotator'),
        t('statistics.columns.marks'),
        t('statistics.columns.done'),
      ]}
      rows={rows}
      csv={() => csvOf(statisticsTable('days', statistics, scheme))}
      draw={(pen) => drawTimeline(timeline, pen)}
    />
  );
}

function progressOf(statistics: Counted['statistics'], { unit, starts }: Axis, translator: Translator) {
  const { t, number, stretch } = translator;
  const { byDay, doneByDay } = statistics;
  const people = [...new Set([...byDay, ...doneByDay].map(({ annotator }) => annotator))].sort();
  const signs = peopleSigns(people);
  const places = new Map(starts.map((start, place) => [start, place]));
  const marks = people.map(() => starts.map(() => 0));
  const done = people.map(() => starts.map(() => 0));
  const add = (counts: number[][], annotator: string, day: string, count: number): void => {
    const own = counts[people.indexOf(annotator)];
    const place = places.get(stretchOf(day, unit)) ?? 0;
    if (own) own[place] = (own[place] ?? 0) + count;
  };
  for (const { day, annotator, annotations } of byDay) add(marks, annotator, day, annotations);
  for (const { day, annotator, articles } of doneByDay) add(done, annotator, day, articles);
  const rows: FigureRow[] = starts.flatMap((start, place) =>
    people.flatMap((person, index): FigureRow[] => {
      const [made = 0, finished = 0] = [marks[index]?.[place], done[index]?.[place]];
      return made + finished > 0 ? [{ cells: [stretch(start, unit), person, made, finished] }] : [];
    }),
  );
  const panel = (name: string, type: 'columns' | 'lines', values: readonly number[][]) => ({
    name,
    type,
    series: signs.map((sign, index) => ({ ...sign, values: values[index] ?? [] })),
  });
  const timeline: Timeline = {
    stretches: starts.map((start) => stretch(start, unit)),
    panels: [
      panel(t('statistics.columns.marks'), 'columns', marks),
      ...(doneByDay.length > 0 ? [panel(t('statistics.columns.done'), 'lines', done.map(summedUp))] : []),
    ],
    signs: people.length > 1 ? signs : [],
    told: (place) => {
      const own = people.map((person, index) => `${person}: ${number(marks[index]?.[place] ?? 0)}`);
      return [stretch(starts[place] ?? '', unit), ...own].join('\n');
    },
  };
  return { timeline, rows };
}

function summedUp(values: readonly number[]): number[] {
  let sum = 0;
  return values.map((value) => {
    sum += value;
    return sum;
  });
}
