// One article that tells a story: its title, outlet and date; pressed, it is opened to be read.
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import type { ToldArticle } from '../../domain/duplicates/story-list';
import { useTranslator } from '../i18n/use-translator';
import { useActions } from '../state/use-workbench';

export function Telling({ article }: { readonly article: ToldArticle }): ReactNode {
  const { t } = useTranslator();
  const { closeDialog, leaveRoom, openArticle } = useActions();
  const open = (): void => {
    closeDialog();
    leaveRoom();
    void openArticle(article.id);
  };
  return (
    <>
      <Button className="link-button story-telling" onPress={open}>
        <bdi lang={article.language}>{article.title || t('corpus.untitled')}</bdi>
      </Button>
      <TellingFacts article={article} />
    </>
  );
}

export function TellingFacts({ article: { outlet, publishedOn } }: { readonly article: ToldArticle }): ReactNode {
  const { t, date } = useTranslator();
  return (
    <span className="story-facts">
      <bdi>{outlet ?? t('duplicates.noOutlet')}</bdi>
      {publishedOn ? ` · ${date(publishedOn)}` : ''}
    </span>
  );
}
