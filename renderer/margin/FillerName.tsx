// Who or what fills a role, in the interface's words or in the article's.
import type { ReactNode } from 'react';
import { type Link, quoteOf } from '../../domain/annotation';
import type { OpenedArticle } from '../../domain/workbench-contract';
import type { Translator } from '../i18n/translator';
import { useTranslator } from '../i18n/use-translator';
import { annotationById } from '../state/annotation-index';
import { shorten } from './shorten';

const FILLER_LENGTH = 60;

/** As plain text, for names that are heard rather than seen. */
export function fillerText(link: Link, opened: OpenedArticle, { t }: Translator): string {
  if ('filler' in link) return t(`fillers.${link.filler}`);
  if ('topic' in link) return link.topic;
  const filler = annotationById(opened.annotations, link.to);
  return filler ? shorten(quoteOf(filler), FILLER_LENGTH) : t('margin.missing');
}

export function FillerName({ link, opened }: { readonly link: Link; readonly opened: OpenedArticle }): ReactNode {
  const text = fillerText(link, opened, useTranslator());
  if ('filler' in link) return <span className="filler is-special">{text}</span>;
  return (
    <span className={'topic' in link ? 'filler is-topic' : 'filler is-quote'} lang={opened.article.language}>
      <bdi>{text}</bdi>
    </span>
  );
}
