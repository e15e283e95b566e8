// The label of a mark whose kind has many: a list that opens.
import type { ReactNode } from 'react';
import { keyOfLabel } from '../../domain/shortcuts';
import { keysOf } from '../commands/command-table';
import { useTranslator } from '../i18n/use-translator';
import { Keycaps } from '../panels/Keycaps';
import { LabelSample } from '../panels/LabelSample';
import { SelectField, SelectItem } from '../panels/SelectField';
import { useActions, useWorkbenchState } from '../state/use-workbench';
import type { LabelChoiceProps } from './CardDetails';

export function LabelSelect({ annotation, labels }: LabelChoiceProps): ReactNode {
  const { t, name } = useTranslator();
  const { relabel } = useActions();
  const keys = useWorkbenchState(keysOf);
  return (
    <SelectField label={t('margin.label')} value={annotation.label} onChange={(key) => void relabel(annotation.id, key)}>
      {labels.map((label) => (
        <SelectItem
          key={label.key}
          id={label.key}
          words={name(label.names)}
          before={<LabelSample label={label} />}
          after={<Keycaps of={keyOfLabel(label, keys)} />}
        />
      ))}
    </SelectField>
  );
}
