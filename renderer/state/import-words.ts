// An import report as lines of text, in the words of the window.
import type { ImportReport } from '../../domain/import-desk';
import type { Translator } from '../i18n/translator';

export function importWords({ files, articleIds, cancelled }: ImportReport, { t, problem }: Translator): string {
  const sum = cancelled ? t('importReport.cancelled') : t('importReport.arrived', { count: articleIds.length });
  const lines = files.flatMap(({ file, status, articles, annotations, problems }) => [
    [
      file,
      t(`importReport.${status}`),
      t('export.articles', { count: articles }),
      t('importReport.annotations', { count: annotations }),
    ].join('\t'),
    ...problems.map((each) => `\t${problem(each)}`),
  ]);
  return [t('importReport.title'), sum, '', ...lines].join('\n');
}
