// Tokens and their tags beside the marks themselves: of the marks of one kind the outermost, widened to whole tokens.
import type { TagScheme, WritingChoices } from '../../domain/export-options';
import { kindOf, labelsOfKind, type Scheme } from '../../domain/scheme';
import type { Span } from '../../domain/span';
import { encodeTags } from '../tokens/encode-tags';
import { outermost, snapToTokens, taggedKind, tokensIn } from '../tokens/fit-tokens';
import { fitInto, labelledSpansOnly } from '../writing/capacity';
import { LossCount } from '../writing/loss-count';
import type { Reading } from './readings';

export interface TagsOfReading {
  /** The kind whose marks they tell. */
  readonly kind: string;
  /** Of the classes; a tag is its place among them. */
  readonly names: readonly string[];
  /** @param tokens of the text, which are the same for all readings of an article. */
  of(reading: Reading, tokens: readonly Span[]): readonly bigint[];
}

const marksByScheme: Readonly<Record<TagScheme, readonly string[]>> = {
  iob2: ['B', 'I'],
  iob1: ['B', 'I'],
  bioes: ['B', 'I', 'E', 'S'],
};

export function tagsOf(scheme: Scheme, choices: WritingChoices): TagsOfReading {
  const { tags = 'iob2' } = choices;
  const kind = taggedKind(scheme, choices);
  const found = kindOf(scheme, kind);
  const labels = found ? labelsOfKind(found) : [];
  const names = ['O', ...labels.flatMap(({ key }) => marksByScheme[tags].map((mark) => `${mark}-${key}`))];
  const ids = new Map(names.map((name, at) => [name, BigInt(at)]));
  return {
    kind,
    names,
    of({ carried, marks }, tokens) {
      // What tags cannot hold is no loss: the marks stand beside them as they are.
      const unheard = new LossCount();
      const ofKind = { ...carried, annotations: marks.filter((mark) => mark.kind === kind) };
      const [document] = fitInto(labelledSpansOnly, ofKind, unheard);
      const runs = outermost(
        snapToTokens(document ?? { ...ofKind, annotator: null }, tokens, unheard),
        unheard,
      ).annotations.flatMap(({ label, spans: [span] }) => {
        const range = span && tokensIn(span, tokens);
        return range ? [{ ...range, label }] : [];
      });
      const given = encodeTags(runs, tokens.length === 0 ? [] : [{ first: 0, last: tokens.length - 1 }], tags);
      return given.map((tag) => ids.get(tag) ?? 0n);
    },
  };
}
