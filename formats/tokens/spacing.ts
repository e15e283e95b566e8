// The white space between tokens as the formats of Universal Dependencies write it: nothing said is one space.
// `SpaceAfter=No` is no space, `SpacesAfter=\s\n` is whatever else, `SpacesBefore=` what a text begins with.
import type { Span } from '../../domain/span';

/** What is between a token and its neighbours, as attributes; empty where it is one space. */
export function spacingOf(text: string, tokens: readonly Span[], index: number): [key: string, value: string][] {
  const [token, next] = [tokens[index], tokens[index + 1]];
  if (!token) throw new RangeError(`There is no token ${index}`);
  // What nearly all of them are.
  if (index > 0 && next?.start === token.end) return [['SpaceAfter', 'No']];
  if (index > 0 && next?.start === token.end + 1 && text[token.end] === ' ') return [];
  const after = text.slice(token.end, next?.start ?? text.length);
  const before = index === 0 ? text.slice(0, token.start) : '';
  return [
    ...(before === '' ? [] : [['SpacesBefore', escaped(before)] as [string, string]]),
    ...spacesAfter(after, next !== undefined),
  ];
}

/** @param goesOn whether another token follows: other tools say nothing of what follows the last. */
function spacesAfter(after: string, goesOn: boolean): [key: string, value: string][] {
  if (after === ' ' && goesOn) return [];
  const none: [string, string][] = hasSpace(after) ? [] : [['SpaceAfter', 'No']];
  return after === '' ? none : [...none, ['SpacesAfter', escaped(after)]];
}

/** Whether what is between two tokens parts them for the eye. */
export const hasSpace = (between: string): boolean => /[\s\p{Cc}]/u.test(between);

/** What stands behind a token that has these attributes. */
export function spaceAfter(attributes: ReadonlyMap<string, string>): string {
  const told = attributes.get('SpacesAfter');
  if (told !== undefined) return unescaped(told);
  return attributes.get('SpaceAfter') === 'No' ? '' : ' ';
}

export const spaceBefore = (attributes: ReadonlyMap<string, string>): string => unescaped(attributes.get('SpacesBefore') ?? '');

const signs: Readonly<Record<string, string>> = { s: ' ', t: '\t', r: '\r', n: '\n', p: '|', '\\': '\\' };
const letters = new Map(Object.entries(signs).map(([letter, sign]) => [sign, letter]));

/** Values that hold no white space and no `|`; letters, digits and punctuation stay readable. */
export function escaped(value: string): string {
  return value.replace(/[\s\p{C}|\\]/gu, (sign) => {
    const letter = letters.get(sign);
    if (letter !== undefined) return `\\${letter}`;
    return [...Array(sign.length).keys()].map((at) => `\\u${sign.charCodeAt(at).toString(16).padStart(4, '0')}`).join('');
  });
}

/** `\u` with four digits is ours: others know no more than the six signs. */
export function unescaped(value: string): string {
  return value.replace(/\\(?:u([0-9a-f]{4})|(.))/g, (all, code: string | undefined, letter: string) =>
    code === undefined ? (signs[letter] ?? all) : String.fromCharCode(Number.parseInt(code, 16)),
  );
}

/** `Key=Value|Key=Value`; of `_`, and of anything else, nothing. */
export function attributesIn(column = '_'): Map<string, string> {
  const told = column.split('|').map((each) => [each, each.indexOf('=')] as const);
  return new Map(
    told.flatMap(([each, equals]) => (equals > 0 ? [[each.slice(0, equals), each.slice(equals + 1)] as const] : [])),
  );
}

export const attributeColumn = (attributes: readonly (readonly [string, string])[]): string =>
  attributes.length === 0 ? '_' : attributes.map(([key, value]) => `${key}=${value}`).join('|');
