import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { paragraphAround } from '../../../domain/text/paragraphs';
import { quotationAround } from '../../../domain/text/quotations';
import { seedArticles } from '../../../seeds/seed-articles';

/** Presses the key again and again with the caret (|) in the text; each press starts from what the last one selected. */
function pressed(marked: string, times = 1): string {
  const caret = marked.indexOf('|');
  const text = marked.replace('|', '');
  let place = { start: caret, end: caret };
  for (let press = 0; press < times; press += 1) {
    const found = quotationAround(text, place);
    if (typeof found === 'string') return found;
    place = found.content;
  }
  return text.slice(place.start, place.end);
}

describe('the quotation around the caret', () => {
  test.each([
    ['قال “نعم |بالطبع” وخرج', 'نعم بالطبع'],
    ['قال «نعم |بالطبع» وخرج', 'نعم بالطبع'],
    ['قال "نعم |بالطبع" وخرج', 'نعم بالطبع'],
    ['قال ‹نعم |بالطبع› وخرج', 'نعم بالطبع'],
    ['er sagte „ja |doch“ und', 'ja doch'],
    ['قال “|نعم بالطبع” وخرج', 'نعم بالطبع'],
    ['قال “نعم بالطبع|” وخرج', 'نعم بالطبع'],
    ['قال « نعم |بالطبع » وخرج', 'نعم بالطبع'],
    ['قال ”نعم |بالطبع“ وخرج', 'نعم بالطبع'],
    ['قال »نعم |بالطبع« وخرج', 'نعم بالطبع'],
    ['لـ"العر|بي" و"بريكس"', 'العربي'],
    ['لـ"العربي" و"بري|كس"', 'بريكس'],
  ])('%s', (marked, content) => {
    expect(pressed(marked)).toBe(content);
  });

  test('pressed again it is the one outside, whatever marks that one has', () => {
    const nested = 'كتب “قال «يا "صا|ح" تعال» ومضى” ثم';
    expect([1, 2, 3, 4].map((times) => pressed(nested, times))).toEqual([
      'صاح',
      'يا "صاح" تعال',
      'قال «يا "صاح" تعال» ومضى',
      'none',
    ]);
  });

  test('goes on over paragraphs where the marks tell opening from closing, but not with straight ones', () => {
    expect(pressed('قال “أول|\nثانٍ” ثم')).toBe('أول\nثانٍ');
    expect(pressed('قال "أول|\nثانٍ" ثم')).toBe('unpaired');
  });

  test('there is none between two quotations, and none in empty marks', () => {
    expect(pressed('قال "نعم" و|قال "لا" ثم')).toBe('none');
    expect(pressed('قال "|" ثم')).toBe('none');
  });

  test('a mark without its partner spoils only its own quotation', () => {
    expect(pressed('قال "نعم |ثم خرج')).toBe('unpaired');
    expect(pressed('نعم |ثم خرج” قال')).toBe('unpaired');
    expect(pressed('قال "نعم وأضاف "لا |بأس" ثم')).toBe('لا بأس');
    expect(pressed('نعم" ثم قال "لا |بأس" ثم')).toBe('لا بأس');
    expect(pressed('قال “نعم وأضاف «لا |بأس» ثم')).toBe('لا بأس');
  });
});

test('in the seeds', () => {
  const [first, second] = seedArticles.map(({ text }) => text);
  const quoted = (text: string | undefined, words: string): string | undefined => {
    const start = text?.indexOf(words) ?? -1;
    const found = quotationAround(text ?? '', { start, end: start });
    return typeof found === 'string' ? found : text?.slice(found.content.start, found.content.end);
  };
  expect(quoted(first, 'بلا حدود')).toBe('بلا حدود');
  expect(quoted(first, 'مهمة تشكيل أمن')).toBe('مهمة تشكيل أمن منطقة أوراسيا تفرض نفسها');
  expect(quoted(second, 'حدود لها')).toBe('الصداقة التي لا حدود لها');
});

describe('the paragraph', () => {
  test('is the line without the blanks at its edges, or all lines that are touched', () => {
    const text = 'أول\n  ثانٍ هنا \nثالث';
    const slice = (start: number, end: number): string | undefined => {
      const span = paragraphAround(text, { start, end });
      return span && text.slice(span.start, span.end);
    };
    expect(slice(8, 8)).toBe('ثانٍ هنا');
    expect(slice(1, 4)).toBe('أول');
    expect(slice(1, 9)).toBe('أول\n  ثانٍ هنا');
    expect(paragraphAround('نص\n\nنص', { start: 3, end: 3 })).toBeUndefined();
  });
});

test('whatever the marks, a quotation holds its place, is larger than it, and begins and ends next to marks', () => {
  const article = fc
    .array(fc.constantFrom('قال', ' ', '\n', '"', '“', '”', '«', '»', '„', '‹', '›', 'الصِّين', '.'), { maxLength: 25 })
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(article, fc.nat(60), (text, from) => {
      let place = { start: Math.min(from, text.length), end: Math.min(from, text.length) };
      for (let press = 0; press < 30; press += 1) {
        const found = quotationAround(text, place);
        if (typeof found === 'string') return;
        expect(found.content.start).toBeLessThanOrEqual(place.start);
        expect(found.content.end).toBeGreaterThanOrEqual(place.end);
        expect(found.content.end - found.content.start).toBeGreaterThan(place.end - place.start);
        expect(text.slice(0, found.content.start).trimEnd().at(-1)).toMatch(/["“”«»„‹›]/);
        expect(text.slice(found.content.end).trimStart().at(0)).toMatch(/["“”«»„‹›]/);
        place = found.content;
      }
      throw new Error('It never came to an end');
    }),
  );
});
