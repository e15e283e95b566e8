// Articles are divided into parts: each into one, groups whole, sizes as asked, labels spread as the sizes are, and always the same.
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exportSplitsSchema } from '../../domain/export-options';
import { type DividedArticle, divideArticles } from '../../domain/splits/split-articles';
import { codes, value } from '../builders/temporary-project';

const lots = (seed: number) => (id: string) => createHash('sha256').update(`${seed}:${id}`).digest('hex');

const article = (id: string, labels: Record<string, number> = {}, ...keys: string[]): DividedArticle => ({
  id,
  keys,
  labels: new Map(Object.entries(labels)),
});

const thirds = [
  { name: 'train', size: 8 },
  { name: 'dev', size: 1 },
  { name: 'test', size: 1 },
];

const drawnArticles = fc
  .uniqueArray(fc.tuple(fc.nat(9999), fc.nat(40), fc.nat(3), fc.nat(3)), { selector: ([id]) => id, maxLength: 80 })
  .map((drawn) =>
    drawn.map(([id, story, one, other]) =>
      article(`a${id}`, { 'entity:PERS': one, 'claim:CLAIM': other }, ...(story < 20 ? [`story ${story}`] : [])),
    ),
  );
const drawnParts = fc
  .array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 4 })
  .map((sizes) => sizes.map((size, at) => ({ name: `part${at}`, size })));

describe('whatever the articles', () => {
  test('each is in exactly one part, no group is parted, and the balance counts what is there', () => {
    fc.assert(
      fc.property(drawnArticles, drawnParts, fc.nat(), (articles, parts, seed) => {
        const { partOf, balance } = value(divideArticles(articles, { parts, listed: {} }, lots(seed)));
        expect([...partOf.keys()].sort()).toEqual(articles.map(({ id }) => id).sort());
        const byStory = new Map<string, Set<string | undefined>>();
        for (const { id, keys } of articles)
          for (const key of keys) byStory.set(key, (byStory.get(key) ?? new Set()).add(partOf.get(id)));
        for (const inParts of byStory.values()) expect(inParts.size).toBe(1);
        for (const { name, articles: count } of balance.parts)
          expect([...partOf.values()].filter((part) => part === name)).toHaveLength(count);
        for (const { marks, inParts } of balance.labels) expect(inParts.reduce((sum, each) => sum + each, 0)).toBe(marks);
      }),
    );
  });

  test('the same seed divides them alike, in whatever order they come', () => {
    fc.assert(
      fc.property(drawnArticles, drawnParts, fc.nat(), fc.infiniteStream(fc.nat()), (articles, parts, seed, order) => {
        const keys = new Map(articles.map(({ id }) => [id, order.next().value]));
        const shuffled = [...articles].sort((a, b) => (keys.get(a.id) ?? 0) - (keys.get(b.id) ?? 0));
        const divided = (list: readonly DividedArticle[]) => {
          const { partOf, balance } = value(divideArticles(list, { parts, listed: {} }, lots(seed)));
          return { parts: [...partOf].sort(), balance };
        };
        expect(divided(shuffled)).toEqual(divided(articles));
      }),
    );
  });

  test('sizes are as asked but for the size of a group', () => {
    fc.assert(
      fc.property(drawnArticles, drawnParts, fc.nat(), (articles, parts, seed) => {
        const { balance } = value(divideArticles(articles, { parts, listed: {} }, lots(seed)));
        const sum = parts.reduce((total, { size }) => total + size, 0);
        for (const [at, { articles: count }] of balance.parts.entries()) {
          const wanted = (articles.length * (parts[at]?.size ?? 0)) / sum;
          expect(Math.abs(count - wanted)).toBeLessThanOrEqual(parts.length * Math.max(1, balance.together.largest));
        }
      }),
    );
  });
});

test('labels are spread as the sizes are, also rare ones', () => {
  const articles = Array.from({ length: 1000 }, (_, at) =>
    article(`${at}`, { 'entity:PERS': 1 + (at % 3), ...(at % 50 === 0 ? { 'stance:favor': 1 } : {}) }),
  );
  const { balance } = value(divideArticles(articles, { parts: thirds, listed: {} }, lots(7)));
  expect(balance.parts.map(({ articles: count }) => count)).toEqual([800, 100, 100]);
  expect(balance.labels.find(({ label }) => label === 'favor')?.inParts).toEqual([16, 2, 2]);
  expect(Math.abs((balance.furthest?.reached ?? 1) - (balance.furthest?.wanted ?? 0))).toBeLessThan(0.02);
});

