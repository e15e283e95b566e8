// What a query may be made of, each with an example that puts itself into the field.
import type { ReactNode } from 'react';
import { Button, Dialog, DialogTrigger, Popover } from 'react-aria-components';
import { useTranslator } from '../i18n/use-translator';
import { IconButton } from '../panels/IconButton';

const examples = ['word', 'phrase', 'prefix', 'either', 'without', 'outlet', 'date', 'label', 'has', 'source'] as const;

export function SearchHelp({ onChoose }: { readonly onChoose: (example: string) => void }): ReactNode {
  const { t } = useTranslator();
  return (
    <DialogTrigger>
      <IconButton icon="help" name={t('search.help')} />
      <Popover className="popover search-help">
        <Dialog aria-label={t('search.help')} className="search-help-dialog">
          {({ close }) => (
            <>
              <p>{t('search.helpIntro')}</p>
              <ul>
                {examples.map((each) => (
                  <li key={each}>
                    <Button
                      className="search-example"
                      onPress={() => {
                        close();
                        onChoose(t(`search.examples.${each}`));
                      }}
                    >
                      <bdi dir="auto">{t(`search.examples.${each}`)}</bdi>
                    </Button>
                    <span>{t(`search.means.${each}`)}</span>
                  </li>
                ))}
              </ul>
            </>
          )}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
