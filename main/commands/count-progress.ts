// How far work has come: layers by annotator and status, and the days on which articles were done, as history tells them.
import { lastSeq } from '../../db/changes';
import { dayOfArrival, layerPages, statusChangePages } from '../../db/statistics';
import type { LayerStatus } from '../../domain/annotation';
import type { ChangeSet, StoredRecord } from '../../domain/change-set';
import type { Counted } from './count-marks';
import type { Workbench } from './workbench';

export interface ProgressCounts {
  /** By annotator, then by status; articles without a layer are not among them. */
  readonly byStatus: ReadonlyMap<string, ReadonlyMap<LayerStatus, number>>;
  /** By day, then by annotator. */
  readonly doneByDay: ReadonlyMap<string, ReadonlyMap<string, number>>;
}

export async function countProgress(workbench: Workbench, { isCounted, pause }: Counted): Promise<ProgressCounts> {
  const { db } = workbench;
  const days = await daysOfDone(workbench, pause);
  const byStatus = new Map<string, Map<LayerStatus, number>>();
  const doneByDay = new Map<string, Map<string, number>>();
  for (const page of layerPages(db)) {
    for (const layer of page) {
      if (!isCounted(layer)) continue;
      const { articleId, annotatorId, status } = layer;
      add(byStatus, annotatorId, status);
      if (!isDone(status)) continue;
      // A layer about which no person said so came done into the project.
      const day = days.get(`${articleId} ${annotatorId}`) ?? dayOfArrival(db, articleId);
      if (day !== undefined) add(doneByDay, day, annotatorId);
      await pause();
    }
    await pause();
  }
  return { byStatus, doneByDay };
}

const isDone = (status: LayerStatus): boolean => status === 'done' || status === 'locked';

function add<Key>(counts: Map<string, Map<Key, number>>, outer: string, key: Key): void {
  const found = counts.get(outer) ?? new Map<Key, number>();
  found.set(key, (found.get(key) ?? 0) + 1);
  counts.set(outer, found);
}

/** Since when each layer that a person called done has been so. */
async function daysOfDone({ db }: Workbench, pause: Counted['pause']): Promise<ReadonlyMap<string, string>> {
  const days = new Map<string, string>();
  for (const page of statusChangePages(db, lastSeq(db))) {
    for (const { day, changeSet } of page) {
      // Written by `recordChange`, and checked by `hashiya check`.
      const { created, updated }: ChangeSet = JSON.parse(changeSet);
      for (const { before, after } of updated) noteLayer(days, day, after, before);
      for (const record of created) noteLayer(days, day, record);
    }
    await pause();
  }
  return days;
}

function noteLayer(days: Map<string, string>, day: string, after: StoredRecord, before?: StoredRecord): void {
  if (after.type !== 'layer') return;
  const key = `${after.value.articleId} ${after.value.annotatorId}`;
  const wasDone = before?.type === 'layer' && isDone(before.value.status);
  if (!isDone(after.value.status)) days.delete(key);
  else if (!wasDone || !days.has(key)) days.set(key, day);
}
