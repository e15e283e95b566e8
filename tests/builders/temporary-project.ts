// A real project file in a temporary folder, with a clock and ids that count, gone when the test is over.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { lastArticlePosition } from '../../db/articles';
import { closeProjectFile, createProjectFile, openProjectFile } from '../../db/open-project';
import type { Annotation, Annotator } from '../../domain/annotation';
import type { Article, RegionKind } from '../../domain/article';
import { type Change, changeSet } from '../../domain/change-set';
import type { Outcome } from '../../domain/problem';
import { sha256Of } from '../../formats/sha256';
import { createAnnotation } from '../../main/commands/create-annotation';
import { createAnnotator } from '../../main/commands/create-annotator';
import { type ClockAndIds, openWorkbench, recordChange, type Workbench } from '../../main/commands/workbench';
import { defaultScheme } from '../../seeds/default-scheme';
import { annotated } from './annotated';

export interface TemporaryProject {
  /** The folder that holds the project file alone. */
  readonly folder: string;
  readonly path: string;
  /** Of the present opening; `reopen` makes a new one. */
  readonly workbench: Workbench;
  /** Who marks unless a test says otherwise. */
  readonly annotator: Annotator;
  /** Closes the file and opens it again. */
  reopen(): Workbench;
  close(): void;
  /** Closes the file and removes the folder; called by itself at the end of a test. */
  remove(): void;
}

export interface TemporaryProjectOptions {
  /** The real clock and real ids instead of counting ones. */
  readonly real?: boolean;
  /** Leaves the removal to the caller, for projects made in a loop. */
  readonly keep?: boolean;
}

export function temporaryProject({ real = false, keep = false }: TemporaryProjectOptions = {}): TemporaryProject {
  const folder = temporaryFolder(keep);
  const path = join(folder, 'project.hashiya');
  const parts = real ? {} : countingClockAndIds();
  let workbench = openWorkbench(value(createProjectFile(path)), null, parts);
  value(recordChange(workbench, { command: 'create-project', changeSet: firstRecords(workbench) }));
  const annotator = newAnnotator(workbench, 'Amal');
  const close = () => {
    if (workbench.db.open) closeProjectFile(workbench.db);
  };
  const project = {
    folder,
    path,
    annotator,
    get workbench() {
      return workbench;
    },
    reopen: () => {
      close();
      workbench = openWorkbench(value(openProjectFile(path)), null, parts);
      return workbench;
    },
    close,
    remove: () => {
      close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
  if (!keep) onTestFinished(project.remove);
  return project;
}

/** An empty folder, removed at the end of the test unless it is to be kept. */
export function temporaryFolder(keep = false): string {
  const folder = mkdtempSync(join(tmpdir(), 'hashiya-'));
  if (!keep) onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A clock that moves one second a look, and ids that count. */
export function countingClockAndIds(): ClockAndIds {
  let seconds = 0;
  let ids = 0;
  return {
    now: () => new Date(Date.UTC(2024, 0, 1) + 1000 * seconds++).toISOString(),
    newId: () => `018cc251-f400-7000-8000-${(ids++).toString(16).padStart(12, '0')}`,
  };
}

/** The value, or a failure that names the problems. */
export function value<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(`Refused: ${JSON.stringify(outcome.problems)}`);
  return outcome.value;
}

/** The codes of the problems; empty when it was done. */
export function codes(outcome: Outcome<unknown>): string[] {
  return outcome.ok ? [] : outcome.problems.map((each) => each.code);
}

export function newAnnotator(workbench: Workbench, name: string): Annotator {
  const [record] = value(createAnnotator(workbench, { name })).changeSet.created;
  if (record?.type !== 'annotator') throw new Error('Expected a new annotator');
  return record.value;
}

export interface NewArticle {
  readonly title?: string;
  readonly outlet?: string | null;
  readonly regions?: readonly { start: number; end: number; kind: RegionKind }[];
}

/** Puts an article into the project as an import would, by nobody. */
export function newArticle(
  workbench: Workbench,
  text: string,
  { title = 'عنوان', outlet = null, regions = [] }: NewArticle = {},
): Article {
  const sha256 = sha256Of(text);
  const article: Article = {
    id: workbench.newId(),
    position: lastArticlePosition(workbench.db) + 1,
    title,
    outlet,
    byline: null,
    url: null,
    publishedOn: '2024-04-09',
    language: 'ar',
    direction: 'rtl',
    textSha256: sha256,
    textLength: text.length,
    source: { file: 'article.txt', sha256, encoding: 'utf-8', newline: 'lf', bom: false },
    metadata: {},
  };
  const set = changeSet({
    created: [
      { type: 'article', value: article },
      ...regions.map((region) => ({ type: 'region' as const, value: { ...region, articleId: article.id } })),
    ],
  });
  value(recordChange(workbench, { command: 'import-files', changeSet: set, texts: new Map([[sha256, text]]) }));
  return article;
}

/** An article written with its marks, each made by the `createAnnotation` command. */
export function newAnnotatedArticle({ workbench, annotator }: Pick<TemporaryProject, 'workbench' | 'annotator'>, marked: string) {
  const { text, drafts } = annotated(marked);
  const article = newArticle(workbench, text);
  const annotations = drafts.map((draft) =>
    createdAnnotation(createAnnotation(workbench, { ...draft, articleId: article.id, annotatorId: annotator.id })),
  );
  return { article, text, drafts, annotations };
}

/** The annotation that a change made. */
export function createdAnnotation(outcome: Outcome<Change>): Annotation {
  const record = value(outcome).changeSet.created.find((each) => each.type === 'annotation');
  if (record?.type !== 'annotation') throw new Error('The change made no annotation');
  return record.value;
}

function firstRecords(workbench: Workbench) {
  return changeSet({
    created: [
      { type: 'project', value: { id: workbench.newId(), name: 'مشروع', createdAt: workbench.now() } },
      { type: 'scheme', value: defaultScheme },
    ],
  });
}
