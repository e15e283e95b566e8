// A mark on an article: kind, label, spans, attributes, links; and the layer it belongs to.
import { z } from 'zod';
import { keySchema, specialFillerSchema } from './scheme';
import { compareSpans, quotedSpanSchema } from './span';

const role = { role: keySchema };

/** A typed role and what fills it: another annotation of the same layer, a party outside the text, or a free topic. */
export const linkSchema = z.union([
  z.strictObject({ ...role, to: z.uuid() }),
  z.strictObject({ ...role, filler: specialFillerSchema }),
  z.strictObject({ ...role, topic: z.string().trim().min(1) }),
]);
export type Link = Readonly<z.infer<typeof linkSchema>>;

/** What a person decides about a mark; the rest of an annotation is bookkeeping. */
export const annotationContentSchema = z.object({
  kind: keySchema,
  label: keySchema,
  /** In reading order; more than one means the annotation is discontinuous. They never overlap. */
  spans: z.array(quotedSpanSchema).min(1),
  attributes: z.record(keySchema, keySchema),
  links: z.array(linkSchema),
  note: z.string().nullable(),
  unsure: z.boolean(),
});
export type AnnotationContent = Readonly<z.infer<typeof annotationContentSchema>>;

/** The parts of an annotation that an edit may set; what is absent stays. */
export const annotationPatchSchema = annotationContentSchema.partial();
export type AnnotationPatch = Readonly<z.infer<typeof annotationPatchSchema>>;

/** A new annotation, before it has an id. */
export const annotationDraftSchema = annotationContentSchema.pick({ kind: true, label: true, spans: true }).extend({
  articleId: z.uuid(),
  annotatorId: z.uuid(),
  attributes: annotationContentSchema.shape.attributes.default({}),
  links: annotationContentSchema.shape.links.default([]),
  note: z.string().nullable().default(null),
  unsure: z.boolean().default(false),
});
export type AnnotationDraft = Readonly<z.input<typeof annotationDraftSchema>>;

export const annotationSchema = annotationContentSchema.extend({
  id: z.uuid(),
  articleId: z.uuid(),
  annotatorId: z.uuid(),
  /** ISO 8601 instants in UTC. */
  createdAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
  /** Version of the scheme in force when the annotation was last decided on. */
  schemeVersion: z.int().positive(),
});
export type Annotation = Readonly<z.infer<typeof annotationSchema>>;

export const annotatorSchema = z.object({ id: z.uuid(), name: z.string().trim().min(1).max(200), createdAt: z.iso.datetime() });
export type Annotator = Readonly<z.infer<typeof annotatorSchema>>;

export const layerStatuses = ['to-do', 'in-progress', 'done', 'locked'] as const;
export const layerStatusSchema = z.enum(layerStatuses);
export type LayerStatus = z.infer<typeof layerStatusSchema>;

/** All annotations of one annotator on one article. An article that nobody touched has no layer, which reads as `to-do`. */
export const layerSchema = z.object({ articleId: z.uuid(), annotatorId: z.uuid(), status: layerStatusSchema });
export type Layer = Readonly<z.infer<typeof layerSchema>>;

/** Order of lists and exports: by first span, then id. */
export function compareAnnotations(a: Standing, b: Standing): number {
  const [first, second] = [a.spans[0], b.spans[0]];
  if (!first || !second) throw new Error('An annotation always has at least one span');
  const [one, other] = [a.id ?? '', b.id ?? ''];
  return compareSpans(first, second) || (one < other ? -1 : one > other ? 1 : 0);
}

/** An annotation outside a project may have no id yet. */
type Standing = Pick<Annotation, 'spans'> & { readonly id?: string };

/** Where an annotation stands, or would stand, in a list in that order. */
export function placeInOrder(annotations: readonly Annotation[], annotation: Pick<Annotation, 'id' | 'spans'>): number {
  let low = 0;
  let high = annotations.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const other = annotations[middle];
    if (other && compareAnnotations(other, annotation) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The whole quoted text; the pieces of a discontinuous annotation are joined by an ellipsis. */
export function quoteOf(annotation: Pick<Annotation, 'spans'>): string {
  return annotation.spans.map((span) => span.quote).join(' … ');
}

export function sameLink(a: Link, b: Link): boolean {
  if (a.role !== b.role) return false;
  if ('to' in a) return 'to' in b && a.to === b.to;
  if ('filler' in a) return 'filler' in b && a.filler === b.filler;
  return 'topic' in b && a.topic === b.topic;
}
