// One mark in the panel: its label's sign and name, what it quotes, and what it carries.
import { memo, type ReactNode } from 'react';
import { type Annotation, quoteOf } from '../../domain/annotation';
import { kindOf, labelOf, type Scheme } from '../../domain/scheme';
import type { OpenedArticle } from '../../domain/workbench-contract';
import { useTranslator } from '../i18n/use-translator';
import { Icon } from '../icons/Icon';
import { shorten } from '../margin/shorten';
import { LabelSample } from '../panels/LabelSample';
import { carries, markFlags } from './mark-filter';

/** Every row is as high, in pixels, so that the place of each is known without laying it out. */
export const ROW_HEIGHT = 56;

interface MarkRowProps {
  readonly id: string;
  readonly mark: Annotation;
  readonly opened: OpenedArticle;
  readonly scheme: Scheme;
  readonly index: number;
  readonly total: number;
  readonly isActive: boolean;
  readonly isSelected: boolean;
  readonly onChoose: (id: string) => void;
}

const QUOTE_LENGTH = 80;

export const MarkRow = memo(function MarkRow(props: MarkRowProps): ReactNode {
  const { id, mark, opened, scheme, index, total, isActive, isSelected, onChoose } = props;
  const { t, name } = useTranslator();
  const kind = kindOf(scheme, mark.kind);
  const label = labelOf(scheme, mark.kind, mark.label);
  const [kindName, labelName] = [kind ? name(kind.names) : mark.kind, label ? name(label.names) : mark.label];
  const flags = markFlags.filter((flag) => carries(mark, flag, scheme));
  const quote = shorten(quoteOf(mark), QUOTE_LENGTH);
  return (
    // The list holds the focus and says which row is meant, so a row takes no keys of its own.
    // biome-ignore lint/a11y/useKeyWithClickEvents: see above
    // biome-ignore lint/a11y/useFocusableInteractive: see above
    <div
      id={id}
      role="option"
      className={isActive ? 'mark-row is-active' : 'mark-row'}
      aria-selected={isSelected}
      aria-setsize={total}
      aria-posinset={index + 1}
      style={{ transform: `translateY(${index * ROW_HEIGHT}px)`, blockSize: `${ROW_HEIGHT}px` }}
      onClick={() => onChoose(mark.id)}
    >
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
    </div>
  );
});
