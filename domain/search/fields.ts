// The fields that a query may name, in either language of the interface, and how names are compared.
import { foldText } from '../text/fold';

export const fieldNames = [
  'title',
  'outlet',
  'byline',
  'date',
  'language',
  'status',
  'annotator',
  'kind',
  'label',
  'has',
] as const;
export type FieldName = (typeof fieldNames)[number];

/** The same fields as the interface calls them in Arabic. */
export const arabicFields: Readonly<Record<FieldName, string>> = {
  title: 'العنوان',
  outlet: 'الجهة',
  byline: 'الكاتب',
  date: 'التاريخ',
  language: 'اللغة',
  status: 'الحالة',
  annotator: 'الواسم',
  kind: 'النوع',
  label: 'الوسم',
  has: 'فيه',
};

export function fieldNamed(typed: string): FieldName | undefined {
  return fieldNames.find((name) => isNamed(typed, name, arabicFields[name]));
}

/** Whether a typed word names this: in any spelling, with or without the article, and with `_` for a space. */
export function isNamed(typed: string, ...names: readonly string[]): boolean {
  const sought = comparable(typed);
  return names.some((name) => comparable(name) === sought);
}

function comparable(name: string): string {
  return foldText(name.replaceAll('_', ' ').trim()).replace(/^ال(?=..)/, '');
}
