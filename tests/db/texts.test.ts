// A text that was stored once stays as it is.
import { expect, test } from 'vitest';
import { insertText, readText } from '../../db/texts';
import { sha256Of } from '../../formats/sha256';
import { newArticle, temporaryProject } from '../builders/temporary-project';

test('the text of an article can be neither changed nor deleted', () => {
  const { workbench } = temporaryProject();
  newArticle(workbench, 'لافروف في بكين');
  expect(() => workbench.db.exec("UPDATE article_text SET text = 'آخر'")).toThrow('never changes');
  expect(() => workbench.db.exec('DELETE FROM article_text')).toThrow('never deleted');
});

test.each([
  ['combining marks in both forms', 'é é أ أ'],
  ['emoji, flags and joiners', '👨‍👩‍👧 🇵🇸 می‌روم'],
  ['invisible characters', '\u200f\u202b\u2067\ufeff\u2028'],
  ['a NUL', 'a\0b'],
])('a text keeps %s unit by unit', (_name, text) => {
  const project = temporaryProject();
  const sha256 = sha256Of(text);
  insertText(project.workbench.db, sha256, text);
  insertText(project.workbench.db, sha256, text);
  expect(readText(project.reopen().db, sha256)).toBe(text);
});

test('many long texts read one after the other are all read right', () => {
  const { workbench } = temporaryProject();
  const texts = ['ا', 'ب', 'ت', 'ث'].map((letter) => letter.repeat(3_000_000));
  for (const text of texts) insertText(workbench.db, sha256Of(text), text);
  for (const text of [...texts, ...texts]) expect(readText(workbench.db, sha256Of(text)) === text).toBe(true);
  expect(readText(workbench.db, sha256Of('none'))).toBeUndefined();
});
