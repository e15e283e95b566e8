// What was written, where, and what was lost on the way.
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import type { ExportReport } from '../../domain/export-progress';
import { useTranslator } from '../i18n/use-translator';
import { DialogFrame } from '../panels/DialogFrame';
import { useActions } from '../state/use-workbench';
import { BalanceTable } from './BalanceTable';
import { listed } from './export-words';
import { LossList } from './LossList';

export function ExportedDialog({ report }: { readonly report: ExportReport }): ReactNode {
  const { t } = useTranslator();
  const { closeDialog, putExportAway, showExport } = useActions();
  const { articles, annotations, path, bytes, sha256, losses, balance } = report;
  return (
    <DialogFrame title={t('export.written')} size="wide" onClose={putExportAway}>
      <p className="sheet-sum">
        {listed(t, [t('export.articles', { count: articles }), t('export.annotations', { count: annotations })])}
      </p>
      <dl className="facts">
        <Fact name={t('export.path')}>
          <bdi dir="ltr">{path}</bdi>
        </Fact>
        <Fact name={t('export.size')}>{t('export.bytes', { count: bytes })}</Fact>
        <Fact name={t('export.sha256')}>
          <code className="hash" dir="ltr">
            {sha256}
          </code>
        </Fact>
      </dl>
      {balance ? <BalanceTable balance={balance} /> : null}
      <h3 className="details-heading">{t('export.losses')}</h3>
      <LossList losses={losses} isWhole />
      <div className="sheet-actions is-kept">
        <Button className="button" onPress={putExportAway}>
          {t('export.again')}
        </Button>
        <Button className="button" onPress={() => void showExport()}>
          {t('export.show')}
        </Button>
        <Button
          className="button is-main"
          onPress={() => {
            closeDialog();
            putExportAway();
          }}
        >
          {t('common.done')}
        </Button>
      </div>
    </DialogFrame>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }): ReactNode {
  return (
    <div className="fact">
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
