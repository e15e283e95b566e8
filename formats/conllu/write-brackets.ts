// Marks as the brackets of `Entity=`: `(e1-PERS-entity` where one begins, `e1)` where it ends, `e1[1/2]` for the first of two pieces.
import type { Span } from '../../domain/span';
import type { CarriedAnnotation } from '../format';
import { type TokenRange, tokensIn } from '../tokens/fit-tokens';

/** What a bracket says, in its order. */
export const ENTITY_FIELDS = 'eid-etype-kind';

/** Hyphens part the fields, and spaCy takes labels of capitals and underscores only. */
export const plainLabel = (key: string): string => key.toUpperCase().replaceAll('-', '_');

interface Bracket extends TokenRange {
  /** `e1` or `e1[1/2]`. */
  readonly name: string;
  readonly fields: string;
}

/** The value of `Entity=` of each token that has one, by its place. @param marks whose edges are those of tokens. */
export function bracketsOf(marks: readonly CarriedAnnotation[], tokens: readonly Span[]): Map<number, string> {
  const brackets = marks.flatMap((mark, index) => bracketsOfMark(mark, `e${index + 1}`, tokens));
  // The outer before the inner where they begin, the inner before the outer where they end.
  const ordered = brackets.sort((a, b) => a.first - b.first || b.last - a.last);
  const longer = ordered.filter(({ first, last }) => first < last);
  const begun = signsAt(longer.map(({ first, name, fields }) => [first, `(${name}-${fields}`]));
  const ended = signsAt(longer.reverse().map(({ last, name }) => [last, `${name})`]));
  const whole = signsAt(
    ordered.filter(({ first, last }) => first === last).map(({ first, name, fields }) => [first, `(${name}-${fields})`]),
  );
  const values = new Map<number, string>();
  for (const at of new Set([...begun.keys(), ...ended.keys(), ...whole.keys()])) {
    const [begin = '', end = '', both = ''] = [begun.get(at), ended.get(at), whole.get(at)];
    // What ends comes before what begins, or nobody could tell where one stops: within what begins, or else what ends, is the rest.
    values.set(at, begin === '' ? both + end : end + begin + both);
  }
  return values;
}

function signsAt(signs: readonly (readonly [at: number, sign: string])[]): Map<number, string> {
  const joined = new Map<number, string>();
  for (const [at, sign] of signs) joined.set(at, (joined.get(at) ?? '') + sign);
  return joined;
}

function bracketsOfMark({ kind, label, spans }: CarriedAnnotation, eid: string, tokens: readonly Span[]): Bracket[] {
  const fields = `${plainLabel(label)}-${kind.replaceAll('-', '_')}`;
  return spans.flatMap((span, index) => {
    const range = tokensIn(span, tokens);
    const name = spans.length > 1 ? `${eid}[${index + 1}/${spans.length}]` : eid;
    return range ? [{ ...range, name, fields }] : [];
  });
}
