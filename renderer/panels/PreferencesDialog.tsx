// What a person chooses about the workbench, section by section. Each choice takes effect at once and is kept.
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import { preferencesSchema, readingBounds, readingFonts, usualReading } from '../../domain/preferences';
import type { Preferences } from '../../domain/workbench-contract';
import { BackupPreferences } from '../backups/BackupPreferences';
import { useTranslator } from '../i18n/use-translator';
import { useActions, useWorkbenchState } from '../state/use-workbench';
import { faceOf } from '../use-reading-type';
import { DialogFrame } from './DialogFrame';
import { Amount, Choice, Section } from './PreferenceFields';

const { language: languages, theme: themes, digits, readingFont, updates } = preferencesSchema.shape;

interface SectionProps {
  readonly preferences: Preferences;
  readonly keep: (changed: Partial<Preferences>) => void;
}

export function PreferencesDialog(): ReactNode {
  const { t } = useTranslator();
  const { setPreferences } = useActions();
  const preferences = useWorkbenchState((state) => state.preferences);
  if (!preferences) return null;
  const keep = (changed: Partial<Preferences>): void => void setPreferences(changed);
  return (
    <DialogFrame title={t('preferences.title')} size="wide">
      <Interface preferences={preferences} keep={keep} />
      <Reading preferences={preferences} keep={keep} />
      <Keys />
      <BackupPreferences />
      <Updates preferences={preferences} keep={keep} />
    </DialogFrame>
  );
}

function Interface({ preferences, keep }: SectionProps): ReactNode {
  const { t } = useTranslator();
  return (
    <Section name={t('preferences.interface')}>
      <Choice
        name={t('preferences.language')}
        value={preferences.language}
        options={languages.options.map((each) => [each, t(`languages.${each}`)])}
        onChange={(key) => keep({ language: languages.parse(key) })}
      />
      <Choice
        name={t('preferences.digits')}
        value={preferences.digits}
        options={digits.options.map((each) => [each, t(`digits.${each}`)])}
        onChange={(key) => keep({ digits: digits.parse(key) })}
      />
      <Choice
        name={t('preferences.theme')}
        value={preferences.theme}
        options={themes.options.map((each) => [each, t(`themes.${each}`)])}
        onChange={(key) => keep({ theme: themes.parse(key) })}
      />
    </Section>
  );
}

function Reading({ preferences, keep }: SectionProps): ReactNode {
  const { t } = useTranslator();
  const { textSize, lineHeight } = preferences;
  const isUsual = Object.entries(usualReading).every(([name, value]) => preferences[name as keyof Preferences] === value);
  return (
    <Section name={t('preferences.reading')}>
      <Choice
        name={t('preferences.readingFont')}
        value={preferences.readingFont}
        options={readingFonts.map((each) => [each, t(`readingFonts.${each}`), faceOf(each)])}
        onChange={(key) => keep({ readingFont: readingFont.parse(key) })}
      />
      <div className="preferences-amounts">
        <Amount
          name={t('preferences.textSize')}
          value={textSize}
          bounds={readingBounds.textSize}
          onChange={(value) => keep({ textSize: value })}
        />
        <Amount
          name={t('preferences.lineHeight')}
          value={lineHeight}
          bounds={readingBounds.lineHeight}
          onChange={(value) => keep({ lineHeight: value })}
        />
        <Button className="text-button" isDisabled={isUsual} onPress={() => keep(usualReading)}>
          {t('preferences.usualReading')}
        </Button>
      </div>
      <p className="preferences-sample" lang="ar" dir="rtl">
        {t('preferences.sample')}
      </p>
    </Section>
  );
}

function Keys(): ReactNode {
  const { t } = useTranslator();
  const { showDialog } = useActions();
  const hasLabels = useWorkbenchState(({ annotatorId }) => annotatorId !== null);
  return (
    <Section name={t('preferences.keys')}>
      <p className="quiet-note">{t('preferences.keysHint')}</p>
      <div className="start-actions">
        <Button className="button" isDisabled={!hasLabels} onPress={() => showDialog({ type: 'label-keys' })}>
          {t('labelKeys.open')}
        </Button>
        <Button className="button" onPress={() => showDialog({ type: 'command-keys' })}>
          {t('commandKeys.open')}
        </Button>
        <Button className="button" onPress={() => showDialog({ type: 'keys' })}>
          {t('preferences.allKeys')}
        </Button>
      </div>
    </Section>
  );
}

function Updates({ preferences, keep }: SectionProps): ReactNode {
  const { t } = useTranslator();
  return (
    <Section name={t('preferences.updates')}>
      <Choice
        name={t('preferences.updatesQuestion')}
        value={preferences.updates}
        options={updates.options.map((each) => [each, t(`updateChoices.${each}`)])}
        onChange={(key) => keep({ updates: updates.parse(key) })}
      />
      <p className="quiet-note">{t('preferences.updatesHint')}</p>
    </Section>
  );
}
