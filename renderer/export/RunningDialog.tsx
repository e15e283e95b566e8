// The export that runs, as long as its dialog stays open.
import type { ReactNode } from 'react';
import { useTranslator } from '../i18n/use-translator';
import { DialogFrame } from '../panels/DialogFrame';
import { ExportProgressBar, type RunningExport, StopExport } from './ExportProgressBar';

export function RunningDialog(running: RunningExport): ReactNode {
  const { t } = useTranslator();
  return (
    <DialogFrame title={t('export.running')} size="wide">
      <ExportProgressBar {...running} />
      <p className="quiet-note">{t('export.stays')}</p>
      <div className="sheet-actions">
        <StopExport isStopping={running.isStopping} />
      </div>
    </DialogFrame>
  );
}
