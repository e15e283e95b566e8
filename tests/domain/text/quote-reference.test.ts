import { describe, expect, test } from 'vitest';
import type { Article } from '../../../domain/article';
import { quoteWithReference } from '../../../domain/text/quote-reference';

const article = {
  title: 'لافروف يبحث',
  outlet: 'Reuters',
  publishedOn: '2024-04-09',
  language: 'ar',
  direction: 'rtl',
} as const satisfies Partial<Article>;

const text = 'قال وانغ يي\nإن العلاقات قوية';
const seen = (written: string): string => written.replace(/[\u2066-\u2069]/g, '');

describe('a quote with its reference', () => {
  test('names title, outlet, date and offsets in the words of the article’s language', () => {
    expect(seen(quoteWithReference(text, [{ start: 4, end: 11 }], article))).toBe(
      '«وانغ يي»\n— لافروف يبحث، Reuters، 9 أبريل 2024 [4–11]',
    );
    const english = { ...article, title: 'Lavrov', language: 'en', direction: 'ltr' } as const;
    expect(seen(quoteWithReference('Wang Yi said', [{ start: 0, end: 7 }], english))).toBe(
      '“Wang Yi”\n— Lavrov, Reuters, April 9, 2024 [0–7]',
    );
  });

  test('keeps each line, and each part of another direction, from disturbing its neighbours', () => {
    const lines = quoteWithReference(text, [{ start: 4, end: 15 }], article).split('\n');
    expect(lines).toHaveLength(3);
    for (const line of lines) {
      expect(line).toMatch(/^\u2067.*\u2069$/);
      expect(line.match(/[\u2066-\u2068]/g)).toHaveLength(line.match(/\u2069/g)?.length ?? 0);
    }
    expect(lines[2]).toContain('\u2068Reuters\u2069');
    expect(lines[2]).toContain('\u2066[4–15]\u2069');
  });

  test('gives every piece of a discontinuous mark', () => {
    const spans = [
      { start: 0, end: 3 },
      { start: 15, end: 23 },
    ];
    expect(seen(quoteWithReference(text, spans, article))).toContain('«قال … العلاقات»');
    expect(seen(quoteWithReference(text, spans, article))).toContain('[0–3, 15–23]');
  });

  test('leaves out what is not known, and bears a language that nobody knows', () => {
    const bare = { title: '', outlet: null, publishedOn: null, language: 'not a language', direction: 'rtl' } as const;
    expect(seen(quoteWithReference(text, [{ start: 0, end: 3 }], bare))).toBe('“قال”\n— [0–3]');
    expect(seen(quoteWithReference(text, [{ start: 0, end: 3 }], { ...bare, publishedOn: '2024-04-09' }))).toContain('April 9');
  });
});
