// All tables as the records that change sets are made of: alone in knowing which table a record lives in.
import type { ChangeSet, RecordType, StoredRecord } from '../domain/change-set';
import { annotationsOf, deleteAnnotation, insertAnnotation, readAnnotation, updateAnnotation } from './annotations';
import { deleteAnnotator, insertAnnotator, listAnnotators, readAnnotator, updateAnnotator } from './annotators';
import { deleteArticlePair, insertArticlePair, listArticlePairs, readArticlePair, updateArticlePair } from './article-pairs';
import { deleteArticle, insertArticle, listArticles, readArticle, updateArticle } from './articles';
import type { ReadableDatabase, WritableDatabase } from './database';
import {
  deleteExportPreset,
  insertExportPreset,
  listExportPresets,
  readExportPreset,
  updateExportPreset,
} from './export-presets';
import { deleteLayer, insertLayer, layersOf, readLayer, updateLayer } from './layers';
import { deleteOutletLine, insertOutletLine, listOutletLines, readOutletLine, updateOutletLine } from './outlet-lines';
import { deleteProject, findProject, insertProject, updateProject } from './projects';
import { deleteRegion, insertRegion, readRegion, regionsOf, updateRegion } from './regions';
import { deleteSavedSearch, insertSavedSearch, listSavedSearches, readSavedSearch, updateSavedSearch } from './saved-searches';
import { deleteScheme, findScheme, insertScheme, updateScheme } from './schemes';

type Values = { [R in StoredRecord as R['type']]: R['value'] };
/** A stored record again, written so that the compiler keeps type and value together. */
type RecordOf<T extends RecordType> = { [K in T]: { readonly type: K; readonly value: Values[K] } }[T];

interface Table<Value> {
  /** The row that stands where this value stands or stood. */
  present(db: ReadableDatabase, value: Value): Value | undefined;
  insert(db: WritableDatabase, value: Value): void;
  update(db: WritableDatabase, value: Value): void;
  remove(db: WritableDatabase, value: Value): void;
}

const tables: { readonly [T in RecordType]: Table<Values[T]> } = {
  project: { present: findProject, insert: insertProject, update: updateProject, remove: deleteProject },
  scheme: { present: findScheme, insert: insertScheme, update: updateScheme, remove: deleteScheme },
  annotator: {
    present: (db, { id }) => readAnnotator(db, id),
    insert: insertAnnotator,
    update: updateAnnotator,
    remove: (db, { id }) => deleteAnnotator(db, id),
  },
  article: {
    present: (db, { id }) => readArticle(db, id),
    insert: insertArticle,
    update: updateArticle,
    remove: (db, { id }) => deleteArticle(db, id),
  },
  region: {
    present: (db, { articleId, start, end }) => readRegion(db, articleId, start, end),
    insert: insertRegion,
    update: updateRegion,
    remove: deleteRegion,
  },
  layer: {
    present: (db, { articleId, annotatorId }) => readLayer(db, articleId, annotatorId),
    insert: insertLayer,
    update: updateLayer,
    remove: deleteLayer,
  },
  annotation: {
    present: (db, { id }) => readAnnotation(db, id),
    insert: insertAnnotation,
    update: updateAnnotation,
    remove: (db, { id }) => deleteAnnotation(db, id),
  },
  'article-pair': {
    present: readArticlePair,
    insert: insertArticlePair,
    update: updateArticlePair,
    remove: deleteArticlePair,
  },
  'outlet-line': {
    present: readOutletLine,
    insert: insertOutletLine,
    update: updateOutletLine,
    remove: deleteOutletLine,
  },
  'saved-search': {
    present: (db, { id }) => readSavedSearch(db, id),
    insert: insertSavedSearch,
    update: updateSavedSearch,
    remove: (db, { id }) => deleteSavedSearch(db, id),
  },
  'export-preset': {
    present: (db, { id }) => readExportPreset(db, id),
    insert: insertExportPreset,
    update: updateExportPreset,
    remove: (db, { id }) => deleteExportPreset(db, id),
  },
};

/** Deletes, then updates, then creates. References may lead anywhere until the transaction ends. */
export function writeChangeSet(db: WritableDatabase, set: ChangeSet): void {
  for (const record of set.deleted) removeRecord(db, record);
  for (const { after } of set.updated) updateRecord(db, after);
  for (const record of set.created) insertRecord(db, record);
}

/** Every record of the project: the whole state that history must lead to. */
export function* allRecords(db: ReadableDatabase): Generator<StoredRecord> {
  const project = findProject(db);
  if (project) yield { type: 'project', value: project };
  const scheme = findScheme(db);
  if (scheme) yield { type: 'scheme', value: scheme };
  for (const value of listAnnotators(db)) yield { type: 'annotator', value };
  for (const value of listSavedSearches(db)) yield { type: 'saved-search', value };
  for (const value of listExportPresets(db)) yield { type: 'export-preset', value };
  for (const value of listOutletLines(db)) yield { type: 'outlet-line', value };
  for (const value of listArticlePairs(db)) yield { type: 'article-pair', value };
  for (const article of listArticles(db)) {
    yield { type: 'article', value: article };
    for (const value of regionsOf(db, article.id)) yield { type: 'region', value };
    for (const value of layersOf(db, article.id)) yield { type: 'layer', value };
    for (const value of annotationsOf(db, article.id)) yield { type: 'annotation', value };
  }
}

/** The value that stands now where this record stands or stood. */
export function presentValue<T extends RecordType>(db: ReadableDatabase, { type, value }: RecordOf<T>): Values[T] | undefined {
  return tables[type].present(db, value);
}

function insertRecord<T extends RecordType>(db: WritableDatabase, { type, value }: RecordOf<T>): void {
  tables[type].insert(db, value);
}

function updateRecord<T extends RecordType>(db: WritableDatabase, { type, value }: RecordOf<T>): void {
  tables[type].update(db, value);
}

function removeRecord<T extends RecordType>(db: WritableDatabase, { type, value }: RecordOf<T>): void {
  tables[type].remove(db, value);
}
