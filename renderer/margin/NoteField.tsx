// The note on a mark: kept when the field is left, so that a note is one change of history and not one a letter; and never lost.
import { type ReactNode, useCallback, useEffect, useRef, useState } from 'react';
import { Label, TextArea, TextField } from 'react-aria-components';
import type { Annotation } from '../../domain/annotation';
import { useTranslator } from '../i18n/use-translator';
import { useActions } from '../state/use-workbench';

interface NoteFieldProps {
  /** Another mark is another field. */
  readonly annotation: Annotation;
}

export function NoteField({ annotation }: NoteFieldProps): ReactNode {
  const { t } = useTranslator();
  const note = annotation.note ?? '';
  const [written, setWritten] = useState(note);
  useEffect(() => setWritten(note), [note]);
  const keep = useKeeping(annotation, written);
  return (
    <TextField className="note-field" value={written} onChange={setWritten} onBlur={() => void keep()}>
      <Label className="field-label">{t('margin.note')}</Label>
      <TextArea placeholder={t('margin.notePlaceholder')} rows={2} dir="auto" />
    </TextField>
  );
}

const PATIENCE_MS = 2000;
const patience = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, PATIENCE_MS));

/** Keeps what is written, also when the field goes away under the hand or the window is closed. */
function useKeeping(annotation: Annotation, written: string): () => Promise<void> | undefined {
  const { setNote } = useActions();
  const latest = useRef({ annotation, written });
  latest.current = { annotation, written };
  const held = useRef<string | null>(null);
  const keep = useCallback(() => {
    const { annotation: mark, written: words } = latest.current;
    return words.trim() === (mark.note ?? '').trim() ? undefined : setNote(mark, words);
  }, [setNote]);
  useEffect(() => {
    const hold = (event: BeforeUnloadEvent): void => {
      // What the store has refused, or did not answer in time, must not keep the window open for ever.
      const kept = held.current === latest.current.written ? undefined : keep();
      if (!kept) return;
      held.current = latest.current.written;
      event.preventDefault();
      void Promise.race([kept, patience()]).finally(() => window.close());
    };
    window.addEventListener('beforeunload', hold);
    return () => {
      window.removeEventListener('beforeunload', hold);
      void keep();
    };
  }, [keep]);
  return keep;
}
