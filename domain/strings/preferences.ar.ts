// Preferences and recent projects in Arabic.
export const preferencesAr = {
  title: 'التفضيلات',
  interface: 'الواجهة',
  language: 'لغة الواجهة',
  theme: 'المظهر',
  digits: 'الأرقام',
  reading: 'القراءة',
  readingFont: 'خط المقالات والاقتباسات',
  textSize: 'حجم النص',
  lineHeight: 'ارتفاع السطر',
  less: 'إنقاص: {{name}}',
  more: 'زيادة: {{name}}',
  usualReading: 'كالمعتاد',
  sample: 'قَالَ وَزيرُ الخارجية إنّ العلاقات بلغت ذروتها في ٢٠٢٤، ونفت وكالة «تاس» ذلك.',
  keys: 'المفاتيح',
  keysHint: 'لك أن تغيّر مفاتيح الوسوم والأوامر. مفاتيح الوسوم تُحفظ مع المشروع، ومفاتيح الأوامر على هذا الحاسوب.',
  allKeys: 'إظهار كل المفاتيح',
  updates: 'الإصدارات الأحدث',
  updatesQuestion: 'سؤال الشبكة عن إصدار أحدث',
  updatesHint: 'لا يُثبَّت شيء ولا يُعاد التشغيل من تلقاء نفسه أبدًا. ومع «أبدًا» لا يتصل البرنامج بالشبكة من تلقاء نفسه.',
};

export const readingFontsAr = { 'noto-naskh': 'نوتو نسخ', amiri: 'أميري', plex: 'بلكس' };
export const updateChoicesAr = { never: 'أبدًا', tell: 'أخبرني إن وُجد' };

export const recentAr = {
  title: 'المشاريع الحديثة',
  missing: 'غير موجود',
  forget: 'إزالة {{name}} من القائمة',
  none: 'لم يُفتح مشروع بعد.',
};
