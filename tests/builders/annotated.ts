// Lets a test write an article with its marks in one string: `annotated('[PERS لافروف] في [GPE بكين]')`.

import { labelOf } from '../../domain/scheme';
import type { QuotedSpan } from '../../domain/span';
import { defaultScheme } from '../../seeds/default-scheme';

export interface DraftMark {
  readonly kind: string;
  readonly label: string;
  readonly spans: QuotedSpan[];
}

export interface AnnotatedText {
  /** The string without its marks. */
  readonly text: string;
  /** In the order of their opening brackets. */
  readonly drafts: DraftMark[];
}

/** Brackets nest; a bracket that no label of the default scheme follows is text. */
export function annotated(marked: string): AnnotatedText {
  let text = '';
  const drafts: DraftMark[] = [];
  // A bracket that is only text waits for its partner too, so that `[ad_1]` may stand inside a mark.
  const open: ({ draft: DraftMark; start: number } | 'text')[] = [];
  for (let at = 0; at < marked.length; ) {
    const label = /^\[([A-Za-z]+) /.exec(marked.slice(at))?.[1];
    const kind = label === undefined ? undefined : kindWithLabel(label);
    if (label !== undefined && kind !== undefined) {
      const draft = { kind, label, spans: [] };
      drafts.push(draft);
      open.push({ draft, start: text.length });
      at += label.length + 2;
      continue;
    }
    const character = marked.charAt(at);
    const closed = character === ']' ? open.pop() : undefined;
    if (closed && closed !== 'text') {
      closed.draft.spans.push({ start: closed.start, end: text.length, quote: text.slice(closed.start) });
    } else {
      if (character === '[') open.push('text');
      text += character;
    }
    at += 1;
  }
  if (open.some((each) => each !== 'text')) throw new Error(`A mark is not closed in: ${marked}`);
  return { text, drafts };
}

function kindWithLabel(label: string): string | undefined {
  return defaultScheme.kinds.find((kind) => labelOf(defaultScheme, kind.key, label))?.key;
}
