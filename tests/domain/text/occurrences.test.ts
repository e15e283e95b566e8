// Other occurrences of a quote: folded, behind clitics, spelt otherwise; and never inside a word that only looks alike.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldText } from '../../../domain/text/fold';
import { isGraphemeBoundary } from '../../../domain/text/graphemes';
import { occurrencesIn } from '../../../domain/text/occurrences';
import { type Sought, soughtFrom } from '../../../domain/text/sought';
import { spellingsOf } from '../../../domain/text/spelling-variants';
import { seedArticles } from '../../../seeds/seed-articles';

function soughtOf(quote: string): Sought {
  const sought = soughtFrom(quote);
  if (!sought) throw new Error(`Nothing to look for in ${quote}`);
  return sought;
}

/** The text with brackets around what is found, `~` before another spelling. */
function found(quote: string, text: string, clitics = true): string {
  let marked = text;
  for (const { start, end, variant } of occurrencesIn(text, soughtOf(quote), clitics).toReversed()) {
    marked = `${marked.slice(0, start)}${variant ? '~' : ''}[${marked.slice(start, end)}]${marked.slice(end)}`;
  }
  return marked;
}

const inSeeds = (quote: string) =>
  seedArticles.flatMap(({ text }) =>
    occurrencesIn(text, soughtOf(quote)).map((each) => ({ ...each, surface: text.slice(each.start, each.end) })),
  );

describe('in the seeds', () => {
  test('one gesture on لافروف finds all thirty-one', () => {
    const all = inSeeds('لافروف');
    expect(all).toHaveLength(31);
    expect(new Set(all.map(({ surface }) => surface))).toEqual(new Set(['لافروف']));
    expect(seedArticles.reduce((sum, { text }) => sum + text.split('لافروف').length - 1, 0)).toBe(31);
  });

  test.each([
    ['سيرغي لافروف', 'سيرجي لافروف', 2],
    ['وانغ يي', 'وانج يي', 1],
    ['بوتين', 'بوتن', 1],
    ['شي جين بينغ', 'شي جينبينغ', 1],
  ])('%s is offered as %s too, as another spelling', (quote, spelling, times) => {
    expect(
      inSeeds(quote)
        .filter(({ variant }) => variant)
        .map(({ surface }) => surface),
    ).toEqual(Array(times).fill(spelling));
  });

  test('شراكة is seen where a pronoun has turned its last letter', () => {
    expect(
      inSeeds('شراكة')
        .map(({ surface }) => surface)
        .filter((surface) => surface === 'شراكت'),
    ).toHaveLength(2);
  });
});

describe('through clitics', () => {
  test.each([
    ['لافروف', 'ولافروف وللافروف فلافروف بلافروف', 'و[لافروف] ول[لافروف] ف[لافروف] ب[لافروف]'],
    ['فيروس', 'بالفيروس والفيروس للفيروس فيروسهم', 'بال[فيروس] وال[فيروس] لل[فيروس] [فيروس]هم'],
    ['الصين', 'وبالصين كالصين فالصين', 'وب[الصين] ك[الصين] ف[الصين]'],
    ['الصين', 'للصين وللصين', 'ل[لصين] ول[لصين]'],
    ['بلاد', 'بلاده بلادها بلادنا بلادهم', '[بلاد]ه [بلاد]ها [بلاد]نا [بلاد]هم'],
    ['قيادة', 'قيادته قيادتها القيادة', '[قيادت]ه [قيادت]ها ال[قيادة]'],
    ['الولايات المتحدة', 'وللولايات المتحدة', 'ول[لولايات المتحدة]'],
    ['سيرغي لافروف', 'وسيرغي لافروف', 'و[سيرغي لافروف]'],
  ])('%s in %s', (quote, text, expected) => expect(found(quote, text)).toBe(expected));

  test('in a text of another language only whole words are found', () => {
    expect(found('لافروف', 'ولافروف لافروف', false)).toBe('ولافروف [لافروف]');
  });
});

describe('folded', () => {
  test.each([
    ['لافروف', 'لافْروفُ، لافـــروف', '[لافْروفُ]، [لافـــروف]'],
    ['إيران', 'ايران أيران', '[ايران] [أيران]'],
    ['2024', 'عام ٢٠٢٤ و۲۰۲۴', 'عام [٢٠٢٤] و[۲۰۲۴]'],
    ['سيرغي لافروف', 'سيرغي  \u00a0لافروف', '[سيرغي  \u00a0لافروف]'],
    ['سيرغي لافروف', 'سيرغي\nلافروف', 'سيرغي\nلافروف'],
    ['لافروف', '\u2067لافروف\u2069', '\u2067[لافروف]\u2069'],
    ['الاسلام', 'ا\uFEF9سلام', '[ا\uFEF9سلام]'],
    ['COVID', 'covid COVID19', '[covid] COVID19'],
    ['F-35', 'طائرة F-35.', 'طائرة [F-35].'],
    ['😀', '😀', null],
  ])('%s in %s', (quote, text, expected) => {
    if (expected === null) expect(soughtFrom(quote)).toBeUndefined();
    else expect(found(quote, text)).toBe(expected);
  });
});

