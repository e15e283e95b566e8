// A list of any number of articles of which only those in view are on the page: one stop of Tab, walked by arrows, opened by Enter.
import { type KeyboardEvent, memo, type ReactNode, useId, useRef } from 'react';
import type { ArticleSummary } from '../../domain/workbench-contract';
import { useTranslator } from '../i18n/use-translator';
import { StatusIcon } from '../panels/LayerStatusMenu';
import { rowAfter, useActiveRow, useRowsInView } from '../panels/rows-in-view';
import { type ArticleRows, rowIndex } from '../state/article-rows';

/** Every row is as high, in pixels, so that the place of each is known without laying it out. */
const ROW_HEIGHT = 88;

interface ArticleRowListProps {
  readonly articles: ArticleRows;
  readonly openedId: string | undefined;
  readonly onChoose: (id: string) => void;
}

export function ArticleRowList({ articles, openedId, onChoose }: ArticleRowListProps): ReactNode {
  const { t } = useTranslator();
  const name = useId();
  const list = useRef<HTMLDivElement>(null);
  const rows = { rowHeight: ROW_HEIGHT, count: articles.length };
  const [active, setActive] = useActiveRow(list, { ...rows, followed: openedId ? rowIndex(articles, openedId) : -1 });
  const [first, last] = useRowsInView(list, rows);
  const press = (event: KeyboardEvent): void => {
    const next = rowAfter(event.key, active, articles.length, (list.current?.clientHeight ?? 0) / ROW_HEIGHT);
    if (event.altKey || event.ctrlKey || event.metaKey || (next === null && event.key !== 'Enter' && event.key !== ' ')) return;
    event.preventDefault();
    const chosen = articles[active];
    if (next !== null) setActive(next);
    else if (chosen) onChoose(chosen.id);
  };
  const shown = articles.slice(first, last).map((article, index) => ({ article, index: first + index }));
  // The row that the keyboard is at is on the page also while it is scrolled away, so that it can be read out.
  const away = articles[active];
  if (away && (active < first || active >= last)) shown.push({ article: away, index: active });
  return (
    <div
      ref={list}
      className="article-list"
      role="listbox"
      aria-label={t('corpus.articles')}
      tabIndex={0}
      aria-activedescendant={away ? `${name}-${away.id}` : undefined}
      onKeyDown={press}
    >
      <div className="article-list-rows" role="presentation" style={{ blockSize: `${articles.length * ROW_HEIGHT}px` }}>
        {shown.map(({ article, index }) => (
          <ArticleRow
            key={article.id}
            id={`${name}-${article.id}`}
            article={article}
            index={index}
            total={articles.length}
            isActive={index === active}
            isOpened={article.id === openedId}
            onChoose={onChoose}
          />
        ))}
      </div>
    </div>
  );
}

interface ArticleRowProps {
  readonly id: string;
  readonly article: ArticleSummary;
  readonly index: number;
  readonly total: number;
  readonly isActive: boolean;
  readonly isOpened: boolean;
  readonly onChoose: (id: string) => void;
}

const ArticleRow = memo(function ArticleRow(props: ArticleRowProps): ReactNode {
  const { id, article, index, total, isActive, isOpened, onChoose } = props;
  const { t, date } = useTranslator();
  const marks = Object.values(article.counts).reduce((sum, count) => sum + count, 0);
  return (
    // The list holds the focus and says which row is meant, so a row takes no keys of its own.
    // biome-ignore lint/a11y/useKeyWithClickEvents: see above
    // biome-ignore lint/a11y/useFocusableInteractive: see above
    <div
      id={id}
      role="option"
      className={isActive ? 'article-row is-active' : 'article-row'}
      aria-selected={isOpened}
      aria-setsize={total}
      aria-posinset={index + 1}
      style={{ transform: `translateY(${index * ROW_HEIGHT}px)`, blockSize: `${ROW_HEIGHT}px` }}
      onClick={() => onChoose(article.id)}
    >
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
    </div>
  );
});
