// What a web page leaves around a text is found, and prose that looks like it is left alone.
import { describe, expect, test } from 'vitest';
import { detectRegions, housesBesideAgencies, regionKindOf } from '../../domain/boilerplate';
import { seedArticles } from '../../seeds/seed-articles';

const found = (text: string) => detectRegions(text).map(({ start, end, kind }) => `${kind}: ${text.slice(start, end)}`);

/** Looked up in the texts by hand. */
const inSeeds: Readonly<Record<string, readonly (readonly [start: number, end: number, kind: string, words: string])[]>> = {
  '000_24f89540b9a4c350.txt': [
    [135, 148, 'dateline', '09 ابريل 2024'],
    [149, 209, 'caption', 'لافروف بينما كان يلتقي وزير الخارجية الصيني في بكين (رويترز)'],
    [210, 218, 'control', '+ الخط -'],
    [219, 230, 'control', 'اظهر الملخص'],
    [3941, 3960, 'credit', '(فرانس برس، رويترز)'],
  ],
  '001_7892fef722559ab5.txt': [],
  '002_ddb04a333144ce9a.txt': [
    [0, 6, 'marker', '[ad_1]'],
    [3950, 3956, 'marker', '[ad_2]'],
    [3957, 3963, 'credit', 'المصدر'],
  ],
  '003_86a1952c2eca5857.txt': [[2133, 2140, 'share', 'شاركها.']],
  '004_fc145a18db9dfd09.txt': [
    [0, 30, 'dateline', 'الأحد 3 نوفمبر / November 2024'],
    [168, 178, 'share', 'شارك القصة'],
    [180, 265, 'caption', 'نافذة إخبارية لـ"العربي" حول تدريبات عسكرية صينية روسية في بحر اليابان (الصورة: غيتي)'],
    [966, 1037, 'caption', 'أشاد وزيرا الخارجية الصيني والروسي بالتعاون العملي بين القوتين العظميين'],
    [1038, 1116, 'caption', 'أشاد وزيرا الخارجية الصيني والروسي بالتعاون العملي بين القوتين العظميين - غيتي'],
    [2924, 2936, 'control', 'تابع القراءة'],
    [2937, 2945, 'credit', 'المصادر:'],
    [2946, 2960, 'credit', 'العربي - أ ف ب'],
    [2961, 2966, 'control', 'Close'],
  ],
};

test.each(seedArticles)('in $name exactly the lines that are not its story are found', ({ name, text }) => {
  expect(detectRegions(text).map(({ start, end, kind }) => [start, end, kind, text.slice(start, end)])).toEqual(inSeeds[name]);
});

describe('prose is left alone', () => {
  test.each([
    'قال المتحدث إن زر "شارك القصة" لا يعمل.',
    'شارك القصة مع أصدقائك',
    'وضعت الصحيفة [ad_1] في أول المقال.',
    'المصدر الذي تحدث إلى الوكالة رفض الكشف عن اسمه.',
    'أفادت رويترز بأن الوزير وصل إلى بكين.',
    'ووصل لافروف إلى الصين أمس الاثنين. (رويترز)',
    'هل يعود الوزير إلى بكين؟ يقول محللون إنه سيعود قريبا (رويترز)',
    'وقع الهجوم في 22 مارس/ آذار من العام الجاري',
    'بكين – التقى الرئيس الصيني شي جين بينغ مع وزير الخارجية الروسي',
    'التعاون الروسي الصيني الشامل',
    'صورة تجمع الوزيرين (أرشيف عائلي)',
    'سيارة - دراجة',
    'Close friends of the minister said so',
  ])('%s', (line) => {
    expect(detectRegions(line)).toEqual([]);
  });

  test('a whole paragraph that ends with an agency is no caption', () => {
    expect(detectRegions(`${'كلمة '.repeat(60)}(رويترز)`)).toEqual([]);
  });

  test('the line after a sources heading is prose when it reads like prose', () => {
    expect(found('المصادر:\nقال الوزير إنه سيعود.')).toEqual(['credit: المصادر:']);
  });
});

test('white space around a line is not part of its region, and indented lines are found', () => {
  const text = 'خبر\n  \t+ الخط -  \n\n شاركها \n';
  expect(found(text)).toEqual(['control: + الخط -', 'share: شاركها']);
});

test('credits and captions are known by their agencies, in either script and with any mark between names', () => {
  expect(found('(أ.ف.ب)')).toEqual(['credit: (أ.ف.ب)']);
  expect(found('رويترز - الأناضول')).toEqual(['credit: رويترز - الأناضول']);
  expect(found('المصدر: الجزيرة + وكالات')).toEqual(['credit: المصدر: الجزيرة + وكالات']);
  expect(found('The two ministers in Beijing (Getty Images)')).toEqual(['caption: The two ministers in Beijing (Getty Images)']);
  expect(housesBesideAgencies('المصدر: الجزيرة + وكالات')).toEqual(['الجزيرة']);
  expect(housesBesideAgencies('(فرانس برس، رويترز)')).toEqual([]);
  expect(housesBesideAgencies('وزارة الخارجية')).toEqual([]);
});

test('a stretch that was switched back gets the kind that the detector gives exactly it', () => {
  const text = '[ad_1]\nخبر\nشارك القصة';
  expect(regionKindOf(text, { start: 0, end: 6 })).toBe('marker');
  expect(regionKindOf(text, { start: 11, end: 21 })).toBe('share');
  expect(regionKindOf(text, { start: 0, end: 5 })).toBe('other');
  expect(regionKindOf(text, { start: 7, end: 10 })).toBe('other');
});
