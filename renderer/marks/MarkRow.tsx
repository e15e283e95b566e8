// One mark in the panel: its label's sign and name, what it quotes, and what it carries.
import { memo, type ReactNode } from 'react';
import { type Annotation, quoteOf } from '../../domain/annotation';
import type { OpenedArticle } from '../../domain/opened-article';
import { kindOf, labelOf, type Scheme } from '../../domain/scheme';
import { useTranslator } from '../i18n/use-translator';
import { Icon } from '../icons/Icon';
import { shorten } from '../margin/shorten';
import { LabelSample } from '../panels/LabelSample';
import { carries, markFlags } from './mark-filter';

/** In pixels. */
export const ROW_HEIGHT = 56;

interface MarkRowProps {
  readonly mark: Annotation;
  readonly opened: OpenedArticle;
  readonly scheme: Scheme;
}

const QUOTE_LENGTH = 80;

export const MarkRow = memo(function MarkRow({ mark, opened, scheme }: MarkRowProps): ReactNode {
  const { t, name } = useTranslator();
  const kind = kindOf(scheme, mark.kind);
  const label = labelOf(scheme, mark.kind, mark.label);
  const [kindName, labelName] = [kind ? name(kind.names) : mark.kind, label ? name(label.names) : mark.label];
  const flags = markFlags.filter((flag) => carries(mark, flag, scheme));
  const quote = shorten(quoteOf(mark), QUOTE_LENGTH);
  return (
    <>
      <div className="mark-row-label">
        {label ? <LabelSample label={label} /> : null}
        {kindName === labelName ? null : <span className="mark-row-kind">{kindName}</span>}{' '}
        <span className="mark-row-name">{labelName}</span>
        <span className="mark-row-signs">
          {flags.map((flag) => (
            <span key={flag} title={t(`marks.flags.${flag}`)} className={`mark-sign is-${flag}`}>
              <Icon name={flag} />
            </span>
          ))}
        </span>
      </div>
      <div className="mark-row-quote" dir={opened.article.direction} lang={opened.article.language}>
        {quote}
      </div>
      <span className="visually-hidden">{flags.map((flag) => t(`marks.flags.${flag}`)).join(t('common.listSeparator'))}</span>
    </>
  );
});
