import { describe, expect, test } from 'vitest';
import type { ChangePage } from '../../domain/told-history';
import { withNewest, withOlder } from '../../renderer/history/use-history';

const page = (seqs: readonly number[], more: boolean): ChangePage => ({
  more,
  changes: seqs.map((seq) => ({
    seq,
    at: '2024-01-01T00:00:00.000Z',
    authorId: null,
    command: 'create-annotation',
    kind: 'edit',
    articleId: null,
    facts: [],
    more: 0,
  })),
});
const seqs = ({ changes }: ChangePage) => changes.map(({ seq }) => seq);

describe('pages of history', () => {
  test('an older page goes on below what is known', () => {
    const known = withOlder(page([9, 8, 7], true), page([6, 5], false));
    expect(seqs(known)).toEqual([9, 8, 7, 6, 5]);
    expect(known.more).toBe(false);
  });

  test('an older page that comes twice stands once', () => {
    expect(seqs(withOlder(page([9, 8, 7, 6], true), page([6, 5], true)))).toEqual([9, 8, 7, 6, 5]);
  });

  test('a change that is made comes on top, and what was known below stays', () => {
    const known = withNewest(page([9, 8, 7, 6, 5], true), page([10, 9, 8], true));
    expect(seqs(known)).toEqual([10, 9, 8, 7, 6, 5]);
    expect(known.more).toBe(true);
  });

  test('after more changes than a page holds the newest page begins anew, so that none is missing in between', () => {
    expect(seqs(withNewest(page([9, 8, 7], true), page([20, 19, 18], true)))).toEqual([20, 19, 18]);
  });

  test('a page that is all there is replaces what was known', () => {
    expect(seqs(withNewest(page([9, 8], false), page([9], false)))).toEqual([9]);
    expect(seqs(withNewest(null, page([3, 2], true)))).toEqual([3, 2]);
  });
});
