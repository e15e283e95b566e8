// Says how far an annotator has come with an article. A locked layer is opened again in the same way.
import type { Layer, LayerStatus } from '../../domain/annotation';
import { type Change, changeSet } from '../../domain/change-set';
import { type Outcome, problem, refused } from '../../domain/problem';
import { layerPlace } from './layer-access';
import { actingAs, recordChange, type Workbench } from './workbench';

export interface SetLayerStatusInput {
  readonly articleId: string;
  readonly annotatorId: string;
  readonly status: LayerStatus;
}

export function setLayerStatus(workbench: Workbench, { articleId, annotatorId, status }: SetLayerStatusInput): Outcome<Change> {
  const place = layerPlace(workbench, articleId, annotatorId);
  if (!place.ok) return place;
  const before = place.value.layer;
  if ((before?.status ?? 'to-do') === status) return refused(problem('nothing-changed'));
  const after: Layer = { articleId, annotatorId, status };
  return recordChange(actingAs(workbench, annotatorId), {
    command: 'set-layer-status',
    articleId,
    changeSet: before
      ? changeSet({ updated: [{ before: { type: 'layer', value: before }, after: { type: 'layer', value: after } }] })
      : changeSet({ created: [{ type: 'layer', value: after }] }),
  });
}
