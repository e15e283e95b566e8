// Articles that tell the same story are found, kept up to date, and joined or parted by a person, in a real project file.
import { describe, expect, test } from 'vitest';
import { sketchState } from '../../db/sketches';
import { percentOf } from '../../domain/duplicates/story-list';
import { checkProject } from '../../main/commands/check-project';
import { decidePairs } from '../../main/commands/decide-pairs';
import { deleteArticles } from '../../main/commands/delete-articles';
import { listOtherTellings, listStories } from '../../main/commands/list-stories';
import { loadSeeds } from '../../main/commands/load-seeds';
import { redo } from '../../main/commands/redo';
import { setRegionKind } from '../../main/commands/set-region-kind';
import { sketchSomeArticles } from '../../main/commands/sketch-articles';
import { undo } from '../../main/commands/undo';
import { actingAs, type Workbench } from '../../main/commands/workbench';
import { seedArticles } from '../../seeds/seed-articles';
import { rewritten } from '../builders/rewritten';
import { newArticle, temporaryProject, value } from '../builders/temporary-project';

const seed = (at: number) => seedArticles[at]?.text ?? '';

function page(workbench: Workbench) {
  while (sketchSomeArticles(workbench));
  return value(listStories(workbench, { from: 0, limit: 100 }));
}

/** The titles of each story's articles. */
const stories = (workbench: Workbench) => page(workbench).stories.map(({ articles }) => articles.map(({ title }) => title));

test('the seeds are five stories, each told once', async () => {
  const { workbench } = temporaryProject();
  value(await loadSeeds(workbench));
  expect(stories(workbench)).toEqual([]);
});

test('a wire story that two outlets rewrote is one story with its own seed', async () => {
  const { workbench } = temporaryProject();
  value(await loadSeeds(workbench));
  newArticle(workbench, rewritten(seed(2), { dropEvery: 6, outletLine: 'القدس العربي' }), { title: 'أ', outlet: 'القدس العربي' });
  newArticle(workbench, rewritten(seed(2), { swapEvery: 20, reorder: true }), { title: 'ب', outlet: 'العربي الجديد' });
  const { stories: found } = page(workbench);
  expect(found).toHaveLength(1);
  expect(found[0]?.articles.map(({ outlet }) => outlet)).toContain('القدس العربي');
  expect(found[0]?.count).toBe(3);
  for (const { resemblance } of found[0]?.pairs ?? []) expect(percentOf(resemblance)).toBeGreaterThanOrEqual(50);
});

test('the same words in another spelling are 100 %, and a word apart is not', () => {
  const { workbench } = temporaryProject();
  const text = seed(1);
  newArticle(workbench, text, { title: 'أ' });
  newArticle(workbench, text.replaceAll('أ', 'ا').replaceAll('ة', 'ه').replaceAll('في', 'فــي'), { title: 'ب' });
  newArticle(workbench, `${text} وانتهى`, { title: 'ج' });
  const [story] = page(workbench).stories;
  expect(story?.pairs.map(({ resemblance }) => percentOf(resemblance))).toEqual([100, 99, 99]);
});

test('a story inside a longer piece is found, and told how much of it stands there', () => {
  const { workbench } = temporaryProject();
  const short = newArticle(workbench, seed(3), { title: 'قصير' });
  const long = newArticle(workbench, `${seed(0)}\n${seed(3)}\n${seed(4)}`, { title: 'طويل' });
  page(workbench);
  const [telling] = value(listOtherTellings(workbench, { articleId: short.id }));
  expect(telling?.article.title).toBe('طويل');
  expect(telling?.pair.whole).toBe(long.id);
  expect(telling?.pair.containment).toBeGreaterThan(0.98);
});

