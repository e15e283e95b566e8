import { describe, expect, test } from 'vitest';
import type { TextChoice } from '../../renderer/reading/caret-in-text';
import { spansToMark } from '../../renderer/state/annotation-actions';
import { newAnnotatedArticle, temporaryProject } from '../builders/temporary-project';

describe('What a label of another kind marks beside a selected mark', () => {
  const at = (caret: number, start: number, end: number): TextChoice => ({ selected: null, word: { start, end }, caret });
  const quotes = (choice: TextChoice): string[] => {
    const { text, annotations } = newAnnotatedArticle(temporaryProject(), 'قال [OCC وزير الخارجية]:// الصيني');
    return (spansToMark(text, choice, annotations[0]) ?? []).map(({ quote }) => quote);
  };

  test('it is the words of the mark where marking and walking leave the caret', () => {
    expect(quotes(at(4, 4, 8))).toEqual(['وزير الخارجية']);
    expect(quotes(at(17, 9, 17))).toEqual(['وزير الخارجية']);
  });

  test('it is never a word that the mark only touches', () => {
    expect(quotes(at(17, 17, 20))).toEqual(['وزير الخارجية']);
  });

  test('it is the word inside the mark in which the caret was put', () => {
    expect(quotes(at(12, 9, 17))).toEqual(['الخارجية']);
  });
});
