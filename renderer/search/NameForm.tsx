// Asks for the name of a search or of a preset, in a popover at the control that was pressed.
import { type FormEvent, type ReactNode, useState } from 'react';
import { Button, Form, Input, Label, TextField } from 'react-aria-components';
import { useTranslator } from '../i18n/use-translator';

interface NameFormProps {
  readonly name: string;
  /** What the field is called, where it is not the name of a search. */
  readonly label?: string;
  readonly act: string;
  readonly onName: (name: string) => void;
}

export function NameForm({ name: present, label, act, onName }: NameFormProps): ReactNode {
  const { t } = useTranslator();
  const [name, setName] = useState(present);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (name.trim() !== '') onName(name.trim());
  };
  return (
    <Form className="search-name" onSubmit={submit}>
      <TextField className="field" value={name} onChange={setName} autoFocus maxLength={200}>
        <Label className="field-label">{label ?? t('search.name')}</Label>
        <Input className="text-input" dir="auto" />
      </TextField>
      <Button type="submit" className="button is-main" isDisabled={name.trim() === ''}>
        {act}
      </Button>
    </Form>
  );
}
