// Stands for the marks of a crowded stretch: how many there are and of which labels. Pressed, it shows them.
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import type { Annotation } from '../../domain/annotation';
import { type Label, labelOf, type Scheme } from '../../domain/scheme';
import { useTranslator } from '../i18n/use-translator';
import { Icon } from '../icons/Icon';
import { LabelSample } from '../panels/LabelSample';

interface CountChipProps {
  readonly counted: readonly Annotation[];
  readonly scheme: Scheme;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}

/** More signs than these would say nothing more. */
const MOST_SIGNS = 4;

export function CountChip({ counted, scheme, isOpen, onToggle }: CountChipProps): ReactNode {
  const { t } = useTranslator();
  return (
    <Button className="count-chip" aria-expanded={isOpen} onPress={onToggle}>
      <span className="count-signs">
        {labelsOf(counted, scheme).map((label) => (
          <LabelSample key={label.key} label={label} />
        ))}
      </span>
      {t('margin.counted', { count: counted.length })}
      <Icon name="chevron" />
    </Button>
  );
}

function labelsOf(counted: readonly Annotation[], scheme: Scheme): Label[] {
  const labels = new Set(counted.flatMap(({ kind, label }) => labelOf(scheme, kind, label) ?? []));
  return [...labels].slice(0, MOST_SIGNS);
}
