// What this program is.
import type { ReactNode } from 'react';
import { useTranslator } from '../i18n/use-translator';
import { DialogFrame } from './DialogFrame';

export function AboutDialog(): ReactNode {
  const { t } = useTranslator();
  return (
    <DialogFrame title={t('app.name')}>
      <p>{t('app.tagline')}</p>
      <p className="quiet-note">{t('app.meaning')}</p>
      <p className="quiet-note">{t('app.about')}</p>
    </DialogFrame>
  );
}
