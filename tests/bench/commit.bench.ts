// How long the store takes to commit one annotation, beside an append of 200 bytes that waits for the disk, both in turns.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { listAnnotators } from '../../db/annotators';
import { listArticles } from '../../db/articles';
import { closeProjectFile, openProjectFile } from '../../db/open-project';
import { storedText } from '../../db/texts';
import { quoteSpan } from '../../domain/span';
import { createAnnotation } from '../../main/commands/create-annotation';
import { deleteAnnotation } from '../../main/commands/delete-annotation';
import { openWorkbench, type Workbench } from '../../main/commands/workbench';
import { largeProject, value } from '../builders/large-project';
import { appender } from './corpus-files';
import { atMostTimes, type Measurement, measurement, median, percentile } from './measurement';

const MARKS = 2000;
/** The first ones warm the statements up. */
const UNMEASURED = 100;

/** The same command on plain Node, as the store runs it. */
export const withoutWindow = true;

export async function measure({ log }: { log(line: string): void }): Promise<Measurement[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'hashiya-bench-'));
  const file = path.join(folder, 'bench.hashiya');
  largeProject(file, [{ title: 'marked', characters: 7000, annotations: 50 }]);
  const workbench = openWorkbench(value(openProjectFile(file)));
  const disk = appender(folder);
  try {
    log(`Marking ${MARKS} times …`);
    const [made, gone, floor]: number[][] = [[], [], []];
    for (const { create, remove } of marks(workbench)) {
      floor?.push(disk.append());
      made?.push(timed(create));
      gone?.push(timed(remove));
    }
    return [
      ...told('commit of one annotation', made ?? [], floor ?? [], { promise: atMostTimes(3) }),
      ...told('commit of its deletion', gone ?? [], floor ?? []),
    ];
  } finally {
    disk.close();
    closeProjectFile(workbench.db);
    rmSync(folder, { recursive: true, force: true });
  }
}

function told(name: string, all: readonly number[], appends: readonly number[], promised = {}): Measurement[] {
  const [times, floor] = [all.slice(UNMEASURED), appends.slice(UNMEASURED)];
  return [
    measurement(`${name}, p50`, 'ms', median(times), { floor: median(floor) }),
    measurement(`${name}, p99`, 'ms', percentile(times, 0.99), { floor: percentile(floor, 0.99), ...promised }),
  ];
}

function timed(act: () => void): number {
  const began = performance.now();
  act();
  return performance.now() - began;
}

function* marks(workbench: Workbench): Generator<{ create(): void; remove(): void }> {
  const { db } = workbench;
  const [article] = listArticles(db);
  const [annotator] = listAnnotators(db);
  if (!article || !annotator) throw new Error('The project has an article and an annotator');
  const place = { articleId: article.id, annotatorId: annotator.id };
  const text = storedText(db, article.textSha256) ?? '';
  const words = [...text.matchAll(/[\p{L}\p{M}]+/gu)];
  for (let at = 0; at < MARKS; at += 1) {
    const word = words[(at * 7) % words.length];
    if (!word) throw new Error('The article has words');
    const span = quoteSpan(text, { start: word.index, end: word.index + word[0].length });
    let annotationId = '';
    yield {
      create: () => {
        const { created } = value(
          createAnnotation(workbench, { ...place, kind: 'entity', label: 'WEBSITE', spans: [span] }),
        ).changeSet;
        annotationId = created.flatMap((record) => (record.type === 'annotation' ? [record.value.id] : []))[0] ?? '';
      },
      remove: () => void value(deleteAnnotation(workbench, { annotationId, annotatorId: annotator.id })),
    };
  }
}
