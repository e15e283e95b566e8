// The statistics over the reading room: of whose marks, on which articles, and the figures.
import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react';
import { Checkbox } from 'react-aria-components';
import type { Scheme } from '../../domain/scheme';
import type { Statistics } from '../../domain/statistics';
import { useTranslator } from '../i18n/use-translator';
import { Icon } from '../icons/Icon';
import { DeskChoice } from '../import/DeskChoice';
import { IconButton } from '../panels/IconButton';
import { isFiltering } from '../state/corpus-view';
import { useActions, useCorpus, useStatistics, useWorkbench, useWorkbenchState } from '../state/use-workbench';
import { LabelsFigure, OutletsFigure, SourcesFigure } from './BarFigures';
import { StancesFigure } from './StancesFigure';
import { MonthsFigure, ProgressFigure } from './TimeFigures';
import { TogetherFigure } from './TogetherFigure';

/** What every figure is made of. */
export interface Counted {
  readonly statistics: Statistics;
  readonly scheme: Scheme;
  /** The name of the annotator whose marks alone were counted. */
  readonly annotator: string | null;
}

export function StatisticsScreen({ scheme }: { readonly scheme: Scheme }): ReactNode {
  const { t } = useTranslator();
  const { leaveStatistics } = useActions();
  const { statistics } = useStatistics();
  const annotator = useAnnotatorName();
  const page = useFocus();
  useFreshness();
  useReturn();
  const leave = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.preventDefault();
    leaveStatistics();
  };
  const counted = statistics && { statistics, scheme, annotator };
  return (
    <main className="elsewhere statistics-screen" data-region="statistics" aria-label={t('statistics.title')} onKeyDown={leave}>
      <StatisticsHeader />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the keyboard scrolls the page */}
      <section ref={page} className="statistics-page" tabIndex={0} aria-label={t('statistics.figures')}>
        {counted && statistics.annotations === 0 ? <p className="statistics-nothing">{t('statistics.nothing')}</p> : null}
        {counted ? <Figures {...counted} /> : <p className="statistics-nothing">{t('statistics.counting')}</p>}
      </section>
    </main>
  );
}

function Figures(counted: Counted): ReactNode {
  const { statistics } = counted;
  if (statistics.annotations === 0) return statistics.articles > 0 ? <MonthsFigure {...counted} /> : null;
  return (
    <div className="figures">
      <div className="figures-column">
        <LabelsFigure {...counted} />
      </div>
      <div className="figures-column">
        <SourcesFigure {...counted} />
        <OutletsFigure {...counted} />
      </div>
      <StancesFigure {...counted} />
      <TogetherFigure {...counted} />
      <MonthsFigure {...counted} />
      <ProgressFigure {...counted} />
    </div>
  );
}

const EVERYBODY = 'everybody';

function StatisticsHeader(): ReactNode {
  const { t } = useTranslator();
  const { leaveStatistics, countMarksOf, countFiltered } = useActions();
  const { statistics, annotatorId, isFiltered, isCounting } = useStatistics();
  const annotators = useWorkbenchState(({ project }) => (project.status === 'open' ? project.overview.annotators : null));
  const hasFilter = isFiltering(useCorpus());
  const sum = statistics
    ? t('statistics.sum', {
        marks: t('corpus.marks', { count: statistics.annotations }),
        articles: t('corpus.articles', { count: statistics.articles }),
      })
    : '';
  return (
    <header className="statistics-header">
      <h1 className="corpus-name">{t('statistics.title')}</h1>
      <p className="corpus-count" role="status">
        {sum}
        {isCounting && statistics ? ` · ${t('statistics.counting')}` : null}
      </p>
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
      <IconButton icon="close" name={t('statistics.leave')} shortcut={{ code: 'Escape' }} onPress={leaveStatistics} />
    </header>
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
  const { refreshStatistics } = useActions();
  const seq = useWorkbenchState(({ history }) => history.upTo);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a change makes other numbers
  useEffect(() => refreshStatistics(), [seq, refreshStatistics]);
}

/** Whoever leaves for the article goes on reading it; whoever leaves for a panel is brought there by the panel. */
function useReturn(): void {
  const { article, state } = useWorkbench();
  useEffect(
    () => () => {
      const { panels, room } = state.get();
      if (panels.wanted === null && room === 'reading') article.current?.focus();
    },
    [article, state],
  );
}
