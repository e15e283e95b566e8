// What a text tells about itself, and what it must not be made to tell.
import { describe, expect, test } from 'vitest';
import { articleFromText } from '../../domain/article-from-text';
import { seedArticles } from '../../seeds/seed-articles';

const factsOf = (text: string) => articleFromText(text).facts;

test('the seeds tell their titles, their dates and, one of them, its outlet', () => {
  const told = seedArticles.map(({ text }) => {
    const { title, outlet, byline, url, publishedOn, language, direction } = factsOf(text);
    return [title, outlet, byline, url, publishedOn, language, direction];
  });
  expect(told).toEqual([
    ['لافروف يبحث مع وزير الخارجية الصيني "الحرب ضد الإرهاب"', null, null, null, '2024-04-09', 'ar', 'rtl'],
    [
      'أكد كل من لافروف ووانغ يي على أهمية العلاقات الروسية الصينية، مشيرين إلى أنها تستند إلى مبادئ عدم المواجهة والمصالح…',
      null,
      null,
      null,
      null,
      'ar',
      'rtl',
    ],
    [
      'بكين – التقى الرئيس الصيني شي جين بينغ مع وزير الخارجية الروسي سيرجي لافروف يوم الثلاثاء في إشارة إلى الدعم المتبادل…',
      null,
      null,
      null,
      null,
      'ar',
      'rtl',
    ],
    [
      'ذكرت وزارة الخارجية الروسية في بيان، الأحد، أن وزير الخارجية الروسي سيرجي لافروف ونظيره الصيني وانج يي بحثا خلال اللقاء…',
      null,
      null,
      null,
      null,
      'ar',
      'rtl',
    ],
    ['تعاون عملي.. روسيا والصين تؤكدان أهمية تطوير شراكتهما الإستراتيجية', 'العربي', null, null, '2024-11-03', 'ar', 'rtl'],
  ]);
});

describe('the title', () => {
  test('is the first line of the story, without the dash of a list', () => {
    expect(factsOf('\n\n [ad_1]\n2024-04-09\n- العنوان هنا\nنص').title).toBe('العنوان هنا');
  });

  test('is the first line when nothing but boilerplate is there', () => {
    expect(factsOf('[ad_1]\nشاركها').title).toBe('[ad_1]');
  });

  test('is found though a line of boilerplate further down says the same', () => {
    expect(factsOf('الوزيران في بكين\nخبر\nالوزيران في بكين\nالوزيران في بكين - غيتي').title).toBe('الوزيران في بكين');
  });

  test('is cut between words, and never inside a character', () => {
    const title = factsOf('كلمة '.repeat(100)).title;
    expect(title.length).toBeLessThanOrEqual(121);
    expect(title).toMatch(/كلمة…$/);
    const family = '👨‍👩‍👧‍👦';
    expect(factsOf(family.repeat(40)).title).toBe(`${family.repeat(10)}…`);
  });
});

describe('what is not told stays open', () => {
  test('agencies alone are a source and no outlet, and two houses leave the outlet open', () => {
    expect(factsOf('خبر\n(فرانس برس، رويترز)').outlet).toBeNull();
    expect(factsOf('خبر\nالمصدر: وزارة الخارجية').outlet).toBeNull();
    expect(factsOf('خبر\nالمصدر: الجزيرة + العربي + وكالات').outlet).toBeNull();
    expect(factsOf('خبر\nالمصدر: الجزيرة + وكالات').outlet).toBe('الجزيرة');
  });

  test('a byline is a line of its own with a name and nothing else', () => {
    expect(factsOf('خبر\nبقلم: أحمد عبد الله\nنص').byline).toBe('أحمد عبد الله');
    expect(factsOf('News\nBy Jane O’Neill\nText').byline).toBe('Jane O’Neill');
    expect(factsOf('خبر\nكتب الوزير على حسابه أمس').byline).toBeNull();
    expect(factsOf('By 2024 the plant will be closed').byline).toBeNull();
  });

  test('dates inside prose, impossible ones and those of an update are no publication date', () => {
    expect(factsOf('خبر\nوقع الهجوم في 22 مارس 2024').publishedOn).toBeNull();
    expect(factsOf('خبر\n31 نيسان 2024').publishedOn).toBeNull();
    expect(factsOf('خبر\nآخر تحديث: 10 أبريل 2024').publishedOn).toBeNull();
    expect(factsOf('خبر\nآخر تحديث: 10 أبريل 2024\n9 أبريل 2024').publishedOn).toBe('2024-04-09');
  });
});
