// The export that runs or has just run, in a corner of the window, for whoever closed its dialog and went on working.
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import { useTranslator } from '../i18n/use-translator';
import { Icon } from '../icons/Icon';
import { ProblemList } from '../panels/ProblemList';
import { useActions, useExporting, useWorkbenchState } from '../state/use-workbench';
import { ExportProgressBar, StopExport } from './ExportProgressBar';

export function ExportPanel(): ReactNode {
  const { t } = useTranslator();
  const { run, outcome } = useExporting();
  const isInDialog = useWorkbenchState(({ dialog }) => dialog?.type === 'export');
  if (isInDialog || (!run?.progress && !outcome)) return null;
  return (
    <section className="import-panel export-panel" aria-label={t('export.title')}>
      {run?.progress ? (
        <>
          <ExportProgressBar progress={run.progress} isStopping={run.isStopping} />
          <StopExport isStopping={run.isStopping} />
        </>
      ) : (
        <Ended />
      )}
    </section>
  );
}

function Ended(): ReactNode {
  const { t } = useTranslator();
  const { showExportDialog, putExportAway } = useActions();
  const { outcome } = useExporting();
  return (
    <>
      <div role="status">
        {outcome?.ok ? <p className="import-panel-title">{t('export.written')}</p> : null}
        <ProblemList problems={outcome?.ok === false ? outcome.problems : []} />
      </div>
      <div className="import-panel-acts">
        {outcome?.ok ? (
          <Button className="button is-main" onPress={showExportDialog}>
            {t('export.details')}
          </Button>
        ) : null}
        <Button className="icon-button is-small" aria-label={t('common.dismiss')} onPress={putExportAway}>
          <Icon name="close" />
        </Button>
      </div>
    </>
  );
}
