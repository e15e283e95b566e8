// Says whose history is listed: of this article, the project or one mark, and by whom.
import type { ReactNode } from 'react';
import { Button, Label, ListBox, ListBoxItem, Popover, Select, SelectValue } from 'react-aria-components';
import { useTranslator } from '../i18n/use-translator';
import { Icon } from '../icons/Icon';
import { shorten } from '../margin/shorten';
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
      <Choice
        label={t('history.about')}
        value={scope}
        options={scopes}
        onChoose={(id) => {
          const chosen = scopes.find((each) => each.id === id);
          if (chosen) setHistoryScope(chosen.id);
        }}
      />
      <Choice
        label={t('history.author')}
        value={authorId ?? EVERYONE}
        options={authors}
        onChoose={(id) => onAuthor(id === EVERYONE ? null : id)}
      />
    </div>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly { readonly id: string; readonly name: string }[];
  readonly onChoose: (id: string) => void;
}

function Choice({ label, value, options, onChoose }: ChoiceProps): ReactNode {
  return (
    <Select className="select" value={value} onChange={(key) => key !== null && onChoose(String(key))}>
      <Label className="field-label">{label}</Label>
      <Button className="select-button">
        <SelectValue className="select-value" />
        <Icon name="chevron" />
      </Button>
      <Popover className="popover">
        <ListBox className="menu" items={options}>
          {(option) => (
            <ListBoxItem className="menu-item" textValue={option.name}>
              <bdi className="menu-words">{option.name}</bdi>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </Select>
  );
}
