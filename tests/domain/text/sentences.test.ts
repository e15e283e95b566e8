import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { graphemeStart } from '../../../domain/text/graphemes';
import { paragraphAround } from '../../../domain/text/paragraphs';
import { sentenceAround, sentencesIn } from '../../../domain/text/sentences';
import { seedArticles } from '../../../seeds/seed-articles';

/** The sentence around the first occurrence of some words. */
function sentenceWith(text: string, words: string): string | undefined {
  const start = text.indexOf(words);
  if (start < 0) throw new Error(`«${words}» is not in the text`);
  const span = sentenceAround(text, { start, end: start });
  return span && text.slice(span.start, span.end);
}

/** All sentences of a text, by putting the caret everywhere. */
function sentencesOf(text: string): string[] {
  const found = new Map<number, string>();
  for (let caret = 0; caret <= text.length; caret += 1) {
    const span = sentenceAround(text, { start: caret, end: caret });
    if (span) found.set(span.start, text.slice(span.start, span.end));
  }
  return [...found.values()];
}

describe('sentences', () => {
  test.each([
    ['ends at a full stop', 'قال لافروف. وأضاف وانغ.', ['قال لافروف.', 'وأضاف وانغ.']],
    ['ends at an Arabic question mark', 'هل قال؟ نعم قال.', ['هل قال؟', 'نعم قال.']],
    ['ends at an exclamation mark or several', 'يا للعجب!! ثم مضى.', ['يا للعجب!!', 'ثم مضى.']],
    ['ends at an Urdu full stop', 'یہ خبر ہے۔ وہ آئے۔', ['یہ خبر ہے۔', 'وہ آئے۔']],
    ['does not end at a semicolon, which joins two halves', 'جاء؛ لأنه دُعي. ثم عاد.', ['جاء؛ لأنه دُعي.', 'ثم عاد.']],
    ['does not end at a colon or a comma', 'قال: نعم، سنمضي.', ['قال: نعم، سنمضي.']],
    ['does not end within a decimal', 'ارتفع 12.5 بالمئة و١٢.٥ بالمئة. ثم هبط.', ['ارتفع 12.5 بالمئة و١٢.٥ بالمئة.', 'ثم هبط.']],
    [
      'does not end within an agency’s initials',
      'ذكرت أ.ف.ب أمس. وذكرت أ. ف. ب. اليوم ذلك.',
      ['ذكرت أ.ف.ب أمس.', 'وذكرت أ. ف. ب. اليوم ذلك.'],
    ],
    ['does not end after a title', 'قال د. محمد ود. علي. ثم خرجا.', ['قال د. محمد ود. علي.', 'ثم خرجا.']],
    [
      'does not end after a Latin title or an initial',
      'قال Dr. Smith و J. Doe ذلك. ثم خرجا.',
      ['قال Dr. Smith و J. Doe ذلك.', 'ثم خرجا.'],
    ],
    ['ends after the letter of an era', 'وقع ذلك عام 1445 هـ. ثم تغير.', ['وقع ذلك عام 1445 هـ.', 'ثم تغير.']],
    ['ends after a number', 'غزت روسيا في 2022. ثم تفاوضت.', ['غزت روسيا في 2022.', 'ثم تفاوضت.']],
    ['does not end within an address', 'زر www.example.com اليوم. ثم عد.', ['زر www.example.com اليوم.', 'ثم عد.']],
    [
      'does not end at dots that are a dash or an omission',
      'تعاون عملي.. روسيا والصين (...) كان ذلك... ثم',
      ['تعاون عملي.. روسيا والصين (...) كان ذلك... ثم'],
    ],
    ['takes the quotation mark that closes after the stop', 'قال “نعم.” ثم خرج.', ['قال “نعم.”', 'ثم خرج.']],
    [
      'takes a straight or angled one too, and a bracket',
      'قال "نعم." وقال «لا!» (ثم خرج.) فعاد.',
      ['قال "نعم."', 'وقال «لا!»', '(ثم خرج.)', 'فعاد.'],
    ],
    ['goes on when a comma follows what was quoted', 'سأل «هل ترى؟»، ثم خرج.', ['سأل «هل ترى؟»، ثم خرج.']],
    ['ends with its paragraph, whatever stands there', 'عنوان بلا نقطة\nثم نص', ['عنوان بلا نقطة', 'ثم نص']],
    [
      'leaves out list marks at the beginning of a paragraph',
      '- أول البنود\n• ثانيها\n3. ثالثها\n(4) رابعها\nأ) خامسها',
      ['أول البنود', 'ثانيها', 'ثالثها', 'رابعها', 'خامسها'],
    ],
    ['keeps a dash within the paragraph', 'صعبة. – فاز بذلك.', ['صعبة.', '– فاز بذلك.']],
  ])('%s', (_rule, text, sentences) => {
    expect(sentencesOf(text)).toEqual(sentences);
  });

  test('stretch over every sentence that a selection touches', () => {
    const text = 'أولى. ثانية. ثالثة. رابعة.';
    const [start, end] = [text.indexOf('انية'), text.indexOf('لثة')];
    const span = sentenceAround(text, { start, end });
    expect(span && text.slice(span.start, span.end)).toBe('ثانية. ثالثة.');
  });

  test('there is none on a blank line', () => {
    expect(sentenceAround('نص\n \nنص', { start: 4, end: 4 })).toBeUndefined();
  });
});

