import { describe, expect, test } from 'vitest';
import type { Annotation } from '../../domain/annotation';
import { isUnlinked, labelToFollow, neighbour } from '../../renderer/state/walk';
import { defaultScheme } from '../../seeds/default-scheme';
import { annotated } from '../builders/annotated';

/** Marks in the order of their opening brackets, the ids counting up. */
function marksOf(marked: string): Annotation[] {
  return annotated(marked).drafts.map(({ kind, label, spans }, index) => ({
    id: `018cc251-f400-7000-8000-00000000000${index}`,
    articleId: '018cc251-f400-7000-8000-00000000aaaa',
    annotatorId: '018cc251-f400-7000-8000-00000000bbbb',
    kind,
    label,
    spans,
    attributes: {},
    links: [],
    note: null,
    unsure: false,
    createdAt: '2024-01-01T00:00:00.000Z',
    updatedAt: `2024-01-0${index + 1}T00:00:00.000Z`,
    schemeVersion: 1,
  }));
}

const nowhere = { selected: null, word: null, caret: 0 };

/** The labels met by walking from nothing selected until the walk comes round. */
function walkThrough(marks: readonly Annotation[], step: 1 | -1, caret = 0): string[] {
  const met: string[] = [];
  let from: Annotation | undefined;
  for (let count = 0; count <= marks.length; count += 1) {
    const walked = neighbour(marks, from, { ...nowhere, caret }, step);
    if (!walked || walked.round) break;
    met.push(walked.annotation.label);
    from = walked.annotation;
  }
  return met;
}

describe('walking from mark to mark', () => {
  // Three marks on the very same word, a longer one around them, and one after.
  const pile = marksOf('[CLAIM [PERS [ORG [GPE روسيا]]] وحدها] ثم [LOC أوراسيا]');

  test('meets every mark of a pile once, the outer before the inner, and backwards the other way round', () => {
    expect(walkThrough(pile, 1)).toEqual(['CLAIM', 'PERS', 'ORG', 'GPE', 'LOC']);
    expect(walkThrough(pile, -1, 100)).toEqual(['LOC', 'GPE', 'ORG', 'PERS', 'CLAIM']);
  });

  test('begins with the marks where the hand is', () => {
    const word = { start: 0, end: 5 };
    expect(neighbour(pile, undefined, { selected: null, word, caret: 3 }, 1)?.annotation.label).toBe('CLAIM');
    expect(neighbour(pile, undefined, { selected: null, word, caret: 3 }, -1)?.annotation.label).toBe('GPE');
  });

  test('goes round at the end and at the beginning, and says so', () => {
    expect(neighbour(pile, pile[4], nowhere, 1)).toEqual({ annotation: pile[0], round: true });
    expect(neighbour(pile, pile[0], nowhere, -1)).toEqual({ annotation: pile[4], round: true });
  });

  test('leads nowhere when there is no other', () => {
    expect(neighbour([], undefined, nowhere, 1)).toBeUndefined();
    expect(neighbour(pile.slice(0, 1), pile[0], nowhere, 1)).toBeUndefined();
  });

  test('among chosen marks starts from a mark that is not one of them', () => {
    const people = marksOf('[PERS لافروف] في [GPE بكين] مع [PERS وانغ]');
    const wanted = people.filter(({ label }) => label === 'PERS');
    expect(neighbour(wanted, people[1], nowhere, 1)?.annotation).toBe(people[2]);
    expect(neighbour(wanted, people[1], nowhere, -1)?.annotation).toBe(people[0]);
  });
});

describe('the label that is walked by', () => {
  const marks = marksOf('[CLAIM قال [PERS لافروف]] في [GPE بكين]');

  test('is the selected mark’s, else the innermost one’s at the caret, else the one used last', () => {
    expect(labelToFollow(marks, marks[0], nowhere)?.label).toBe('CLAIM');
    expect(labelToFollow(marks, undefined, { ...nowhere, caret: 6 })?.label).toBe('PERS');
    expect(labelToFollow(marks, undefined, { ...nowhere, caret: 12 })?.label).toBe('GPE');
    expect(labelToFollow([], undefined, nowhere)).toBeUndefined();
  });
});

test('unlinked are marks that are read in the margin, have roles, and of those none filled', () => {
  const [claim, person, cue] = marksOf('[CLAIM روسيا قوية] [PERS لافروف] [CUE قال]');
  if (!claim || !person || !cue) throw new Error('Expected three marks');
  expect([claim, person, cue].map((each) => isUnlinked(defaultScheme, each))).toEqual([true, false, false]);
  expect(isUnlinked(defaultScheme, { ...claim, links: [{ role: 'source', filler: 'AUTHOR' }] })).toBe(false);
});
