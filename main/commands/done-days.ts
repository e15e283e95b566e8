// Since when layers are done, as history tells it.
import type { CountedChange } from '../../db/statistics';
import { statusCommands } from '../../db/statistics';
import type { LayerStatus } from '../../domain/annotation';
import type { ChangeSet, StoredRecord } from '../../domain/change-set';

export const isDone = (status: LayerStatus): boolean => status === 'done' || status === 'locked';

/** Hears of a day before another one takes its place. */
type Listener = (articleId: string, annotatorId: string, before: string | undefined) => void;

export class DoneDays {
  private readonly days = new Map<string, string>();

  /** Undefined for a layer about which no person said that it is done: it came so. */
  of(articleId: string, annotatorId: string): string | undefined {
    return this.days.get(`${articleId} ${annotatorId}`);
  }

  /** The next change of history. */
  note({ command, articleId, day }: CountedChange, { created, updated }: ChangeSet, listener: Listener = () => undefined): void {
    if (articleId === null || !statusCommands.includes(command)) return;
    for (const { before, after } of updated) this.noteLayer(day, listener, after, before);
    for (const record of created) this.noteLayer(day, listener, record);
  }

  private noteLayer(day: string, listener: Listener, after: StoredRecord, before?: StoredRecord): void {
    if (after.type !== 'layer') return;
    const { articleId, annotatorId, status } = after.value;
    const key = `${articleId} ${annotatorId}`;
    const wasDone = before?.type === 'layer' && isDone(before.value.status);
    listener(articleId, annotatorId, this.days.get(key));
    if (!isDone(status)) this.days.delete(key);
    else if (!wasDone || !this.days.has(key)) this.days.set(key, day);
  }
}
