// Two texts are as like as the shingles they share, in whatever spelling, and a sketch tells it nearly as well.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { detectRegions } from '../../../domain/boilerplate';
import { likeness, shinglesOf } from '../../../domain/duplicates/shingles';
import {
  areWorthComparing,
  estimatedLikeness,
  keysOf,
  PERMUTATIONS,
  packSketch,
  sketchOf,
  unpackSketch,
} from '../../../domain/duplicates/sketch';
import { seedArticles } from '../../../seeds/seed-articles';
import { rewritten } from '../../builders/rewritten';

const like = (a: string, b: string) => likeness(shinglesOf(a), shinglesOf(b));
const words = (count: number, from = 0) => Array.from({ length: count }, (_, at) => `كلمة${from + at}`).join(' ');
const vocabulary = fc.constantFrom(...words(40).split(' '));
const texts = fc.array(vocabulary, { minLength: 1, maxLength: 120 }).map((all) => all.join(' '));

describe('likeness', () => {
  test('a text is wholly like itself', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(like(text, text)).toEqual({ resemblance: 1, containment: 1 });
      }),
    );
  });

  test('it is the same from either side, between 0 and 1, and containment is never less than resemblance', () => {
    fc.assert(
      fc.property(texts, texts, (a, b) => {
        const found = like(a, b);
        expect(like(b, a)).toEqual(found);
        expect(found.resemblance).toBeGreaterThanOrEqual(0);
        expect(found.containment).toBeLessThanOrEqual(1);
        expect(found.containment).toBeGreaterThanOrEqual(found.resemblance);
      }),
    );
  });

  test('tashkeel, hamza, tatweel, presentation forms and digits make no difference', () => {
    expect(like('أكّد الوزيرُ إنّ ٣ مـــدن آمنة', 'اكد الوزير ان 3 مدن امنه').resemblance).toBe(1);
    expect(like('قال ﻣﺤﻤﺪ أمس', 'قال محمد امس').resemblance).toBe(1);
  });

  test('spaces, punctuation and line ends make none either, the order of words does', () => {
    expect(like('قال الوزير: «إنها فرصة»', 'قال الوزير\nإنها فرصة').resemblance).toBe(1);
    expect(like('ا ب ت ث ج', 'ج ث ت ب ا').resemblance).toBe(0);
  });

  test('half of the shingles of one text in another one of the same length is a third', () => {
    // 10 words each, so 8 shingles; 6 words in common, so 4 of them: 4 of 12.
    expect(like(words(10), words(10, 4)).resemblance).toBeCloseTo(4 / 12);
  });

  test('a text inside a longer one is contained and not resembled', () => {
    const found = like(words(50), `${words(100, 500)} ${words(50)} ${words(100, 700)}`);
    expect(found.containment).toBe(1);
    expect(found.resemblance).toBeLessThan(0.25);
  });

  test('short texts are compared whole, and texts without words are like nothing', () => {
    expect(like('عاجل', 'عاجِل').resemblance).toBe(1);
    expect(like('عاجل', 'خبر عاجل').resemblance).toBe(0);
    expect(like('', '')).toEqual({ resemblance: 0, containment: 0 });
    expect(like('…', 'ـــ')).toEqual({ resemblance: 0, containment: 0 });
  });

  test('boilerplate does not count, what a person took back into the story does', () => {
    const around = (line: string, story: string) => `${line}\n${story}`;
    const a = around('[ad_1]', words(20));
    const region = { start: 0, end: 6 };
    const story = shinglesOf(words(20));
    expect(likeness(shinglesOf(a, [{ ...region, kind: 'marker' }]), story).resemblance).toBe(1);
    expect(likeness(shinglesOf(a, [{ ...region, kind: 'content' }]), story).resemblance).toBeLessThan(1);
  });
});

describe('sketches', () => {
  const sketch = (text: string) => sketchOf(shinglesOf(text));

  test('the estimate lies within five standard errors of the exact resemblance', () => {
    fc.assert(
      fc.property(fc.integer({ min: 40, max: 400 }), fc.integer({ min: 0, max: 400 }), (length, apart) => {
        const [a, b] = [words(length), words(length, apart)];
        const exact = like(a, b).resemblance;
        const error = Math.sqrt((exact * (1 - exact)) / PERMUTATIONS);
        expect(Math.abs(estimatedLikeness(sketch(a), sketch(b)).resemblance - exact)).toBeLessThanOrEqual(5 * error + 1e-9);
      }),
    );
  });

  test('texts at the threshold of a story are found by their keys, ninety-nine in a hundred', () => {
    let found = 0;
    for (let each = 0; each < 300; each += 1) {
      // 60 words of 90 in common: a resemblance of 0.5.
      const [a, b] = [words(90, each * 1000), words(90, each * 1000 + 30)];
      const keys = new Set(keysOf(sketch(a)));
      if (areWorthComparing(keysOf(sketch(b)).filter((key) => keys.has(key)))) found += 1;
    }
    expect(found).toBeGreaterThanOrEqual(290);
  });

  test('a story inside a piece six times as long is found by its anchors', () => {
    let found = 0;
    for (let each = 0; each < 100; each += 1) {
      const story = words(200, each * 10_000);
      const keys = new Set(keysOf(sketch(story)));
      const longer = `${words(500, each * 10_000 + 1000)} ${story} ${words(500, each * 10_000 + 2000)}`;
      if (areWorthComparing(keysOf(sketch(longer)).filter((key) => keys.has(key)))) found += 1;
    }
    expect(found).toBeGreaterThanOrEqual(97);
  });

  test('stories that share nothing but a phrase are hardly ever compared', () => {
    let compared = 0;
    for (let each = 0; each < 300; each += 1) {
      const [a, b] = [`${words(90, each * 1000)} ${words(4, 9e6)}`, `${words(4, 9e6)} ${words(90, each * 1000 + 500)}`];
      const keys = new Set(keysOf(sketch(a)));
      if (areWorthComparing(keysOf(sketch(b)).filter((key) => keys.has(key)))) compared += 1;
    }
    expect(compared).toBeLessThanOrEqual(6);
  });

  test('a sketch is the same after it was packed', () => {
    const packed = packSketch(sketch(words(200)));
    const shifted = new Uint8Array([0, ...packed]).subarray(1);
    expect(unpackSketch(shifted)).toEqual(sketch(words(200)));
  });
});

describe('the five seeds', () => {
  const shingles = seedArticles.map(({ text }) => shinglesOf(text, regionsOf(text)));

  function regionsOf(text: string) {
    return detectRegions(text);
  }

  test('tell five stories: none is like another', () => {
    for (const [at, a] of shingles.entries()) {
      for (const b of shingles.slice(at + 1)) expect(likeness(a, b).resemblance).toBeLessThan(0.02);
    }
  });

  const rewritings = {
    'with every fifth sentence dropped': { dropEvery: 5 },
    'with its last paragraph first': { reorder: true },
    'with a word in fifteen swapped': { swapEvery: 15 },
    'under another outlet': { outletLine: 'نشرة العربية الجديدة - أخبار العالم اليوم' },
    'with all of it at once': { dropEvery: 8, swapEvery: 25, reorder: true, outletLine: 'القدس العربي - وكالات' },
  };
  test.each(Object.entries(rewritings))('a seed %s is like that seed alone', (_, rewriting) => {
    for (const [at, { text }] of seedArticles.entries()) {
      const again = rewritten(text, rewriting);
      const found = shingles.map((seed) => likeness(seed, shinglesOf(again, regionsOf(again))).resemblance >= 0.5);
      expect(found).toEqual(shingles.map((_seed, other) => other === at));
    }
  });
});
