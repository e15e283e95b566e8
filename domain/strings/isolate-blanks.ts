// Keeps what fills a blank from disturbing the direction of the sentence around it: a path in an Arabic one, a title in an English one.

const FIRST_STRONG_ISOLATE = '\u2068';
const POP_DIRECTIONAL_ISOLATE = '\u2069';

/** The same strings with every `{{blank}}` set apart by invisible bidi isolates. */
export function isolateBlanks<Strings extends Readonly<Record<string, string>>>(strings: Strings): Strings {
  const isolated = Object.entries(strings).map(([key, sentence]) => [
    key,
    // In the name of another sentence an isolate would make it unknown.
    sentence.replace(/\{\{(?<!\$t\([\w.]*\{\{)[^}]+\}\}/g, `${FIRST_STRONG_ISOLATE}$&${POP_DIRECTIONAL_ISOLATE}`),
  ]);
  // The keys are exactly those that came in, which `fromEntries` cannot say.
  return Object.fromEntries(isolated) as Strings;
}

/** For terminals, which lay out bidi text each in its own way and often show isolates as boxes. */
export function withoutIsolates(sentence: string): string {
  return sentence.replace(/[\u2066-\u2069]/g, '');
}
