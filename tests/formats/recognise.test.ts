// Files that share an ending are told apart by how they begin.
import { describe, expect, test } from 'vitest';
import { firstRecord } from '../../formats/json/first-record';
import { formatsTaking, readableEndings, recognise } from '../../formats/registry';
import { bytesOf, golden } from '../builders/foreign';

function formatOf(name: string, bytes: Uint8Array): string {
  const found = recognise({ name, bytes });
  return found.ok ? found.value.key : found.problems.map(({ code }) => code).join();
}

describe('a file', () => {
  test.each([
    ['native.jsonl', 'jsonl'],
    ['doccano/story.utf-16.jsonl', 'doccano'],
    ['label-studio/story.code-points.json', 'label-studio'],
    ['prodigy/story.code-points.jsonl', 'prodigy'],
    ['spacy/story.code-points.jsonl', 'spacy'],
    ['spacy/training.json', 'spacy'],
    ['web-annotation/story.code-points.jsonl', 'web-annotation'],
    ['cas/story.utf-16.json', 'cas-json'],
    ['conll/story.iob1.conll', 'conll'],
    ['conll/story.bilou.conll', 'conll'],
    ['conllu/story.conllu', 'conllu'],
    ['webanno-tsv/story.utf-16.tsv', 'webanno-tsv'],
  ])('%s is read as %s', (name, key) => {
    expect(formatOf(name, golden(name))).toBe(key);
  });

  test.each([
    ['[["قال", {"entities": []}]]', 'spacy'],
    ['["قال", {"entities": []}]', 'spacy'],
    ['\ufeff  {"text": "\\"label\\": {[", "label": []}', 'doccano'],
    ['{"meta": {"label": 1}, "text": "a"}', 'records'],
    ['{"meta": {"label": 1}}', 'unrecognised-content'],
    ['', 'empty-file'],
    [' \n\n ', 'empty-file'],
    ['لا شيء', 'unrecognised-content'],
  ])('that begins %s is read as %s', (content, key) => {
    expect(formatOf('a.jsonl', bytesOf(content))).toBe(key);
  });

  test('that nothing recognises is refused with what was tried and the keys that it has', () => {
    const found = recognise({ name: 'a.jsonl', bytes: bytesOf('{"tweet": {"text": "قال"}, "stance": 1}') });
    expect(found.ok ? [] : found.problems).toMatchObject([
      { code: 'unrecognised-content', details: { keys: 'tweet, stance', tried: expect.stringContaining('jsonl, label-studio') } },
    ]);
  });

  test('whose first record never ends still has the keys up to where it breaks', () => {
    expect([...(firstRecord(bytesOf('{"text": "قال", "label": [[0, 3, "PER'))?.keys ?? [])]).toEqual([
      ['text', 'string'],
      ['label', 'array'],
    ]);
    expect(firstRecord(bytesOf('['.repeat(100_000)))).toBeNull();
  });
});

test('whatever ends as some reader wants it can be chosen, in any case, and nothing else', () => {
  for (const ending of readableEndings()) expect(formatsTaking(`خبر.${ending.toUpperCase()}`)).not.toEqual([]);
  expect(readableEndings()).toEqual(expect.arrayContaining(['txt', 'jsonl', 'csv', 'ann', 'conllu']));
  for (const name of ['csv', 'a.csv.bak', 'a.', '']) expect(formatsTaking(name)).toEqual([]);
});
