// How many backups are kept, and where.
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import { useTranslator } from '../i18n/use-translator';
import { Choice, Section } from '../panels/PreferenceFields';
import { useActions, useWorkbenchState } from '../state/use-workbench';

const COUNTS = [3, 8, 20, 50];

export function BackupPreferences(): ReactNode {
  const { t, number } = useTranslator();
  const { setPreferences, chooseBackupFolder } = useActions();
  const backups = useWorkbenchState((state) => state.preferences?.backups);
  if (!backups) return null;
  return (
    <Section name={t('backups.preferences')}>
      <Choice
        name={t('backups.keep')}
        value={String(backups.keep)}
        options={COUNTS.map((count) => [String(count), number(count)])}
        onChange={(keep) => void setPreferences({ backups: { ...backups, keep: Number(keep) } })}
      />
      <p className="quiet-note">{t('backups.keepHint')}</p>
      <p className="field-label">{t('backups.place')}</p>
      <div className="backup-place">
        {backups.folder === null ? <span>{t('backups.beside')}</span> : <bdi dir="ltr">{backups.folder}</bdi>}
        <Button className="button" onPress={() => void chooseBackupFolder(true)}>
          {t('backups.chooseFolder')}
        </Button>
        {backups.folder === null ? null : (
          <Button className="button" onPress={() => void chooseBackupFolder(false)}>
            {t('backups.besideAgain')}
          </Button>
        )}
      </div>
    </Section>
  );
}
