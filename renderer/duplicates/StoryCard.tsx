// A story as it is listed: who tells it and when, and which two of its tellings are how much alike.
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import type { ToldArticle, ToldPair, ToldStory } from '../../domain/duplicates/story-list';
import { useTranslator } from '../i18n/use-translator';
import { useActions } from '../state/use-workbench';
import { likenessWords } from './likeness-words';
import { Telling } from './Telling';

/** More pairs of one story say nothing more to anyone. */
const MOST_PAIRS = 12;

interface StoryCardProps {
  readonly story: ToldStory;
  readonly onCompare: (pair: ToldPair) => void;
}

export function StoryCard({ story: { articles, count, pairs }, onCompare }: StoryCardProps): ReactNode {
  const { t } = useTranslator();
  const { decidePairs } = useActions();
  const [oldest, ...others] = articles;
  const open = pairs.filter(({ verdict }) => verdict === null);
  const linkAll = (): void => {
    if (oldest)
      void decidePairs(
        others.map(({ id }) => ({ articleId: oldest.id, otherId: id })),
        'variant',
      );
  };
  return (
    <li className="story">
      <h3 className="story-title" dir={oldest?.direction} lang={oldest?.language}>
        {oldest?.title || t('corpus.untitled')}
      </h3>
      <p className="quiet-note">
        {t('duplicates.told', { count })}
        {count > articles.length ? ` ${t('duplicates.notAll', { count: articles.length })}` : ''}
      </p>
      <ul className="story-tellings">
        {articles.map((article) => (
          <li key={article.id}>
            <Telling article={article} />
          </li>
        ))}
      </ul>
      <ul className="story-pairs" aria-label={t('duplicates.pairs')}>
        {pairs.slice(0, MOST_PAIRS).map((pair) => (
          <PairRow key={`${pair.whole} ${pair.part}`} pair={pair} articles={articles} onCompare={onCompare} />
        ))}
      </ul>
      {articles.length > 2 && open.length > 0 ? (
        <Button className="button" onPress={linkAll}>
          {t('duplicates.linkAll')}
        </Button>
      ) : null}
    </li>
  );
}

interface PairRowProps {
  readonly pair: ToldPair;
  readonly articles: readonly ToldArticle[];
  readonly onCompare: (pair: ToldPair) => void;
}

function PairRow({ pair, articles, onCompare }: PairRowProps): ReactNode {
  const translator = useTranslator();
  const { t } = translator;
  const { decidePairs } = useActions();
  const [whole, part] = [pair.whole, pair.part].map((id) => articles.find((article) => article.id === id));
  const both = [{ articleId: pair.whole, otherId: pair.part }];
  const nameOf = (article: ToldArticle | undefined): string => article?.outlet ?? (article?.title || t('corpus.untitled'));
  const named = { title: nameOf(whole), other: nameOf(part) };
  return (
    <li className="story-pair" data-verdict={pair.verdict ?? 'open'}>
      <span className="story-likeness">{likenessWords(pair, translator)}</span>
      {articles.length > 2 ? (
        <span className="story-both">
          <bdi>{named.title}</bdi> · <bdi>{named.other}</bdi>
        </span>
      ) : null}
      {pair.verdict === 'variant' ? <span className="story-linked">{t('duplicates.linked')}</span> : null}
      <span className="story-acts">
        <Button className="link-button" aria-label={t('duplicates.compareWith', named)} onPress={() => onCompare(pair)}>
          {t('duplicates.compare')}
        </Button>
        {pair.verdict === 'variant' ? (
          <Button className="link-button" onPress={() => void decidePairs(both, null)}>
            {t('duplicates.unlink')}
          </Button>
        ) : (
          <Button className="link-button" onPress={() => void decidePairs(both, 'variant')}>
            {t('duplicates.link')}
          </Button>
        )}
        <Button className="link-button" onPress={() => void decidePairs(both, 'different')}>
          {t('duplicates.part')}
        </Button>
      </span>
    </li>
  );
}
