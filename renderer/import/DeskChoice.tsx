// A choice on the desk: a list that opens, in groups where there are any.
import type { ReactNode } from 'react';
import { Button, Header, Label, ListBox, ListBoxItem, ListBoxSection, Popover, Select, SelectValue } from 'react-aria-components';
import { Icon } from '../icons/Icon';

export interface DeskOption {
  readonly id: string;
  readonly words: string;
}

interface DeskChoiceProps {
  readonly label: string;
  readonly isLabelHidden?: boolean;
  readonly value: string | null;
  readonly options?: readonly DeskOption[];
  readonly groups?: readonly { readonly name: string; readonly options: readonly DeskOption[] }[];
  readonly onChange: (id: string) => void;
}

export function DeskChoice({ label, isLabelHidden, value, options = [], groups = [], onChange }: DeskChoiceProps): ReactNode {
  return (
    <Select
      className="select desk-choice"
      value={value}
      onChange={(key) => {
        if (key && key !== value) onChange(String(key));
      }}
    >
      <Label className={isLabelHidden ? 'visually-hidden' : 'field-label'}>{label}</Label>
      <Button className="select-button">
        <SelectValue className="select-value" />
        <Icon name="chevron" />
      </Button>
      <Popover className="popover">
        <ListBox className="menu">
          {options.map(item)}
          {groups.map((group) => (
            <ListBoxSection key={group.name}>
              <Header className="menu-heading">{group.name}</Header>
              {group.options.map(item)}
            </ListBoxSection>
          ))}
        </ListBox>
      </Popover>
    </Select>
  );
}

function item({ id, words }: DeskOption): ReactNode {
  return (
    <ListBoxItem key={id} id={id} className="menu-item" textValue={words}>
      <span className="menu-words">{words}</span>
    </ListBoxItem>
  );
}
