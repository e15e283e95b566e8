// One article in the list at the side: its title in its own direction, how far it has come, its marks, date and outlet.
import { memo, type ReactNode } from 'react';
import type { ArticleSummary } from '../../domain/opened-article';
import { useTranslator } from '../i18n/use-translator';
import { StatusIcon } from '../panels/LayerStatusMenu';

/** In pixels, with room for a title of two lines. */
export const ROW_HEIGHT = 88;

export const ArticleRow = memo(function ArticleRow({ article }: { readonly article: ArticleSummary }): ReactNode {
  const { t, date } = useTranslator();
  const marks = Object.values(article.counts).reduce((sum, count) => sum + count, 0);
  return (
    <>
      <div className="article-row-title" dir={article.direction} lang={article.language}>
        {article.title || t('corpus.untitled')}
      </div>
      <div className="article-row-facts">
        <StatusIcon status={article.status} />
        <span className="visually-hidden">{t(`status.${article.status}`)}</span>
        <span>{t('corpus.marks', { count: marks })}</span>
        {article.publishedOn ? <span>{date(article.publishedOn)}</span> : null}
        {article.outlet ? <bdi>{article.outlet}</bdi> : null}
      </div>
    </>
  );
});
