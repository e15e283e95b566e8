// The bar over the article in which one types what to find: hits counted and walked as one types.
import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react';
import { Input, TextField, ToggleButton } from 'react-aria-components';
import { useTranslator } from '../i18n/use-translator';
import { Icon } from '../icons/Icon';
import { IconButton } from '../panels/IconButton';
import type { Finding } from '../state/finding';
import { useActions, useFinding, useWorkbenchState } from '../state/use-workbench';

export function FindBar(): ReactNode {
  const { isOpen } = useFinding();
  return isOpen ? <OpenFindBar /> : null;
}

function OpenFindBar(): ReactNode {
  const { t } = useTranslator();
  const finding = useFinding();
  const { find, findNext, findPrevious, setFindOptions, closeFind } = useActions();
  const press = (event: KeyboardEvent): void => {
    const enters = event.key === 'Enter' && event.target instanceof HTMLInputElement;
    if (event.nativeEvent.isComposing || !(enters || event.key === 'Escape')) return;
    event.preventDefault();
    if (!enters) closeFind();
    else if (event.shiftKey) findPrevious();
    else findNext();
  };
  const field = useAskedFor(finding.asked);
  const none = finding.hits.length === 0;
  return (
    <search className="find-bar" aria-label={t('find.title')} onKeyDown={press}>
      <TextField className="find-field" aria-label={t('find.title')} value={finding.query} onChange={find}>
        <Icon name="search" />
        <Input ref={field} placeholder={t('find.placeholder')} dir="auto" />
        <HitCount finding={finding} />
      </TextField>
      <IconButton icon="up" name={t('commands.find-previous')} command="find-previous" isDisabled={none} onPress={findPrevious} />
      <IconButton icon="chevron" name={t('commands.find-next')} command="find-next" isDisabled={none} onPress={findNext} />
      <ToggleButton
        className="toggle"
        isSelected={finding.options.wholeWords}
        onChange={(wholeWords) => setFindOptions({ wholeWords })}
      >
        {t('find.wholeWords')}
      </ToggleButton>
      <ToggleButton className="toggle" isSelected={finding.options.exact} onChange={(exact) => setFindOptions({ exact })}>
        {t('find.exact')}
      </ToggleButton>
      <IconButton icon="close" name={t('find.close')} command="escape" onPress={closeFind} />
    </search>
  );
}

function HitCount({ finding: { query, hits, current } }: { readonly finding: Finding }): ReactNode {
  const { t } = useTranslator();
  const words = (): string => {
    if (query.trim() === '') return '';
    return hits.length === 0 ? t('find.none') : t('find.hits', { current: current + 1, total: hits.length });
  };
  return (
    <output className={query.trim() !== '' && hits.length === 0 ? 'find-count is-none' : 'find-count'} aria-live="polite">
      {words()}
    </output>
  );
}

/** Focuses the field and selects what it holds, so that typing begins anew. Another article seeks the same words. */
function useAskedFor(asked: number) {
  const field = useRef<HTMLInputElement>(null);
  const { findInArticle } = useActions();
  const text = useWorkbenchState(({ opened }) => opened?.text);
  useEffect(() => {
    if (asked === 0) return;
    field.current?.focus();
    field.current?.select();
  }, [asked]);
  useEffect(() => {
    if (text !== undefined) findInArticle();
  }, [text, findInArticle]);
  return field;
}
