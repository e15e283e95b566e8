// The corpus as a table over the reading room: how far everybody is, which articles are shown, and what is known about the chosen ones.
import { type ReactNode, useEffect } from 'react';
import { Button } from 'react-aria-components';
import type { Scheme } from '../../domain/scheme';
import { useTranslator } from '../i18n/use-translator';
import { Icon } from '../icons/Icon';
import { RoomOver } from '../panels/RoomOver';
import { useActions, useCorpus, useWorkbenchState } from '../state/use-workbench';
import { AnnotatorsProgress } from './AnnotatorsProgress';
import { CorpusFacts } from './CorpusFacts';
import { CorpusFilterBar } from './CorpusFilterBar';
import { CorpusTable } from './CorpusTable';

export function CorpusScreen({ scheme }: { readonly scheme: Scheme }): ReactNode {
  const { t } = useTranslator();
  const { arrangement, sort, rows } = useCorpus();
  useFreshness();
  return (
    <RoomOver
      region="corpus-table"
      title={t('corpusTable.title')}
      status={<Shown />}
      tools={<RowTools />}
      leave={t('corpusTable.leave')}
    >
      <AnnotatorsProgress />
      <CorpusFilterBar scheme={scheme} />
      <div className="corpus-body">
        {arrangement ? <CorpusTable scheme={scheme} arrangement={arrangement} sort={sort} rows={rows} /> : null}
        {arrangement?.positions.length === 0 ? <p className="quiet-note corpus-none">{t('corpusTable.none')}</p> : null}
        <CorpusFacts />
      </div>
    </RoomOver>
  );
}

function Shown(): ReactNode {
  const { t, number } = useTranslator();
  const { arrangement, rows } = useCorpus();
  const total = useWorkbenchState((state) => state.articles.length + state.unlisted);
  const isArriving = useWorkbenchState((state) => state.unlisted > 0);
  const shown = arrangement?.positions.length ?? 0;
  return (
    <>
      {shown === total
        ? t('corpusTable.shown', { count: total })
        : t('corpusTable.ofAll', { shown: number(shown), total: t('corpusTable.shown', { count: total }) })}
      {rows.chosen.size > 0 ? ` · ${t('corpusTable.chosen', { count: rows.chosen.size })}` : null}
      {isArriving ? ` · ${t('corpusTable.arriving')}` : null}
    </>
  );
}

function RowTools(): ReactNode {
  const { t } = useTranslator();
  const { openCorpusRow, askToDeleteChosen } = useActions();
  const { active, chosen } = useCorpus().rows;
  return (
    <>
      <Button
        className="button is-small"
        isDisabled={active === null}
        onPress={() => {
          if (active !== null) void openCorpusRow(active);
        }}
      >
        {t('corpusTable.open')}
      </Button>
      <Button className="button is-small" isDisabled={chosen.size === 0} onPress={() => void askToDeleteChosen()}>
        <Icon name="trash" />
        {t('corpusTable.delete')}
      </Button>
    </>
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
