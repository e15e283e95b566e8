// Counts what of an article and its marks the rows of a table do not hold.
import { kindOf, type Scheme } from '../../domain/scheme';
import type { CarriedAnnotation, CarriedArticle } from '../format';
import type { LossCount } from '../writing/loss-count';
import { articleInTable, type MarkInTable } from './read-article';

/** Of an article that rows name by id, title, outlet and date. @param rows how many it has. */
export function countArticleLosses({ article, text, regions, layers }: CarriedArticle, rows: number, losses: LossCount): void {
  const { title, byline, url, metadata } = article;
  losses.add('articles-without-rows', title, rows === 0 ? 1 : 0);
  losses.add('texts', text);
  const facts = [byline, url, ...Object.values(metadata)].filter((fact) => fact !== null && fact !== '');
  losses.add('facts', title, facts.length);
  losses.add('regions', title, regions.length);
  losses.add('statuses', title, layers.length);
}

/** What a table about one kind of mark tells of such a mark. */
interface Told {
  readonly kind: string;
  /** Roles whose links it tells. */
  readonly roles: readonly string[];
}

/** The marks that rows are about, when what is left out of all marks has been counted. */
export function mainMarks(carried: CarriedArticle, told: Told, scheme: Scheme, losses: LossCount): MarkInTable[] {
  const of = articleInTable(carried);
  const main = carried.annotations.filter(({ kind }) => kind === told.kind);
  countArticleLosses(carried, main.length, losses);
  for (const mark of carried.annotations) {
    if (mark.kind === told.kind) countMarkLosses(mark, told, scheme, losses);
    else losses.add('marks-without-rows', mark.spans[0]?.quote ?? '');
  }
  return main.map((mark) => ({ of, mark }));
}

function countMarkLosses(mark: CarriedAnnotation, { kind, roles }: Told, scheme: Scheme, losses: LossCount): void {
  const example = mark.spans[0]?.quote ?? '';
  losses.add('created', example, mark.createdAt === undefined ? 0 : 1);
  losses.add('updated', example, mark.updatedAt === undefined ? 0 : 1);
  const known = kindOf(scheme, kind)?.attributes.map(({ key }) => key) ?? [];
  losses.add('attributes', example, Object.keys(mark.attributes).filter((key) => !known.includes(key)).length);
  for (const link of mark.links) {
    if (!roles.includes(link.role)) losses.add('to' in link ? 'links' : 'fillers', example);
  }
}
