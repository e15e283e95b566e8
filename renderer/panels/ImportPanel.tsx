// How far an import is, in a corner of the window: one goes on reading and marking meanwhile.
import type { ReactNode } from 'react';
import { Button, ProgressBar } from 'react-aria-components';
import type { ImportProgress } from '../../domain/import-desk';
import { useTranslator } from '../i18n/use-translator';
import { Icon } from '../icons/Icon';
import { useActions, useWorkbenchState } from '../state/use-workbench';

export function ImportPanel(): ReactNode {
  const { t } = useTranslator();
  const importing = useWorkbenchState((state) => state.importing);
  if (!importing || (!importing.progress && !importing.report)) return null;
  return (
    <section className="import-panel" aria-label={t('importing.title')}>
      {importing.report ? <Finished /> : null}
      {importing.progress && !importing.report ? (
        <Running progress={importing.progress} isStopping={importing.isStopping} />
      ) : null}
    </section>
  );
}

function Running({ progress, isStopping }: { readonly progress: ImportProgress; readonly isStopping: boolean }): ReactNode {
  const { t, number } = useTranslator();
  const { stopImport } = useActions();
  const { filesDone, filesTotal, articles, perSecond } = progress;
  const takingBack = isStopping || progress.phase === 'taking-back';
  const title = t(takingBack ? 'importing.takingBack' : 'importing.title');
  return (
    <>
      <ProgressBar className="import-bar" value={filesDone} maxValue={Math.max(filesTotal, 1)} aria-label={title}>
        {({ percentage = 0 }) => (
          <>
            <p className="import-panel-title">{title}</p>
            <span className="import-track" aria-hidden="true">
              <span className="import-fill" style={{ inlineSize: `${percentage}%` }} />
            </span>
          </>
        )}
      </ProgressBar>
      <p>
        {t('importing.files', { done: filesDone, count: filesTotal })} · {t('export.articles', { count: articles })}
      </p>
      <p className="quiet-note">
        {[perSecond === null ? '' : t('importing.rate', { rate: number(perSecond) }), timeLeft(progress, t)]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <div className="import-panel-acts">
        <bdi className="import-panel-file quiet-note">{progress.file}</bdi>
        <Button className="button" isDisabled={takingBack} onPress={() => void stopImport()}>
          {t('importing.stop')}
        </Button>
      </div>
    </>
  );
}

const MINUTE = 60;

export function timeLeft({ secondsLeft }: ImportProgress, t: ReturnType<typeof useTranslator>['t']): string {
  if (secondsLeft === null) return '';
  return secondsLeft < MINUTE
    ? t('importing.secondsLeft', { count: secondsLeft })
    : t('importing.minutesLeft', { count: Math.round(secondsLeft / MINUTE) });
}

function Finished(): ReactNode {
  const { t } = useTranslator();
  const { showImportReport, putImportAway } = useActions();
  const report = useWorkbenchState((state) => state.importing?.report);
  const arrived = report?.articleIds.length ?? 0;
  return (
    <>
      <p className="import-panel-title" role="status">
        {report?.cancelled ? t('importReport.cancelled') : t('importReport.arrived', { count: arrived })}
      </p>
      <div className="import-panel-acts">
        <Button className="button is-main" onPress={showImportReport}>
          {t('importing.showReport')}
        </Button>
        <Button className="icon-button is-small" aria-label={t('common.dismiss')} onPress={putImportAway}>
          <Icon name="close" />
        </Button>
      </div>
    </>
  );
}
