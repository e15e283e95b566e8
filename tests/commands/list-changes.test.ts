// History is read backwards, a page at a time, for an article, a mark, an author or everything.
import { describe, expect, test } from 'vitest';
import { annotationsOf } from '../../db/annotations';
import { lastSeq } from '../../db/changes';
import { createAnnotation } from '../../main/commands/create-annotation';
import { deleteAnnotation } from '../../main/commands/delete-annotation';
import { type ListChangesInput, listChanges } from '../../main/commands/list-changes';
import { setRegionKind } from '../../main/commands/set-region-kind';
import { undo } from '../../main/commands/undo';
import { updateAnnotation } from '../../main/commands/update-annotation';
import { actingAs, type Workbench } from '../../main/commands/workbench';
import { newAnnotatedArticle, newAnnotator, newArticle, temporaryProject, value } from '../builders/temporary-project';

const everything: ListChangesInput = { articleId: null, annotationId: null, authorId: null, before: null, limit: 100 };
const list = (workbench: Workbench, asked: Partial<ListChangesInput> = {}) =>
  value(listChanges(workbench, { ...everything, ...asked }));
const factsOf = (workbench: Workbench, asked: Partial<ListChangesInput>) =>
  list(workbench, asked).changes.flatMap(({ facts }) => facts.map(({ fact }) => fact));

function marked() {
  const project = temporaryProject();
  const { article, annotations } = newAnnotatedArticle(project, '[CLAIM [CUE قال] [PERS لافروف] إن الصين صديقة]');
  const [claim, , person] = annotations;
  if (!claim || !person) throw new Error('The article has three marks');
  return { workbench: project.workbench, annotator: project.annotator, article, claim, person };
}

describe('history', () => {
  test('is paged backwards without gap or repetition', () => {
    const { workbench } = marked();
    const all = list(workbench).changes.map(({ seq }) => seq);
    expect(all).toEqual(Array.from({ length: lastSeq(workbench.db) }, (_, index) => lastSeq(workbench.db) - index));
    const paged: number[] = [];
    for (let before: number | null = null, more = true; more; ) {
      const page = list(workbench, { before, limit: 2 });
      expect(page.changes.length).toBeLessThanOrEqual(2);
      paged.push(...page.changes.map(({ seq }) => seq));
      before = paged.at(-1) ?? null;
      more = page.more;
    }
    expect(paged).toEqual(all);
  });

  test('of an article holds its import and nothing of another article, also of changes that touch several', () => {
    const { workbench, article, annotator } = marked();
    const other = newArticle(workbench, 'نص آخر', { regions: [{ start: 0, end: 2, kind: 'other' }] });
    value(setRegionKind(workbench, { articleId: other.id, annotatorId: annotator.id, start: 0, end: 2, kind: 'content' }));
    expect(factsOf(workbench, { articleId: article.id })).toEqual(['marked', 'marked', 'marked', 'articles-added']);
    expect(factsOf(workbench, { articleId: other.id })).toEqual(['region', 'articles-added']);
  });

  test('of a mark holds what was done to it, with it and what took it back, also when it is gone', () => {
    const { workbench, annotator, claim, person } = marked();
    const annotatorId = annotator.id;
    value(
      updateAnnotation(workbench, { annotationId: claim.id, annotatorId, patch: { links: [{ role: 'source', to: person.id }] } }),
    );
    // Touches the claim alone, though its record names the person as the source.
    value(updateAnnotation(workbench, { annotationId: claim.id, annotatorId, patch: { note: 'انظر' } }));
    value(updateAnnotation(workbench, { annotationId: person.id, annotatorId, patch: { label: 'ORG' } }));
    value(undo(actingAs(workbench, annotatorId), { annotatorId }));
    value(deleteAnnotation(workbench, { annotationId: person.id, annotatorId }));
    expect(annotationsOf(workbench.db, person.articleId, annotatorId).map(({ id }) => id)).not.toContain(person.id);
    const told = list(workbench, { annotationId: person.id });
    expect(told.changes.map(({ kind, facts }) => [kind, ...facts.map(({ fact }) => fact)])).toEqual([
      ['edit', 'deleted', 'unlinked'],
      ['undo', 'relabelled'],
      ['edit', 'relabelled'],
      ['edit', 'linked'],
      ['edit', 'marked'],
    ]);
    expect(list(workbench, { annotationId: person.id, limit: 2 })).toMatchObject({ more: true });
    expect(list(workbench, { annotationId: person.id, articleId: person.articleId })).toEqual(told);
  });

  test('of an author holds theirs alone', () => {
    const { workbench, article } = marked();
    const other = newAnnotator(workbench, 'Badr');
    const spans = [{ start: 0, end: 3, quote: 'قال' }];
    value(createAnnotation(workbench, { articleId: article.id, annotatorId: other.id, kind: 'entity', label: 'OCC', spans }));
    expect(factsOf(workbench, { authorId: other.id })).toEqual(['marked']);
    expect(factsOf(workbench, { authorId: other.id, articleId: article.id })).toEqual(['marked']);
    expect(list(workbench, { authorId: other.id }).changes[0]).toMatchObject({ authorId: other.id, articleId: article.id });
  });

  test('names what a link led to even when the mark it led to is gone', () => {
    const { workbench, annotator, claim, person } = marked();
    const annotatorId = annotator.id;
    value(
      updateAnnotation(workbench, { annotationId: claim.id, annotatorId, patch: { links: [{ role: 'source', to: person.id }] } }),
    );
    value(deleteAnnotation(workbench, { annotationId: person.id, annotatorId }));
    const linked = list(workbench).changes[1]?.facts[0];
    expect(linked).toMatchObject({ fact: 'linked', filler: { quote: 'لافروف' } });
  });
});
