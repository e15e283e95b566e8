// Keeps the search that stands in the field, under a name.
import type { ReactNode } from 'react';
import { Dialog, DialogTrigger, Popover } from 'react-aria-components';
import { useTranslator } from '../i18n/use-translator';
import { IconButton } from '../panels/IconButton';
import { useActions, useSearching } from '../state/use-workbench';
import { NameForm } from './NameForm';

export function SaveSearch({ isDisabled }: { readonly isDisabled: boolean }): ReactNode {
  const { t } = useTranslator();
  const { saveSearch } = useActions();
  const { query } = useSearching();
  return (
    <DialogTrigger>
      <IconButton icon="keep" name={t('search.save')} isDisabled={isDisabled} />
      <Popover className="popover">
        <Dialog aria-label={t('search.save')}>
          {({ close }) => (
            <NameForm
              name={query.trim()}
              act={t('search.saveIt')}
              onName={(name) => void saveSearch(name).then((saved) => saved && close())}
            />
          )}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
