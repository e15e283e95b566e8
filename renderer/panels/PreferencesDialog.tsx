// How the interface looks: its language, theme and digits. Each choice takes effect at once.
import type { ReactNode } from 'react';
import { Label, Radio, RadioGroup } from 'react-aria-components';
import { type Preferences, preferencesSchema } from '../../domain/workbench-contract';
import { useTranslator } from '../i18n/use-translator';
import { useActions, useWorkbenchState } from '../state/use-workbench';
import { DialogFrame } from './DialogFrame';

const { language: languages, theme: themes, digits } = preferencesSchema.shape;

export function PreferencesDialog(): ReactNode {
  const { t } = useTranslator();
  const { setPreferences } = useActions();
  const preferences = useWorkbenchState((state) => state.preferences);
  if (!preferences) return null;
  const keep = (changed: Partial<Preferences>): void => void setPreferences(changed);
  return (
    <DialogFrame title={t('preferences.title')}>
      <Choice
        name={t('preferences.language')}
        value={preferences.language}
        options={languages.options.map((each) => [each, t(`languages.${each}`)])}
        onChange={(key) => keep({ language: languages.parse(key) })}
      />
      <Choice
        name={t('preferences.theme')}
        value={preferences.theme}
        options={themes.options.map((each) => [each, t(`themes.${each}`)])}
        onChange={(key) => keep({ theme: themes.parse(key) })}
      />
      <Choice
        name={t('preferences.digits')}
        value={preferences.digits}
        options={digits.options.map((each) => [each, t(`digits.${each}`)])}
        onChange={(key) => keep({ digits: digits.parse(key) })}
      />
    </DialogFrame>
  );
}

interface ChoiceProps {
  readonly name: string;
  readonly value: string;
  readonly options: readonly (readonly [key: string, name: string])[];
  readonly onChange: (key: string) => void;
}

function Choice({ name, value, options, onChange }: ChoiceProps): ReactNode {
  return (
    <RadioGroup className="segments is-spacious" orientation="horizontal" value={value} onChange={onChange}>
      <Label className="field-label">{name}</Label>
      <div className="segments-row">
        {options.map(([key, words]) => (
          <Radio key={key} value={key} className="segment">
            {words}
          </Radio>
        ))}
      </div>
    </RadioGroup>
  );
}
