// What a person may type to search: words, phrases, prefixes, AND OR NOT, brackets, and fields such as `outlet:` or `has:claim`.
import { done, type Outcome, problem, refused } from '../problem';
import { type QueryToken, tokensOf } from './tokens';

export type Query =
  /** Words that stand one after the other; a prefix leaves the last one open at its end. */
  | { readonly type: 'words'; readonly words: string; readonly prefix: boolean }
  | { readonly type: 'field'; readonly field: string; readonly value: string }
  | { readonly type: 'and' | 'or'; readonly parts: readonly Query[] }
  | { readonly type: 'not'; readonly part: Query };

/** AND binds closer than OR; words side by side are meant to stand both. */
export function parseQuery(typed: string): Outcome<Query> {
  const tokens = tokensOf(typed);
  if (tokens?.length === 0) return refused(problem('query-empty'));
  const reader = tokens && new QueryReader(tokens);
  const query = reader?.either();
  return query && reader?.isAtEnd() ? done(query) : refused(problem('query-broken', { query: typed }));
}

/** Each method reads as far as its part goes; undefined when something else stands there than may. */
class QueryReader {
  private at = 0;

  constructor(private readonly tokens: readonly QueryToken[]) {}

  isAtEnd(): boolean {
    return this.at === this.tokens.length;
  }

  either(): Query | undefined {
    return this.joined('or', () => this.both());
  }

  private both(): Query | undefined {
    return this.joined('and', () => this.one());
  }

  private joined(type: 'and' | 'or', read: () => Query | undefined): Query | undefined {
    const parts: Query[] = [];
    do {
      const part = read();
      if (!part) return undefined;
      parts.push(part);
    } while (this.take(type) || (type === 'and' && this.beginsAnother()));
    const [first, ...others] = parts;
    return others.length === 0 ? first : { type, parts };
  }

  private one(): Query | undefined {
    if (this.take('not')) {
      const part = this.one();
      return part && { type: 'not', part };
    }
    if (this.take('open')) {
      const inside = this.either();
      return this.take('close') ? inside : undefined;
    }
    const token = this.tokens[this.at];
    if (token?.type !== 'words' && token?.type !== 'field') return undefined;
    this.at += 1;
    return token;
  }

  private beginsAnother(): boolean {
    return ['words', 'field', 'open', 'not'].includes(this.tokens[this.at]?.type ?? '');
  }

  private take(type: QueryToken['type']): boolean {
    if (this.tokens[this.at]?.type !== type) return false;
    this.at += 1;
    return true;
  }
}

/** Every part that looks for words in the text and is not excluded: what a hit in the text can be shown for. */
export function soughtWords(query: Query): Extract<Query, { type: 'words' }>[] {
  if (query.type === 'words') return [query];
  return query.type === 'and' || query.type === 'or' ? query.parts.flatMap(soughtWords) : [];
}
