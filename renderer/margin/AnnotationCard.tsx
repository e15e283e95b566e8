// One mark as it is read in the margin: what it is, what it quotes and what it is linked to, in short sentences. Selected, it opens.
import { type KeyboardEvent, memo, type ReactNode } from 'react';
import { Button } from 'react-aria-components';
import { type Annotation, quoteOf } from '../../domain/annotation';
import type { Article } from '../../domain/article';
import { kindOf, labelOf, roleOf, type Scheme } from '../../domain/scheme';
import { markWords } from '../i18n/mark-words';
import { useTranslator } from '../i18n/use-translator';
import { Icon } from '../icons/Icon';
import { LabelSample, labelStyle } from '../panels/LabelSample';
import { SecondHalf } from '../SecondHalf';
import { useActions, useWorkbench } from '../state/use-workbench';
import { Filler } from './Filler';
import { shorten } from './shorten';

export interface CardProps {
  readonly annotation: Annotation;
  readonly article: Article;
  readonly scheme: Scheme;
}

const QUOTE_LENGTH = 90;

interface Form {
  readonly isSelected: boolean;
  /** Where the margin is crowded. */
  readonly isOneLine: boolean;
}

/** Drawn anew only when its own mark changes: an edit leaves all other cards alone. */
export const AnnotationCard = memo(function AnnotationCard({
  annotation,
  article,
  scheme,
  isSelected,
  isOneLine,
}: CardProps & Form): ReactNode {
  const workbench = useWorkbench();
  const label = labelOf(scheme, annotation.kind, annotation.label);
  const leave = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.preventDefault();
    workbench.article.current?.focus();
  };
  return (
    <article
      className={['card', isSelected && 'is-selected', isOneLine && 'is-one-line'].filter(Boolean).join(' ')}
      style={labelStyle(label)}
      data-card={annotation.id}
      data-kind={annotation.kind}
      onKeyDown={isSelected ? leave : undefined}
    >
      <CardFace annotation={annotation} article={article} scheme={scheme} isSelected={isSelected} isOneLine={isOneLine} />
      {isSelected ? (
        <SecondHalf>{({ CardDetails }) => <CardDetails annotation={annotation} article={article} scheme={scheme} />}</SecondHalf>
      ) : null}
      {isSelected || isOneLine ? null : <CardSentences annotation={annotation} article={article} scheme={scheme} />}
    </article>
  );
});

function CardFace({ annotation, article, scheme, isSelected, isOneLine }: CardProps & Form): ReactNode {
  const translator = useTranslator();
  const { t, name } = translator;
  const { selectAnnotation, annotationClicked } = useActions();
  const { state } = useWorkbench();
  const kind = kindOf(scheme, annotation.kind);
  const label = labelOf(scheme, annotation.kind, annotation.label);
  const labelName = label ? name(label.names) : annotation.label;
  const quote = shorten(quoteOf(annotation), QUOTE_LENGTH);
  const press = (): void => (state.get().pointing ? annotationClicked(annotation.id) : selectAnnotation(annotation.id));
  return (
    <Button className="card-face" aria-expanded={isSelected} onPress={press}>
      <span className="card-label">
        {label ? <LabelSample label={label} /> : null}
        {kind && !isOneLine && name(kind.names) !== labelName ? <span className="card-kind">{name(kind.names)}</span> : null}
        {isOneLine ? (
          <span className="visually-hidden">{markWords(translator, scheme).label(annotation)}</span>
        ) : (
          <span>{labelName}</span>
        )}
        <span className="card-signs">
          {annotation.unsure ? <span className="card-unsure">{t('margin.unsure')}</span> : null}
          {annotation.note ? (
            <span title={t('margin.hasNote')}>
              <Icon name="note" />
            </span>
          ) : null}
        </span>
      </span>
      <span className="card-quote" dir={article.direction} lang={article.language}>
        {quote}
      </span>
    </Button>
  );
}

/** «المصدر: لافروف», role by role in the scheme's order. */
function CardSentences({ annotation, article, scheme }: CardProps): ReactNode {
  const { t, name } = useTranslator();
  const roles = kindOf(scheme, annotation.kind)?.roles ?? [];
  const told = roles
    .map((role) => ({ role, links: annotation.links.filter((link) => roleOf(scheme, annotation.kind, link.role) === role) }))
    .filter(({ links }) => links.length > 0);
  if (told.length === 0) return null;
  return (
    <ul className="card-sentences">
      {told.map(({ role, links }) => (
        <li key={role.key}>
          <span className="card-role">{t('margin.colon', { role: name(role.names) })}</span>{' '}
          {links.map((link, index) => (
            <span key={JSON.stringify(link)}>
              {index > 0 ? t('common.listSeparator') : null}
              <Filler link={link} annotation={annotation} article={article} scheme={scheme} />
            </span>
          ))}
        </li>
      ))}
    </ul>
  );
}
