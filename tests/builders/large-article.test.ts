import { describe, expect, test } from 'vitest';
import { isGraphemeBoundary } from '../../domain/text/graphemes';
import { largeArticle, overlappingShare } from './large-article';

describe('a large article', () => {
  const wish = { characters: 50_000, annotations: 500 };
  const { text, marks } = largeArticle(wish);

  test('has about the length and exactly the marks that were wished for', () => {
    expect(text.length).toBeGreaterThan(49_000);
    expect(text.length).toBeLessThanOrEqual(50_000);
    expect(marks).toHaveLength(500);
  });

  test('quotes its own text, cuts no character, and is the same each time', () => {
    for (const { span } of marks) {
      expect(text.slice(span.start, span.end)).toBe(span.quote);
      expect(isGraphemeBoundary(text, span.start) && isGraphemeBoundary(text, span.end)).toBe(true);
    }
    expect(largeArticle(wish)).toEqual({ text, marks });
  });

  test('has about a fifth of its marks overlapping, and some in the margin with links', () => {
    for (const each of [wish, { characters: 100_000, annotations: 2000 }]) {
      const share = overlappingShare(largeArticle(each).marks);
      expect(share).toBeGreaterThan(0.15);
      expect(share).toBeLessThan(0.25);
    }
    const inMargin = marks.filter(({ kind }) => kind === 'claim' || kind === 'stance');
    expect(inMargin.length).toBeGreaterThan(30);
    expect(inMargin.every(({ links }) => links.length > 0)).toBe(true);
  });
});
