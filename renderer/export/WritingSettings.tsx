// How a format writes, as far as it leaves that open.
import type { ReactNode } from 'react';
import { tableProfiles, tagSchemes, tokenEdges, type WritingChoices } from '../../domain/export-options';
import type { FormatSummary } from '../../domain/format-summary';
import type { PresetOptions } from '../../domain/preset-options';
import type { Scheme } from '../../domain/scheme';
import type { Translator } from '../i18n/translator';
import { useTranslator } from '../i18n/use-translator';
import { withChoice } from '../state/export-draft';
import { choiceWords, listed } from './export-words';
import { SettingFold } from './SettingFold';
import { type Choice, OneOf } from './SettingRow';

export interface SettingsProps {
  readonly draft: PresetOptions;
  readonly scheme: Scheme;
  readonly onChange: (draft: PresetOptions) => void;
}

/** Stands for leaving it to the format. */
const USUAL = 'usual';

export function WritingSettings(props: SettingsProps & { readonly format: FormatSummary }): ReactNode {
  const { draft, scheme, format, onChange } = props;
  const translator = useTranslator();
  const { t } = translator;
  if (format.heeds.length === 0) return null;
  const said = format.heeds.flatMap((choice) => {
    const value = draft.choices[choice];
    return value === undefined ? [] : (choicesOf(choice, scheme, translator).find(({ id }) => id === String(value))?.words ?? []);
  });
  return (
    <SettingFold title={t('export.how')} sum={said.length === 0 ? t('export.usual') : listed(t, said)}>
      {format.heeds.map((choice) => (
        <OneOf
          key={choice}
          label={t(`export.settings.${choice}`)}
          value={String(draft.choices[choice] ?? USUAL)}
          groups={[{ name: null, choices: [{ id: USUAL, words: t('export.usual') }, ...choicesOf(choice, scheme, translator)] }]}
          onChange={(id) => onChange(withChoice(draft, choice, chosenValue(choice, id)))}
        />
      ))}
    </SettingFold>
  );
}

function chosenValue(choice: keyof WritingChoices, id: string): string | boolean | undefined {
  if (id === USUAL) return undefined;
  return choice === 'excel' ? id === 'true' : id;
}

const offered: Readonly<Record<Exclude<keyof WritingChoices, 'kind'>, readonly string[]>> = {
  profile: tableProfiles,
  tags: tagSchemes,
  edges: tokenEdges,
  delimiter: ['comma', 'tab'],
  excel: ['true', 'false'],
};

function choicesOf(choice: keyof WritingChoices, { kinds }: Scheme, { t, name }: Translator): readonly Choice[] {
  if (choice === 'kind') return kinds.map(({ key, names }) => ({ id: key, words: name(names) }));
  return offered[choice].map((value) => ({ id: value, words: choiceWords(choice, value, t) }));
}
