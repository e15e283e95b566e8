// What may fill a role: the article's other marks of the role's kinds, the parties outside the text, or a topic typed freely.
import { type Annotation, type Link, quoteOf } from '../../domain/annotation';
import type { Role, SpecialFiller } from '../../domain/scheme';
import { foldText } from '../../domain/text/fold';

export type FillerOption =
  | { readonly id: string; readonly type: 'mark'; readonly annotation: Annotation; readonly words: string }
  | { readonly id: string; readonly type: 'special'; readonly filler: SpecialFiller }
  | { readonly id: string; readonly type: 'topic'; readonly topic: string };

/** More than these are found by typing on. */
const MOST_OPTIONS = 40;

/**
 * The options for what was typed, marks first where they begin with it.
 * @param nameOf names a party outside the text in the interface's language.
 */
export function fillerOptions(
  role: Role,
  owner: Annotation,
  annotations: readonly Annotation[],
  typed: string,
  nameOf: (filler: SpecialFiller) => string,
): FillerOption[] {
  const sought = foldText(typed.trim());
  const special: FillerOption[] = role.special
    .filter((filler) => foldText(nameOf(filler)).includes(sought) || foldText(filler).includes(sought))
    .map((filler) => ({ id: `special ${filler}`, type: 'special', filler }));
  const topic = typed.trim();
  const topics: FillerOption[] = role.topic && topic !== '' ? [{ id: 'topic', type: 'topic', topic }] : [];
  return [...markOptions(role, owner, annotations, sought).slice(0, MOST_OPTIONS), ...special, ...topics];
}

/** Of marks with the same words only the nearest to the owner is offered. */
function markOptions(role: Role, owner: Annotation, annotations: readonly Annotation[], sought: string): FillerOption[] {
  const from = owner.spans[0]?.start ?? 0;
  const distance = (annotation: Annotation): number => Math.abs((annotation.spans[0]?.start ?? 0) - from);
  const nearest = new Map<string, { annotation: Annotation; words: string; begins: boolean }>();
  for (const annotation of annotations) {
    const words = quoteOf(annotation);
    const folded = foldText(words);
    if (annotation.id === owner.id || !role.kinds.includes(annotation.kind) || !folded.includes(sought)) continue;
    const key = `${annotation.kind} ${annotation.label} ${folded}`;
    const known = nearest.get(key);
    if (!known || distance(annotation) < distance(known.annotation))
      nearest.set(key, { annotation, words, begins: folded.startsWith(sought) });
  }
  return [...nearest.values()]
    .sort((a, b) => Number(b.begins) - Number(a.begins) || distance(a.annotation) - distance(b.annotation))
    .map(({ annotation, words }) => ({ id: annotation.id, type: 'mark', annotation, words }));
}

export function linkTo(role: Role, option: FillerOption): Link {
  switch (option.type) {
    case 'mark':
      return { role: role.key, to: option.annotation.id };
    case 'special':
      return { role: role.key, filler: option.filler };
    case 'topic':
      return { role: role.key, topic: option.topic };
  }
}