test('labels that come in bundles are spread no worse than chance would', () => {
  const bundled = Array.from({ length: 2000 }, (_, at) =>
    article(
      `${at}`,
      Object.fromEntries(
        Array.from({ length: 6 }, (_, l) => [`entity:L${(at * 7 + l * l + (at >> 5)) % 30}`, 1 + ((at * l) % 3)]),
      ),
    ),
  );
  const { balance } = value(divideArticles(bundled, { parts: thirds, listed: {} }, lots(1)));
  const { reached, wanted } = balance.furthest ?? { reached: 1, wanted: 0 };
  expect(Math.abs(reached - wanted)).toBeLessThan(0.04);
  expect(balance.parts.map(({ articles: count }) => count)).toEqual([1600, 200, 200]);
});

test('another seed divides otherwise, and where articles are added most of the others stay where they were', () => {
  const articles = Array.from({ length: 400 }, (_, at) => article(`${at}`, { 'entity:PERS': 1 + (at % 4) }));
  const divided = (list: readonly DividedArticle[], seed: number) =>
    value(divideArticles(list, { parts: thirds, listed: {} }, lots(seed))).partOf;
  const before = divided(articles, 1);
  const moved = (after: ReadonlyMap<string, string>) => [...before].filter(([id, part]) => after.get(id) !== part).length;
  expect(moved(divided(articles, 2))).toBeGreaterThan(50);
  const more = [...articles, ...Array.from({ length: 20 }, (_, at) => article(`new ${at}`, { 'entity:PERS': 1 }))];
  expect(moved(divided(more, 1))).toBeLessThan(20);
});

describe('listed articles', () => {
  const articles = [article('a', {}, 's'), article('b', {}, 's'), article('c')];

  test('are where they are listed, with their whole group, whatever the sizes say', () => {
    const parts = [
      { name: 'train', size: 1 },
      { name: 'test', size: 0 },
    ];
    const { partOf, balance } = value(divideArticles(articles, { parts, listed: { b: 'test', gone: 'train' } }, lots(1)));
    expect(Object.fromEntries(partOf)).toEqual({ a: 'test', b: 'test', c: 'train' });
    expect(balance).toMatchObject({ listedInVain: 1, parts: [{ listed: 0 }, { listed: 2 }] });
  });

  test('that would part a group, or name no part, are told one by one', () => {
    const refusal = (listed: Record<string, string>, parts = thirds) => divideArticles(articles, { parts, listed }, lots(1));
    expect(refusal({ a: 'test', b: 'train' })).toMatchObject({ ok: false, problems: [{ code: 'split-list-parts-group' }] });
    expect(codes(refusal({ a: 'x', c: 'y' }))).toEqual(['split-part-unknown', 'split-part-unknown']);
    expect(codes(refusal({}, [...thirds, { name: 'dev', size: 1 }]))).toEqual(['split-part-twice']);
    expect(codes(refusal({}, [{ name: 'test', size: 0 }]))).toEqual(['split-without-sizes']);
  });
});

describe('names of parts', () => {
  const refusal = (...names: readonly string[]) =>
    codes(divideArticles([article('a')], { parts: names.map((name) => ({ name, size: 1 })), listed: {} }, lots(1)));

  test('that some library would take for one are refused', () => {
    expect(refusal('dev-a', 'dev_a')).toEqual(['split-part-twice']);
  });

  test('that systems, libraries or files of the export have already are refused', () => {
    expect(refusal('con', 'com1', 'train', 'all', 'manifest')).toEqual(Array.from({ length: 4 }, () => 'split-part-taken'));
    const longest = 'a'.repeat(40);
    expect(exportSplitsSchema.safeParse({ parts: [{ name: longest, size: 1 }] }).success).toBe(true);
    expect(exportSplitsSchema.safeParse({ parts: [{ name: `${longest}a`, size: 1 }] }).success).toBe(false);
  });
});
