// Chooses of which kind or label the listed marks are.
import type { ReactNode } from 'react';
import { labelsOfKind, type Scheme } from '../../domain/scheme';
import { useTranslator } from '../i18n/use-translator';
import { LabelSample } from '../panels/LabelSample';
import { SelectField, SelectItem, SelectSection } from '../panels/SelectField';
import { useActions } from '../state/use-workbench';
import type { MarkFilter } from './mark-filter';

const EVERY = 'every';

export function LabelFilter({ scheme, filter }: { readonly scheme: Scheme; readonly filter: MarkFilter }): ReactNode {
  const { t, name } = useTranslator();
  const { filterMarksBy } = useActions();
  const choose = (key: string): void => {
    const [kind, label] = key === EVERY ? [] : key.split(' ');
    filterMarksBy({ ...filter, kind: kind ?? null, label: label ?? null });
  };
  return (
    <SelectField
      label={t('marks.byLabel')}
      labelClassName="visually-hidden"
      value={filter.kind === null ? EVERY : [filter.kind, filter.label].filter(Boolean).join(' ')}
      onChange={choose}
    >
      <SelectItem id={EVERY} words={t('marks.everyLabel')} />
      {scheme.kinds.map((kind) => {
        const labels = labelsOfKind(kind);
        return (
          <SelectSection key={kind.key} name={name(kind.names)}>
            <SelectItem id={kind.key} words={t('marks.everyOf', { kind: name(kind.names) })} />
            {/* A kind with one label is that label. */}
            {labels.length > 1
              ? labels.map((label) => (
                  <SelectItem
                    key={label.key}
                    id={`${kind.key} ${label.key}`}
                    words={name(label.names)}
                    before={<LabelSample label={label} />}
                  />
                ))
              : null}
          </SelectSection>
        );
      })}
    </SelectField>
  );
}
