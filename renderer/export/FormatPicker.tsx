// Picks a format by what it is wanted for: first the purpose, then one of the formats that serve it, each with its sentence.
import type { ReactNode } from 'react';
import { Label, Radio, RadioGroup } from 'react-aria-components';
import { type ExportPurpose, exportPurposes } from '../../domain/export-options';
import type { FormatSummary } from '../../domain/format-summary';
import type { PresetOptions } from '../../domain/preset-options';
import { formatSentence } from '../i18n/format-sentence';
import { useTranslator } from '../i18n/use-translator';
import { formatsFor, withFormat } from '../state/export-draft';

interface FormatPickerProps {
  readonly formats: readonly FormatSummary[];
  readonly draft: PresetOptions;
  readonly onChange: (draft: PresetOptions) => void;
}

export function FormatPicker({ formats, draft, onChange }: FormatPickerProps): ReactNode {
  const { t, name } = useTranslator();
  const purpose = formats.find(({ key }) => key === draft.format)?.purpose ?? 'exchange';
  const offered = formatsFor(formats, purpose);
  const choose = (format: FormatSummary | undefined): void => {
    if (format) onChange(withFormat(draft, format));
  };
  return (
    <>
      <RadioGroup
        className="segments is-spacious"
        orientation="horizontal"
        value={purpose}
        onChange={(key) => choose(formatsFor(formats, key as ExportPurpose)[0])}
      >
        <Label className="field-label">{t('export.purpose')}</Label>
        <div className="segments-row">
          {exportPurposes
            .filter((each) => formatsFor(formats, each).length > 0)
            .map((each) => (
              <Radio key={each} value={each} className="segment">
                {t(`export.purposes.${each}`)}
              </Radio>
            ))}
        </div>
      </RadioGroup>
      <RadioGroup
        className="format-choices"
        aria-label={t('export.format')}
        value={draft.format}
        onChange={(key) => choose(offered.find((format) => format.key === key))}
      >
        {offered.map(({ key, names }) => (
          <Radio key={key} value={key} className="choice format-choice">
            <span className="choice-mark" aria-hidden="true" />
            <span className="format-words">
              <span className="format-name">{name(names)}</span>
              <span className="format-sentence">{t(formatSentence(key))}</span>
            </span>
          </Radio>
        ))}
      </RadioGroup>
    </>
  );
}
