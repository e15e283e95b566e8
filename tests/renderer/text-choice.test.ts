import { describe, expect, test } from 'vitest';
import { touches } from '../../renderer/state/text-choice';

describe('whether the hand is still at a mark', () => {
  const marks = [{ start: 10, end: 20 }];

  test('it is while the caret stands in a word of the mark', () => {
    expect(touches({ selected: null, word: { start: 18, end: 24 }, caret: 22 }, marks)).toBe(true);
  });

  test('it is while the caret stands in the mark but in no word, as before a quotation mark', () => {
    expect(touches({ selected: null, word: null, caret: 10 }, marks)).toBe(true);
    expect(touches({ selected: null, word: null, caret: 20 }, marks)).toBe(true);
  });

  test('it is while the caret stands at its edge, though the word there is another', () => {
    expect(touches({ selected: null, word: { start: 20, end: 26 }, caret: 20 }, marks)).toBe(true);
  });

  test('it is not once the caret or the selection has left the mark', () => {
    expect(touches({ selected: null, word: null, caret: 21 }, marks)).toBe(false);
    expect(touches({ selected: { start: 0, end: 10 }, word: null, caret: 10 }, marks)).toBe(false);
  });
});
