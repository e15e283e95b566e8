// Which language a text is taken for.
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { detectLanguage } from '../../domain/text/language';

test.each([
  ['ar', 'rtl', 'قال وزير الخارجية الروسي سيرغي لافروف في بكين إن روسيا والصين ستواصلان التعاون'],
  ['fa', 'rtl', 'وزیر امور خارجه روسیه روز سه‌شنبه در پکن با همتای چینی خود گفت‌وگو کرد'],
  ['fa', 'rtl', 'این کتاب درباره تاریخ ایران است و خواندن آن را به همه توصیه می کنم'],
  ['ur', 'rtl', 'روس کے وزیر خارجہ نے بیجنگ میں اپنے چینی ہم منصب سے ملاقات کی ہے'],
  ['he', 'rtl', 'שר החוץ של רוסיה נפגש בבייג׳ינג עם עמיתו הסיני'],
  ['en', 'ltr', 'The Russian foreign minister met his Chinese counterpart in Beijing on Tuesday'],
  ['und', 'ltr', 'Российский министр встретился в Пекине'],
  ['und', 'ltr', '12345'],
  ['und', 'ltr', ''],
])('%s, %s: %s', (language, direction, text) => {
  expect(detectLanguage(text)).toEqual({ language, direction });
});

test('foreign names in Arabic and English words in Persian do not change the language', () => {
  expect(detectLanguage('زار الرئيس مدينة پاريس ثم عاد إلى القاهرة مع وفد كبير من الوزراء والصحفيين. '.repeat(5)).language).toBe(
    'ar',
  );
  expect(detectLanguage('شرکت Microsoft نسخه‌ای تازه از Windows را برای کاربران منتشر کرد و گزارش داد').language).toBe('fa');
  expect(
    detectLanguage('La réunion à Pékin a été très brève, a déclaré le ministère russe des Affaires étrangères').language,
  ).toBe('und');
});

test('all seeds are Arabic and run from right to left', () => {
  const folder = new URL('../../seeds/articles/', import.meta.url);
  for (const name of readdirSync(folder)) {
    expect(detectLanguage(readFileSync(new URL(name, folder), 'utf8')), name).toEqual({ language: 'ar', direction: 'rtl' });
  }
});
