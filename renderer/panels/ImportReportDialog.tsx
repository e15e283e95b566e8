// What came of each file of an import.
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import type { ImportedFile, ImportReport } from '../../domain/workbench-contract';
import { useTranslator } from '../i18n/use-translator';
import { Icon, type IconName } from '../icons/Icon';
import { useActions } from '../state/use-workbench';
import { DialogFrame } from './DialogFrame';
import { ProblemList } from './ProblemList';

const icons: Readonly<Record<ImportedFile['status'], IconName>> = { imported: 'check', skipped: 'circle', failed: 'warning' };

export function ImportReportDialog({ report }: { readonly report: ImportReport }): ReactNode {
  const { t } = useTranslator();
  const { closeDialog, openArticle } = useActions();
  const arrived = report.files.reduce((sum, { articles }) => sum + articles, 0);
  const [first] = report.articleIds;
  // Two files of different folders may share a name.
  const rows = report.files.map((file, position) => ({ key: `${position} ${file.file}`, file }));
  const close = (): void => {
    closeDialog();
    if (first) void openArticle(first);
  };
  return (
    <DialogFrame title={t('importReport.title')} size="wide">
      <p className="sheet-sum">{arrived === 0 ? t('importReport.none') : t('importReport.arrived', { count: arrived })}</p>
      <ul className="file-list" aria-label={t('importReport.files')}>
        {rows.map(({ key, file }) => (
          <FileRow key={key} file={file} />
        ))}
      </ul>
      <div className="sheet-actions">
        <Button className="button is-main" onPress={close}>
          {t('common.done')}
        </Button>
      </div>
    </DialogFrame>
  );
}

function FileRow({ file }: { readonly file: ImportedFile }): ReactNode {
  const { t } = useTranslator();
  return (
    <li className={`file-row is-${file.status}`}>
      <Icon name={icons[file.status]} />
      <div className="file-row-words">
        <p className="file-row-name">
          <bdi>{file.file}</bdi>
          <span className="menu-aside">
            {t(`importReport.${file.status}`)}
            {file.annotations > 0 ? ` · ${t('importReport.annotations', { count: file.annotations })}` : ''}
          </span>
        </p>
        <ProblemList problems={file.problems} />
      </div>
    </li>
  );
}
