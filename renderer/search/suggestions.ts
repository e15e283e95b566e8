// What may follow a field's name in a query, told from the scheme and the people of the project.
import { layerStatuses } from '../../domain/annotation';
import type { Scheme } from '../../domain/scheme';
import { fieldNamed } from '../../domain/search/fields';
import { foldText } from '../../domain/text/fold';
import type { Translator } from '../i18n/translator';

/** The field whose value the caret stands in. */
export interface FieldAtCaret {
  readonly field: string;
  readonly typed: string;
  /** Where the value stands in the query. */
  readonly start: number;
  readonly end: number;
}

const fieldBefore = /(?:^|[\s(-])(\p{L}[\p{L}\p{M}\p{N}_-]*):("?)([^\s":()]*|(?<=")[^"]*)$/u;

export function fieldAtCaret(query: string, caret: number): FieldAtCaret | null {
  const found = fieldBefore.exec(query.slice(0, caret));
  if (!found) return null;
  const [, field = '', quote = '', typed = ''] = found;
  return { field, typed, start: caret - typed.length - quote.length, end: caret };
}

const MOST = 8;

/** @param outlets what the store knows by these words; outlets are not in the scheme. */
export function suggestionsFor(
  { field, typed }: FieldAtCaret,
  {
    scheme,
    annotators,
    outlets,
    translator,
  }: {
    readonly scheme: Scheme;
    readonly annotators: readonly string[];
    readonly outlets: readonly string[];
    readonly translator: Translator;
  },
): string[] {
  const { name, t } = translator;
  const kinds = scheme.kinds.map(({ names }) => name(names));
  const candidates = (): readonly string[] => {
    switch (fieldNamed(field)) {
      case 'outlet':
        return outlets;
      case 'annotator':
        return annotators;
      case 'kind':
        return kinds;
      case 'has':
        return kinds;
      case 'label':
        return scheme.kinds.flatMap(({ labelSets }) => labelSets.flatMap(({ labels }) => labels.map(({ names }) => name(names))));
      case 'status':
        return layerStatuses.map((status) => t(`status.${status}`));
      default:
        return [];
    }
  };
  const sought = foldText(typed);
  const fitting = candidates().filter((each) => foldText(each).includes(sought) && each !== typed);
  return [...new Set(fitting)].slice(0, MOST);
}

/** The query with the value put in, and where the caret stands then. */
export function withSuggestion(query: string, { start, end }: FieldAtCaret, value: string): { query: string; caret: number } {
  const written = /[\s():"]/.test(value) ? `"${value.replaceAll('"', '')}"` : value;
  const before = `${query.slice(0, start)}${written} `;
  return { query: before + query.slice(end).replace(/^"?\s*/, ''), caret: before.length };
}
