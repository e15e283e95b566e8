// The other end of a link, as a button that goes there. Looked at, it shows the words around that end and lights it up in the text.
import { type ReactNode, useRef, useState } from 'react';
import { Button, Tooltip, TooltipTrigger } from 'react-aria-components';
import { type Annotation, quoteOf } from '../../domain/annotation';
import type { Article } from '../../domain/article';
import { kindOf, labelOf, type Scheme } from '../../domain/scheme';
import { contextOf } from '../../domain/text/context';
import { useTranslator } from '../i18n/use-translator';
import { LabelSample } from '../panels/LabelSample';
import { useActions, useWorkbenchState } from '../state/use-workbench';
import { shorten } from './shorten';

interface LinkEndProps {
  readonly end: Annotation;
  /** What the end is to the mark whose card this is, or that mark to it: «المصدر», «الهدف في موقف». */
  readonly direction: string;
  readonly article: Article;
  readonly scheme: Scheme;
}

const QUOTE_LENGTH = 60;
const SHOWN_AFTER_MS = 250;

export function LinkEnd({ end, direction, article, scheme }: LinkEndProps): ReactNode {
  const { t } = useTranslator();
  const { selectAnnotation, previewAnnotation } = useActions();
  const quote = shorten(quoteOf(end), QUOTE_LENGTH);
  const button = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useState(false);
  const show = (shown: boolean): void => {
    setOpen(shown);
    previewAnnotation(end.id, shown);
  };
  // The page scrolls to what the keyboard comes to, and scrolling alone may not take the preview away again.
  const isHeld = (): boolean => button.current?.matches(':focus-visible') ?? false;
  return (
    <TooltipTrigger delay={SHOWN_AFTER_MS} closeDelay={0} isOpen={isOpen} onOpenChange={(shown) => show(shown || isHeld())}>
      <Button
        className="link-end"
        aria-label={t('margin.goToEnd', { direction, quote })}
        ref={button}
        onBlur={() => show(false)}
        onPress={() => selectAnnotation(end.id)}
        data-end={end.id}
      >
        <bdi className="filler is-quote" lang={article.language}>
          {quote}
        </bdi>
      </Button>
      <Tooltip className="link-preview" placement="bottom">
        <Preview end={end} direction={direction} article={article} scheme={scheme} />
      </Tooltip>
    </TooltipTrigger>
  );
}

function Preview({ end, direction, article, scheme }: LinkEndProps): ReactNode {
  const { name } = useTranslator();
  const text = useWorkbenchState(({ opened }) => opened?.text ?? '');
  const [kind, label] = [kindOf(scheme, end.kind), labelOf(scheme, end.kind, end.label)];
  const [span] = end.spans;
  const { before, after } = span ? contextOf(text, span) : { before: '', after: '' };
  return (
    <>
      <span className="link-preview-head">
        {label ? <LabelSample label={label} /> : null}
        {direction}
        {label && kind ? <span className="quiet-note">{name(label.names)}</span> : null}
      </span>
      <span className="link-preview-words" dir={article.direction} lang={article.language}>
        {before}
        <strong>{span?.quote}</strong>
        {after}
      </span>
    </>
  );
}
