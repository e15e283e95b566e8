// The tables `annotation`, `annotation_span` and `annotation_link`, which together hold one annotation.
import { type Annotation, compareAnnotations, type Link } from '../domain/annotation';
import type { SpecialFiller } from '../domain/scheme';
import type { QuotedSpan } from '../domain/span';
import { type ReadableDatabase, statement, type WritableDatabase } from './database';

interface AnnotationRow {
  id: string;
  article_id: string;
  annotator_id: string;
  kind: string;
  label: string;
  first_start: number;
  attributes: string;
  note: string | null;
  unsure: 0 | 1;
  created_at: string;
  updated_at: string;
  scheme_version: number;
}

interface SpanRow {
  annotation_id: string;
  start_offset: number;
  end_offset: number;
  quote: string;
}

interface LinkRow {
  annotation_id: string;
  role: string;
  to_annotation: string | null;
  filler: SpecialFiller | null;
  topic: string | null;
}

/** One article's annotations in the order of `compareAnnotations`: of one annotator, or of all. */
export function annotationsOf(db: ReadableDatabase, articleId: string, annotatorId?: string): Annotation[] {
  const where = annotatorId === undefined ? 'article_id = ?' : 'article_id = ? AND annotator_id = ?';
  const which = annotatorId === undefined ? [articleId] : [articleId, annotatorId];
  return unpackedRows(statement<string[], PackedAnnotation>(db, `${packedSql} WHERE ${where}`).all(...which));
}

/** The same of several articles at once, by their ids; articles without any are not there. */
export function annotationsOfEach(db: ReadableDatabase, articleIds: readonly string[]): Map<string, Annotation[]> {
  const sql = `${packedSql} WHERE article_id IN (SELECT value FROM json_each(?))`;
  const rows = statement<[string], PackedAnnotation>(db, sql).all(JSON.stringify(articleIds));
  const byArticle = new Map<string, PackedAnnotation[]>();
  for (const row of rows) {
    const others = byArticle.get(row.article_id);
    if (others) others.push(row);
    else byArticle.set(row.article_id, [row]);
  }
  return new Map([...byArticle].map(([articleId, each]) => [articleId, unpackedRows(each)]));
}

interface PackedAnnotation extends Omit<AnnotationRow, 'first_start'> {
  readonly spans: string;
  readonly links: string;
}

/** Spans and links come along as JSON: one statement instead of three, and no id for each of their rows, is half the time. */
const packedSql = `SELECT id, article_id, annotator_id, kind, label, attributes, note, unsure, created_at, updated_at, scheme_version,
  (SELECT json_group_array(json_array(start_offset, end_offset, quote))
    FROM (SELECT * FROM annotation_span WHERE annotation_id = annotation.id ORDER BY ordinal)) AS spans,
  (SELECT json_group_array(json_array(role, to_annotation, filler, topic))
    FROM (SELECT * FROM annotation_link WHERE annotation_id = annotation.id ORDER BY ordinal)) AS links
  FROM annotation`;

function unpackedRows(rows: readonly PackedAnnotation[]): Annotation[] {
  return rows.map((row) => rowToAnnotation(row, unpackedSpans(row), unpackedLinks(row))).sort(compareAnnotations);
}

function unpackedSpans({ spans }: PackedAnnotation): QuotedSpan[] {
  const list: [start: number, end: number, quote: string][] = JSON.parse(spans);
  return list.map(([start, end, quote]) => ({ start, end, quote }));
}

function unpackedLinks({ links }: PackedAnnotation): Link[] {
  if (links === '[]') return [];
  const list: [string, LinkRow['to_annotation'], LinkRow['filler'], LinkRow['topic']][] = JSON.parse(links);
  return list.map(([role, to_annotation, filler, topic]) => rowToLink({ role, to_annotation, filler, topic }));
}

export function readAnnotation(db: ReadableDatabase, id: string): Annotation | undefined {
  const row = statement<[string], AnnotationRow>(db, 'SELECT * FROM annotation WHERE id = ?').get(id);
  if (!row) return undefined;
  const spans = statement<[string], SpanRow>(db, 'SELECT * FROM annotation_span WHERE annotation_id = ? ORDER BY ordinal').all(
    id,
  );
  const links = statement<[string], LinkRow>(db, 'SELECT * FROM annotation_link WHERE annotation_id = ? ORDER BY ordinal').all(
    id,
  );
  return rowToAnnotation(row, spans.map(rowToSpan), links.map(rowToLink));
}

export function countAnnotations(db: ReadableDatabase): number {
  return statement<[], { count: number }>(db, 'SELECT count(*) AS count FROM annotation').get()?.count ?? 0;
}

/** The annotations of one layer whose first span starts at `start`. */
export function annotationsStartingAt(db: ReadableDatabase, articleId: string, annotatorId: string, start: number): Annotation[] {
  const sql = 'SELECT id FROM annotation WHERE article_id = ? AND annotator_id = ? AND first_start = ?';
  return readEach(db, statement<[string, string, number], { id: string }>(db, sql).all(articleId, annotatorId, start));
}

/** A piece of an annotation, with as much of the annotation as tells one mark from another. */
export interface SpanOfKind extends QuotedSpan {
  readonly label: string;
  /** The annotation has no other piece. */
  readonly whole: boolean;
}

