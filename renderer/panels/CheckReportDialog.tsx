// What the check of the project found.
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import type { CheckReport } from '../../domain/workbench-contract';
import { useTranslator } from '../i18n/use-translator';
import { Icon } from '../icons/Icon';
import { useActions } from '../state/use-workbench';
import { DialogFrame } from './DialogFrame';
import { ProblemList } from './ProblemList';

export function CheckReportDialog({ report }: { readonly report: CheckReport }): ReactNode {
  const { t } = useTranslator();
  const { closeDialog } = useActions();
  const sound = report.problems.length === 0;
  return (
    <DialogFrame title={t('checkReport.title')} size={sound ? 'narrow' : 'wide'}>
      {sound ? (
        <>
          <p className="good-news">
            <Icon name="check" /> {t('checkReport.sound')}
          </p>
          <p className="quiet-note">{t('checkReport.soundDetail')}</p>
        </>
      ) : (
        <p className="sheet-sum">{t('checkReport.unsound', { count: report.problems.length })}</p>
      )}
      <ProblemList problems={report.problems} />
      <p className="quiet-note">
        {t('export.articles', { count: report.articles })} · {t('export.annotations', { count: report.annotations })} ·{' '}
        {t('checkReport.changes', { count: report.changes })}
      </p>
      <div className="sheet-actions">
        <Button className="button is-main" onPress={closeDialog}>
          {t('common.done')}
        </Button>
      </div>
    </DialogFrame>
  );
}
