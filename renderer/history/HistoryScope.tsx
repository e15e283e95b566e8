// Says whose history is listed: of this article, the project or one mark, and by whom.
import type { ReactNode } from 'react';
import { useTranslator } from '../i18n/use-translator';
import { shorten } from '../margin/shorten';
import { SelectField, SelectItem } from '../panels/SelectField';
import { useActions, useWorkbenchState } from '../state/use-workbench';
import type { Names } from './change-words';

interface HistoryScopeProps {
  readonly authorId: string | null;
  readonly onAuthor: (id: string | null) => void;
  readonly names: Names;
}

const QUOTE_LENGTH = 24;
const EVERYONE = 'everyone';

export function HistoryScope({ authorId, onAuthor, names }: HistoryScopeProps): ReactNode {
  const { t } = useTranslator();
  const { setHistoryScope } = useActions();
  const { historyScope: scope, historyMark: mark } = useWorkbenchState((state) => state.panels);
  const scopes = [
    { id: 'article' as const, name: t('history.thisArticle') },
    { id: 'project' as const, name: t('history.wholeProject') },
    ...(mark ? [{ id: 'mark' as const, name: t('history.thisMark', { quote: shorten(mark.quote, QUOTE_LENGTH) }) }] : []),
  ];
  const authors = [{ id: EVERYONE, name: t('history.everyone') }, ...[...names.annotators].map(([id, name]) => ({ id, name }))];
  return (
    <div className="history-scope">
      <SelectField
        label={t('history.about')}
        value={scope}
        onChange={(id) => {
          const chosen = scopes.find((each) => each.id === id);
          if (chosen) setHistoryScope(chosen.id);
        }}
      >
        {scopes.map(item)}
      </SelectField>
      <SelectField
        label={t('history.author')}
        value={authorId ?? EVERYONE}
        onChange={(id) => onAuthor(id === EVERYONE ? null : id)}
      >
        {authors.map(item)}
      </SelectField>
    </div>
  );
}

const item = ({ id, name }: { readonly id: string; readonly name: string }): ReactNode => (
  <SelectItem key={id} id={id} words={name} />
);
