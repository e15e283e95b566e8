// What a person types to search, as it is understood.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dateRange } from '../../../domain/search/dates';
import { parseQuery, type Query, soughtWords } from '../../../domain/search/query';

/** The understood query, written with all its brackets. */
function understood(typed: string): string {
  const query = parseQuery(typed);
  return query.ok ? written(query.value) : query.problems.map(({ code }) => code).join(' ');
}

function written(query: Query): string {
  switch (query.type) {
    case 'words':
      return `"${query.words}"${query.prefix ? '*' : ''}`;
    case 'field':
      return `${query.field}:"${query.value}"`;
    case 'not':
      return `NOT ${written(query.part)}`;
    default:
      return `(${query.parts.map(written).join(query.type === 'and' ? ' AND ' : ' OR ')})`;
  }
}

describe('a query', () => {
  test.each([
    ['لافروف', '"لافروف"'],
    ['لافروف بكين', '("لافروف" AND "بكين")'],
    ['لافروف AND بكين OR موسكو', '(("لافروف" AND "بكين") OR "موسكو")'],
    ['لافروف | بكين', '("لافروف" OR "بكين")'],
    ['(لافروف OR وانغ) NOT بوتين', '(("لافروف" OR "وانغ") AND NOT "بوتين")'],
    ['لافروف -بوتين', '("لافروف" AND NOT "بوتين")'],
    ['"وزير الخارجية"', '"وزير الخارجية"'],
    ['«وزير الخارجية» “بكين”', '("وزير الخارجية" AND "بكين")'],
    ['روس*', '"روس"*'],
    ['"وزير الخار"*', '"وزير الخار"*'],
    ['outlet:العربي has:claim', '(outlet:"العربي" AND has:"claim")'],
    ['source:"سيرغي لافروف"', 'source:"سيرغي لافروف"'],
    ['الجهة:رويترز', 'الجهة:"رويترز"'],
    ['NOT NOT بكين', 'NOT NOT "بكين"'],
    ['10:30', '"10:30"'],
    ['F-35', '"F-35"'],
    ['ب"نعم"', '"ب"نعم""'],
    ['ORDINAL', '"ORDINAL"'],
  ])('%s means %s', (typed, meaning) => {
    expect(understood(typed)).toBe(meaning);
  });

  test.each(['"وزير', 'لافروف OR', 'AND بكين', '(بكين', 'بكين)', 'NOT', '()', 'outlet:"العربي', '«a'])(
    '%s is not complete',
    (typed) => {
      expect(understood(typed)).toBe('query-broken');
    },
  );

  test.each(['', '  '])('nothing is nothing to search for: %j', (typed) => {
    expect(understood(typed)).toBe('query-empty');
  });

  test('whatever is typed is understood or refused, and never breaks the reader', () => {
    const piece = fc.constantFrom('لافروف', 'OR', 'AND', 'NOT', '-', '(', ')', '"', '«', '»', '*', ':', 'has:', '|', ' ', 'a');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 15 }), (pieces) => {
        expect(understood(pieces.join(''))).not.toBe('');
      }),
    );
  });

  test('what is excluded is not what is looked for', () => {
    const query = parseQuery('لافروف NOT (بوتين OR شي) has:claim "وزير الخارجية"');
    expect(query.ok ? soughtWords(query.value).map(({ words }) => words) : []).toEqual(['لافروف', 'وزير الخارجية']);
  });
});

test.each([
  ['2024', '2024-01-01', '2024-12-31'],
  ['2024-04', '2024-04-01', '2024-04-31'],
  ['٢٠٢٤-٠٤-٠٩', '2024-04-09', '2024-04-09'],
  ['2024-01..2024-06', '2024-01-01', '2024-06-31'],
  ['2024..', '2024-01-01', null],
  ['..2023', null, '2023-12-31'],
])('the date %s goes from %s to %s', (typed, from, to) => {
  expect(dateRange(typed)).toEqual({ from, to });
});

test.each(['', '..', '24', '2024-13', '2024-4', 'أمس', '2024..2025..2026', '2024-04-32'])('%j is no date', (typed) => {
  expect(dateRange(typed)).toBeUndefined();
});
