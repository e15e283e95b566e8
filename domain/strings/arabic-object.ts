// The name of a label as what something was marked as: «وسمتَ … شخصًا». Where grammar is not certain, the name is quoted instead.

/** One word of letters, as most labels are. */
const oneWord = /^[\u0621-\u064A\u064E-\u0652]+$/;
/** Definite, sound feminine plural, broken plural without nunation, or already at an ending that bears none. */
const uncertain = /^ال|ات$|^.{2}ا.{2,3}(?<!ة)$|[اى\u064B]$/;

export function asArabicObject(name: string): string {
  if (!oneWord.test(name) || uncertain.test(name)) return `بوسم «${name}»`;
  if (name.endsWith('ة')) return `${name}ً`;
  return name.endsWith('اء') ? `${name}ً` : `${name}ًا`;
}
