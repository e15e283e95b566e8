// What the search understands by the names that the window shows, in Arabic.
export const statusAr = { 'to-do': 'لم يبدأ', 'in-progress': 'قيد العمل', done: 'منجز', locked: 'مقفل' };
export const fillersAr = { AUTHOR: 'كاتب المقال', OUTLET: 'جهة النشر', IMPLICIT: 'مضمر' };
