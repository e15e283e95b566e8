// The label of a mark whose kind has many: a list that opens.
import type { ReactNode } from 'react';
import { Button, Label, ListBox, ListBoxItem, Popover, Select, SelectValue } from 'react-aria-components';
import { useTranslator } from '../i18n/use-translator';
import { Icon } from '../icons/Icon';
import { Keycaps } from '../panels/Keycaps';
import { LabelSample } from '../panels/LabelSample';
import { useActions } from '../state/use-workbench';
import type { LabelChoiceProps } from './CardDetails';

export function LabelSelect({ annotation, labels }: LabelChoiceProps): ReactNode {
  const { t, name } = useTranslator();
  const { relabel } = useActions();
  return (
    <Select
      className="select"
      value={annotation.label}
      onChange={(key) => {
        if (key && key !== annotation.label) void relabel(annotation.id, String(key));
      }}
    >
      <Label className="field-label">{t('margin.label')}</Label>
      <Button className="select-button">
        <SelectValue className="select-value" />
        <Icon name="chevron" />
      </Button>
      <Popover className="popover">
        <ListBox className="menu" items={labels.map((label) => ({ ...label, id: label.key }))}>
          {(label) => (
            <ListBoxItem className="menu-item" textValue={name(label.names)}>
              <LabelSample label={label} />
              <span className="menu-words">{name(label.names)}</span>
              {label.shortcut ? <Keycaps of={label.shortcut} /> : null}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </Select>
  );
}