describe('never inside another word', () => {
  test.each([
    ['لاف', 'لافروف'],
    ['سوريا', 'السورية سورياني'],
    ['سوري', 'سورية السورية سوريا'],
    ['صين', 'تحصين حصين'],
    ['كين', 'بكين مساكين'],
    ['زير', 'وزير'],
    ['ريم', 'كريم'],
    ['سام', 'وسام حسام بسام'],
    ['لاد', 'بلاد'],
    ['روس', 'فيروس'],
    ['اشنطن', 'واشنطن'],
    ['يان', 'بيان'],
    ['US', 'USA'],
    ['12', '12.5'],
  ])('%s is not in %s', (quote, text) => expect(found(quote, text)).toBe(text));
});

describe('other spellings', () => {
  test.each([
    ['سيرغي', 'سيرجي'],
    ['غوتيريش', 'جوتيريش'],
    ['أمريكا', 'أميركا'],
    ['ترامب', 'ترمب'],
    ['نتنياهو', 'نتانياهو'],
    ['تشيلسي', 'شيلسي'],
    ['كرملين', 'كرملن'],
  ])('%s is also %s, and the other way round', (a, b) => {
    expect(spellingsOf(foldText(a)).has(foldText(b))).toBe(true);
    expect(spellingsOf(foldText(b)).has(foldText(a))).toBe(true);
  });

  test('a short word has no other spelling, for its neighbours are words too', () => {
    expect([...spellingsOf('قلب')]).toEqual([]);
    expect(found('قلب', 'كلب')).toBe('كلب');
  });

  test('an exact spelling is never called another', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'سيرغيجقتشين'), minLength: 1, maxLength: 9 }), (word) => {
        expect(spellingsOf(word).has(word)).toBe(false);
        expect(soughtOf(word).formOf(word)?.variant).toBe(false);
      }),
    );
  });
});

describe('whatever the text', () => {
  const quotes = ['لافروف', 'الصين', 'سيرغي لافروف', 'شراكة', 'شي', 'UN', '2024'];
  const before = ['', '', 'و', 'ف', 'ب', 'ل', 'ال', 'لل', 'وبال', 'تح', 'x', 'س', '«', '\u200f'];
  const after = ['', '', 'ه', 'هما', 'ها', 'ية', 'ين', '.', '»', 'ـ', '\u064e', '7'];
  const inside = [
    'سيرجي لافروف',
    'سيرغي \u00a0لافروف',
    'سيرغي\nلافروف',
    'لافْرُوف',
    'لافـروف',
    'شراكت',
    'لصين',
    '\uFEFBفروف',
    '٢٠٢٤',
    ...quotes,
  ];
  const word = fc
    .tuple(fc.constantFrom(...before), fc.constantFrom(...inside), fc.constantFrom(...after))
    .map((parts) => parts.join(''));
  const anyText = fc
    .array(word, { minLength: 1, maxLength: 6 })
    .chain((words) => fc.constantFrom(' ', '\n', '').map((gap) => words.join(gap)));
  const proclitics = /^[وف]?([بكل]|[بك]?ال|لل|س)?$/;
  const pronouns = /^(هما|كما|هم|هن|كم|ها|نا|ني|ه|ك|ي)?$/;
  const segmenter = new Intl.Segmenter('ar', { granularity: 'word' });

  test('what is found folds to what was sought or to another spelling of it, tears no character, and leaves only clitics of its word', () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom(...quotes), (text, quote) => {
        const sought = soughtOf(quote);
        let last = 0;
        for (const { start, end, variant } of occurrencesIn(text, sought)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          last = end;
          const folded = foldText(text.slice(start, end));
          const form = sought.formOf(folded);
          expect(form?.variant).toBe(variant);
          if (folded.replace(/\s+/g, ' ') === foldText(quote)) expect(variant).toBe(false);
          expect(text.slice(start, end)).not.toContain('\n');
          expect(isGraphemeBoundary(text, start) && isGraphemeBoundary(text, end)).toBe(true);
          const first = segmenter.segment(text).containing(start);
          const final = segmenter.segment(text).containing(end - 1);
          if (first?.isWordLike) expect(foldText(text.slice(first.index, start))).toMatch(proclitics);
          if (final?.isWordLike) expect(foldText(text.slice(end, final.index + final.segment.length))).toMatch(pronouns);
        }
      }),
      { numRuns: 3000 },
    );
  });
});
