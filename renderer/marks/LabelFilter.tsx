// Chooses of which kind or label the listed marks are.
import type { ReactNode } from 'react';
import { Button, Header, ListBox, ListBoxItem, ListBoxSection, Popover, Select, SelectValue } from 'react-aria-components';
import type { Kind, Scheme } from '../../domain/scheme';
import { useTranslator } from '../i18n/use-translator';
import { Icon } from '../icons/Icon';
import { LabelSample } from '../panels/LabelSample';
import { useActions } from '../state/use-workbench';
import type { MarkFilter } from './mark-filter';

const EVERY = 'every';

export function LabelFilter({ scheme, filter }: { readonly scheme: Scheme; readonly filter: MarkFilter }): ReactNode {
  const { t } = useTranslator();
  const { filterMarksBy } = useActions();
  const choose = (key: unknown): void => {
    const [kind, label] = key === EVERY ? [] : String(key).split(' ');
    filterMarksBy({ ...filter, kind: kind ?? null, label: label ?? null });
  };
  return (
    <Select
      className="select"
      aria-label={t('marks.byLabel')}
      value={filter.kind === null ? EVERY : [filter.kind, filter.label].filter(Boolean).join(' ')}
      onChange={choose}
    >
      <Button className="select-button">
        <SelectValue className="select-value" />
        <Icon name="chevron" />
      </Button>
      <Popover className="popover">
        <ListBox className="menu">
          <ListBoxItem id={EVERY} className="menu-item" textValue={t('marks.everyLabel')}>
            <span className="menu-words">{t('marks.everyLabel')}</span>
          </ListBoxItem>
          {scheme.kinds.map((kind) => (
            <KindSection key={kind.key} kind={kind} />
          ))}
        </ListBox>
      </Popover>
    </Select>
  );
}

/** The kind as a whole, then its labels; a kind with one label is that label. */
function KindSection({ kind }: { readonly kind: Kind }): ReactNode {
  const { t, name } = useTranslator();
  const labels = kind.labelSets.flatMap((set) => set.labels);
  const whole = t('marks.everyOf', { kind: name(kind.names) });
  return (
    <ListBoxSection id={`section ${kind.key}`}>
      <Header className="menu-heading">{name(kind.names)}</Header>
      <ListBoxItem id={kind.key} className="menu-item" textValue={whole}>
        <span className="menu-words">{whole}</span>
      </ListBoxItem>
      {labels.length > 1
        ? labels.map((label) => (
            <ListBoxItem key={label.key} id={`${kind.key} ${label.key}`} className="menu-item" textValue={name(label.names)}>
              <LabelSample label={label} />
              <span className="menu-words">{name(label.names)}</span>
            </ListBoxItem>
          ))
        : null}
    </ListBoxSection>
  );
}
