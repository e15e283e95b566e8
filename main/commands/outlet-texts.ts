// The articles of one outlet with their texts, page by page, so that the connection is free in between.
import { articlesOfOutlet } from '../../db/articles';
import { regionsOf } from '../../db/regions';
import { storedText } from '../../db/texts';
import type { Article, Region } from '../../domain/article';
import { overlaps } from '../../domain/span';
import type { Workbench } from './workbench';

export interface OutletText {
  readonly article: Article;
  readonly text: string;
  readonly regions: readonly Region[];
}

/** @param outlet empty for the articles of which none is known. */
export function* outletTexts({ db }: Pick<Workbench, 'db'>, outlet: string): Generator<OutletText> {
  for (const article of articlesOfOutlet(db, outlet === '' ? null : outlet)) {
    yield { article, text: storedText(db, article.textSha256) ?? '', regions: regionsOf(db, article.id) };
  }
}

/** Whether nothing is said yet about a stretch: what a person or the detector said of any of it stands. */
export function isOpen(regions: readonly Region[], span: { readonly start: number; readonly end: number }): boolean {
  return !regions.some((region) => overlaps(region, span));
}
