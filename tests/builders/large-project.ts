// A project file with large articles, written through the same funnel as everything else, for journeys and benchmarks.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { closeProjectFile, createProjectFile } from '../../db/open-project';
import type { Annotation, Annotator, Link } from '../../domain/annotation';
import type { Article } from '../../domain/article';
import { changeSet, type StoredRecord } from '../../domain/change-set';
import type { Outcome } from '../../domain/problem';
import { schemeSchema } from '../../domain/scheme';
import { createAnnotator } from '../../main/commands/create-annotator';
import { openWorkbench, recordChange, type Workbench } from '../../main/commands/workbench';
import { type LargeArticle, type LargeArticleWish, type LargeLink, largeArticle } from './large-article';

export interface LargeProjectWish extends LargeArticleWish {
  readonly title: string;
}

/** @param file where the new project is made; its one annotator is Amal. */
export function largeProject(file: string, wishes: readonly LargeProjectWish[]): void {
  const { workbench, annotator } = emptyProject(file);
  wishes.forEach((wish, index) => {
    store(workbench, annotator, index + 1, wish.title, largeArticle(wish));
  });
  closeProjectFile(workbench.db);
}

/** A new project with the default scheme and one annotator. */
export function emptyProject(file: string): { workbench: Workbench; annotator: Annotator } {
  const workbench = openWorkbench(value(createProjectFile(file)));
  const scheme = schemeSchema.parse(JSON.parse(readFileSync(schemeFile, 'utf8')));
  const project = { id: workbench.newId(), name: 'Large', createdAt: workbench.now() };
  const created: StoredRecord[] = [
    { type: 'project', value: project },
    { type: 'scheme', value: scheme },
  ];
  value(recordChange(workbench, { command: 'create-project', changeSet: changeSet({ created }) }));
  const [annotator] = value(createAnnotator(workbench, { name: 'Amal' })).changeSet.created;
  if (annotator?.type !== 'annotator') throw new Error('Expected a new annotator');
  return { workbench, annotator: annotator.value };
}

const schemeFile = path.join(path.dirname(fileURLToPath(import.meta.url)), '..', '..', 'seeds', 'default-scheme.json');

function store(workbench: Workbench, annotator: Annotator, position: number, title: string, large: LargeArticle): void {
  const sha256 = createHash('sha256').update(large.text).digest('hex');
  const article: Article = {
    id: workbench.newId(),
    position,
    title,
    outlet: null,
    byline: null,
    url: null,
    publishedOn: null,
    language: 'ar',
    direction: 'rtl',
    textSha256: sha256,
    textLength: large.text.length,
    source: { file: 'large.txt', sha256, encoding: 'utf-8', newline: 'lf', bom: false },
    metadata: {},
  };
  const place = { articleId: article.id, annotatorId: annotator.id };
  const created: StoredRecord[] = [
    { type: 'article', value: article },
    { type: 'layer', value: { ...place, status: 'in-progress' } },
    ...annotationsOf(workbench, large, place).map((each) => ({ type: 'annotation' as const, value: each })),
  ];
  const texts = new Map([[sha256, large.text]]);
  value(recordChange(workbench, { command: 'import-files', articleId: article.id, changeSet: changeSet({ created }), texts }));
}

function annotationsOf(workbench: Workbench, { marks }: LargeArticle, place: Pick<Annotation, 'articleId' | 'annotatorId'>) {
  const ids = marks.map(() => workbench.newId());
  const at = workbench.now();
  return marks.map(({ kind, label, span, links }, index): Annotation => {
    const content = { kind, label, spans: [span], attributes: {}, links: links.map((link) => storedLink(link, ids)) };
    const rest = { note: null, unsure: false, createdAt: at, updatedAt: at, schemeVersion: 1 };
    return { ...content, ...rest, ...place, id: ids[index] ?? '' };
  });
}

function storedLink(link: LargeLink, ids: readonly string[]): Link {
  if ('filler' in link) return { role: link.role, filler: link.filler };
  return 'topic' in link ? { role: link.role, topic: link.topic } : { role: link.role, to: ids[link.to] ?? '' };
}

export function value<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(`Refused: ${JSON.stringify(outcome.problems.slice(0, 3))}`);
  return outcome.value;
}
