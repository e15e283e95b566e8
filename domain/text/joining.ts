// Whether two neighbouring letters are joined in writing: for words that are shown in two pieces, whose letters must keep their shapes.

/** Arabic letters that never join the letter after them. */
const endsItsStroke =
  /[\u0621-\u0625\u0627\u0629\u062F-\u0632\u0648\u0649\u0671-\u0673\u0675-\u0677\u0688-\u0699\u06C0-\u06CB\u06CD\u06CF\u06D2\u06D3\u06D5\u06EE\u06EF]/;
const letter = /^[\p{L}\u0640]$/u;
const arabic = /^[\p{Script=Arabic}\u0640]$/u;
const above = /[\p{M}\u200B\u200E\u200F\u00AD]+$/u;

export const JOINER = '\u200D';

/** @param before what stands before the place, @param after what stands after it. */
export function isJoined(before: string, after: string): boolean {
  const last = [...before.replace(above, '')].at(-1) ?? '';
  const first = [...after].find((each) => !/\p{M}/u.test(each)) ?? '';
  if (!arabic.test(last) || !arabic.test(first) || !letter.test(last) || !letter.test(first)) return false;
  return !endsItsStroke.test(last) && first !== 'ء';
}
