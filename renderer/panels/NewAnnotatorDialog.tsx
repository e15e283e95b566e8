// Asks for the name of a person who will annotate.
import { type FormEvent, type ReactNode, useState } from 'react';
import { Button, Form, Input, Label, TextField } from 'react-aria-components';
import { useTranslator } from '../i18n/use-translator';
import { useActions } from '../state/use-workbench';
import { DialogFrame } from './DialogFrame';

export function NewAnnotatorDialog(): ReactNode {
  const { t } = useTranslator();
  const { closeDialog } = useActions();
  return (
    <DialogFrame title={t('annotatorDialog.title')}>
      <AnnotatorForm onCreated={closeDialog} />
    </DialogFrame>
  );
}

export function AnnotatorForm({ onCreated }: { readonly onCreated?: () => void }): ReactNode {
  const { t } = useTranslator();
  const { createAnnotator } = useActions();
  const [name, setName] = useState('');
  const create = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (name.trim() !== '' && (await createAnnotator(name.trim()))) onCreated?.();
  };
  return (
    <Form className="form" onSubmit={(event) => void create(event)}>
      <TextField className="field" value={name} onChange={setName} autoFocus isRequired maxLength={200}>
        <Label className="field-label">{t('annotatorDialog.name')}</Label>
        <Input className="text-input" dir="auto" />
      </TextField>
      <Button type="submit" className="button is-main" isDisabled={name.trim() === ''}>
        {t('annotatorDialog.create')}
      </Button>
    </Form>
  );
}
