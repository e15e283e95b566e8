// A cell of the corpus table while it is edited: Enter keeps, Escape leaves it as it was, Tab keeps and goes to the next.
import { type KeyboardEvent, type ReactNode, useRef, useState } from 'react';
import { type ArticlePatch, articlePatchSchema } from '../../domain/article-patch';
import type { ArticleSummary } from '../../domain/opened-article';
import { foldText } from '../../domain/text/fold';
import { useTranslator } from '../i18n/use-translator';
import { useActions } from '../state/use-workbench';
import type { EditableField } from './corpus-columns';

/** In the order in which Tab goes through them. */
const fields: readonly EditableField[] = ['title', 'outlet', 'publishedOn'];

export interface CellEditorProps {
  readonly article: ArticleSummary;
  readonly field: EditableField;
  /** @param next the field to go on with; null ends the editing, and undefined ends it because the keyboard is elsewhere now. */
  readonly onDone: (next: EditableField | null | undefined) => void;
}

export function CellEditor({ article, field, onDone }: CellEditorProps): ReactNode {
  const { t } = useTranslator();
  const { updateArticles } = useActions();
  const before = article[field] ?? '';
  const isOver = useRef(false);
  const [isWrong, setIsWrong] = useState(false);
  const end = (typed: string | null, next: EditableField | null | undefined): void => {
    if (isOver.current) return;
    const patch = typed === null || typed.trim() === before ? null : articlePatchSchema.safeParse(patchOf(field, typed));
    // A date that no calendar has is not left before it is right, or given up.
    const isWrongNow = patch?.success === false && next !== undefined;
    setIsWrong(isWrongNow);
    if (isWrongNow) return;
    isOver.current = true;
    if (patch?.success) void updateArticles([article.id], patch.data);
    onDone(next);
  };
  const press = (event: KeyboardEvent<HTMLInputElement>): void => {
    event.stopPropagation();
    const { value } = event.currentTarget;
    if (event.nativeEvent.isComposing || !['Enter', 'Escape', 'Tab'].includes(event.key)) return;
    event.preventDefault();
    if (event.key === 'Escape') end(null, null);
    else if (event.key === 'Enter') end(value, null);
    else end(value, fields[fields.indexOf(field) + (event.shiftKey ? -1 : 1)] ?? null);
  };
  return (
    <input
      ref={(input) => input?.focus()}
      className="text-input"
      dir={field === 'title' ? article.direction : field === 'outlet' ? 'auto' : 'ltr'}
      placeholder={field === 'publishedOn' ? '2024-04-09' : ''}
      aria-label={t('corpusTable.edit', { field: t(`corpusTable.columns.${field}`) })}
      aria-invalid={isWrong}
      defaultValue={before}
      onKeyDown={press}
      onBlur={({ currentTarget }) => end(currentTarget.value, undefined)}
    />
  );
}

function patchOf(field: EditableField, typed: string): ArticlePatch {
  if (field === 'title') return { title: typed };
  return { [field]: (field === 'publishedOn' ? foldText(typed) : typed).trim() || null };
}
