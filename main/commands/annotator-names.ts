// Finds the annotators whom a file names, and makes those who are new to the project.
import { findAnnotatorByName } from '../../db/annotators';
import { type Annotator, annotatorSchema } from '../../domain/annotation';
import { isPseudonym } from './pseudonyms';
import type { Workbench } from './workbench';

/** The names of one import: the same name is the same person, and a new person is made once. */
export class AnnotatorNames {
  private readonly ids = new Map<string, string>();
  private readonly awaited = new Map<string, Annotator>();

  constructor(private readonly workbench: Workbench) {}

  /** Whether it is a pseudonym of which nothing tells yet whose it is. */
  isOpen(name: string): boolean {
    return isPseudonym(name) && !this.ids.has(name) && findAnnotatorByName(this.workbench.db, name) === undefined;
  }

  /** From now on the name stands for this annotator of the project. */
  recognise(name: string, annotatorId: string): void {
    this.ids.set(name, annotatorId);
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
