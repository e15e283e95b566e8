// Asks before articles are deleted, and says what goes with them.
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import type { Outcome } from '../../domain/problem';
import type { DeletionPreview } from '../../domain/workbench-contract';
import { useTranslator } from '../i18n/use-translator';
import { DialogFrame } from '../panels/DialogFrame';
import { ProblemList } from '../panels/ProblemList';
import { useActions } from '../state/use-workbench';

interface DeleteArticlesDialogProps {
  readonly articleIds: readonly string[];
  readonly preview: Outcome<DeletionPreview>;
}

export function DeleteArticlesDialog({ articleIds, preview }: DeleteArticlesDialogProps): ReactNode {
  const { t } = useTranslator();
  const { closeDialog, deleteArticles } = useActions();
  return (
    <DialogFrame title={t('corpusTable.deletion.title')}>
      {preview.ok ? <WhatGoes preview={preview.value} /> : <ProblemList problems={preview.problems} />}
      <div className="sheet-actions">
        <Button className="button" autoFocus={!preview.ok} onPress={closeDialog}>
          {t(preview.ok ? 'common.cancel' : 'common.close')}
        </Button>
        {preview.ok ? (
          <Button className="button is-main" autoFocus onPress={() => void deleteArticles(articleIds)}>
            {t('corpusTable.deletion.run')}
          </Button>
        ) : null}
      </div>
    </DialogFrame>
  );
}

function WhatGoes({ preview: { articles, marks, annotators } }: { readonly preview: DeletionPreview }): ReactNode {
  const { t } = useTranslator();
  return (
    <>
      <p>{t('corpusTable.deletion.articles', { count: articles })}</p>
      <p>
        {marks > 0
          ? `${t('corpusTable.deletion.marks', { count: marks })} ${t('corpusTable.deletion.annotators', { count: annotators })}`
          : t('corpusTable.deletion.noMarks')}
      </p>
      <p className="quiet-note">{t('corpusTable.deletion.undoable')}</p>
    </>
  );
}
