// The stories that several articles tell: each as a list of its tellings, and any two of them side by side.
import { type ReactNode, useCallback, useState } from 'react';
import { Button } from 'react-aria-components';
import type { StoryPage, ToldPair } from '../../domain/duplicates/story-list';
import { useTranslator } from '../i18n/use-translator';
import { DialogFrame } from '../panels/DialogFrame';
import { ProblemList } from '../panels/ProblemList';
import { type Answer, useAnswer } from '../state/use-answer';
import { useActions, useWorkbenchState } from '../state/use-workbench';
import { ComparedPair } from './ComparedPair';
import { StoryCard } from './StoryCard';

const PAGE = 50;

/** @param first the pair that is compared at once, where the person has chosen one already. */
export function DuplicatesDialog({ first }: { readonly first: ToldPair | null }): ReactNode {
  const { t } = useTranslator();
  const [pair, setPair] = useState(first);
  const [shown, setShown] = useState(PAGE);
  const { value: page, problems } = useStories(shown);
  const title = t(pair ? 'duplicates.difference' : 'duplicates.title');
  return (
    <DialogFrame title={title} size="broad">
      <ProblemList problems={problems} />
      {pair ? (
        <ComparedPair pair={nowOf(page, pair)} onBack={() => setPair(null)} />
      ) : page ? (
        <Stories page={page} onCompare={setPair} onMore={() => setShown((count) => count + PAGE)} />
      ) : null}
    </DialogFrame>
  );
}

/** The pair as it is after what was decided meanwhile. */
function nowOf(page: StoryPage | null, pair: ToldPair): ToldPair {
  const pairs = page?.stories.flatMap((story) => story.pairs) ?? [];
  return pairs.find(({ whole, part }) => whole === pair.whole && part === pair.part) ?? pair;
}

/** Asked for anew whenever something changes, and while articles are still being compared. */
function useStories(shown: number): Answer<StoryPage> {
  const { listStories } = useActions();
  const stories = useWorkbenchState((state) => state.stories);
  return useAnswer(
    useCallback(() => listStories(0, shown), [listStories, shown]),
    stories,
  );
}

interface StoriesProps {
  readonly page: StoryPage;
  readonly onCompare: (pair: ToldPair) => void;
  readonly onMore: () => void;
}

function Stories({ page: { stories, total, looking }, onCompare, onMore }: StoriesProps): ReactNode {
  const { t } = useTranslator();
  return (
    <>
      <p className="quiet-note">{t('duplicates.hint')}</p>
      <p className="sheet-sum" role="status">
        {total > 0 ? t('duplicates.stories', { count: total }) : looking ? '' : t('duplicates.none')}
        {looking ? ` ${t('duplicates.looking', { ...looking })}` : ''}
      </p>
      <ul className="stories" aria-label={t('duplicates.listed')}>
        {stories.map((story) => (
          <StoryCard key={story.articles[0]?.id} story={story} onCompare={onCompare} />
        ))}
      </ul>
      {stories.length < total ? (
        <Button className="button" onPress={onMore}>
          {t('duplicates.more')}
        </Button>
      ) : null}
    </>
  );
}
