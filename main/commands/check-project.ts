// Proves a project sound: the file, every quote, and that history leads to exactly what stands. Each failure is its own problem.
import { annotationsOf, countAnnotations } from '../../db/annotations';
import { countArticles, listArticles } from '../../db/articles';
import { changeRowsFrom, countTouches, rowToChange, touchesArticle } from '../../db/changes';
import type { ReadableDatabase } from '../../db/database';
import { integrityFaults } from '../../db/integrity';
import { allRecords } from '../../db/records';
import { regionsOf } from '../../db/regions';
import { readScheme } from '../../db/schemes';
import { storedText } from '../../db/texts';
import type { Article } from '../../domain/article';
import {
  type ChangeSet,
  ChangeSetMismatch,
  type ProjectState,
  recordKey,
  replay,
  sameRecord,
  touchedArticles,
} from '../../domain/change-set';
import { done, type Outcome, type Problem, problem } from '../../domain/problem';
import type { Scheme } from '../../domain/scheme';
import type { CheckReport } from '../../domain/workbench-contract';
import { sha256Of } from '../../formats/sha256';
import { annotationProblems, regionProblems, storedLinkProblems } from './change-problems';
import type { Workbench } from './workbench';

export function checkProject({ db }: Workbench): Outcome<CheckReport> {
  const problems = integrityFaults(db).map((reason) => problem('integrity-check-failed', { reason }));
  const history = { changes: 0 };
  try {
    problems.push(...articlesProblems(db), ...historyProblems(db, history));
  } catch (error) {
    // What cannot even be read is the last thing that can be said about the file.
    problems.push(problem('integrity-check-failed', { reason: reasonOf(error) }));
  }
  const counted = problems.length === 0 || readable(db);
  return done({
    articles: counted ? countArticles(db) : 0,
    annotations: counted ? countAnnotations(db) : 0,
    changes: history.changes,
    problems,
  });
}

function readable(db: ReadableDatabase): boolean {
  try {
    return countArticles(db) + countAnnotations(db) >= 0;
  } catch {
    return false;
  }
}

function* articlesProblems(db: ReadableDatabase): Generator<Problem> {
  const scheme = readScheme(db);
  for (const article of listArticles(db)) {
    for (const each of articleProblems(db, scheme, article)) {
      yield problem(each.code, { ...each.details, inArticle: article.title });
    }
  }
}

function articleProblems(db: ReadableDatabase, scheme: Scheme, article: Article): Problem[] {
  const text = storedText(db, article.textSha256);
  if (text === undefined) return [problem('text-hash-mismatch', { expected: article.textSha256, found: '' })];
  const found = sha256Of(text);
  return [
    ...(found === article.textSha256 ? [] : [problem('text-hash-mismatch', { expected: article.textSha256, found })]),
    ...(text.length === article.textLength ? [] : [lengthProblem(article, text)]),
    ...regionsOf(db, article.id).flatMap((region) => regionProblems(text, region)),
    ...annotationsOf(db, article.id).flatMap((annotation) => [
      ...annotationProblems(text, scheme, annotation),
      ...storedLinkProblems(db, scheme, annotation),
    ]),
  ];
}

function lengthProblem({ id, textLength }: Article, { length }: string): Problem {
  return problem('integrity-check-failed', { reason: `article ${id} says ${textLength} code units, its text has ${length}` });
}

/** @param counted told how many changes were read. */
function historyProblems(db: ReadableDatabase, counted: { changes: number }): Problem[] {
  let seq = 0;
  let touches = 0;
  const problems: Problem[] = [];
  function* changeSets(): Generator<ChangeSet> {
    for (const row of changeRowsFrom(db, 0)) {
      counted.changes += 1;
      if (row.seq !== seq + 1) problems.push(replayProblem(row.seq, `change ${seq + 1} is missing`));
      seq = row.seq;
      const { changeSet } = rowToChange(row);
      const touched = [...touchedArticles(changeSet)];
      touches += touched.length;
      if (!touched.every((articleId) => touchesArticle(db, row.seq, articleId))) problems.push(indexProblem(row.seq));
      yield changeSet;
    }
    if (problems.length === 0 && countTouches(db) !== touches) problems.push(indexProblem(seq));
  }
  try {
    const state = replay(changeSets());
    return [...problems, ...differences(db, state, seq)];
  } catch (error) {
    const reason =
      error instanceof ChangeSetMismatch
        ? `${error.key} is not ${error.expected}`
        : `change ${seq} cannot be read: ${reasonOf(error)}`;
    return [...problems, replayProblem(seq, reason)];
  }
}

function differences(db: ReadableDatabase, replayed: ProjectState, seq: number): Problem[] {
  const problems: Problem[] = [];
  const seen = new Set<string>();
  for (const record of allRecords(db)) {
    const key = recordKey(record);
    const expected = replayed.get(key);
    seen.add(key);
    if (!expected) problems.push(replayProblem(seq, `${key} stands in the project and not in history`));
    else if (!sameRecord(expected, record)) problems.push(replayProblem(seq, `${key} differs from what history says`));
  }
  for (const key of replayed.keys()) {
    if (!seen.has(key)) problems.push(replayProblem(seq, `${key} stands in history and not in the project`));
  }
  return problems;
}

const replayProblem = (change: number, reason: string) => problem('history-does-not-replay', { change, reason });

const indexProblem = (change: number) => replayProblem(change, 'the list of touched articles is not what its change sets say');

const reasonOf = (error: unknown) => (error instanceof Error ? error.message : String(error));
