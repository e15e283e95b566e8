// What a process is at when it is killed: each deed works on without an end and acknowledges what it has committed.
import { readFileSync } from 'node:fs';
import { annotationsOf } from '../../db/annotations';
import { listAnnotators } from '../../db/annotators';
import { listArticles } from '../../db/articles';
import { storedText } from '../../db/texts';
import { layerStatuses } from '../../domain/annotation';
import type { Article } from '../../domain/article';
import type { Change } from '../../domain/change-set';
import { done, type Outcome } from '../../domain/problem';
import { quoteSpan } from '../../domain/span';
import { createAnnotation } from '../../main/commands/create-annotation';
import { deleteAnnotation } from '../../main/commands/delete-annotation';
import { importFiles } from '../../main/commands/import-files';
import { redo } from '../../main/commands/redo';
import { setLayerStatus } from '../../main/commands/set-layer-status';
import { undo } from '../../main/commands/undo';
import { updateAnnotation } from '../../main/commands/update-annotation';
import type { Workbench } from '../../main/commands/workbench';
import type { Session } from '../../main/store/session';
import { acknowledge, tell } from './acknowledged';
import type { Chance } from './chance';

export interface Doer {
  readonly session: Session;
  readonly chance: Chance;
  /** A file of native JSONL with articles and marks. */
  readonly jsonl: string;
}

export type Deed = (doer: Doer) => Promise<void>;

const breathe = (): Promise<void> => new Promise((resume) => setImmediate(resume));

const labels = [
  ['entity', 'PERS'],
  ['entity', 'GPE'],
  ['claim', 'CLAIM'],
  ['stance', 'favor'],
] as const;

/** Marks, changes and deletes, as a person does who never rests. */
export const annotate: Deed = async ({ session, chance }) => {
  while (true) {
    actOnce(session, chance);
    await breathe();
  }
};

/** Undoes and redoes between marks, and merges in a layer with its history: a file of native JSONL, all ids new. */
export const mergeHistory: Deed = async ({ session, chance, jsonl }) => {
  const file = readFileSync(jsonl, 'utf8');
  while (true) {
    for (let count = chance.below(30); count > 0; count -= 1) {
      const act = chance.pick([undo, undo, redo, null]);
      if (act === null) actOnce(session, chance);
      else kept(session.change(annotatorOf(session), (workbench) => act(workbench, { annotatorId: annotatorOf(session) })));
      await breathe();
    }
    await bring(session, 'layer.jsonl', withNewIds(file, session));
  }
};

/** Marks while backups are made and old ones go. */
export const backUpMeanwhile: Deed = async ({ session, chance }) => {
  session.backups.choice = { keep: 3, folder: null };
  while (true) {
    tell('backing-up');
    const over = session.backups.byHand();
    await actSome(session, chance, 20);
    const made = await over;
    if (made.ok && made.value) tell(`backup ${made.value.name}`);
  }
};

/** Imports many small articles at a time, and marks meanwhile. */
export const importArticles: Deed = async ({ session, chance }) => {
  while (true) {
    const over = bring(session, 'articles.jsonl', smallArticles(chance, 120));
    await actSome(session, chance, 10);
    await over;
  }
};

export function smallArticles(chance: Chance, count: number): string {
  const first = chance.below(1_000_000_000);
  return Array.from({ length: count }, (_, at) =>
    JSON.stringify({ text: `قال لافروف في الخبر ${first + at} إن بكين قريبة.\nتابعونا`, outlet: `صحيفة ${at % 5}` }),
  ).join('\n');
}

export async function actSome(session: Session, chance: Chance, most: number): Promise<void> {
  for (let count = chance.below(most); count >= 0; count -= 1) {
    actOnce(session, chance);
    await breathe();
  }
}

/** Marks until the disk is full, waits until there is room again, and marks on. */
export const fillUp: Deed = async ({ session, chance }) => {
  const refusal = await markUntilRefused(session, chance);
  // What cannot be written leaves everything that was written as it is.
  const read = session.withProject(({ db }) => done([...listArticles(db)].length));
  tell(read.ok ? `refused ${refusal}` : 'refused and cannot be read');
  await new Promise((resume) => process.stdin.once('data', resume));
  process.stdin.destroy();
  for (let count = 0; count < 3; count += 1) actOnce(session, chance);
  if ((await markUntilRefused(session, chance, 3)) === undefined) tell('went on');
  session.close();
};

