// The statistics over the reading room: of whose marks, on which articles, and the figures.
import { memo, type ReactNode, useEffect, useMemo, useRef } from 'react';
import { Checkbox, ProgressBar } from 'react-aria-components';
import type { Scheme } from '../../domain/scheme';
import type { Statistics } from '../../domain/statistics';
import { useTranslator } from '../i18n/use-translator';
import { Icon } from '../icons/Icon';
import { DeskChoice } from '../import/DeskChoice';
import { RoomOver } from '../panels/RoomOver';
import { isFiltering } from '../state/corpus-view';
import { useActions, useCorpus, useStatistics, useWorkbenchState } from '../state/use-workbench';
import { LabelsFigure, OutletsFigure, SourcesFigure } from './BarFigures';
import { StancesFigure } from './StancesFigure';
import { MonthsFigure, ProgressFigure } from './TimeFigures';
import { TogetherFigure } from './TogetherFigure';
import { useOneByOne } from './use-one-by-one';

/** What every figure is made of. */
export interface Counted {
  readonly statistics: Statistics;
  readonly scheme: Scheme;
  /** The name of the annotator whose marks alone were counted. */
  readonly annotator: string | null;
}

export function StatisticsScreen({ scheme }: { readonly scheme: Scheme }): ReactNode {
  const { t } = useTranslator();
  const { statistics } = useStatistics();
  const annotator = useAnnotatorName();
  const page = useFocus();
  useFreshness();
  const counted = statistics && { statistics, scheme, annotator };
  return (
    <RoomOver
      region="statistics"
      title={t('statistics.title')}
      status={<Sum />}
      tools={<WhatIsCounted />}
      leave={t('statistics.leave')}
    >
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the keyboard scrolls the page */}
      <section ref={page} className="statistics-page" tabIndex={0} aria-label={t('statistics.figures')}>
        {counted && statistics.annotations === 0 ? <p className="statistics-nothing">{t('statistics.nothing')}</p> : null}
        <Counting />
        {counted ? <Figures {...counted} /> : null}
      </section>
    </RoomOver>
  );
}

/** While it is counted anew, what was counted stays as it is drawn; then each figure is drawn in a frame of its own. */
const Figures = memo(function Figures({ statistics, scheme, annotator }: Counted): ReactNode {
  const counted = useMemo(() => ({ statistics, scheme, annotator }), [statistics, scheme, annotator]);
  const given = useOneByOne(counted, figures.length);
  const figure = (Each: (typeof figures)[number], place: number): ReactNode => {
    const own = given[place];
    return own && own.statistics.annotations > 0 ? <Each key={place} {...own} /> : null;
  };
  if (statistics.annotations === 0) return statistics.articles > 0 ? <MonthsFigure {...counted} /> : null;
  const [labels, sources, outlets, ...wide] = figures.map(figure);
  return (
    <div className="figures">
      <div className="figures-column">{labels}</div>
      <div className="figures-column">
        {sources}
        {outlets}
      </div>
      {wide}
    </div>
  );
});

const figures = [LabelsFigure, SourcesFigure, OutletsFigure, StancesFigure, TogetherFigure, MonthsFigure, ProgressFigure].map(
  (each) => memo(each),
);

/** How far a count has come that takes a while: the first one of what is asked. */
function Counting(): ReactNode {
  const { t, number } = useTranslator();
  const { statistics, progress } = useStatistics();
  if (!progress) return statistics ? null : <p className="statistics-nothing">{t('statistics.counting')}</p>;
  const { counted, of } = progress;
  return (
    <ProgressBar
      className="import-bar statistics-counting"
      value={counted}
      maxValue={Math.max(of, 1)}
      aria-label={t('statistics.counting')}
    >
      {({ percentage = 0 }) => (
        <>
          <span className="import-track" aria-hidden="true">
            <span className="import-fill" style={{ inlineSize: `${percentage}%` }} />
          </span>
          <p className="quiet-note">{t('statistics.countingOf', { done: number(counted), total: number(of) })}</p>
        </>
      )}
    </ProgressBar>
  );
}

function Sum(): ReactNode {
  const { t } = useTranslator();
  const { statistics, progress } = useStatistics();
  if (!statistics) return null;
  const marks = t('corpus.marks', { count: statistics.annotations });
  const sum = t('statistics.sum', { marks, articles: t('corpus.articles', { count: statistics.articles }) });
  return progress ? `${sum} · ${t('statistics.counting')}` : sum;
}

const EVERYBODY = 'everybody';

function WhatIsCounted(): ReactNode {
  const { t } = useTranslator();
  const { countMarksOf, countFiltered } = useActions();
  const { annotatorId, isFiltered } = useStatistics();
  const annotators = useWorkbenchState(({ project }) => (project.status === 'open' ? project.overview.annotators : null));
  const hasFilter = isFiltering(useCorpus());
  return (
    <>
      {hasFilter || isFiltered ? (
        <Checkbox className="choice is-box" isSelected={isFiltered} onChange={countFiltered}>
          <span className="choice-mark">
            <Icon name="check" />
          </span>
          {t('statistics.filtered')}
        </Checkbox>
      ) : null}
      <DeskChoice
        label={t('statistics.whose')}
        isLabelHidden
        value={annotatorId ?? EVERYBODY}
        options={[
          { id: EVERYBODY, words: t('statistics.everybody') },
          ...(annotators?.map(({ id, name }) => ({ id, words: name })) ?? []),
        ]}
        onChange={(id) => countMarksOf(id === EVERYBODY ? null : id)}
      />
    </>
  );
}

function useAnnotatorName(): string | null {
  const { annotatorId } = useStatistics();
  const annotators = useWorkbenchState(({ project }) => (project.status === 'open' ? project.overview.annotators : null));
  return annotators?.find(({ id }) => id === annotatorId)?.name ?? null;
}

/** The keyboard comes along. */
function useFocus() {
  const page = useRef<HTMLElement>(null);
  useEffect(() => page.current?.focus(), []);
  return page;
}

/** Follows what happens in the project meanwhile. */
function useFreshness(): void {
  const { refreshStatistics, restStatistics } = useActions();
  const seq = useWorkbenchState(({ history }) => history.upTo);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a change makes other numbers
  useEffect(() => refreshStatistics(), [seq, refreshStatistics]);
  useEffect(() => restStatistics, [restStatistics]);
}
