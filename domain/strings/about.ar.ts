// About the program, in Arabic.
export const aboutAr = {
  version: 'الإصدار {{version}}، برخصة {{licence}}',
  made: 'مما بُني',
  find: 'ابحث عن جزء أو رخصة',
  packages_zero: 'لا أجزاء',
  packages_one: 'جزء واحد',
  packages_two: 'جزآن',
  packages_few: '{{count}} أجزاء',
  packages_many: '{{count}} جزءًا',
  packages_other: '{{count}} جزء',
  chromium: 'رخص أجزاء كروميوم',
};
