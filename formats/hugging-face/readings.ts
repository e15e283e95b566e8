// What one annotator made of one article: the rows of a dataset, for only there are marks that belong together.
import type { CarriedAnnotation, CarriedArticle } from '../format';
import { compareText } from '../writing/attributes-in-order';

/** One annotator's marks on an article; of an article that nobody has a layer on, with nobody's name and no marks. */
export interface Reading {
  readonly carried: CarriedArticle;
  readonly annotator: string | null;
  readonly marks: readonly CarriedAnnotation[];
}

export function readingsOf(carried: CarriedArticle): Reading[] {
  const { layers, annotations } = carried;
  const names = new Set([...layers, ...annotations].flatMap(({ annotator }) => annotator ?? []));
  if (names.size === 0) return [{ carried, annotator: null, marks: annotations }];
  return [...names].sort(compareText).map((annotator) => ({
    carried,
    annotator,
    marks: annotations.filter((mark) => mark.annotator === annotator),
  }));
}
