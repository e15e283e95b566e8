// Says above the article that the project can only be read, and what to do to mark it.
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import { useTranslator } from '../i18n/use-translator';
import { useActions, useWorkbenchState } from '../state/use-workbench';

export function ReadOnlyStrip(): ReactNode {
  const { t } = useTranslator();
  const { saveCopy } = useActions();
  const isReadOnly = useWorkbenchState(({ project }) => project.status === 'open' && project.overview.isReadOnly);
  if (!isReadOnly) return null;
  return (
    <div className="read-only-strip" role="status">
      <span>{t('backups.readOnly')}</span>
      <Button className="text-button" onPress={() => void saveCopy()}>
        {t('backups.readOnlyCopy')}
      </Button>
    </div>
  );
}
