// What a label is called where there is room for one word: its key, with its kind before it where two kinds have the same key.
import { labelsOfKind, type Scheme } from '../../domain/scheme';
import type { CarriedAnnotation } from '../format';

export type NameOfLabel = (mark: Pick<CarriedAnnotation, 'kind' | 'label'>) => string;

/** @param joint stands between kind and label, in what the format allows in a name. */
export function labelNames({ kinds }: Scheme, joint = ':'): NameOfLabel {
  const kindsByLabel = new Map<string, Set<string>>();
  for (const kind of kinds) {
    for (const { key } of labelsOfKind(kind)) kindsByLabel.set(key, (kindsByLabel.get(key) ?? new Set()).add(kind.key));
  }
  return ({ kind, label }) => ((kindsByLabel.get(label)?.size ?? 0) > 1 ? `${kind}${joint}${label}` : label);
}
