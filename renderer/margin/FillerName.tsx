// Who or what fills a role, in the interface's words or in the article's.
import type { ReactNode } from 'react';
import { type Annotation, type Link, quoteOf } from '../../domain/annotation';
import type { Article } from '../../domain/article';
import type { Translator } from '../i18n/translator';
import { useTranslator } from '../i18n/use-translator';
import { annotationById } from '../state/annotation-index';
import { useWorkbenchState } from '../state/use-workbench';
import { shorten } from './shorten';

const FILLER_LENGTH = 60;

/** As plain text, for names that are heard rather than seen. */
export function fillerText(link: Link, annotations: readonly Annotation[], { t }: Translator): string {
  if ('filler' in link) return t(`fillers.${link.filler}`);
  if ('topic' in link) return link.topic;
  const filler = annotationById(annotations, link.to);
  return filler ? shorten(quoteOf(filler), FILLER_LENGTH) : t('margin.missing');
}

export function FillerName({ link, article }: { readonly link: Link; readonly article: Article }): ReactNode {
  const translator = useTranslator();
  const text = useWorkbenchState(({ opened }) => fillerText(link, opened?.annotations ?? [], translator));
  if ('filler' in link) return <span className="filler is-special">{text}</span>;
  return (
    <span className={'topic' in link ? 'filler is-topic' : 'filler is-quote'} lang={article.language}>
      <bdi>{text}</bdi>
    </span>
  );
}
