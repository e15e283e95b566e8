// The tour in Arabic; `{command}` stands for the command's key.
export const tourAr = {
  title: 'جولة',
  place: '{{step}} من {{steps}}',
  next: 'التالي',
  leave: 'إنهاء الجولة',
  name: {
    title: 'سِمْ كلمة',
    words:
      'أسماء هذا المقال موسومة من قبل. حدّد كلمة أخرى، مثل «التعاون»، بالفأرة أو بمفتاح Shift والأسهم، واضغط {mark entity EVENT} لتكون حدثًا، أو أي وسم آخر. (ويصل بك {next-region} إلى هذه البطاقة.)',
  },
  claim: {
    title: 'سِمْ ادعاءً',
    words: 'انقر في جملة تدّعي شيئًا. يحدّدها {select-sentence}، ويسمها {mark claim CLAIM}: فيقف الادعاء في الحاشية.',
  },
  source: {
    title: 'من القائل؟',
    words: 'اضغط {point} ثم انقر اسم القائل، أو اختره في بطاقة الادعاء. وتقرؤه الحاشية جملةً.',
  },
  palette: {
    title: 'لكل أمر اسم',
    words: 'اضغط {command-palette} واكتب ما تريد فعله. وبجانب كل أمر مفتاحه.',
  },
  export: {
    title: 'خذ عملك معك',
    words: 'غادر القائمة بـ {escape} ثم اضغط {export-project}: يُذكر ما لا تسعه الصيغة قبل أن يُكتب شيء.',
  },
  end: {
    title: 'هذا كل شيء',
    words:
      'كل ما فعلته محفوظ، ويسحبه {undo} خطوة خطوة. ويفتح {help-pages} المساعدة، ويعرض {show-keys} كل المفاتيح. وتجد هذه الجولة مرة أخرى في قائمة المساعدة.',
  },
};
