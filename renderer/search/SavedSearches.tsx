// The searches that were kept: run by pressing their name, renamed and deleted beside it.
import type { ReactNode } from 'react';
import { Button, Dialog, DialogTrigger, Popover } from 'react-aria-components';
import type { SavedSearch } from '../../domain/search/saved-search';
import { useTranslator } from '../i18n/use-translator';
import { IconButton } from '../panels/IconButton';
import { useActions, useWorkbenchState } from '../state/use-workbench';
import { NameForm } from './NameForm';

export function SavedSearches(): ReactNode {
  const { t } = useTranslator();
  const searches = useWorkbenchState(({ project }) => (project.status === 'open' ? project.overview.savedSearches : null));
  if (!searches || searches.length === 0) return <p className="quiet-note search-hint">{t('search.hint')}</p>;
  return (
    <section className="saved-searches" aria-label={t('search.saved')}>
      <h3 className="details-heading">{t('search.saved')}</h3>
      <ul>
        {searches.map((search) => (
          <SavedRow key={search.id} search={search} />
        ))}
      </ul>
    </section>
  );
}

function SavedRow({ search: { id, name, query } }: { readonly search: SavedSearch }): ReactNode {
  const { t } = useTranslator();
  const { runSavedSearch, renameSavedSearch, deleteSavedSearch } = useActions();
  return (
    <li className="saved-search">
      <Button className="saved-search-run" onPress={() => runSavedSearch(query)}>
        <bdi className="saved-search-name">{name}</bdi>
        {name === query ? null : (
          <bdi className="saved-search-query" dir="auto">
            {query}
          </bdi>
        )}
      </Button>
      <DialogTrigger>
        <IconButton icon="note" name={t('search.rename', { name })} />
        <Popover className="popover">
          <Dialog aria-label={t('search.rename', { name })}>
            {({ close }) => (
              <NameForm
                name={name}
                act={t('search.renameIt')}
                onName={(next) => {
                  void renameSavedSearch(id, next);
                  close();
                }}
              />
            )}
          </Dialog>
        </Popover>
      </DialogTrigger>
      <IconButton icon="trash" name={t('search.delete', { name })} onPress={() => void deleteSavedSearch(id)} />
    </li>
  );
}
