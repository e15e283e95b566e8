// How many backups are kept, and where.
import type { ReactNode } from 'react';
import { Button, Label, Radio, RadioGroup } from 'react-aria-components';
import { useTranslator } from '../i18n/use-translator';
import { useActions, useWorkbenchState } from '../state/use-workbench';

const COUNTS = [3, 8, 20, 50];

export function BackupPreferences(): ReactNode {
  const { t, number } = useTranslator();
  const { setPreferences, chooseBackupFolder } = useActions();
  const backups = useWorkbenchState((state) => state.preferences?.backups);
  if (!backups) return null;
  return (
    <section aria-label={t('backups.preferences')} className="preferences-section">
      <h3 className="details-heading">{t('backups.preferences')}</h3>
      <RadioGroup
        className="segments is-spacious"
        orientation="horizontal"
        value={String(backups.keep)}
        onChange={(keep) => void setPreferences({ backups: { ...backups, keep: Number(keep) } })}
      >
        <Label className="field-label">{t('backups.keep')}</Label>
        <div className="segments-row">
          {COUNTS.map((count) => (
            <Radio key={count} value={String(count)} className="segment">
              {number(count)}
            </Radio>
          ))}
        </div>
      </RadioGroup>
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
    </section>
  );
}