/** The pieces of one layer's annotations of a kind, by where they start. */
export function spansOfKind(db: ReadableDatabase, articleId: string, annotatorId: string, kind: string): SpanOfKind[] {
  const sql = `SELECT label, start_offset, end_offset, quote,
      NOT EXISTS (SELECT 1 FROM annotation_span AS other WHERE other.annotation_id = annotation.id AND other.ordinal = 1) AS whole
    FROM annotation JOIN annotation_span ON annotation_id = annotation.id
    WHERE article_id = ? AND annotator_id = ? AND kind = ?
    ORDER BY start_offset`;
  type Row = Omit<SpanRow, 'annotation_id'> & { label: string; whole: 0 | 1 };
  return statement<string[], Row>(db, sql)
    .all(articleId, annotatorId, kind)
    .map((row) => ({ ...rowToSpan(row), label: row.label, whole: row.whole === 1 }));
}

/** The annotations that have a link to this one. */
export function annotationsLinkingTo(db: ReadableDatabase, id: string): Annotation[] {
  const sql = 'SELECT DISTINCT annotation_id AS id FROM annotation_link WHERE to_annotation = ? ORDER BY annotation_id';
  return readEach(db, statement<[string], { id: string }>(db, sql).all(id));
}

/** Ids of annotations whose repeated first start is not where their first span starts; none in a sound file. */
export function misplacedAnnotations(db: ReadableDatabase): string[] {
  const sql = `SELECT annotation.id FROM annotation
    LEFT JOIN annotation_span ON annotation_id = annotation.id AND ordinal = 0
    WHERE start_offset IS NOT first_start`;
  return statement<[], { id: string }>(db, sql)
    .all()
    .map((row) => row.id);
}

function readEach(db: ReadableDatabase, rows: readonly { id: string }[]): Annotation[] {
  return rows.flatMap(({ id }) => readAnnotation(db, id) ?? []);
}

export function insertAnnotation(db: WritableDatabase, annotation: Annotation): void {
  statement<[AnnotationRow]>(db, insertSql).run(annotationToRow(annotation));
  insertSpansAndLinks(db, annotation);
}

export function updateAnnotation(db: WritableDatabase, annotation: Annotation): void {
  statement<[AnnotationRow]>(db, updateSql).run(annotationToRow(annotation));
  statement<[string]>(db, 'DELETE FROM annotation_span WHERE annotation_id = ?').run(annotation.id);
  statement<[string]>(db, 'DELETE FROM annotation_link WHERE annotation_id = ?').run(annotation.id);
  insertSpansAndLinks(db, annotation);
}

/** Its spans and its own links go with it; links that lead to it must be gone by the end of the transaction. */
export function deleteAnnotation(db: WritableDatabase, id: string): void {
  statement<[string]>(db, 'DELETE FROM annotation WHERE id = ?').run(id);
}

function insertSpansAndLinks(db: WritableDatabase, { id, spans, links }: Annotation): void {
  const span = statement<[string, number, number, number, string]>(
    db,
    'INSERT INTO annotation_span (annotation_id, ordinal, start_offset, end_offset, quote) VALUES (?, ?, ?, ?, ?)',
  );
  spans.forEach(({ start, end, quote }, ordinal) => {
    span.run(id, ordinal, start, end, quote);
  });
  const link = statement<[string, number, string, string | null, string | null, string | null]>(
    db,
    'INSERT INTO annotation_link (annotation_id, ordinal, role, to_annotation, filler, topic) VALUES (?, ?, ?, ?, ?, ?)',
  );
  links.forEach((each, ordinal) => {
    const to = 'to' in each ? each.to : null;
    const filler = 'filler' in each ? each.filler : null;
    const topic = 'topic' in each ? each.topic : null;
    link.run(id, ordinal, each.role, to, filler, topic);
  });
}

const columns = [
  'id',
  'article_id',
  'annotator_id',
  'kind',
  'label',
  'first_start',
  'attributes',
  'note',
  'unsure',
  'created_at',
  'updated_at',
  'scheme_version',
] as const satisfies readonly (keyof AnnotationRow)[];
const insertSql = `INSERT INTO annotation (${columns.join(', ')}) VALUES (${columns.map((name) => `@${name}`).join(', ')})`;
const updateSql = `UPDATE annotation SET ${columns.map((name) => `${name} = @${name}`).join(', ')} WHERE id = @id`;

function rowToAnnotation(row: Omit<AnnotationRow, 'first_start'>, spans: QuotedSpan[], links: Link[]): Annotation {
  const attributes: Record<string, string> = row.attributes === '{}' ? {} : JSON.parse(row.attributes);
  return {
    kind: row.kind,
    label: row.label,
    spans,
    attributes,
    links,
    note: row.note,
    unsure: row.unsure === 1,
    id: row.id,
    articleId: row.article_id,
    annotatorId: row.annotator_id,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    schemeVersion: row.scheme_version,
  };
}

const rowToSpan = (row: Omit<SpanRow, 'annotation_id'>): QuotedSpan => ({
  start: row.start_offset,
  end: row.end_offset,
  quote: row.quote,
});

function rowToLink({ role, to_annotation, filler, topic }: Omit<LinkRow, 'annotation_id'>): Link {
  if (to_annotation !== null) return { role, to: to_annotation };
  if (filler !== null) return { role, filler };
  if (topic !== null) return { role, topic };
  throw new Error(`A link of role ${role} leads nowhere, which its table forbids`);
}

function annotationToRow(annotation: Annotation): AnnotationRow {
  const [first] = annotation.spans;
  if (!first) throw new Error(`Annotation ${annotation.id} has no span`);
  return {
    id: annotation.id,
    article_id: annotation.articleId,
    annotator_id: annotation.annotatorId,
    kind: annotation.kind,
    label: annotation.label,
    first_start: first.start,
    attributes: JSON.stringify(annotation.attributes),
    note: annotation.note,
    unsure: annotation.unsure ? 1 : 0,
    created_at: annotation.createdAt,
    updated_at: annotation.updatedAt,
    scheme_version: annotation.schemeVersion,
  };
}
