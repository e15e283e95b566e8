// Long lists are read page by page; the border of a page loses nothing and repeats nothing.
import { expect, test } from 'vitest';
import { listArticles } from '../../db/articles';
import { changesFrom, lastSeq } from '../../db/changes';
import { newAnnotatedArticle, newArticle, temporaryProject } from '../builders/temporary-project';

const numbers = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => from + index);

test('a thousand articles come in order, each once, and marks may be made between two of them', () => {
  const project = temporaryProject();
  const { workbench } = project;
  for (const count of numbers(1, 1001)) newArticle(workbench, `نص ${count}`);
  const positions: number[] = [];
  for (const { position } of listArticles(workbench.db)) {
    positions.push(position);
    if (position === 250) newAnnotatedArticle(project, '[PERS لافروف]');
  }
  expect(positions).toEqual(numbers(1, 1002));
});

test('history comes whole from any change on', () => {
  const project = temporaryProject();
  const { workbench } = project;
  newAnnotatedArticle(project, '[PERS لافروف] '.repeat(120));
  const last = lastSeq(workbench.db);
  expect([...changesFrom(workbench.db, 1)].map(({ seq }) => seq)).toEqual(numbers(1, last));
  expect([...changesFrom(workbench.db, 60)].map(({ seq }) => seq)).toEqual(numbers(60, last));
});
