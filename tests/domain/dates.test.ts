// Lines that are dates, as the press of each region writes them, and lines that only speak of one.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readDateline } from '../../domain/text/dates';

const dateOf = (line: string) => readDateline(line)?.date;

describe('a line that is a date', () => {
  test.each([
    ['09 ابريل 2024', '2024-04-09'],
    ['الأحد 3 نوفمبر / November 2024', '2024-11-03'],
    ['٩ أبريل ٢٠٢٤', '2024-04-09'],
    ['۹ آوریل ۲۰۲۴', '2024-04-09'],
    ['9 نيسان 2024', '2024-04-09'],
    ['الثلاثاء، 9 أبريل/ نيسان 2024', '2024-04-09'],
    ['9 أبريل (نيسان) 2024', '2024-04-09'],
    ['3 تشرين الثاني 2024', '2024-11-03'],
    ['14 تشرين الأول 2023', '2023-10-14'],
    ['25 كانون الأول 2023', '2023-12-25'],
    ['7 آب 2024', '2024-08-07'],
    ['1 إبريل 2024', '2024-04-01'],
    ['5 أفريل 2024', '2024-04-05'],
    ['12 ماي 2024', '2024-05-12'],
    ['12 مايو 2024م', '2024-05-12'],
    ['20 جوان 2024', '2024-06-20'],
    ['5 جويلية 2024', '2024-07-05'],
    ['15 أوت 2024', '2024-08-15'],
    ['15 غشت 2024', '2024-08-15'],
    ['1 يونيه 2024', '2024-06-01'],
    ['نوفمبر 3, 2024', '2024-11-03'],
    ['يوم الإثنين 4 نوفمبر 2024', '2024-11-04'],
    ['تاريخ النشر: 9 أبريل 2024', '2024-04-09'],
    ['نُشر في 9 أبريل 2024 الساعة 10:30 ص', '2024-04-09'],
    ['9 أبريل 2024 - 14:05 (توقيت القدس)', '2024-04-09'],
    ['9 أبريل 2024 | 10:30 GMT', '2024-04-09'],
    ['Sunday, November 3, 2024', '2024-11-03'],
    ['3rd November 2024', '2024-11-03'],
    ['9 באפריל 2024', '2024-04-09'],
    ['9 اپریل 2024', '2024-04-09'],
    ['2024-04-09', '2024-04-09'],
    ['30/04/2024', '2024-04-30'],
    ['\u200f09 ابريل 2024\u200e', '2024-04-09'],
    ['29 فبراير 2024', '2024-02-29'],
  ])('%s is %s', (line, date) => {
    expect(readDateline(line)).toEqual({ date, tells: 'published' });
  });

  test('that says when the article was last touched tells no publication', () => {
    expect(readDateline('آخر تحديث: 10 أبريل 2024')).toEqual({ date: '2024-04-10', tells: 'updated' });
    expect(readDateline('Last updated 10 April 2024')).toEqual({ date: '2024-04-10', tells: 'updated' });
  });

  test.each([
    '31 نيسان 2024',
    '29 فبراير 2023',
    '0 مايو 2024',
    '32 مايو 2024',
    // a Sunday called a Monday, and two names for different months
    'الإثنين 3 نوفمبر 2024',
    '3 نوفمبر / October 2024',
    // two different days on two continents
    '03/04/2024',
    '2024-13-01',
  ])('%s names no day that exists, so its date stays open', (line) => {
    expect(readDateline(line)).toEqual({ date: null, tells: 'published' });
  });
});

test.each([
  'وقع بضواحي موسكو في 22 مارس/ آذار 2024',
  '22 مارس/ آذار',
  'فبراير 2022',
  '2024',
  'قمة 9 أبريل 2024 في بكين',
  '9 أبريل 2024 يوم لا ينسى',
  'الأحد',
  'مايو',
  '',
  '9 أبريل 20245',
])('“%s” is not a date and nothing else', (line) => {
  expect(readDateline(line)).toBeNull();
});

test('every day of two centuries is read back from its Arabic name', () => {
  const months = ['يناير', 'فبراير', 'مارس', 'أبريل', 'مايو', 'يونيو', 'يوليو', 'أغسطس', 'سبتمبر', 'أكتوبر', 'نوفمبر', 'ديسمبر'];
  const weekdays = ['الأحد', 'الاثنين', 'الثلاثاء', 'الأربعاء', 'الخميس', 'الجمعة', 'السبت'];
  const day = fc.date({ min: new Date('1900-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });
  fc.assert(
    fc.property(day, (date) => {
      const words = `${weekdays[date.getUTCDay()]} ${date.getUTCDate()} ${months[date.getUTCMonth()]} ${date.getUTCFullYear()}`;
      expect(dateOf(words)).toBe(date.toISOString().slice(0, 10));
    }),
  );
});
