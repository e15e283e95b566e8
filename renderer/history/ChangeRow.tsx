// One change of history: what was done, when and by whom, and what can be done with it.
import type { ReactNode } from 'react';
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import type { ToldChange } from '../../domain/told-history';
import { useTranslator } from '../i18n/use-translator';
import { Icon } from '../icons/Icon';
import { useActions, useWorkbenchState } from '../state/use-workbench';
import { changeWords, type Names, whoDid } from './change-words';

interface ChangeRowProps {
  readonly change: ToldChange;
  /** The article whose history is listed, which a change of several articles does not name; null for the whole project. */
  readonly articleId: string | null;
  readonly names: Names;
}

export function ChangeRow({ change, articleId, names }: ChangeRowProps): ReactNode {
  const { time } = useTranslator();
  const { sentence, others } = changeWords(change, names);
  return (
    <li className={change.kind === 'edit' ? 'change' : `change is-${change.kind}`} data-seq={change.seq}>
      <div className="change-told">
        <p className="change-words">{sentence}</p>
        {others.length > 0 ? (
          <ul className="change-others">
            {others.map((other) => (
              <li key={other}>{other}</li>
            ))}
          </ul>
        ) : null}
        <p className="change-facts">
          <time dateTime={change.at}>{time(change.at)}</time>
          {change.authorId === null ? null : (
            <>
              {' · '}
              <bdi>{whoDid(change, names)}</bdi>
            </>
          )}
        </p>
      </div>
      <ChangeMenu change={change} articleId={articleId ?? change.articleId} sentence={sentence} />
    </li>
  );
}

type ChangeMenuProps = Pick<ChangeRowProps, 'change' | 'articleId'> & { readonly sentence: string };

function ChangeMenu({ change, articleId, sentence }: ChangeMenuProps): ReactNode {
  const { t } = useTranslator();
  const { selectAnnotation, showHistoryOf, askToGoBack } = useActions();
  const isOpen = useWorkbenchState(({ opened }) => articleId !== null && opened?.article.id === articleId);
  const mark = change.facts.find((fact) => 'annotationId' in fact);
  const stands = useWorkbenchState(({ opened }) => opened?.annotations.some(({ id }) => id === mark?.annotationId) ?? false);
  if (!mark && !isOpen) return null;
  const act = (key: unknown): void => {
    if (key === 'go-back') void askToGoBack(change);
    else if (!mark) return;
    else if (key === 'show') selectAnnotation(mark.annotationId);
    else showHistoryOf({ articleId, annotationId: mark.annotationId, quote: mark.quote });
  };
  return (
    <MenuTrigger>
      <Button className="icon-button is-small" aria-label={`${t('history.actions')}: ${sentence}`}>
        <Icon name="more" />
      </Button>
      <Popover className="popover">
        <Menu className="menu" aria-label={t('history.actions')} onAction={act}>
          {stands ? (
            <MenuItem id="show" className="menu-item">
              {t('history.show')}
            </MenuItem>
          ) : null}
          {mark ? (
            <MenuItem id="of-mark" className="menu-item">
              {t('history.ofMark')}
            </MenuItem>
          ) : null}
          {isOpen ? (
            <MenuItem id="go-back" className="menu-item">
              {t('history.goBack')}
            </MenuItem>
          ) : null}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
