import { describe, expect, test } from 'vitest';
import type { Annotation } from '../../domain/annotation';
import { otherEnds, stepAlongLinks } from '../../renderer/state/link-tour';

const mark = (id: string, start: number, fillers: readonly string[] = []): Annotation => ({
  id,
  articleId: 'article',
  annotatorId: 'annotator',
  kind: 'claim',
  label: 'CLAIM',
  spans: [{ start, end: start + 1, quote: 'ا' }],
  attributes: {},
  links: fillers.map((to) => ({ role: 'source', to })),
  note: null,
  unsure: false,
  createdAt: '',
  updatedAt: '',
  schemeVersion: 1,
});

const [source, cue, claim, stance] = [
  mark('source', 1),
  mark('cue', 2),
  mark('claim', 5, ['source', 'cue', 'gone']),
  mark('stance', 9, ['claim']),
];
const marks = [source, cue, claim, stance] as Annotation[];

/** The marks that one comes to, asking again and again. */
function walked(from: Annotation | undefined, steps: number): string[] {
  const ids: string[] = [];
  let [selected, tour] = [from, null as Parameters<typeof stepAlongLinks>[2]];
  for (let step = 0; step < steps && selected; step += 1) {
    const next = stepAlongLinks(marks, selected, tour);
    if (!next) break;
    ids.push(next.id);
    tour = next.tour;
    selected = marks.find(({ id }) => id === next.id);
  }
  return ids;
}

describe('the way along the links', () => {
  test('knows the ends of a mark from both sides, and leaves out what is gone', () => {
    expect(claim && otherEnds(marks, claim)).toEqual(['source', 'cue', 'stance']);
    expect(source && otherEnds(marks, source)).toEqual(['claim']);
  });

  test('goes to each other end in turn and back to where it began', () => {
    expect(walked(claim, 5)).toEqual(['source', 'cue', 'stance', 'claim', 'source']);
    expect(walked(source, 2)).toEqual(['claim', 'source']);
  });

  test('begins anew when another mark has been selected meanwhile', () => {
    if (!claim || !stance) throw new Error('The marks are made above');
    const first = stepAlongLinks(marks, claim, null);
    expect(stepAlongLinks(marks, stance, first?.tour ?? null)?.id).toBe('claim');
  });

  test('leads nowhere from a mark without links', () => {
    expect(stepAlongLinks([mark('alone', 1)], mark('alone', 1), null)).toBeUndefined();
  });
});
