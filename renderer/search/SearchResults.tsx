// What was found, article by article: its title, how often, and the hits below each other, gone through by arrows and opened by Enter.
import { type ReactNode, type Ref, useMemo } from 'react';
import { Header, ListBox, ListBoxItem, ListBoxSection } from 'react-aria-components';
import type { Scheme } from '../../domain/scheme';
import type { FoundArticle, Hit } from '../../domain/search/search-result';
import { useTranslator } from '../i18n/use-translator';
import { hitsOf, type Searching } from '../state/searching';
import { useActions } from '../state/use-workbench';
import { HitLine } from './HitLine';

interface SearchResultsProps {
  readonly list: Ref<HTMLDivElement>;
  readonly searching: Searching;
  readonly scheme: Scheme;
}

export function SearchResults({ list, searching, scheme }: SearchResultsProps): ReactNode {
  const { t } = useTranslator();
  const { findMoreArticles, openFound, showAllHits } = useActions();
  const acts = useMemo(() => {
    const byId = new Map<string, () => void>([['more', () => void findMoreArticles()]]);
    for (const found of searching.found) {
      byId.set(articleKey(found), () => void openFound(found, undefined));
      byId.set(moreKey(found), () => void showAllHits(found));
      for (const hit of hitsOf(searching, found)) byId.set(hitKey(found, hit), () => void openFound(found, hit));
    }
    return byId;
  }, [searching, findMoreArticles, openFound, showAllHits]);
  return (
    <ListBox ref={list} className="search-results" aria-label={t('search.results')} onAction={(key) => acts.get(String(key))?.()}>
      {searching.found.map((found) => (
        <FoundSection key={found.article.id} found={found} hits={hitsOf(searching, found)} scheme={scheme} />
      ))}
      {searching.next === null ? null : (
        <ListBoxItem id="more" className="search-more is-articles" textValue={t('search.moreArticles')}>
          {t('search.moreArticles')}
        </ListBoxItem>
      )}
    </ListBox>
  );
}

const articleKey = ({ article }: FoundArticle): string => `article ${article.id}`;
const moreKey = ({ article }: FoundArticle): string => `more ${article.id}`;
const hitKey = ({ article }: FoundArticle, hit: Hit): string =>
  `hit ${article.id} ${hit.mark?.annotationId ?? ''} ${hit.start}-${hit.end}`;

interface FoundSectionProps {
  readonly found: FoundArticle;
  readonly hits: readonly Hit[];
  readonly scheme: Scheme;
}

function FoundSection({ found, hits, scheme }: FoundSectionProps): ReactNode {
  const { t, date } = useTranslator();
  const { article, count } = found;
  const title = article.title || t('corpus.untitled');
  const left = count - hits.length;
  return (
    <ListBoxSection className="found" aria-label={title}>
      <Header className="found-head">
        <span className="found-title" dir={article.direction} lang={article.language}>
          {title}
        </span>
        <span className="found-facts">
          {count > 0 ? <span>{t('search.hits', { count })}</span> : null}
          {article.publishedOn ? <span>{date(article.publishedOn)}</span> : null}
          {article.outlet ? <bdi>{article.outlet}</bdi> : null}
        </span>
      </Header>
      {hits.map((hit) => (
        <ListBoxItem
          key={hitKey(found, hit)}
          id={hitKey(found, hit)}
          className="found-hit"
          textValue={`${hit.before}${hit.quote}${hit.after}`}
        >
          <HitLine article={article} hit={hit} scheme={scheme} />
        </ListBoxItem>
      ))}
      {count === 0 ? (
        <ListBoxItem id={articleKey(found)} className="search-more" textValue={t('search.openArticle')}>
          {t('search.openArticle')}
        </ListBoxItem>
      ) : null}
      {left > 0 ? (
        <ListBoxItem id={moreKey(found)} className="search-more" textValue={t('search.moreHits', { count: left })}>
          {t('search.moreHits', { count: left })}
        </ListBoxItem>
      ) : null}
    </ListBoxSection>
  );
}
