// Some tools mark that there is a stance and say in an attribute which: then the attribute's value is the label.

import type { Kind, Scheme } from '../../domain/scheme';
import { foldText } from '../../domain/text/fold';
import type { ForeignArticle, ForeignMark } from './foreign-article';

/** The articles with every mark named by the label that the scheme would look for. */
export function settleLabels(scheme: Scheme, articles: readonly ForeignArticle[]): readonly ForeignArticle[] {
  return articles.map((article) => ({ ...article, marks: article.marks.map((mark) => settled(scheme, mark)) }));
}

function settled(scheme: Scheme, mark: ForeignMark): ForeignMark {
  const kind = scheme.kinds.find((each) => named(mark.label, each) || (mark.label === '' && named(lastPart(mark.layer), each)));
  if (!kind) return labelledByOnly(mark);
  const deciding = Object.entries(mark.attributes).find(([key]) => decides(kind, key));
  if (!deciding) return mark;
  const [key, value] = deciding;
  const { [key]: _, ...attributes } = mark.attributes;
  return { ...mark, layer: kind.key, label: value, attributes };
}

/** A layer with one feature has it for its label, whatever it is called. */
function labelledByOnly(mark: ForeignMark): ForeignMark {
  const [only, ...others] = Object.values(mark.attributes);
  return mark.label === '' && only !== undefined && others.length === 0 ? { ...mark, label: only, attributes: {} } : mark;
}

/** Whether an attribute is called as one of the kind's label sets, or as the kind itself, and is none of its attributes. */
function decides(kind: Kind, key: string): boolean {
  const plainKey = plain(key);
  return (
    !kind.attributes.some((each) => plain(each.key) === plainKey) &&
    [kind, ...kind.labelSets].some((each) => named(key, each)) &&
    kind.labelSets.flatMap((set) => set.labels).length > 1
  );
}

function named(name: string, { key, names }: Pick<Kind, 'key' | 'names'>): boolean {
  return [key, names.ar, names.en].some((each) => plain(each) === plain(name));
}

const lastPart = (name: string) => name.split('.').at(-1) ?? name;
const plain = (name: string) => foldText(name.trim());
