// A typed query cut into its smallest parts.

export type QueryToken =
  | { readonly type: 'open' | 'close' | 'and' | 'or' | 'not' }
  | { readonly type: 'words'; readonly words: string; readonly prefix: boolean }
  | { readonly type: 'field'; readonly field: string; readonly value: string };

const signs: readonly (readonly [RegExp, QueryToken['type'] & ('open' | 'close' | 'and' | 'or' | 'not')])[] = [
  [/\(/y, 'open'],
  [/\)/y, 'close'],
  [/\||OR(?![^\s(])/y, 'or'],
  [/AND(?![^\s(])/y, 'and'],
  [/NOT(?![^\s(])|-(?=[^\s-])/y, 'not'],
];
const fieldName = /(\p{L}[\p{L}\p{M}\p{N}_-]*):(?=[^\s:/])/uy;
const quoted = /"([^"]*)"|«([^»]*)»|“([^”]*)”/uy;
/** A quotation mark may stand in a word (ب"نعم"), but never begin one that nothing closes. */
const bare = /[^\s()"«»“”|][^\s()|]*/uy;

/** Undefined when a quotation mark is left open. */
export function tokensOf(typed: string): QueryToken[] | undefined {
  const text = typed.trim();
  const tokens: QueryToken[] = [];
  for (let at = 0; at < text.length; ) {
    const read = /\s/.test(text.charAt(at)) ? { end: at + 1 } : tokenAt(text, at);
    if (!read) return undefined;
    if ('token' in read && !isEmpty(read.token)) tokens.push(read.token);
    at = read.end;
  }
  return tokens;
}

interface ReadToken {
  readonly token: QueryToken;
  readonly end: number;
}

function tokenAt(text: string, at: number): ReadToken | undefined {
  for (const [pattern, type] of signs) {
    const found = match(pattern, text, at);
    if (found) return { token: { type }, end: at + found[0].length };
  }
  const field = match(fieldName, text, at);
  if (!field?.[1]) return wordsAt(text, at);
  const value = wordsAt(text, at + field[0].length);
  if (value?.token.type !== 'words') return undefined;
  const { words, prefix } = value.token;
  return { token: { type: 'field', field: field[1], value: prefix ? `${words}*` : words }, end: value.end };
}

/** A dash or a comma between words stands for nothing that a text could be searched for. */
function isEmpty(token: QueryToken): boolean {
  return token.type === 'words' && !/[\p{L}\p{N}]/u.test(token.words);
}

function wordsAt(text: string, at: number): ReadToken | undefined {
  const phrase = match(quoted, text, at);
  if (phrase) {
    const end = at + phrase[0].length;
    const prefix = text[end] === '*';
    const words = phrase.slice(1).find((each) => each !== undefined) ?? '';
    return { token: { type: 'words', words, prefix }, end: prefix ? end + 1 : end };
  }
  const word = match(bare, text, at)?.[0];
  if (word === undefined) return undefined;
  return { token: { type: 'words', words: word.replace(/\*$/, ''), prefix: word.endsWith('*') }, end: at + word.length };
}

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
