// What a CAS that was written here tells of its article besides text and marks: facts, boilerplate, whose view it is and how far.
import { z } from 'zod';
import { layerStatusSchema } from '../../domain/annotation';
import { articleSchema, regionKindSchema } from '../../domain/article';
import type { ForeignArticle } from '../foreign/foreign-article';
import type { CasStructure } from './cas';
import { ARTICLE, REGION } from './cas-types';

const line = z.string().nullable().catch(null);

const factsSchema = z.object({
  title: z.string().optional().catch(undefined),
  outlet: line,
  byline: line,
  url: line,
  publishedOn: articleSchema.shape.publishedOn.catch(null),
  language: articleSchema.shape.language.optional().catch(undefined),
  direction: articleSchema.shape.direction.optional().catch(undefined),
});

/** Null for a CAS of others. */
export function ownArticle(
  structures: readonly CasStructure[],
): Pick<ForeignArticle, 'facts' | 'metadata' | 'regions' | 'layers'> | null {
  const article = structures.find(({ type }) => type === ARTICLE);
  if (!article) return null;
  const told = Object.fromEntries(article.values);
  const facts = Object.entries(factsSchema.parse(told)).filter(([, fact]) => fact !== undefined);
  const status = layerStatusSchema.safeParse(told.status);
  return {
    facts: Object.fromEntries(facts),
    metadata: metadataIn(told.metadata),
    regions: structures.flatMap((structure) => regionOf(structure) ?? []),
    layers: status.success && told.annotator !== undefined ? [{ annotator: told.annotator, status: status.data }] : [],
  };
}

function regionOf({ type, begin, end, values }: CasStructure) {
  const kind = regionKindSchema.safeParse(values.get('kind'));
  if (type !== REGION || begin === null || end === null || !kind.success) return null;
  return { start: begin, end, kind: kind.data };
}

function metadataIn(json = '{}'): Readonly<Record<string, string>> {
  try {
    return articleSchema.shape.metadata.catch({}).parse(JSON.parse(json));
  } catch {
    return {};
  }
}