describe('kept up to date', () => {
  test('an article that goes leaves its story, and comes back by undo', () => {
    const { workbench, annotator } = temporaryProject();
    const amal = actingAs(workbench, annotator.id);
    newArticle(workbench, seed(1), { title: 'أ' });
    const other = newArticle(workbench, `${seed(1)} وانتهى`, { title: 'ب' });
    expect(stories(workbench)).toEqual([['أ', 'ب']]);
    value(deleteArticles(amal, { articleIds: [other.id], annotatorId: annotator.id }));
    expect(stories(workbench)).toEqual([]);
    value(undo(amal, { annotatorId: annotator.id }));
    expect(stories(workbench)).toEqual([['أ', 'ب']]);
  });

  test('what is boilerplate does not count, from the moment it is said to be', () => {
    const { workbench, annotator } = temporaryProject();
    const line = Array.from({ length: 300 }, (_, at) => `زر${at}`).join(' ');
    const text = `${line}\nقال الوزير إن الاتفاق قريب جدا`;
    const regions = [{ start: 0, end: line.length, kind: 'other' as const }];
    const article = newArticle(workbench, text, { title: 'أ', regions });
    newArticle(workbench, `${line}\nأعلنت الشركة أرباحا قياسية هذا العام`, { title: 'ب' });
    expect(stories(workbench)).toEqual([]);
    const region = { articleId: article.id, start: 0, end: line.length, annotatorId: annotator.id };
    value(setRegionKind(workbench, { ...region, kind: 'content' }));
    expect(stories(workbench)).toEqual([['أ', 'ب']]);
  });

  test('it is done in slices, and taken up again where it stopped', () => {
    const project = temporaryProject();
    for (let at = 0; at < 7; at += 1) newArticle(project.workbench, rewritten(seed(at % 5), { swapEvery: 30 + at }));
    expect(sketchState(project.workbench.db)).toEqual({ indexed: 0, total: 7 });
    sketchSomeArticles(project.workbench);
    const workbench = project.reopen();
    expect(page(workbench).total).toBe(2);
    expect(sketchState(workbench.db)).toBeNull();
  });

  test('sketches of another making are made anew', () => {
    const { workbench } = temporaryProject();
    newArticle(workbench, seed(1));
    newArticle(workbench, seed(1).replace('لافروف', 'الوزير'));
    expect(page(workbench).total).toBe(1);
    workbench.db.exec('UPDATE sketch_state SET sketching = 0; DELETE FROM like_pair');
    expect(page(workbench).total).toBe(1);
  });

  test('two hundred copies are one story', () => {
    const { workbench } = temporaryProject();
    for (let at = 0; at < 200; at += 1) newArticle(workbench, `${seed(1)}\n${at}`);
    const { stories: found, total } = page(workbench);
    expect([total, found[0]?.count, found[0]?.articles.length]).toEqual([1, 200, 50]);
  });
});

describe('a person decides', () => {
  function project() {
    const { workbench, annotator } = temporaryProject();
    const amal = actingAs(workbench, annotator.id);
    const [a, b] = [newArticle(workbench, seed(1), { title: 'أ' }), newArticle(workbench, `${seed(1)} وانتهى`, { title: 'ب' })];
    const c = newArticle(workbench, seed(4), { title: 'ج' });
    return { amal, annotatorId: annotator.id, a, b, c };
  }
  const pairOf = (a: { id: string }, b: { id: string }) => [{ articleId: b.id, otherId: a.id }];

  test('two articles are parted, remembered, and one undo takes it back', () => {
    const { amal, annotatorId, a, b } = project();
    value(decidePairs(amal, { pairs: pairOf(a, b), verdict: 'different' }));
    expect(stories(amal)).toEqual([]);
    expect(value(listOtherTellings(amal, { articleId: a.id }))).toEqual([]);
    value(undo(amal, { annotatorId }));
    expect(stories(amal)).toEqual([['أ', 'ب']]);
    value(redo(amal, { annotatorId }));
    expect(stories(amal)).toEqual([]);
    expect(value(checkProject(amal)).problems).toEqual([]);
  });

  test('articles that are not alike are joined, several pairs in one change', () => {
    const { amal, annotatorId, a, b, c } = project();
    value(decidePairs(amal, { pairs: [...pairOf(a, c), ...pairOf(a, b)], verdict: 'variant' }));
    expect(stories(amal)).toEqual([['أ', 'ب', 'ج']]);
    value(undo(amal, { annotatorId }));
    expect(stories(amal)).toEqual([['أ', 'ب']]);
  });

  test('a decision is changed and left open again', () => {
    const { amal, a, b } = project();
    value(decidePairs(amal, { pairs: pairOf(a, b), verdict: 'variant' }));
    expect(value(decidePairs(amal, { pairs: pairOf(a, b), verdict: 'different' })).changeSet.updated).toHaveLength(1);
    expect(value(decidePairs(amal, { pairs: pairOf(a, b), verdict: null })).changeSet.deleted).toHaveLength(1);
    expect(decidePairs(amal, { pairs: pairOf(a, b), verdict: null })).toMatchObject({ ok: false });
    expect(value(checkProject(amal)).problems).toEqual([]);
  });

  test('what was decided goes with its articles, both of them too, and comes back with them', () => {
    const { amal, annotatorId, a, b } = project();
    value(decidePairs(amal, { pairs: pairOf(a, b), verdict: 'different' }));
    for (const articleIds of [[a.id], [a.id, b.id]]) {
      const gone = value(deleteArticles(amal, { articleIds, annotatorId }));
      expect(gone.changeSet.deleted.filter(({ type }) => type === 'article-pair')).toHaveLength(1);
      value(undo(amal, { annotatorId }));
    }
    expect(stories(amal)).toEqual([]);
    expect(value(checkProject(amal)).problems).toEqual([]);
  });

  test('an article cannot be joined with itself or with one that is not there', () => {
    const { amal, a } = project();
    expect(decidePairs(amal, { pairs: pairOf(a, a), verdict: 'variant' }).ok).toBe(false);
    const gone = { id: '018cc251-f400-7000-8000-00000000ffff' };
    expect(decidePairs(amal, { pairs: pairOf(a, gone), verdict: 'variant' }).ok).toBe(false);
  });
});
