// Articles go with everything on them in one change, and come back exactly as they were.
import { expect, test } from 'vitest';
import { lastArticlePosition, readArticle } from '../../db/articles';
import { allRecords } from '../../db/records';
import { quoteSpan } from '../../domain/span';
import { checkProject } from '../../main/commands/check-project';
import { createAnnotation } from '../../main/commands/create-annotation';
import { deleteArticles, previewDeletion } from '../../main/commands/delete-articles';
import { projectStats } from '../../main/commands/project-stats';
import { redo } from '../../main/commands/redo';
import { indexSomeArticles, searchProject } from '../../main/commands/search-project';
import { setLayerStatus } from '../../main/commands/set-layer-status';
import { undo } from '../../main/commands/undo';
import { updateAnnotation } from '../../main/commands/update-annotation';
import type { Workbench } from '../../main/commands/workbench';
import {
  codes,
  newAnnotatedArticle,
  newAnnotator,
  newArticle,
  type TemporaryProject,
  temporaryProject,
  value,
} from '../builders/temporary-project';

/** Three articles: one that nobody touched, one with linked marks of two annotators, one with a mark. */
function corpus() {
  const project = temporaryProject();
  const { workbench, annotator } = project;
  const other = newAnnotator(workbench, 'Badr');
  const plain = newArticle(workbench, 'نص بلا علامات', { regions: [{ start: 0, end: 2, kind: 'credit' }] });
  const linked = newAnnotatedArticle(project, 'قال [PERS لافروف] إن [CLAIM العلاقات متينة]');
  const [person, claim] = linked.annotations;
  if (!person || !claim) throw new Error('Two marks were made');
  const links = [{ role: 'source', to: person.id }];
  value(updateAnnotation(workbench, { annotationId: claim.id, annotatorId: annotator.id, patch: { links } }));
  const spans = [quoteSpan(linked.text, { start: 0, end: 3 })];
  value(
    createAnnotation(workbench, {
      articleId: linked.article.id,
      annotatorId: other.id,
      kind: 'entity',
      label: 'PERS',
      spans,
    }),
  );
  const marked = newAnnotatedArticle(project, 'زار [GPE بكين]');
  return { project, workbench, annotatorId: annotator.id, other, plain, linked: linked.article, marked: marked.article };
}

const recordsOf = ({ db }: Workbench) => [...allRecords(db)];

function found(workbench: Workbench, query: string): number | null {
  while (indexSomeArticles(workbench));
  return value(searchProject(workbench, { query, limit: 9, hitsPerArticle: 9, after: null })).total;
}

function expectSound({ workbench }: Pick<TemporaryProject, 'workbench'>): void {
  expect(value(checkProject(workbench)).problems).toEqual([]);
}

test('deleting takes marks, layers, regions and the article, and undo brings all of it back', () => {
  const { project, workbench, annotatorId, plain, linked, marked } = corpus();
  const before = recordsOf(workbench);
  const change = value(deleteArticles(workbench, { articleIds: [linked.id, plain.id], annotatorId }));
  expect(change.changeSet.deleted.map(({ type }) => type).sort()).toEqual(
    ['annotation', 'annotation', 'annotation', 'article', 'article', 'layer', 'layer', 'region'].sort(),
  );
  expect(recordsOf(workbench).filter(({ type }) => type === 'article')).toEqual([{ type: 'article', value: marked }]);
  expectSound(project);
  value(undo(workbench, { annotatorId }));
  expect(recordsOf(workbench)).toEqual(before);
  expectSound(project);
  value(redo(workbench, { annotatorId }));
  expect(readArticle(workbench.db, linked.id)).toBeUndefined();
  expectSound(project);
});

test('what is deleted is neither found nor counted, and is both again after an undo', async () => {
  const { workbench, annotatorId, linked } = corpus();
  const annotations = async () => value(await projectStats(workbench)).annotations;
  expect([found(workbench, 'لافروف'), await annotations()]).toEqual([1, 4]);
  value(deleteArticles(workbench, { articleIds: [linked.id], annotatorId }));
  expect([found(workbench, 'لافروف'), await annotations()]).toEqual([0, 1]);
  value(undo(workbench, { annotatorId }));
  expect([found(workbench, 'لافروف'), await annotations()]).toEqual([1, 4]);
});

test('what would go is told before it goes', () => {
  const { workbench, annotatorId, plain, linked, marked } = corpus();
  const preview = (...articleIds: string[]) => previewDeletion(workbench, { articleIds, annotatorId });
  expect(value(preview(plain.id))).toEqual({ articles: 1, marks: 0, annotators: 0 });
  expect(value(preview(plain.id, linked.id, marked.id, marked.id))).toEqual({ articles: 3, marks: 4, annotators: 2 });
});

test('a locked layer keeps its article, and every lock is named', () => {
  const { workbench, annotatorId, other, plain, linked } = corpus();
  const before = recordsOf(workbench).length;
  for (const who of [annotatorId, other.id]) {
    value(setLayerStatus(workbench, { articleId: linked.id, annotatorId: who, status: 'locked' }));
  }
  const refusal = deleteArticles(workbench, { articleIds: [plain.id, linked.id], annotatorId });
  expect(codes(refusal)).toEqual(['layer-locked', 'layer-locked']);
  expect(recordsOf(workbench)).toHaveLength(before);
});

test('an article that is gone keeps its place, also when others came meanwhile', () => {
  const { project, workbench, annotatorId, marked } = corpus();
  value(deleteArticles(workbench, { articleIds: [marked.id], annotatorId }));
  const late = newArticle(workbench, 'جاء بعد الحذف');
  expect(late.position).toBeGreaterThan(marked.position);
  value(undo(workbench, { annotatorId }));
  expect(readArticle(workbench.db, marked.id)).toEqual(marked);
  expect(lastArticlePosition(project.reopen().db)).toBe(late.position);
  expectSound(project);
});

test('an article that the project does not have is refused by name, and nothing goes', () => {
  const { workbench, annotatorId, plain } = corpus();
  const stranger = workbench.newId();
  expect(codes(deleteArticles(workbench, { articleIds: [plain.id, stranger], annotatorId }))).toEqual(['article-unknown']);
  expect(readArticle(workbench.db, plain.id)).toEqual(plain);
});
