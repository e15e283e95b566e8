// Finds marks by id, and the marks whose links lead to one, without looking through the whole article for each.
import { type Annotation, compareAnnotations, type Link } from '../../domain/annotation';
import { difference } from './difference';

/** A link as its filler sees it. */
export interface LinkToHere {
  readonly owner: Annotation;
  readonly link: Link;
}

let list: readonly Annotation[] = [];
const byId = new Map<string, Annotation>();
/** Ids of the marks that link to a mark. */
const ownersOf = new Map<string, Set<string>>();

export function annotationById(annotations: readonly Annotation[], id: string): Annotation | undefined {
  follow(annotations);
  return byId.get(id);
}

/** In the order of their owners in the text. */
export function linksTo(annotations: readonly Annotation[], id: string): LinkToHere[] {
  follow(annotations);
  const owners = [...(ownersOf.get(id) ?? [])].flatMap((ownerId) => byId.get(ownerId) ?? []);
  return owners.sort(compareAnnotations).flatMap((owner) => fillersOf(owner, id).map((link) => ({ owner, link })));
}

/** One article is shown at a time, and an edit makes a list that differs in a place or two: the index is carried from list to list. */
function follow(annotations: readonly Annotation[]): void {
  if (annotations === list) return;
  const { gone, come } = difference(list, annotations);
  list = annotations;
  for (const annotation of gone) {
    byId.delete(annotation.id);
    for (const id of fillerIds(annotation)) forgetOwner(id, annotation.id);
  }
  for (const annotation of come) {
    byId.set(annotation.id, annotation);
    for (const id of fillerIds(annotation)) ownersOf.set(id, (ownersOf.get(id) ?? new Set()).add(annotation.id));
  }
}

function forgetOwner(id: string, owner: string): void {
  const owners = ownersOf.get(id);
  owners?.delete(owner);
  if (owners?.size === 0) ownersOf.delete(id);
}

function fillerIds({ links }: Annotation): string[] {
  return links.flatMap((link) => ('to' in link ? link.to : []));
}

function fillersOf({ links }: Annotation, id: string): Link[] {
  return links.filter((link) => 'to' in link && link.to === id);
}
