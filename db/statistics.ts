// Counts over the whole project, each one grouped query.
import type { LayerStatus } from '../domain/annotation';
import { type ReadableDatabase, statement } from './database';

export interface LabelCount {
  readonly kind: string;
  readonly label: string;
  readonly annotations: number;
}

export interface OutletCount {
  /** Null for articles whose text does not tell it. */
  readonly outlet: string | null;
  readonly articles: number;
  readonly annotations: number;
}

export interface AnnotatorCount {
  readonly annotator: string;
  /** Articles that the annotator has a layer on. */
  readonly articles: number;
  readonly annotations: number;
}

export interface StatusCount {
  readonly annotator: string;
  readonly status: LayerStatus;
  readonly articles: number;
}

export function countsByLabel(db: ReadableDatabase): LabelCount[] {
  return statement<[], LabelCount>(
    db,
    'SELECT kind, label, count(*) AS annotations FROM annotation GROUP BY kind, label ORDER BY kind, annotations DESC, label',
  ).all();
}

export function countsByOutlet(db: ReadableDatabase): OutletCount[] {
  return statement<[], OutletCount>(
    db,
    `SELECT outlet, count(*) AS articles, coalesce(sum(marks.count), 0) AS annotations FROM article
     LEFT JOIN (SELECT article_id, count(*) AS count FROM annotation GROUP BY article_id) AS marks ON marks.article_id = article.id
     GROUP BY outlet ORDER BY articles DESC, outlet`,
  ).all();
}

export function countsByAnnotator(db: ReadableDatabase): AnnotatorCount[] {
  return statement<[], AnnotatorCount>(
    db,
    `SELECT annotator.name AS annotator,
       (SELECT count(*) FROM layer WHERE layer.annotator_id = annotator.id) AS articles,
       (SELECT count(*) FROM annotation WHERE annotation.annotator_id = annotator.id) AS annotations
     FROM annotator ORDER BY annotator.name`,
  ).all();
}

/** An article without a layer of an annotator counts as `to-do` for that annotator. */
export function countsByStatus(db: ReadableDatabase): StatusCount[] {
  return statement<[], StatusCount>(
    db,
    `SELECT annotator.name AS annotator, coalesce(layer.status, 'to-do') AS status, count(*) AS articles
     FROM annotator CROSS JOIN article
     LEFT JOIN layer ON layer.annotator_id = annotator.id AND layer.article_id = article.id
     GROUP BY annotator.id, coalesce(layer.status, 'to-do') ORDER BY annotator.name, status`,
  ).all();
}
