// A careful annotation of the seed articles, written with names for its marks instead of ids.
import { z } from 'zod';
import { annotationContentSchema } from '../domain/annotation';
import { keySchema, specialFillerSchema } from '../domain/scheme';
import layer from './sample-layer.json';

/** A link as in a project, but to the key of a mark of the same article. */
const sampleLinkSchema = z.union([
  z.strictObject({ role: keySchema, to: z.string().min(1) }),
  z.strictObject({ role: keySchema, filler: specialFillerSchema }),
  z.strictObject({ role: keySchema, topic: z.string().trim().min(1) }),
]);

const sampleAnnotationSchema = annotationContentSchema.extend({
  /** Names the mark within its article, for links. */
  key: z.string().min(1),
  links: z.array(sampleLinkSchema),
});
export type SampleAnnotation = Readonly<z.infer<typeof sampleAnnotationSchema>>;

const sampleLayerSchema = z.object({
  annotator: z.string().min(1),
  articles: z.array(z.object({ file: z.string(), annotations: z.array(sampleAnnotationSchema) })),
});
export type SampleLayer = Readonly<z.infer<typeof sampleLayerSchema>>;

/** Read on demand: only the making of a project with seeds needs it. */
export function readSampleLayer(): SampleLayer {
  return sampleLayerSchema.parse(layer);
}
