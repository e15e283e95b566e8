// How else a foreign name may be spelt in Arabic: the pairs of letters that transliteration wavers between, and no others.

/** Letters of one set stand for one foreign sound: سيرغي and سيرجي, انقرة and انكرة, ڤيينا and فيينا. Folded letters. */
const sounds: readonly string[] = ['غجقكگ', 'فڤ', 'بپ', 'سص', 'تط', 'ثس', 'ثت', 'ذز', 'ذد', 'زس', 'شچ'];

/** The same for what is more than a letter; `$` stands at the end of a word: بوتين and بوتن, تشين and شين. */
const clusters: readonly (readonly [string, string])[] = [
  ['تش', 'ش'],
  ['تش', 'چ'],
  ['ين$', 'ن$'],
  ['ينسكي$', 'نسكي$'],
  ['امب', 'مب'],
  ['نتن', 'نتان'],
  ['امريك', 'اميرك'],
];

/** One place of a word and all ways to write it, the way it is written first. */
export type Place = readonly [string, ...string[]];

/** A shorter word has too many neighbours that are words of their own. */
const SHORTEST = 4;

/** The places of a folded word; of a word too short to vary each place has one way. */
export function placesOf(word: string): Place[] {
  const varies = [...word].length >= SHORTEST;
  const places: Place[] = [];
  for (let at = 0; at < word.length; ) {
    const place = (varies && clusterAt(word, at)) || soundAt(word, at, varies);
    places.push(place);
    at += place[0].length;
  }
  return places;
}

/** Every other spelling of a folded word: one place changed, or two of a word long enough to be known all the same. */
export function spellingsOf(word: string): Set<string> {
  const places = placesOf(word);
  const spellings = new Set<string>();
  const change = (first: number, left: number, written: readonly string[]): void => {
    if (left === 0) return;
    for (let index = first; index < places.length; index += 1) {
      const [, ...others] = places[index] ?? [''];
      for (const other of others) {
        const changed = written.with(index, other);
        spellings.add(changed.join(''));
        change(index + 1, left - 1, changed);
      }
    }
  };
  change(
    0,
    [...word].length > SHORTEST ? 2 : 1,
    places.map(([own]) => own),
  );
  spellings.delete(word);
  return spellings;
}

function clusterAt(word: string, at: number): Place | undefined {
  const sides = clusters.flatMap(([a, b]) => [
    [a, b],
    [b, a],
  ]);
  const fitting = sides.filter(([side = '']) => isAt(word, at, side));
  const longest = fitting.map(([side = '']) => bare(side)).sort((a, b) => b.length - a.length)[0];
  if (longest === undefined) return undefined;
  const others = fitting.filter(([side = '']) => bare(side) === longest).map(([, other = '']) => bare(other));
  return [longest, ...new Set(others)];
}

function soundAt(word: string, at: number, varies: boolean): Place {
  const letter = String.fromCodePoint(word.codePointAt(at) ?? 0);
  const alike = varies ? sounds.filter((sound) => sound.includes(letter)).join('') : '';
  return [letter, ...new Set([...alike].filter((other) => other !== letter))];
}

const bare = (side: string): string => side.replace('$', '');

function isAt(word: string, at: number, side: string): boolean {
  return word.startsWith(bare(side), at) && (!side.endsWith('$') || at + bare(side).length === word.length);
}
