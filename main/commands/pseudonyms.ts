// What annotators are called where they are not to be known: by their place in the order of those who joined, which never changes.
import { findAnnotatorByName, listAnnotators } from '../../db/annotators';
import type { ReadableDatabase } from '../../db/database';
import type { Annotator } from '../../domain/annotation';

export const pseudonymOf = (place: number): string => `annotator-${place + 1}`;

export const isPseudonym = (name: string): boolean => /^annotator-[1-9]\d*$/.test(name);

/** Someone by name, or by pseudonym where nobody has that for a name. */
export function annotatorCalled(db: ReadableDatabase, name: string): Annotator | undefined {
  return findAnnotatorByName(db, name) ?? listAnnotators(db).find((_annotator, place) => pseudonymOf(place) === name);
}

/** The pseudonym, unless that is what another one is called. */
export function calledInPublic(db: ReadableDatabase, name: string): string {
  const annotator = annotatorCalled(db, name);
  const pseudonym = pseudonymOf(listAnnotators(db).findIndex(({ id }) => id === annotator?.id));
  return annotator && annotatorCalled(db, pseudonym)?.id === annotator.id ? pseudonym : name;
}
