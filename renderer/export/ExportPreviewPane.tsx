// What an export would be: the first record as it will be written, and what will be lost.
import type { ReactNode } from 'react';
import { ProgressBar } from 'react-aria-components';
import type { ExportPreview } from '../../domain/export-progress';
import type { Outcome } from '../../domain/problem';
import { useTranslator } from '../i18n/use-translator';
import { ProblemList } from '../panels/ProblemList';
import { LossList } from './LossList';
import { RecordText } from './RecordText';

interface ExportPreviewPaneProps {
  readonly outcome: Outcome<ExportPreview> | null;
  readonly isStale: boolean;
}

export function ExportPreviewPane({ outcome, isStale }: ExportPreviewPaneProps): ReactNode {
  const { t } = useTranslator();
  return (
    <section
      className={isStale ? 'export-preview is-stale' : 'export-preview'}
      aria-label={t('export.preview')}
      aria-busy={isStale}
    >
      {outcome?.ok === false ? <ProblemList problems={outcome.problems} /> : null}
      {outcome?.ok ? (
        <>
          <h3 className="details-heading">{t('export.firstRecord')}</h3>
          {outcome.value.firstRecord ? (
            <RecordText text={outcome.value.firstRecord} name={t('export.firstRecord')} />
          ) : (
            <p className="quiet-note">{t(outcome.value.articles === 0 ? 'export.noRecord' : 'export.emptyRecord')}</p>
          )}
          <h3 className="details-heading">{t('export.losses')}</h3>
          <LossList losses={outcome.value.losses} isWhole={outcome.value.isWhole} />
          {outcome.value.isWhole ? null : <Looking preview={outcome.value} />}
        </>
      ) : null}
    </section>
  );
}

function Looking({ preview: { lookedThrough, articles } }: { readonly preview: ExportPreview }): ReactNode {
  const { t, number } = useTranslator();
  const words = t('export.looking', { done: number(lookedThrough), total: number(articles) });
  return (
    <ProgressBar className="import-bar" value={lookedThrough} maxValue={Math.max(articles, 1)} aria-label={words}>
      {({ percentage = 0 }) => (
        <>
          <span className="quiet-note">{words}</span>
          <span className="import-track" aria-hidden="true">
            <span className="import-fill" style={{ inlineSize: `${percentage}%` }} />
          </span>
        </>
      )}
    </ProgressBar>
  );
}
