// The articles of the project at the side: each with its title in its own direction, outlet, date, marks and status. Choosing one opens it.
import { memo, type ReactNode, useDeferredValue, useMemo, useState } from 'react';
import { Button, Input, SearchField } from 'react-aria-components';
import { useTranslator } from '../i18n/use-translator';
import { Icon } from '../icons/Icon';
import { RowList } from '../panels/RowList';
import { type ArticleRows, rowIndex } from '../state/article-rows';
import { useActions, useWorkbenchState } from '../state/use-workbench';
import { ArticleRow, ROW_HEIGHT } from './ArticleRow';
import { foldedSought, isNamed } from './article-filter';

/** Below this many, looking is quicker than searching. */
const WORTH_SEARCHING = 8;

/** The counts of marks may follow a frame after the marks themselves, which are waited for. */
export function ArticleList(): ReactNode {
  return <ListOf articles={useDeferredValue(useWorkbenchState((state) => state.articles))} />;
}

const ListOf = memo(function ListOf({ articles }: { readonly articles: ArticleRows }): ReactNode {
  const { t } = useTranslator();
  const { openArticle, importFiles } = useActions();
  const openedId = useWorkbenchState(({ opened }) => opened?.article.id);
  const [sought, setSought] = useState('');
  const folded = foldedSought(useDeferredValue(sought));
  const shown = useMemo(
    () => (folded === '' ? articles : articles.filter((article) => isNamed(article, folded))),
    [articles, folded],
  );
  if (articles.length === 0) return <EmptyCorpus onImport={() => void importFiles()} />;
  return (
    <div className="articles-panel">
      <CorpusSum articles={articles} />
      {articles.length >= WORTH_SEARCHING ? (
        <SearchField className="search-field" aria-label={t('corpus.filter')} value={sought} onChange={setSought}>
          <Icon name="search" />
          <Input placeholder={t('corpus.filter')} />
        </SearchField>
      ) : null}
      {shown.length === 0 ? (
        <p className="quiet-note">{t('corpus.noMatch')}</p>
      ) : (
        <RowList
          name={t('corpus.articles')}
          rows={shown}
          rowHeight={ROW_HEIGHT}
          selected={openedId ? rowIndex(shown, openedId) : -1}
          onChoose={(id) => {
            if (id !== openedId) void openArticle(id);
          }}
        >
          {(article) => <ArticleRow article={article} />}
        </RowList>
      )}
    </div>
  );
});

function CorpusSum({ articles }: { readonly articles: ArticleRows }): ReactNode {
  const { t } = useTranslator();
  const unlisted = useWorkbenchState((state) => state.unlisted);
  const total = articles.length + unlisted;
  const finished = useMemo(
    () => articles.reduce((sum, { status }) => (status === 'done' || status === 'locked' ? sum + 1 : sum), 0),
    [articles],
  );
  return (
    <p className="corpus-sum">
      {t('corpus.articles', { count: total })}
      {/* How many are done is known when all have been listed. */}
      {unlisted === 0 ? <> · {t('corpus.finished', { done: finished, total })}</> : null}
    </p>
  );
}

function EmptyCorpus({ onImport }: { readonly onImport: () => void }): ReactNode {
  const { t } = useTranslator();
  return (
    <div className="empty-corpus">
      <p>{t('corpus.empty')}</p>
      <p className="quiet-note">{t('corpus.emptyHint')}</p>
      <Button className="button" onPress={onImport}>
        {t('corpus.import')}
      </Button>
    </div>
  );
}
