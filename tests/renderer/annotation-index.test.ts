import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Annotation } from '../../domain/annotation';
import { annotationById, linksTo } from '../../renderer/state/annotation-index';
import { difference } from '../../renderer/state/difference';

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

/** Lists as edits make them: some marks of the list before, the same objects, and some new ones. */
const histories = fc.array(
  fc.array(fc.record({ id: fc.nat(8), keep: fc.boolean(), fillers: fc.array(fc.nat(8).map(String), { maxLength: 2 }) }), {
    maxLength: 9,
  }),
  { maxLength: 6 },
);

describe('finding marks', () => {
  test('by id and by what they lead to gives what looking through the list would give, edit after edit', () => {
    fc.assert(
      fc.property(histories, (history) => {
        let list: readonly Annotation[] = [];
        for (const edit of history) {
          const kept = new Map(list.map((each) => [each.id, each]));
          const next = new Map<string, Annotation>();
          for (const { id, keep, fillers } of edit.toSorted((a, b) => a.id - b.id)) {
            const before = kept.get(String(id));
            next.set(String(id), keep && before ? before : mark(String(id), id, [...new Set(fillers)]));
          }
          list = [...next.values()];
          for (let id = 0; id <= 8; id += 1) {
            expect(annotationById(list, String(id))).toBe(list.find((each) => each.id === String(id)));
            const owners = list.filter(({ links }) => links.some((link) => 'to' in link && link.to === String(id)));
            expect(linksTo(list, String(id)).map(({ owner }) => owner)).toEqual(owners);
          }
        }
      }),
    );
  });

  test('says what came and what went between any two lists', () => {
    const things = Array.from({ length: 8 }, (_each, id) => ({ id }));
    const lists = fc.subarray(things);
    fc.assert(
      fc.property(lists, lists, (before, after) => {
        const { gone, come } = difference(before, after);
        expect(gone).toEqual(before.filter((each) => !after.includes(each)));
        expect(come).toEqual(after.filter((each) => !before.includes(each)));
      }),
    );
  });
});
