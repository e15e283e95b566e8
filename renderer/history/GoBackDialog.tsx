// Asks before going back: which marks come back, change and go, or why it cannot be.
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import type { Outcome } from '../../domain/problem';
import type { GoBackPreview, ToldChange } from '../../domain/told-history';
import { useTranslator } from '../i18n/use-translator';
import { DialogFrame } from '../panels/DialogFrame';
import { ProblemList } from '../panels/ProblemList';
import { useActions } from '../state/use-workbench';
import { changeWords } from './change-words';
import { useNames } from './use-names';

interface GoBackDialogProps {
  readonly articleId: string;
  readonly change: ToldChange;
  readonly preview: Outcome<GoBackPreview>;
}

export function GoBackDialog({ articleId, change, preview }: GoBackDialogProps): ReactNode {
  const { t, day, time } = useTranslator();
  const { closeDialog, goBack } = useActions();
  const names = useNames();
  return (
    <DialogFrame title={t('goBack.title')}>
      <p>{t('goBack.intro')}</p>
      <blockquote className="go-back-change">
        {names ? changeWords(change, names).sentence : null}
        <span className="change-facts">
          {day(change.at)} · {time(change.at)}
        </span>
      </blockquote>
      {preview.ok ? <WhatHappens preview={preview.value} /> : <WhyNot preview={preview} />}
      <div className="sheet-actions">
        <Button className="button" onPress={closeDialog}>
          {t(preview.ok ? 'common.cancel' : 'common.close')}
        </Button>
        {preview.ok ? (
          <Button className="button is-main" autoFocus onPress={() => void goBack(articleId, change)}>
            {t('goBack.run')}
          </Button>
        ) : null}
      </div>
    </DialogFrame>
  );
}

function WhatHappens({ preview: { back, changed, gone } }: { readonly preview: GoBackPreview }): ReactNode {
  const { t } = useTranslator();
  return (
    <>
      <ul className="go-back-counts">
        {back > 0 ? <li>{t('goBack.back', { count: back })}</li> : null}
        {changed > 0 ? <li>{t('goBack.changed', { count: changed })}</li> : null}
        {gone > 0 ? <li>{t('goBack.gone', { count: gone })}</li> : null}
      </ul>
      <p className="quiet-note">{t('goBack.undoable')}</p>
    </>
  );
}

function WhyNot({ preview }: { readonly preview: Extract<Outcome<never>, { ok: false }> }): ReactNode {
  const { t } = useTranslator();
  const nothing = preview.problems.every(({ code }) => code === 'nothing-changed');
  return nothing ? <p>{t('goBack.nothing')}</p> : <ProblemList problems={preview.problems} />;
}
