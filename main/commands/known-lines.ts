// What is known of the lines that outlets repeat, for articles that come in: their regions are set as for those that were there.
import { linesOfOutlet } from '../../db/outlet-lines';
import { regionKindOf } from '../../domain/boilerplate';
import { keyedLines, type OutletLine } from '../../domain/repeated-lines';
import { overlaps } from '../../domain/span';
import type { CarriedArticle } from '../../formats/format';
import type { Workbench } from './workbench';

export class KnownLines {
  private readonly outlets = new Map<string, ReadonlyMap<string, OutletLine>>();

  constructor(private readonly db: Workbench['db']) {}

  /** The article with the lines left out of its story that are boilerplate in its outlet; what its file says of a stretch stands. */
  leftOut(carried: CarriedArticle): CarriedArticle {
    const { article, text, regions } = carried;
    const known = this.linesOf(article.outlet ?? '');
    if (known.size === 0) return carried;
    const more = keyedLines(text).flatMap(({ key, start, end }) => {
      if (known.get(key)?.verdict !== 'boilerplate') return [];
      if (regions.some((region) => overlaps(region, { start, end }))) return [];
      return [{ start, end, kind: regionKindOf(text, { start, end }) }];
    });
    return more.length > 0 ? { ...carried, regions: [...regions, ...more] } : carried;
  }

  private linesOf(outlet: string): ReadonlyMap<string, OutletLine> {
    const known = this.outlets.get(outlet) ?? linesOfOutlet(this.db, outlet);
    this.outlets.set(outlet, known);
    return known;
  }
}
