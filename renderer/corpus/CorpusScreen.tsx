// The corpus as a table over the reading room: how far everybody is, which articles are shown, and what is known about the chosen ones.
import { type KeyboardEvent, type ReactNode, useEffect } from 'react';
import { Button } from 'react-aria-components';
import type { Scheme } from '../../domain/scheme';
import { useTranslator } from '../i18n/use-translator';
import { Icon } from '../icons/Icon';
import { IconButton } from '../panels/IconButton';
import { useActions, useCorpus, useWorkbench, useWorkbenchState } from '../state/use-workbench';
import { AnnotatorsProgress } from './AnnotatorsProgress';
import { CorpusFacts } from './CorpusFacts';
import { CorpusFilterBar } from './CorpusFilterBar';
import { CorpusTable } from './CorpusTable';

export function CorpusScreen({ scheme }: { readonly scheme: Scheme }): ReactNode {
  const { t } = useTranslator();
  const { leaveCorpus } = useActions();
  const { arrangement, sort, rows } = useCorpus();
  useFreshness();
  useReturn();
  const leave = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.preventDefault();
    leaveCorpus();
  };
  return (
    <main className="elsewhere corpus-screen" data-region="corpus-table" aria-label={t('corpusTable.title')} onKeyDown={leave}>
      <CorpusHeader />
      <AnnotatorsProgress />
      <CorpusFilterBar scheme={scheme} />
      <div className="corpus-body">
        {arrangement ? <CorpusTable scheme={scheme} arrangement={arrangement} sort={sort} rows={rows} /> : null}
        {arrangement?.positions.length === 0 ? <p className="quiet-note corpus-none">{t('corpusTable.none')}</p> : null}
        <CorpusFacts />
      </div>
    </main>
  );
}

function CorpusHeader(): ReactNode {
  const { t, number } = useTranslator();
  const { leaveCorpus, openCorpusRow, askToDeleteChosen } = useActions();
  const { arrangement, rows } = useCorpus();
  const total = useWorkbenchState((state) => state.articles.length + state.unlisted);
  const isArriving = useWorkbenchState((state) => state.unlisted > 0);
  const shown = arrangement?.positions.length ?? 0;
  const { active } = rows;
  return (
    <header className="corpus-header">
      <h1 className="corpus-name">{t('corpusTable.title')}</h1>
      <p className="corpus-count" role="status">
        {shown === total
          ? t('corpusTable.shown', { count: total })
          : t('corpusTable.ofAll', { shown: number(shown), total: t('corpusTable.shown', { count: total }) })}
        {rows.chosen.size > 0 ? ` · ${t('corpusTable.chosen', { count: rows.chosen.size })}` : null}
        {isArriving ? ` · ${t('corpusTable.arriving')}` : null}
      </p>
      <Button
        className="button is-small"
        isDisabled={active === null}
        onPress={() => {
          if (active !== null) void openCorpusRow(active);
        }}
      >
        {t('corpusTable.open')}
      </Button>
      <Button className="button is-small" isDisabled={rows.chosen.size === 0} onPress={() => void askToDeleteChosen()}>
        <Icon name="trash" />
        {t('corpusTable.delete')}
      </Button>
      <IconButton icon="close" name={t('corpusTable.leave')} shortcut={{ code: 'Escape' }} onPress={leaveCorpus} />
    </header>
  );
}

/** Follows what happens in the project meanwhile. */
function useFreshness(): void {
  const { refreshCorpus } = useActions();
  const seq = useWorkbenchState(({ history }) => history.upTo);
  const annotatorId = useWorkbenchState((state) => state.annotatorId);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each of them makes the table another one
  useEffect(() => refreshCorpus(), [seq, annotatorId, refreshCorpus]);
}

/** Whoever leaves for the article goes on reading it; whoever leaves for a panel is brought there by the panel. */
function useReturn(): void {
  const { article, state } = useWorkbench();
  useEffect(
    () => () => {
      if (state.get().panels.wanted === null) article.current?.focus();
    },
    [article, state],
  );
}
