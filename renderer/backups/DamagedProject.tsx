// A project that is damaged: what is wrong, and the two ways to go on.
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import type { Problem } from '../../domain/problem';
import type { SalvageReport } from '../../domain/salvage';
import { leftToRight } from '../i18n/left-to-right';
import { useTranslator } from '../i18n/use-translator';
import { Icon } from '../icons/Icon';
import { DialogFrame } from '../panels/DialogFrame';
import { ProblemList } from '../panels/ProblemList';
import { useActions, useWorkbenchState } from '../state/use-workbench';

export function DamagedDialog({ problems }: { readonly problems: readonly Problem[] }): ReactNode {
  const { t } = useTranslator();
  return (
    <DialogFrame title={t('backups.damagedTitle')} size="wide">
      <ProblemList problems={problems} />
      <WaysOut />
    </DialogFrame>
  );
}

export function WaysOut(): ReactNode {
  const { t } = useTranslator();
  const { showBackups, salvageProject } = useActions();
  const isWorking = useWorkbenchState(({ working }) => working !== null);
  return (
    <div className="ways-out">
      <p>{t('backups.damagedIntro')}</p>
      <ul className="restore-list">
        <li>{t('backups.damagedBackup')}</li>
        <li>{t('backups.damagedSalvage')}</li>
      </ul>
      <div className="sheet-actions">
        <Button className="button" isDisabled={isWorking} onPress={() => void salvageProject()}>
          {t('backups.salvage')}
        </Button>
        <Button className="button is-main" isDisabled={isWorking} onPress={() => showBackups('damaged')}>
          {t('backups.toBackups')}
        </Button>
      </div>
    </div>
  );
}

export function SalvageReportDialog({ report }: { readonly report: SalvageReport }): ReactNode {
  const { t } = useTranslator();
  const { closeDialog } = useActions();
  const isWhole = report.problems.length === 0;
  return (
    <DialogFrame title={t('backups.salvageTitle')} size="wide">
      {isWhole ? (
        <p className="good-news">
          <Icon name="check" /> {t('backups.salvagedAll')}
        </p>
      ) : (
        <p>{t('backups.salvagedPart')}</p>
      )}
      <ProblemList problems={report.problems} />
      <p className="sheet-sum">
        {t('export.articles', { count: report.articles })} · {t('export.annotations', { count: report.marks })} ·{' '}
        {t('checkReport.changes', { count: report.changes })}
      </p>
      <p className="quiet-note">{t('backups.salvagedInto', { path: leftToRight(report.path) })}</p>
      <div className="sheet-actions">
        <Button className="button is-main" onPress={closeDialog}>
          {t('common.done')}
        </Button>
      </div>
    </DialogFrame>
  );
}
