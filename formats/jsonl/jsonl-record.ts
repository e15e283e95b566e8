// The records of native JSONL as they stand on a line: alone in knowing its keys. `docs/formats/native-jsonl.md` says them to people.
import { z } from 'zod';
import { annotationContentSchema, annotationSchema, annotatorSchema, layerStatusSchema } from '../../domain/annotation';
import { articleSchema, regionKindSchema, sourceSchema } from '../../domain/article';
import { schemeSchema } from '../../domain/scheme';
import { quotedSpanSchema, spanSchema } from '../../domain/span';

/** Raised when a reader of the present version would misunderstand the file. */
export const FORMAT_VERSION = 1;

/** Looked at before anything else, so that a file of a later version is named as such and not as broken. */
export const headerVersionSchema = z.object({ hashiya: z.object({ formatVersion: z.int().positive() }) });

export const headerSchema = z.strictObject({
  hashiya: z.strictObject({
    formatVersion: z.literal(FORMAT_VERSION),
    project: z.strictObject({ name: z.string().min(1) }),
    scheme: schemeSchema,
  }),
});
export type HeaderRecord = z.infer<typeof headerSchema>;

const annotatorName = annotatorSchema.shape.name;

export const annotationRecordSchema = z.strictObject({
  id: annotationSchema.shape.id,
  kind: annotationContentSchema.shape.kind,
  label: annotationContentSchema.shape.label,
  spans: z
    .array(
      z.strictObject({
        ...spanSchema.shape,
        startCodePoint: z.int().nonnegative(),
        endCodePoint: z.int().positive(),
        quote: quotedSpanSchema.shape.quote,
      }),
    )
    .min(1),
  attributes: annotationContentSchema.shape.attributes,
  links: annotationContentSchema.shape.links,
  note: annotationContentSchema.shape.note,
  unsure: annotationContentSchema.shape.unsure,
  annotator: annotatorName,
  createdAt: annotationSchema.shape.createdAt,
  updatedAt: annotationSchema.shape.updatedAt,
  schemeVersion: annotationSchema.shape.schemeVersion,
});
export type AnnotationRecord = z.infer<typeof annotationRecordSchema>;

/** The annotations are looked at one by one, so that a broken one does not take its article along. */
export const articleRecordSchema = z.strictObject({
  id: articleSchema.shape.id,
  title: articleSchema.shape.title,
  outlet: articleSchema.shape.outlet,
  byline: articleSchema.shape.byline,
  url: articleSchema.shape.url,
  publishedOn: articleSchema.shape.publishedOn,
  language: articleSchema.shape.language,
  direction: articleSchema.shape.direction,
  text: z.string().min(1),
  sha256: articleSchema.shape.textSha256,
  source: z.strictObject(sourceSchema.shape),
  /** Absent when there is none. */
  metadata: articleSchema.shape.metadata.unwrap().optional(),
  regions: z.array(z.strictObject({ ...spanSchema.shape, kind: regionKindSchema })),
  layers: z.array(z.strictObject({ annotator: annotatorName, status: layerStatusSchema })),
  annotations: z.array(z.unknown()),
});
export type ArticleRecord = z.infer<typeof articleRecordSchema>;
