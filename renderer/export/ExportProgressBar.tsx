// How far the export that runs has come, and the way to stop it.
import type { ReactNode } from 'react';
import { Button, ProgressBar } from 'react-aria-components';
import type { ExportProgress } from '../../domain/export-progress';
import { useTranslator } from '../i18n/use-translator';
import { useActions } from '../state/use-workbench';

export interface RunningExport {
  readonly progress: ExportProgress;
  readonly isStopping: boolean;
}

export function ExportProgressBar({ progress: { phase, articles, total }, isStopping }: RunningExport): ReactNode {
  const { t, number } = useTranslator();
  const words = isStopping ? t('export.stopping') : t(`export.phases.${phase}`);
  return (
    <ProgressBar className="import-bar" value={articles} maxValue={Math.max(total, 1)} aria-label={words}>
      {({ percentage = 0 }) => (
        <>
          <p className="import-panel-title">{words}</p>
          <span className="import-track" aria-hidden="true">
            <span className="import-fill" style={{ inlineSize: `${percentage}%` }} />
          </span>
          <p className="quiet-note">{t('export.progress', { done: number(articles), total: number(total) })}</p>
        </>
      )}
    </ProgressBar>
  );
}

export function StopExport({ isStopping }: Pick<RunningExport, 'isStopping'>): ReactNode {
  const { t } = useTranslator();
  const { stopExport } = useActions();
  return (
    <Button className="button" isDisabled={isStopping} onPress={() => void stopExport()}>
      {t('export.stop')}
    </Button>
  );
}
