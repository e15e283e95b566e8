// A choice of one from a list that opens: its name, the button that shows what is chosen, and the list over the page.
import type { ReactNode } from 'react';
import { Button, Header, Label, ListBox, ListBoxItem, ListBoxSection, Popover, Select, SelectValue } from 'react-aria-components';
import { Icon } from '../icons/Icon';

interface SelectFieldProps {
  readonly label: string;
  readonly className?: string;
  readonly labelClassName?: string;
  readonly value: string | null;
  /** Told of another choice only, not of the same again. */
  readonly onChange: (id: string) => void;
  /** `SelectItem`s, in `SelectSection`s where they have headings. */
  readonly children: ReactNode;
}

export function SelectField(props: SelectFieldProps): ReactNode {
  const { label, className = 'select', labelClassName = 'field-label', value, onChange, children } = props;
  return (
    <Select
      className={className}
      value={value}
      onChange={(key) => {
        if (key !== null && key !== value) onChange(String(key));
      }}
    >
      <Label className={labelClassName}>{label}</Label>
      <Button className="select-button">
        <SelectValue className="select-value" />
        <Icon name="chevron" />
      </Button>
      <Popover className="popover">
        <ListBox className="menu">{children}</ListBox>
      </Popover>
    </Select>
  );
}

interface SelectItemProps {
  readonly id: string;
  readonly words: string;
  /** Stands before the words, such as a sample of a label. */
  readonly before?: ReactNode;
  /** Stands after them, such as a key. */
  readonly after?: ReactNode;
}

export function SelectItem({ id, words, before, after }: SelectItemProps): ReactNode {
  return (
    <ListBoxItem id={id} className="menu-item" textValue={words}>
      {before}
      <bdi className="menu-words">{words}</bdi>
      {after}
    </ListBoxItem>
  );
}

export function SelectSection({ name, children }: { readonly name: string; readonly children: ReactNode }): ReactNode {
  return (
    <ListBoxSection id={`section ${name}`}>
      <Header className="menu-heading">{name}</Header>
      {children}
    </ListBoxSection>
  );
}
