// Which other articles tell the story of the one that is open.
import { type ReactNode, useCallback } from 'react';
import { Button } from 'react-aria-components';
import type { OtherTelling } from '../../domain/duplicates/story-list';
import { useTranslator } from '../i18n/use-translator';
import { useAnswer } from '../state/use-answer';
import { useActions, useWorkbenchState } from '../state/use-workbench';
import { likenessWords } from './likeness-words';
import { Telling } from './Telling';

const none: readonly OtherTelling[] = [];

export function OtherTellings({ articleId }: { readonly articleId: string }): ReactNode {
  const translator = useTranslator();
  const { t } = translator;
  const { showDialog } = useActions();
  const tellings = useOtherTellings(articleId);
  if (tellings.length === 0) return null;
  return (
    <>
      <h3 className="details-heading">{t('duplicates.alsoTold')}</h3>
      <ul className="other-tellings">
        {tellings.map(({ article, pair }) => (
          <li key={article.id}>
            <Telling article={article} />
            <Button className="link-button" onPress={() => showDialog({ type: 'duplicates', pair })}>
              {likenessWords(pair, translator)}
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}

/** Asked for anew when other articles, more of them compared or decided about, may tell the story. */
function useOtherTellings(articleId: string): readonly OtherTelling[] {
  const { listOtherTellings } = useActions();
  const stories = useWorkbenchState((state) => state.stories);
  const { value, isOld } = useAnswer(
    useCallback(() => listOtherTellings(articleId), [listOtherTellings, articleId]),
    stories,
  );
  return isOld || !value ? none : value;
}
