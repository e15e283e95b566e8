// What the window says about the unexpected, in Arabic.
export const troubleAr = {
  title: 'تعطّلت هذه الصفحة',
  sentence: 'كل ما حُفظ سليم. أعد تحميل الصفحة وواصل عملك، والتفاصيل تعين على معرفة ما حدث.',
  again: 'إعادة التحميل',
  copy: 'نسخ التفاصيل',
};
