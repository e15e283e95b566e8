// Hands a project to a writer article by article, so that it never has to fit in memory.
import { annotationsOf, countAnnotations } from '../../db/annotations';
import { findAnnotatorByName, listAnnotators } from '../../db/annotators';
import { countArticles, listArticles } from '../../db/articles';
import type { ReadableDatabase } from '../../db/database';
import { layersOf } from '../../db/layers';
import { readProject } from '../../db/projects';
import { regionsOf } from '../../db/regions';
import { readScheme } from '../../db/schemes';
import { countsByAnnotator } from '../../db/statistics';
import { storedText } from '../../db/texts';
import type { Article } from '../../domain/article';
import { type ExportRequest, exportOptionsSchema } from '../../domain/export-options';
import { done, type Outcome, problem, refused } from '../../domain/problem';
import type { CarriedArticle, ExportSource } from '../../formats/format';
import { formatOf, formats } from '../../formats/registry';
import type { Output } from '../../formats/writing/output-files';

export interface Export extends Output {
  readonly articles: number;
  readonly annotations: number;
}

/** What was asked for, or why it cannot be written: an unknown format, or annotators whom nobody knows. */
export function exportOf(db: ReadableDatabase, request: ExportRequest): Outcome<Export> {
  const options = exportOptionsSchema.parse(request);
  const { annotators } = options.selection;
  const writer = formatOf(options.format)?.writer;
  if (!writer) {
    const known = formats.filter((format) => format.writer).map((format) => format.key);
    return refused(problem('unknown-format', { found: options.format, known: known.join(', ') }));
  }
  const strangers = (annotators ?? []).filter((name) => !findAnnotatorByName(db, name));
  if (strangers.length > 0) return refused(...strangers.map((annotator) => problem('annotator-unknown', { annotator })));
  const chosen = annotators === null ? null : new Set(annotators);
  return done({
    source: exportSource(db, chosen),
    writer,
    choices: options.choices,
    articles: countArticles(db),
    annotations: chosenAnnotations(db, chosen),
  });
}

function chosenAnnotations(db: ReadableDatabase, chosen: ReadonlySet<string> | null): number {
  if (chosen === null) return countAnnotations(db);
  return countsByAnnotator(db).reduce((sum, { annotator, annotations }) => sum + (chosen.has(annotator) ? annotations : 0), 0);
}

/** @param chosen names of the annotators whose layers are handed over; null for all. */
function exportSource(db: ReadableDatabase, chosen: ReadonlySet<string> | null): ExportSource {
  return {
    project: { name: readProject(db).name, scheme: readScheme(db) },
    *articles() {
      for (const article of listArticles(db)) yield carriedArticle(db, article, chosen);
    },
  };
}

function carriedArticle(db: ReadableDatabase, article: Article, chosen: ReadonlySet<string> | null): CarriedArticle {
  const text = storedText(db, article.textSha256);
  if (text === undefined) throw new Error(`Article ${article.id} has lost its text`);
  const names = new Map(listAnnotators(db).map(({ id, name }) => [id, name]));
  const nameOf = (annotatorId: string) => {
    const name = names.get(annotatorId);
    if (name === undefined) throw new Error(`Annotator ${annotatorId} is not in the project`);
    return name;
  };
  const isChosen = ({ annotator }: { annotator: string }) => chosen === null || chosen.has(annotator);
  return {
    article,
    text,
    regions: regionsOf(db, article.id),
    layers: layersOf(db, article.id)
      .map(({ annotatorId, status }) => ({ annotator: nameOf(annotatorId), status }))
      .filter(isChosen),
    annotations: annotationsOf(db, article.id)
      .map(({ annotatorId, articleId: _, ...annotation }) => ({ ...annotation, annotator: nameOf(annotatorId) }))
      .filter(isChosen),
  };
}
