// The check finds what somebody did to the file behind the program's back, one problem for each fault.
import { expect, test } from 'vitest';
import type { WritableDatabase } from '../../db/database';
import { checkProject } from '../../main/commands/check-project';
import { deleteAnnotation } from '../../main/commands/delete-annotation';
import { undo } from '../../main/commands/undo';
import { newAnnotatedArticle, temporaryProject, value } from '../builders/temporary-project';

function marked() {
  const project = temporaryProject();
  const made = newAnnotatedArticle(project, '[CLAIM [CUE قال] [PERS لافروف] إن الصين صديقة]');
  return { ...project, workbench: project.workbench, ...made };
}

test('a sound project has no problem, and the report counts what was looked at', () => {
  const { workbench, annotations, annotator } = marked();
  value(deleteAnnotation(workbench, { annotationId: annotations[0]?.id ?? '', annotatorId: annotator.id }));
  value(undo(workbench, { annotatorId: annotator.id }));
  expect(value(checkProject(workbench))).toEqual({ articles: 1, annotations: 3, changes: 8, problems: [] });
});

const tamper: [string, (db: WritableDatabase) => void, string[]][] = [
  [
    'a quote',
    (db) => db.exec("UPDATE annotation_span SET quote = 'بوتين' WHERE quote = 'لافروف'"),
    ['quote-mismatch', 'history-does-not-replay'],
  ],
  [
    'an offset',
    (db) => db.exec("UPDATE annotation_span SET start_offset = start_offset + 1 WHERE quote = 'لافروف'"),
    ['integrity-check-failed', 'quote-mismatch', 'history-does-not-replay'],
  ],
  [
    'a label',
    (db) => db.exec("UPDATE annotation SET label = 'XYZ' WHERE label = 'PERS'"),
    ['label-unknown', 'history-does-not-replay'],
  ],
  ['a note', (db) => db.exec("UPDATE annotation SET note = 'دخيل' WHERE label = 'PERS'"), ['history-does-not-replay']],
  ['which articles were touched', (db) => db.exec('DELETE FROM change_article WHERE seq = 4'), ['history-does-not-replay']],
  ['a title', (db) => db.exec("UPDATE article SET title = 'آخر'"), ['history-does-not-replay']],
  ['a mark that is gone', (db) => db.exec("DELETE FROM annotation WHERE label = 'PERS'"), ['history-does-not-replay']],
  [
    'a text',
    (db) =>
      db.exec("DROP TRIGGER article_text_is_never_changed; UPDATE article_text SET text = replace(text, 'الصين', 'اليابا')"),
    ['text-hash-mismatch', 'integrity-check-failed', 'quote-mismatch'],
  ],
  [
    'a missing change',
    (db) => db.exec('DELETE FROM change WHERE seq = 3'),
    ['history-does-not-replay', 'history-does-not-replay'],
  ],
  ['a change set', (db) => db.exec("UPDATE change SET change_set = '{}' WHERE seq = 4"), ['history-does-not-replay']],
  [
    'a change that was told otherwise',
    (db) => db.exec(`UPDATE change SET change_set = replace(change_set, '"label":"PERS"', '"label":"ORG"')`),
    ['history-does-not-replay'],
  ],
  [
    'a layer that is gone',
    (db) => db.exec('PRAGMA foreign_keys = OFF; DELETE FROM layer; PRAGMA foreign_keys = ON'),
    ['integrity-check-failed', 'integrity-check-failed', 'integrity-check-failed', 'history-does-not-replay'],
  ],
];

test.each(tamper)('%s', (_name, change, expected) => {
  const { workbench } = marked();
  change(workbench.db);
  expect(value(checkProject(workbench)).problems.map(({ code }) => code)).toEqual(expected);
});

test('a problem of a mark says which article and which mark', () => {
  const { workbench, article, annotations } = marked();
  workbench.db.exec("UPDATE annotation_span SET quote = 'بوتين' WHERE quote = 'لافروف'");
  const mark = annotations.find(({ label }) => label === 'PERS');
  expect(value(checkProject(workbench)).problems[0]?.details).toMatchObject({
    inArticle: article.title,
    inAnnotation: mark?.id,
    expected: 'بوتين',
    found: 'لافروف',
  });
});

test('a link that leads to nothing is found', () => {
  const { workbench, annotations } = marked();
  const claim = annotations.find(({ kind }) => kind === 'claim')?.id ?? '';
  workbench.db.pragma('foreign_keys = OFF');
  workbench.db
    .prepare("INSERT INTO annotation_link VALUES (?, 0, 'source', '018cc251-f400-7000-8000-ffffffffffff', NULL, NULL)")
    .run(claim);
  expect(value(checkProject(workbench)).problems.map(({ code }) => code)).toEqual([
    'integrity-check-failed',
    'filler-unknown',
    'history-does-not-replay',
  ]);
});
