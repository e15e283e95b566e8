// One thing that is known about articles, as a field: written when the keyboard leaves it or Enter is pressed, left as it was by Escape.
import { type KeyboardEvent, type ReactNode, useId, useState } from 'react';
import { Button } from 'react-aria-components';
import { type ArticleField, articlePatchSchema } from '../../domain/article-patch';
import { foldText } from '../../domain/text/fold';
import { useTranslator } from '../i18n/use-translator';

interface FactFieldProps {
  readonly kind: ArticleField | 'column';
  readonly name: string;
  /** False where the chosen articles differ. */
  readonly isSame: boolean;
  readonly value: string | null;
  /** @param typed null for nothing. */
  readonly onSet: (typed: string | null) => void;
}

export function FactField({ kind, name, isSame, value, onSet }: FactFieldProps): ReactNode {
  const { t } = useTranslator();
  const id = useId();
  const [typed, setTyped] = useState(value ?? '');
  const wrong = wrongWords(kind, typed);
  const keep = (): void => {
    const next = kind === 'publishedOn' ? foldText(typed.trim()) : typed.trim();
    if (wrong === null && next !== (value ?? '')) onSet(next || null);
  };
  const press = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing || (event.key !== 'Enter' && event.key !== 'Escape')) return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Enter') keep();
    else setTyped(value ?? '');
  };
  return (
    <div className="fact-field">
      <label className="field-label" htmlFor={id}>
        {name}
      </label>
      <input
        id={id}
        className="text-input"
        dir={kind === 'url' || kind === 'language' || kind === 'publishedOn' ? 'ltr' : 'auto'}
        value={typed}
        placeholder={isSame ? '' : t('corpusTable.facts.various')}
        aria-invalid={wrong !== null}
        aria-describedby={wrong ? `${id}-wrong` : undefined}
        onChange={({ target }) => setTyped(target.value)}
        onKeyDown={press}
        onBlur={keep}
      />
      {wrong ? (
        <p id={`${id}-wrong`} className="field-wrong" role="alert">
          {t(`corpusTable.facts.${wrong}`)}
        </p>
      ) : null}
    </div>
  );
}

function wrongWords(kind: FactFieldProps['kind'], typed: string): 'dateUnreal' | 'languageUnreal' | null {
  if (kind === 'publishedOn' && typed !== '') {
    return articlePatchSchema.safeParse({ publishedOn: foldText(typed.trim()) }).success ? null : 'dateUnreal';
  }
  if (kind === 'language' && typed !== '') {
    return articlePatchSchema.safeParse({ language: typed.trim() }).success ? null : 'languageUnreal';
  }
  return null;
}

export function NewColumn({ onAdd }: { readonly onAdd: (name: string, value: string) => void }): ReactNode {
  const { t } = useTranslator();
  const [name, setName] = useState('');
  const [value, setValue] = useState('');
  const isWhole = name.trim() !== '' && value.trim() !== '';
  return (
    <form
      className="new-column"
      aria-label={t('corpusTable.facts.newColumn')}
      onSubmit={(event) => {
        event.preventDefault();
        if (!isWhole) return;
        onAdd(name.trim(), value.trim());
        setName('');
        setValue('');
      }}
    >
      {(
        [
          ['columnName', name, setName],
          ['columnValue', value, setValue],
        ] as const
      ).map(([key, words, set]) => (
        <input
          key={key}
          className="text-input"
          dir="auto"
          aria-label={t(`corpusTable.facts.${key}`)}
          placeholder={t(`corpusTable.facts.${key}`)}
          value={words}
          onChange={({ target }) => set(target.value)}
        />
      ))}
      <Button className="button is-small" type="submit" isDisabled={!isWhole}>
        {t('corpusTable.facts.add')}
      </Button>
    </form>
  );
}
