// Whether the articles are divided, how large the parts are, and what is never parted.
import type { ReactNode } from 'react';
import { type ExportSplits, togetherKeys } from '../../domain/export-options';
import { useTranslator } from '../i18n/use-translator';
import { usualSplits, withPartSize } from '../state/export-draft';
import { AmountField } from './AmountField';
import { partName, partsWords } from './export-words';
import { fewOf } from './SelectionSettings';
import { SettingFold } from './SettingFold';
import { OneOf } from './SettingRow';
import type { SettingsProps } from './WritingSettings';

export function SplitSettings({ draft, onChange }: SettingsProps): ReactNode {
  const { t, number } = useTranslator();
  const { splits } = draft;
  const set = (changed: ExportSplits | null): void => onChange({ ...draft, splits: changed });
  const sum = splits
    ? `${partsWords(splits.parts, t)} (${splits.parts.map(({ size }) => number(size)).join(' : ')})`
    : t('export.partsChoice.together');
  return (
    <SettingFold title={t('export.parts')} sum={sum}>
      <OneOf
        label={t('export.articleChoice')}
        value={splits ? 'parts' : 'together'}
        groups={[fewOf(['together', 'parts'], (each) => t(`export.partsChoice.${each}`))]}
        onChange={(id) => set(id === 'parts' ? (splits ?? usualSplits) : null)}
      />
      {splits ? (
        <>
          <fieldset className="export-row export-shares">
            <legend className="export-row-name">{t('export.shares')}</legend>
            {splits.parts.map(({ name, size }) => (
              <AmountField
                key={name}
                className="export-share"
                labelClassName="quiet-note"
                label={partName(name, t)}
                value={size}
                onChange={(next) => set(withPartSize(splits, name, next))}
              />
            ))}
          </fieldset>
          <OneOf
            label={t('export.together')}
            value={splits.together}
            groups={[fewOf(togetherKeys, (each) => t(`export.togetherChoice.${each}`))]}
            onChange={(id) => set({ ...splits, together: togetherKeys.find((key) => key === id) ?? splits.together })}
          />
          <AmountField
            className="export-row"
            labelClassName="export-row-name"
            label={t('export.seed')}
            value={splits.seed}
            isWhole
            onChange={(seed) => set({ ...splits, seed })}
          />
        </>
      ) : null}
    </SettingFold>
  );
}
