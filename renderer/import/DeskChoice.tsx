// A choice on the desk: a list that opens, in groups where there are any.
import type { ReactNode } from 'react';
import { SelectField, SelectItem, SelectSection } from '../panels/SelectField';

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
    <SelectField
      className="select desk-choice"
      label={label}
      labelClassName={isLabelHidden ? 'visually-hidden' : 'field-label'}
      value={value}
      onChange={onChange}
    >
      {options.map(item)}
      {groups.map((group) => (
        <SelectSection key={group.name} name={group.name}>
          {group.options.map(item)}
        </SelectSection>
      ))}
    </SelectField>
  );
}

const item = ({ id, words }: DeskOption): ReactNode => <SelectItem key={id} id={id} words={words} />;
