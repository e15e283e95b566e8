// What is looked for when other occurrences of a quote are: its words, the forms each may take, and a pattern that finds candidates.
import { cliticBoundaries } from './clitics';
import { droppedCharacters, foldText, lettersFoldingTo, plainLetters } from './fold';
import { placesOf, spellingsOf } from './spelling-variants';

/** How a word that was found relates to the word that is sought. */
export interface Form {
  /** Spelt otherwise, as a foreign name may be. */
  readonly variant: boolean;
  /** The article without its alef, as it stands after the particle ل: الصين in للصين. */
  readonly withoutAlef: boolean;
  /** What the last letter becomes when a pronoun follows: شراكة in شراكتهما. */
  readonly beforePronoun: boolean;
}

export interface Sought {
  /** Finds candidates in a text, folded or as it stands; their edges have still to be looked at. */
  readonly pattern: RegExp;
  /** Begins with the article. */
  readonly definite: boolean;
  /** Letters of the first word without its article. */
  readonly stemLength: number;
  /** The form of a folded stretch of text; undefined when it is another word after all. */
  formOf(folded: string): Form | undefined;
}

const same: Form = { variant: false, withoutAlef: false, beforePronoun: false };

/** Longer quotes are looked for letter by letter, without other spellings. */
const MOST_VARYING_WORDS = 6;

/** Undefined for a quote without a letter or a digit. */
export function soughtFrom(quote: string): Sought | undefined {
  if (!/[\p{L}\p{N}]/u.test(quote)) return undefined;
  const words = plainLetters(quote).text.trim().split(/\s+/);
  const [first = ''] = words;
  const definite = /^[اٱ]ل/.test(first) && cliticBoundaries(first).starts[0] === 2;
  const varying = words.length <= MOST_VARYING_WORDS;
  const patterns = words.map((word, index) => patternOf(word, definite && index === 0, index === words.length - 1, varying));
  const forms = words.map((word, index) => formsOf(word, definite && index === 0, index === words.length - 1, varying));
  const joined = foldText(words.join(''));
  return {
    pattern: new RegExp(patterns.join(words.length > 1 ? `[[${droppedCharacters}][\\s--\\n]]*` : ''), 'giv'),
    definite,
    stemLength: [...first].length - (definite ? 2 : 0),
    formOf: (folded) => wordByWord(folded, forms) ?? (withoutGaps(folded) === joined ? { ...same, variant: true } : undefined),
  };
}

const withoutGaps = (folded: string): string => folded.replace(/\s+/g, '');

function wordByWord(folded: string, forms: readonly ReadonlyMap<string, Form>[]): Form | undefined {
  const words = folded.split(/\s+/);
  if (words.length !== forms.length) return undefined;
  let found = same;
  for (const [index, word] of words.entries()) {
    const form = forms[index]?.get(word);
    if (!form) return undefined;
    found = {
      variant: found.variant || form.variant,
      withoutAlef: found.withoutAlef || form.withoutAlef,
      beforePronoun: found.beforePronoun || form.beforePronoun,
    };
  }
  return found;
}

/** What the last letter of a word turns into before a pronoun; by the letter as it is spelt. */
const lastLetters: Readonly<Record<string, string>> = { ة: 'ت', ى: 'ا', ء: 'يو' };

function formsOf(word: string, definite: boolean, last: boolean, varying: boolean): ReadonlyMap<string, Form> {
  const folded = foldText(word);
  const forms = new Map<string, Form>();
  const add = (spelling: string, form: Form): void => {
    if (!forms.has(spelling)) forms.set(spelling, form);
    if (definite && !form.withoutAlef) add(spelling.slice(1), { ...form, withoutAlef: true });
    if (!last || form.beforePronoun) return;
    for (const letter of lastLetters[word.at(-1) ?? ''] ?? '')
      add(spelling.slice(0, -1) + letter, { ...form, beforePronoun: true });
  };
  add(folded, same);
  for (const spelling of varying ? spellingsOf(folded) : []) add(spelling, { ...same, variant: true });
  return forms;
}

function patternOf(word: string, definite: boolean, last: boolean, varying: boolean): string {
  const folded = foldText(word);
  const places = varying ? placesOf(folded) : [...folded].map((letter) => [letter]);
  const turned = last ? (lastLetters[word.at(-1) ?? ''] ?? '') : '';
  return places
    .map((ways, index) => {
      const all = index === places.length - 1 ? [...ways, ...turned] : ways;
      const place = all.every((way) => [...way].length === 1) ? letterIn(all.join('')) : `(?:${all.map(lettersOf).join('|')})`;
      return definite && index === 0 ? `(?:${place}${DROPPED})?` : place + (index < places.length - 1 ? DROPPED : '');
    })
    .join('');
}

const DROPPED = `[${droppedCharacters}]*`;

const lettersOf = (way: string): string => [...way].map(letterIn).join(DROPPED);

/** A class of all letters that fold to one of these. */
function letterIn(folded: string): string {
  return `[${[...new Set([...folded].flatMap((letter) => [...lettersFoldingTo(letter)]))].map(escaped).join('')}]`;
}

const escaped = (character: string): string => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`;
