// How much of what a project holds: by kind, label, outlet, annotator and status.
import { countAnnotations } from '../../db/annotations';
import { countArticles } from '../../db/articles';
import {
  type AnnotatorCount,
  countsByAnnotator,
  countsByLabel,
  countsByOutlet,
  countsByStatus,
  type LabelCount,
  type OutletCount,
  type StatusCount,
} from '../../db/statistics';
import { done, type Outcome } from '../../domain/problem';
import type { Workbench } from './workbench';

export interface ProjectStats {
  readonly articles: number;
  readonly annotations: number;
  readonly byKind: readonly { readonly kind: string; readonly annotations: number }[];
  readonly byLabel: readonly LabelCount[];
  readonly byOutlet: readonly OutletCount[];
  readonly byAnnotator: readonly AnnotatorCount[];
  readonly byStatus: readonly StatusCount[];
}

export function projectStats({ db }: Workbench): Outcome<ProjectStats> {
  const byLabel = countsByLabel(db);
  const kinds = new Map<string, number>();
  for (const { kind, annotations } of byLabel) kinds.set(kind, (kinds.get(kind) ?? 0) + annotations);
  return done({
    articles: countArticles(db),
    annotations: countAnnotations(db),
    byKind: [...kinds].map(([kind, annotations]) => ({ kind, annotations })),
    byLabel,
    byOutlet: countsByOutlet(db),
    byAnnotator: countsByAnnotator(db),
    byStatus: countsByStatus(db),
  });
}
