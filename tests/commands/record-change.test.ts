// The funnel keeps its promises whoever calls it: all or nothing, one row of history each, nothing stale, nothing moved.
import { expect, test } from 'vitest';
import { readArticle } from '../../db/articles';
import { changesFrom, lastSeq } from '../../db/changes';
import { openProjectFile } from '../../db/open-project';
import { changeSet } from '../../domain/change-set';
import { createAnnotation } from '../../main/commands/create-annotation';
import { openWorkbench, recordChange } from '../../main/commands/workbench';
import { codes, newAnnotatedArticle, newArticle, temporaryProject, value } from '../builders/temporary-project';

test('one faulty mark among many keeps all of them out, and is named', () => {
  const project = temporaryProject();
  const { workbench } = project;
  const { annotations } = newAnnotatedArticle(project, '[PERS لافروف] في [GPE بكين]');
  const copies = annotations.map((each) => ({ ...each, id: workbench.newId(), label: each.label === 'PERS' ? 'ORG' : 'NONE' }));
  const before = lastSeq(workbench.db);
  const set = changeSet({ created: copies.map((each) => ({ type: 'annotation' as const, value: each })) });
  const outcome = recordChange(workbench, { command: 'import-files', changeSet: set });
  expect(codes(outcome)).toEqual(['label-unknown']);
  expect(outcome.ok ? {} : outcome.problems[0]?.details).toMatchObject({ inAnnotation: copies[1]?.id });
  expect(lastSeq(workbench.db)).toBe(before);
});

test('history counts without gaps and keeps what was done word for word', () => {
  const project = temporaryProject();
  newAnnotatedArticle(project, '[PERS لافروف] في [GPE بكين]');
  const changes = [...changesFrom(project.workbench.db, 1)];
  expect(changes.map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5]);
  expect(changes.map(({ command }) => command)).toEqual([
    'create-project',
    'create-annotator',
    'import-files',
    'create-annotation',
    'create-annotation',
  ]);
});

test('an update of a record that has moved on meanwhile is refused', () => {
  const { workbench } = temporaryProject();
  const article = newArticle(workbench, 'نص');
  const rename = (title: string) => ({
    before: { type: 'article' as const, value: article },
    after: { type: 'article' as const, value: { ...article, title } },
  });
  value(recordChange(workbench, { command: 'rename', changeSet: changeSet({ updated: [rename('أول')] }) }));
  expect(codes(recordChange(workbench, { command: 'rename', changeSet: changeSet({ updated: [rename('ثان')] }) }))).toEqual([
    'changed-since',
  ]);
  expect(readArticle(workbench.db, article.id)?.title).toBe('أول');
});

test('broken promises throw: an empty change, a text under another hash, a missing text, a moved mark', () => {
  const project = temporaryProject();
  const { workbench } = project;
  const { article, annotations } = newAnnotatedArticle(project, '[PERS لافروف]');
  const other = newArticle(workbench, 'لافروف');
  const record = (set: Parameters<typeof changeSet>[0], texts?: ReadonlyMap<string, string>) => () =>
    recordChange(workbench, { command: 'test', changeSet: changeSet(set), texts });
  const fresh = {
    type: 'article' as const,
    value: { ...article, id: workbench.newId(), position: 9, textSha256: 'f'.repeat(64) },
  };
  expect(record({})).toThrow('changes nothing');
  expect(record({ created: [fresh] })).toThrow('not handed over');
  expect(record({ created: [fresh] }, new Map([['f'.repeat(64), 'لافروف']]))).toThrow('not its own');
  const [mark] = annotations;
  if (!mark) throw new Error('Expected a mark');
  const moved = {
    before: { type: 'annotation' as const, value: mark },
    after: { type: 'annotation' as const, value: { ...mark, articleId: other.id } },
  };
  expect(record({ updated: [moved] })).toThrow('moved');
  const orphan = { type: 'annotation' as const, value: { ...mark, id: workbench.newId(), articleId: other.id } };
  expect(record({ created: [orphan] })).toThrow('FOREIGN KEY');
});

test('a region must lie within its text', () => {
  const { workbench } = temporaryProject();
  const article = newArticle(workbench, 'نص');
  const region = (start: number, end: number) => ({
    type: 'region' as const,
    value: { articleId: article.id, start, end, kind: 'other' as const },
  });
  expect(
    codes(recordChange(workbench, { command: 'test', changeSet: changeSet({ created: [region(0, 3), region(1, 1)] }) })),
  ).toEqual(['span-outside-text', 'span-empty']);
});

test('a full disk and a file held by another process are problems, and nothing is half written', () => {
  const project = temporaryProject();
  const { workbench, annotator } = project;
  const { article, text } = newAnnotatedArticle(project, `[PERS لافروف] ${'كلام '.repeat(100)}`);
  const draft = {
    articleId: article.id,
    annotatorId: annotator.id,
    kind: 'claim',
    label: 'CLAIM',
    spans: [{ start: 0, end: text.length, quote: text }],
  };
  workbench.db.pragma('max_page_count = 1');
  const full = createAnnotation(workbench, { ...draft, note: 'ملاحظة '.repeat(20_000) });
  expect(codes(full)).toEqual(['disk-full']);
  workbench.db.pragma('max_page_count = 4294967294');
  const other = value(openProjectFile(project.path));
  other.exec('BEGIN IMMEDIATE');
  workbench.db.pragma('busy_timeout = 50');
  expect(codes(createAnnotation(workbench, draft))).toEqual(['busy-project']);
  other.exec('ROLLBACK');
  expect(codes(createAnnotation(workbench, draft))).toEqual([]);
  other.close();
});

test('a scheme is read anew when another process has changed it', () => {
  const project = temporaryProject();
  const { workbench } = project;
  const second = openWorkbench(value(openProjectFile(project.path)));
  const { annotations } = newAnnotatedArticle(project, '[PERS لافروف]');
  const before = annotations[0]?.schemeVersion;
  second.db.exec("UPDATE scheme SET version = 7, definition = json_set(definition, '$.version', 7)");
  second.db.close();
  expect([before, newAnnotatedArticle(project, '[PERS لافروف]').annotations[0]?.schemeVersion]).toEqual([1, 7]);
  expect(workbench.db.inTransaction).toBe(false);
});
