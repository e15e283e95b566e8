// Whether a release is written, with a card and a manifest, and what only people know about the dataset.
import { type ReactNode, useState } from 'react';
import { Input, Label, TextField } from 'react-aria-components';
import { type ReleaseFacts, releaseFactKeys, releaseFactsSchema } from '../../domain/release/release-facts';
import { useTranslator } from '../i18n/use-translator';
import { fewOf } from './SelectionSettings';
import { SettingFold } from './SettingFold';
import { OneOf } from './SettingRow';
import type { SettingsProps } from './WritingSettings';

const kinds = ['dataset', 'release'] as const;

export function ReleaseSettings({ draft, onChange }: SettingsProps): ReactNode {
  const { t } = useTranslator();
  const { release, about } = draft;
  const chosen = release ? 'release' : 'dataset';
  return (
    <SettingFold title={t('export.publish')} sum={t(`export.publishChoice.${chosen}`)}>
      <OneOf
        label={t('export.publishWhat')}
        value={chosen}
        groups={[fewOf(kinds, (each) => t(`export.publishChoice.${each}`))]}
        onChange={(id) => onChange({ ...draft, release: id === 'release' })}
      />
      {release ? (
        <>
          <p className="quiet-note">{t('export.publishHint')}</p>
          {releaseFactKeys.map((key) => (
            <FactField key={key} fact={key} about={about} onChange={(next) => onChange({ ...draft, about: next })} />
          ))}
        </>
      ) : null}
    </SettingFold>
  );
}

interface FactFieldProps {
  readonly fact: keyof ReleaseFacts;
  readonly about: ReleaseFacts;
  readonly onChange: (about: ReleaseFacts) => void;
}

/** What does not fit, such as half a date, stays in the field and changes nothing. */
function FactField({ fact, about, onChange }: FactFieldProps): ReactNode {
  const { t } = useTranslator();
  const [typed, setTyped] = useState<string | null>(null);
  const { [fact]: said, ...others } = about;
  const fits = (words: string): boolean => words.trim() === '' || releaseFactsSchema.shape[fact].safeParse(words).success;
  const type = (words: string): void => {
    setTyped(words);
    if (fits(words)) onChange(words.trim() === '' ? others : { ...others, [fact]: words.trim() });
  };
  return (
    <TextField
      className="export-row"
      value={typed ?? said ?? ''}
      isInvalid={typed !== null && !fits(typed)}
      onChange={type}
      onBlur={() => setTyped(null)}
    >
      <Label className="export-row-name">{t(`export.facts.${fact}`)}</Label>
      <Input className="text-input" dir="auto" {...(fact === 'date' ? { placeholder: 'YYYY-MM-DD', dir: 'ltr' } : {})} />
    </TextField>
  );
}
