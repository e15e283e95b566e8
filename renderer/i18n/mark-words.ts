// Marks in words, for those who hear the article instead of seeing it.
import { type Annotation, quoteOf } from '../../domain/annotation';
import { kindOf, labelOf, type Scheme } from '../../domain/scheme';
import { shorten } from '../margin/shorten';
import type { Translator } from './translator';

export interface MarkWords {
  /** Kind and label: «موقف: مؤيد», or «شخص» where the kind goes without saying. */
  label(annotation: Annotation): string;
  /** With what it quotes. */
  mark(annotation: Annotation): string;
  /** All marks of one line, in reading order. */
  line(annotations: readonly Annotation[]): string;
  /** What the caret came into, and what lies around that; both empty once it has left them all. */
  caret(entered: readonly Annotation[], around: readonly Annotation[]): string;
}

const QUOTE_LENGTH = 60;
/** More marks than these on one line are counted. */
const MOST_MARKS = 30;

export function markWords({ t, name }: Translator, scheme: Scheme): MarkWords {
  const list = (words: readonly string[]): string => words.join(t('article.markSeparator'));

  function label({ kind: kindKey, label: labelKey }: Annotation): string {
    const [kind, known] = [kindOf(scheme, kindKey), labelOf(scheme, kindKey, labelKey)];
    const labelName = known ? name(known.names) : labelKey;
    const kindName = kind && kind.place === 'margin' ? name(kind.names) : labelName;
    return kindName === labelName ? labelName : t('commands.mark', { kind: kindName, label: labelName });
  }

  function mark(annotation: Annotation): string {
    const quoted = t('margin.card', { label: label(annotation), quote: shorten(quoteOf(annotation), QUOTE_LENGTH) });
    return annotation.unsure ? t('article.unsureMark', { mark: quoted }) : quoted;
  }

  return {
    label,
    mark,
    line: (annotations) => {
      if (annotations.length === 0) return '';
      const told = t('article.lineMarks', { marks: list(annotations.slice(0, MOST_MARKS).map(mark)) });
      const untold = annotations.length - MOST_MARKS;
      return untold > 0 ? t('article.moreMarks', { marks: told, count: untold }) : told;
    },
    caret: (entered, around) => {
      const [into, inside] = [list(entered.map(mark)), list(around.map(label))];
      if (into && inside) return t('article.enteredInside', { marks: into, around: inside });
      if (inside) return t('article.inside', { around: inside });
      return into || t('article.outside');
    },
  };
}