async function markUntilRefused(session: Session, chance: Chance, most = Number.POSITIVE_INFINITY): Promise<string | undefined> {
  for (let made = 0; made < most; ) {
    const outcome = actOnce(session, chance, 'ملاحظة طويلة '.repeat(400));
    const refusal = outcome.ok ? undefined : outcome.problems.find(({ code }) => diskProblems.includes(code));
    if (refusal) return refusal.code;
    if (outcome.ok) made += 1;
    await breathe();
  }
  return undefined;
}

const diskProblems: readonly string[] = ['disk-full', 'write-failed'];

function actOnce(session: Session, chance: Chance, note = 'ملاحظة'): Outcome<Change> {
  const annotatorId = annotatorOf(session);
  const outcome = session.change(annotatorId, (workbench) => randomAct(workbench, annotatorId, chance, note));
  kept(outcome);
  return outcome;
}

/** One edit as a person makes it; refused where it would change nothing. */
export function randomAct(workbench: Workbench, annotatorId: string, chance: Chance, note = 'ملاحظة'): Outcome<Change> {
  const article = chance.pick(articlesOf(workbench));
  const articleId = article.id;
  const own = annotationsOf(workbench.db, articleId, annotatorId);
  const act = own.length === 0 ? 0 : chance.below(10);
  if (act === 8) return setLayerStatus(workbench, { articleId, annotatorId, status: chance.pick(openStatuses) });
  if (act === 9 || own.length > 60) return deleteAnnotation(workbench, { annotationId: chance.pick(own).id, annotatorId });
  if (act > 5) {
    const patch = { note: `${note} ${chance.below(1000)}` };
    return updateAnnotation(workbench, { annotationId: chance.pick(own).id, annotatorId, patch });
  }
  const text = storedText(workbench.db, article.textSha256) ?? '';
  const words = [...text.matchAll(/[\u0621-\u064a]+/g)];
  const word = chance.pick(words);
  const span = quoteSpan(text, { start: word.index, end: word.index + word[0].length });
  const [kind, label] = chance.pick(labels);
  return createAnnotation(workbench, { articleId, annotatorId, kind, label, spans: [span] });
}

const openStatuses = layerStatuses.filter((status) => status !== 'locked');

const known = new WeakMap<object, readonly Article[]>();

/** The first articles, read once: what is drawn must not take the time that writing should. */
function articlesOf({ db }: Workbench): readonly Article[] {
  const articles = known.get(db) ?? [...listArticles(db)].slice(0, 20);
  known.set(db, articles);
  return articles;
}

async function bring(session: Session, name: string, content: string): Promise<void> {
  const load = async (): Promise<Outcome<Uint8Array>> => done(new TextEncoder().encode(content));
  const report = await session.withProject(
    (workbench) =>
      importFiles(workbench, [{ name, load }], { onChange: acknowledge, duplicates: { same: 'keep', near: 'keep' } }),
    annotatorOf(session),
  );
  const failed = report.ok ? report.value.files.filter(({ status }) => status === 'failed') : [report];
  if (failed.length > 0) throw new Error(`The import failed: ${JSON.stringify(failed)}`);
}

function kept(outcome: Outcome<Change>): void {
  if (outcome.ok) acknowledge(outcome.value);
}

export function annotatorOf(session: Session): string {
  const found = session.withProject(({ db }) => done(listAnnotators(db)));
  const [annotator] = found.ok ? found.value : [];
  if (!annotator) throw new Error('The project has no annotator');
  return annotator.id;
}

function withNewIds(jsonl: string, session: Session): string {
  const ids = new Map<string, string>();
  return jsonl.replace(/[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}/g, (id) => {
    const found = session.withProject((workbench) => done(ids.get(id) ?? workbench.newId()));
    if (!found.ok) throw new Error('The project is closed');
    ids.set(id, found.value);
    return found.value;
  });
}
