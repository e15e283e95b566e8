// What came of each file of an import.
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import { type ImportedFile, type ImportReport, isPassedOver } from '../../domain/import-desk';
import type { Translator } from '../i18n/translator';
import { useTranslator } from '../i18n/use-translator';
import { Icon, type IconName } from '../icons/Icon';
import { importWords } from '../state/import-words';
import { useActions } from '../state/use-workbench';
import { DialogFrame } from './DialogFrame';
import { PassedOver } from './PassedOver';
import { ProblemList } from './ProblemList';

const icons: Readonly<Record<ImportedFile['status'], IconName>> = {
  imported: 'check',
  skipped: 'circle',
  failed: 'warning',
  'taken-back': 'undo',
};

export function ImportReportDialog({ report }: { readonly report: ImportReport }): ReactNode {
  const translator = useTranslator();
  const { t } = translator;
  const { closeDialog, openArticle, saveImportReport } = useActions();
  const [first] = report.articleIds;
  // Two files of different folders may share a name.
  const rows = report.files
    .map((file, position) => ({ key: `${position} ${file.file}`, file }))
    .filter(({ file }) => !isPassedOver(file));
  const passedOver = report.files.filter(isPassedOver);
  const close = (): void => {
    closeDialog();
    if (first) void openArticle(first);
  };
  return (
    <DialogFrame title={t('importReport.title')} size="wide">
      <p className="sheet-sum">{sumOf(report, t)}</p>
      <ul className="file-list" aria-label={t('importReport.files')}>
        {rows.map(({ key, file }) => (
          <FileRow key={key} file={file} />
        ))}
      </ul>
      {passedOver.length > 0 ? (
        <PassedOver
          said={t('importReport.passedOver', { count: passedOver.length })}
          names={passedOver.map(({ file }) => file)}
        />
      ) : null}
      <div className="sheet-actions">
        <Button className="button" onPress={() => void saveImportReport(report, importWords(report, translator))}>
          {t('importReport.save')}
        </Button>
        <Button className="button is-main" onPress={close}>
          {t('common.done')}
        </Button>
      </div>
    </DialogFrame>
  );
}

function sumOf({ files, cancelled }: ImportReport, t: Translator['t']): string {
  if (cancelled) return t('importReport.cancelled');
  const arrived = files.reduce((sum, { articles }) => sum + articles, 0);
  return arrived === 0 ? t('importReport.none') : t('importReport.arrived', { count: arrived });
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
