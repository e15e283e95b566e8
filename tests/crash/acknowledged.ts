// What a process says it has committed, one line for each change, and how that is held against the file that it left behind.
import { createHash } from 'node:crypto';
import { writeSync } from 'node:fs';
import { readChange } from '../../db/changes';
import type { ReadableDatabase } from '../../db/database';
import { closeProjectFile, openProjectFile } from '../../db/open-project';
import type { Change } from '../../domain/change-set';
import { checkProject } from '../../main/commands/check-project';
import { openWorkbench, type Workbench } from '../../main/commands/workbench';

export interface Acknowledgement {
  readonly seq: number;
  /** Of the whole change, so that a change of the same number with other contents is no keeping of the promise. */
  readonly sha256: string;
}

export function acknowledgementOf(change: Change): Acknowledgement {
  return { seq: change.seq, sha256: createHash('sha256').update(inOrder(change)).digest('hex') };
}

/** Written at once: a line that came through the pipe was written before whatever came next. */
export function acknowledge(change: Change): void {
  writeSync(1, `${JSON.stringify({ ack: acknowledgementOf(change) })}\n`);
}

/** Says something else than a change, such as that work begins. */
export function tell(word: string): void {
  writeSync(1, `${JSON.stringify({ word })}\n`);
}

/** What came through the pipe, in order; a line that broke off was never said. */
export function said(output: string): { readonly ack?: Acknowledgement; readonly word?: string }[] {
  const lines = output.slice(0, output.lastIndexOf('\n') + 1).split('\n');
  return lines.filter(Boolean).map((line) => JSON.parse(line));
}

export interface Heard {
  readonly acks: readonly Acknowledgement[];
  readonly words: readonly string[];
}

export function heardFrom(output: string): Heard {
  return {
    acks: said(output).flatMap(({ ack }) => ack ?? []),
    words: said(output).flatMap(({ word }) => word ?? []),
  };
}

/** Everything that is wrong with a file after a death: empty when it is sound and holds all that was acknowledged. */
export function faultsAfter(
  path: string,
  acks: readonly Acknowledgement[],
  look: (workbench: Workbench) => string[] = () => [],
): string[] {
  const opened = openProjectFile(path);
  if (!opened.ok) return [`does not open: ${JSON.stringify(opened.problems)}`];
  const db = opened.value;
  try {
    const checked = checkProject(openWorkbench(db));
    const unsound = checked.ok ? checked.value.problems : checked.problems;
    return [...unsound.map((each) => `check: ${JSON.stringify(each)}`), ...lostOf(db, acks), ...look(openWorkbench(db))];
  } finally {
    closeProjectFile(db);
  }
}

/** What was acknowledged and is not in history as it was. */
export function lostOf(db: ReadableDatabase, acks: readonly Acknowledgement[]): string[] {
  const lost = acks.filter(({ seq, sha256 }) => {
    const change = readChange(db, seq);
    return !change || acknowledgementOf(change).sha256 !== sha256;
  });
  return lost.map(({ seq }) => `change ${seq} was acknowledged and is not there`);
}

function inOrder(value: unknown): string {
  return JSON.stringify(value, (_key, inner) =>
    inner && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
