// Finds the annotators whom a file names, and makes those who are new to the project.
import { readAnnotation } from '../../db/annotations';
import { findAnnotatorByName, readAnnotator } from '../../db/annotators';
import { type Annotator, annotatorSchema } from '../../domain/annotation';
import type { CarriedArticle } from '../../formats/format';
import { isPseudonym } from './pseudonyms';
import type { Workbench } from './workbench';

/** The names of one import: the same name is the same person, and a new person is made once. */
export class AnnotatorNames {
  private readonly ids = new Map<string, string>();
  private readonly awaited = new Map<string, Annotator>();

  constructor(private readonly workbench: Workbench) {}

  /**
   * A copy of the project that was exported under pseudonyms holds marks that stand here: whose they are, the pseudonym is from now on.
   * @returns the name of whom a pseudonym was found to stand for, by pseudonym.
   */
  recognise(marks: CarriedArticle['annotations']): ReadonlyMap<string, string> {
    const { db } = this.workbench;
    const found = new Map<string, string>();
    for (const { id, annotator, createdAt } of marks) {
      if (id === undefined || annotator === null || !this.isOpen(annotator)) continue;
      const present = readAnnotation(db, id);
      if (!present || present.createdAt !== createdAt) continue;
      this.ids.set(annotator, present.annotatorId);
      found.set(annotator, readAnnotator(db, present.annotatorId)?.name ?? present.annotatorId);
    }
    return found;
  }

  /** Whether it is a pseudonym of which nothing tells yet whose it is. */
  private isOpen(name: string): boolean {
    return isPseudonym(name) && !this.ids.has(name) && findAnnotatorByName(this.workbench.db, name) === undefined;
  }

  idOf(givenName: string): string {
    const known = this.ids.get(givenName);
    if (known !== undefined) return known;
    const { db, newId, now } = this.workbench;
    const name = annotatorSchema.shape.name.parse(givenName);
    const present = findAnnotatorByName(db, name);
    const annotator = present ?? { id: newId(), name, createdAt: now() };
    if (!present) this.awaited.set(annotator.id, annotator);
    this.ids.set(givenName, annotator.id);
    return annotator.id;
  }

  /** Those who were new are in the project now. */
  arrived(): void {
    this.awaited.clear();
  }

  /** The record of someone who is new to the project. */
  newAnnotator(id: string): Annotator | undefined {
    return this.awaited.get(id);
  }
}
