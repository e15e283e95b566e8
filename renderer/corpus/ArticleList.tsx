// The articles of the project: each with its title in its own direction, outlet, date, marks and status. Choosing one opens it.
import { memo, type ReactNode, useDeferredValue, useMemo, useState } from 'react';
import { Button, GridList, GridListItem, Input, SearchField } from 'react-aria-components';
import { foldText } from '../../domain/text/fold';
import type { ArticleSummary } from '../../domain/workbench-contract';
import { useTranslator } from '../i18n/use-translator';
import { Icon } from '../icons/Icon';
import { StatusIcon } from '../panels/LayerStatusMenu';
import { useActions, useWorkbenchState } from '../state/use-workbench';

/** Below this many, looking is quicker than searching. */
const WORTH_SEARCHING = 8;

/** The counts of marks may follow a frame after the marks themselves, which are waited for. */
export function ArticleList(): ReactNode {
  return <ListOf articles={useDeferredValue(useWorkbenchState((state) => state.articles))} />;
}

const ListOf = memo(function ListOf({ articles }: { readonly articles: readonly ArticleSummary[] }): ReactNode {
  const { t } = useTranslator();
  const { openArticle, importFiles } = useActions();
  const openedId = useWorkbenchState(({ opened }) => opened?.article.id);
  const [sought, setSought] = useState('');
  const shown = useMemo(() => articles.filter((article) => matches(article, sought)), [articles, sought]);
  if (articles.length === 0) return <EmptyCorpus onImport={() => void importFiles()} />;
  const finished = articles.filter(({ status }) => status === 'done' || status === 'locked').length;
  return (
    <>
      <p className="corpus-sum">
        {t('corpus.articles', { count: articles.length })} · {t('corpus.finished', { done: finished, total: articles.length })}
      </p>
      {articles.length >= WORTH_SEARCHING ? (
        <SearchField className="search-field" aria-label={t('corpus.filter')} value={sought} onChange={setSought}>
          <Icon name="search" />
          <Input placeholder={t('corpus.filter')} />
        </SearchField>
      ) : null}
      <GridList
        className="article-list"
        aria-label={t('corpus.articles')}
        selectionMode="single"
        selectionBehavior="replace"
        disallowEmptySelection
        items={shown}
        selectedKeys={openedId ? [openedId] : []}
        onSelectionChange={(keys) => {
          const [chosen] = keys === 'all' ? [] : [...keys];
          if (chosen && chosen !== openedId) void openArticle(String(chosen));
        }}
        renderEmptyState={() => <p className="quiet-note">{t('corpus.noMatch')}</p>}
      >
        {(article) => <ArticleRow article={article} />}
      </GridList>
    </>
  );
});

function ArticleRow({ article }: { readonly article: ArticleSummary }): ReactNode {
  const { t, date } = useTranslator();
  const title = article.title || t('corpus.untitled');
  const marks = Object.values(article.counts).reduce((sum, count) => sum + count, 0);
  return (
    <GridListItem id={article.id} className="article-row" textValue={title}>
      <div className="article-row-title" dir={article.direction} lang={article.language}>
        {title}
      </div>
      <div className="article-row-facts">
        <StatusIcon status={article.status} />
        <span className="visually-hidden">{t(`status.${article.status}`)}</span>
        <span>{t('corpus.marks', { count: marks })}</span>
        {article.publishedOn ? <span>{date(article.publishedOn)}</span> : null}
        {article.outlet ? <bdi>{article.outlet}</bdi> : null}
      </div>
    </GridListItem>
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

function matches({ title, outlet }: ArticleSummary, sought: string): boolean {
  const folded = foldText(sought.trim());
  return folded === '' || foldText(`${title} ${outlet ?? ''}`).includes(folded);
}
