// The pages of help: contents at the side, found by any word, with the keys as the table of commands has them.
import { type ReactNode, useState } from 'react';
import { Input, ListBox, ListBoxItem, SearchField } from 'react-aria-components';
import { helpAr } from '../../domain/help/help.ar';
import { helpEn } from '../../domain/help/help.en';
import { type HelpPage, type HelpPageId, type HelpPages, helpPageIds } from '../../domain/help/help-page';
import type { Language } from '../i18n/translator';
import { useTranslator } from '../i18n/use-translator';
import { Icon } from '../icons/Icon';
import { DialogFrame } from '../panels/DialogFrame';
import { Pieces } from './Pieces';

const pagesIn: Readonly<Record<Language, HelpPages>> = { ar: helpAr, en: helpEn };

export function HelpDialog(): ReactNode {
  const { t, language } = useTranslator();
  const [sought, setSought] = useState('');
  const [chosen, setChosen] = useState<HelpPageId>('first-steps');
  const pages = pagesIn[language];
  const found = helpPageIds.filter((id) => holds(pages[id], sought));
  const shown = found.includes(chosen) ? chosen : found[0];
  return (
    <DialogFrame title={t('help.title')} size="wide">
      <SearchField className="search-field" aria-label={t('help.find')} value={sought} onChange={setSought}>
        <Icon name="search" />
        <Input placeholder={t('help.find')} dir="auto" />
      </SearchField>
      <div className="help">
        <ListBox
          className="help-contents"
          aria-label={t('help.contents')}
          selectionMode="single"
          disallowEmptySelection
          selectionBehavior="replace"
          selectedKeys={shown ? [shown] : []}
          onSelectionChange={(keys) => {
            const [key] = keys === 'all' ? [] : keys;
            const id = helpPageIds.find((each) => each === key);
            if (id) setChosen(id);
          }}
          renderEmptyState={() => <p className="quiet-note">{t('help.none')}</p>}
        >
          {found.map((id) => (
            <ListBoxItem key={id} id={id} className="help-entry" textValue={pages[id].title}>
              {pages[id].title}
            </ListBoxItem>
          ))}
        </ListBox>
        {shown ? <Page page={pages[shown]} /> : null}
      </div>
    </DialogFrame>
  );
}

function holds({ title, paragraphs }: HelpPage, sought: string): boolean {
  const words = sought.trim().toLowerCase();
  return [title, ...paragraphs].some((each) => each.toLowerCase().includes(words));
}

function Page({ page }: { readonly page: HelpPage }): ReactNode {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a long page is scrolled by keyboard too
    <article className="help-page" aria-label={page.title} tabIndex={0}>
      <h3 className="help-title">{page.title}</h3>
      {page.paragraphs.map((paragraph, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a page is never rearranged, and two paragraphs may say the same
        <p key={place}>
          <Pieces of={paragraph} />
        </p>
      ))}
    </article>
  );
}