describe('sentences of the seeds', () => {
  const [first, , third, , fifth] = seedArticles.map(({ text }) => text);

  test.each([
    [first, 'دعم الشعب', 'وتابع أن "دعم الشعب هو مصدر التقدم في روسيا.'],
    [first, 'وأعتقد', 'وأعتقد أنه في ظل القيادة القوية للرئيس بوتين، سيكون للشعب الروسي مستقبل مشرق".'],
    [
      first,
      'قائلاً: "اتفقنا',
      'قائلاً: "اتفقنا، أنا وأصدقائي الصينيون، على بدء حوار بمشاركة أولئك الذين لهم تفكير مماثل حيال هذه المسألة".',
    ],
    [third, 'قال لافروف.', 'قال لافروف.'],
    [fifth, 'تؤكدان أهمية', 'تعاون عملي.. روسيا والصين تؤكدان أهمية تطوير شراكتهما الإستراتيجية'],
  ])('%#', (text, words, sentence) => {
    if (!text) throw new Error('A seed is missing');
    expect(sentenceWith(text, words)).toBe(sentence);
  });

  test('an omission in brackets ends nothing', () => {
    expect(sentenceWith(first ?? '', 'شي جين بينغ (...)')).toMatch(/^وقال لافروف بينما .+ على "تليغرام"\.$/);
  });
});

test('wherever the caret stands, its sentence lies within its paragraph, holds whole characters and has no blanks at its edges', () => {
  const article = fc
    .array(fc.constantFrom('قال', 'د.', '12.5', '. ', '؟ ', ' ', '\n', '"', '”', '.. ', '- ', 'الصِّين', '👨‍👩‍👧', '!', ')'), {
      maxLength: 30,
    })
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(article, fc.nat(60), fc.nat(20), (text, from, length) => {
      const start = Math.min(from, text.length);
      const place = { start, end: Math.min(text.length, start + length) };
      const [sentence, paragraph] = [sentenceAround(text, place), paragraphAround(text, place)];
      if (!sentence) return;
      expect(sentence.start).toBeGreaterThanOrEqual(paragraph?.start ?? Number.NaN);
      expect(sentence.end).toBeLessThanOrEqual(paragraph?.end ?? Number.NaN);
      expect(text.slice(sentence.start, sentence.end)).toBe(text.slice(sentence.start, sentence.end).trim());
      for (const edge of [sentence.start, sentence.end]) expect(graphemeStart(text, edge)).toBe(edge);
    }),
  );
});

test('all sentences of a text stand in order and apart, and hold all of it but blanks', () => {
  for (const { text } of seedArticles) {
    let end = 0;
    let seen = '';
    for (const sentence of sentencesIn(text)) {
      expect(text.slice(end, sentence.start).trim()).toBe('');
      expect(text.slice(sentence.start, sentence.end)).toBe(text.slice(sentence.start, sentence.end).trim());
      expect(sentenceAround(text, sentence)?.end).toBe(sentence.end);
      seen += text.slice(end, sentence.end);
      ({ end } = sentence);
    }
    expect(text.slice(end).trim()).toBe('');
    expect(seen.length).toBe(end);
  }
});
