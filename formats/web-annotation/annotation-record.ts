// A W3C Web Annotation as JSON-LD writes it, where one thing may stand for a list of one and a name for the thing.
import { z } from 'zod';
import { offset } from '../json/read-records';

/** JSON-LD writes one or many alike. */
export function listOf(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}

const selectorSchema = z.looseObject({
  type: z.string(),
  start: z.unknown().optional(),
  end: z.unknown().optional(),
  exact: z.string().optional(),
  prefix: z.string().optional(),
  suffix: z.string().optional(),
  refinedBy: z.unknown().optional(),
});
export type Selector = z.infer<typeof selectorSchema>;

export const positionSchema = z.looseObject({ start: offset, end: offset });

const targetSchema = z.union([
  z.string().transform((id) => ({ id, source: undefined, selector: [] as Selector[] })),
  z.looseObject({
    id: z.string().optional(),
    source: z.unknown().optional(),
    selector: z.preprocess((value) => listOf(value), z.array(selectorSchema)).default([]),
  }),
]);
export type Target = z.infer<typeof targetSchema>;

const bodySchema = z.union([
  z.string().transform((id) => ({ id, value: undefined, purpose: undefined, source: undefined })),
  z.looseObject({
    id: z.string().optional(),
    value: z.string().optional(),
    purpose: z.preprocess((value) => listOf(value)[0], z.string().optional()),
    source: z.union([z.string(), z.looseObject({ id: z.string().optional() })]).optional(),
  }),
]);
export type Body = z.infer<typeof bodySchema>;

const personSchema = z.union([
  z.string(),
  z
    .looseObject({ id: z.string().optional(), nickname: z.string().optional(), name: z.string().optional() })
    .transform(({ id, nickname, name }) => nickname ?? name ?? id),
]);

const oneOf = <T extends z.ZodType>(schema: T) => z.preprocess((value) => listOf(value)[0], schema.optional());

export const annotationSchema = z.looseObject({
  id: z.string().optional(),
  type: z.preprocess((value) => listOf(value), z.array(z.string())),
  motivation: z.preprocess((value) => listOf(value), z.array(z.string())),
  creator: oneOf(personSchema),
  created: z.string().optional(),
  body: z.preprocess((value) => listOf(value), z.array(bodySchema)),
  bodyValue: z.string().optional(),
  target: z.preprocess((value) => listOf(value), z.array(targetSchema)),
});
export type WebAnnotation = z.infer<typeof annotationSchema>;

/** The name of what is annotated, whether it is written as such or as a thing that has one. */
export function nameOfSource(source: unknown): string | undefined {
  if (typeof source === 'string') return source;
  if (typeof source !== 'object' || source === null || !('id' in source)) return undefined;
  return typeof source.id === 'string' ? source.id : undefined;
}

/** The text itself, where the source is written out as a text. */
export function textOfSource(source: unknown): string | undefined {
  if (typeof source !== 'object' || source === null || !('value' in source)) return undefined;
  return typeof source.value === 'string' ? source.value : undefined;
}

/** What two targets have in common that speak of the same text. */
export function keyOfSource(source: unknown): string {
  return nameOfSource(source) ?? textOfSource(source) ?? '';
}
