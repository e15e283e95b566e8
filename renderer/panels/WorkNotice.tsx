// Says that something takes a while: a check, a copy, or the way back to the store.
import type { ReactNode } from 'react';
import { ProgressBar } from 'react-aria-components';
import { useTranslator } from '../i18n/use-translator';
import { useWorkbenchState } from '../state/use-workbench';

export function WorkNotice(): ReactNode {
  const { t } = useTranslator();
  const working = useWorkbenchState((state) => state.working);
  const away = useWorkbenchState((state) => state.connection !== 'connected');
  if (!working && !away) return null;
  const words = away ? t('start.reconnecting') : t(`busy.${working ?? 'check'}`);
  return (
    <ProgressBar className="work-notice" isIndeterminate aria-label={words}>
      <span className="work-notice-sign" aria-hidden="true" />
      {words}
    </ProgressBar>
  );
}
