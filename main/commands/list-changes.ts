// A page of history told as facts, the newest first: of an article, of one mark, of one author, or of the whole project.
import { readAnnotation } from '../../db/annotations';
import { readArticle } from '../../db/articles';
import { type ChangeFilter, changesBefore, readChange } from '../../db/changes';
import type { ReadableDatabase } from '../../db/database';
import { readText } from '../../db/texts';
import type { Annotation } from '../../domain/annotation';
import type { Change } from '../../domain/change-set';
import { done, type Outcome } from '../../domain/problem';
import { type Lore, tellChange } from '../../domain/tell-change';
import type { ChangePage, ToldChange } from '../../domain/told-history';
import type { Workbench } from './workbench';

export interface ListChangesInput extends ChangeFilter {
  /** Only changes before this one; null begins with the newest. */
  readonly before: number | null;
  readonly limit: number;
}

export function listChanges({ db }: Workbench, { before, limit, ...filter }: ListChangesInput): Outcome<ChangePage> {
  const lore = loreOf(db);
  // Every change of a mark is a change of its article, whose history is found by index.
  const articleId =
    filter.articleId ?? (filter.annotationId === null ? null : (lore.markOf(filter.annotationId, null)?.articleId ?? null));
  const changes: ToldChange[] = [];
  for (const change of changesBefore(db, before ?? Number.MAX_SAFE_INTEGER, { ...filter, articleId })) {
    if (changes.length === limit) return done({ changes, more: true });
    const told = toldChange(db, change, lore, filter.annotationId);
    // A change set may name a mark without touching it, as what another one is linked to.
    if (filter.annotationId === null || told.facts.length > 0) changes.push(told);
  }
  return done({ changes, more: false });
}

/** More facts than these are a number at the end of the row. */
const MOST_FACTS = 4;

/** What an undo or redo did is told by the edit that it took back or brought again. */
function toldChange(db: ReadableDatabase, change: Change, lore: PageLore, only: string | null): ToldChange {
  const edit = editBehind(db, change);
  const here = { ...lore, markOf: (id: string) => lore.markOf(id, edit.articleId) };
  const facts = tellChange(edit.changeSet, here, only);
  return {
    seq: change.seq,
    at: change.at,
    authorId: change.authorId,
    command: edit.command,
    kind: change.kind,
    articleId: change.articleId,
    facts: facts.slice(0, MOST_FACTS),
    more: Math.max(0, facts.length - MOST_FACTS),
  };
}

function editBehind(db: ReadableDatabase, change: Change): Change {
  let edit = change;
  while (edit.reverses !== null) {
    const reversed = readChange(db, edit.reverses);
    if (!reversed) throw new Error(`Change ${edit.reverses} is gone from history`);
    edit = reversed;
  }
  return edit;
}

interface PageLore extends Pick<Lore, 'wordsAt' | 'titleOf'> {
  /** @param articleId where to look for a mark that is gone. */
  markOf(id: string, articleId: string | null): Annotation | undefined;
}

/** Each article and mark is looked up once for a page. */
function loreOf(db: ReadableDatabase): PageLore {
  const texts = new Map<string, string>();
  const marks = new Map<string, Annotation | undefined>();
  return {
    markOf(id, articleId) {
      if (!marks.has(id)) marks.set(id, readAnnotation(db, id) ?? lastKnown(db, id, articleId));
      return marks.get(id);
    },
    titleOf: (articleId) => readArticle(db, articleId)?.title ?? '',
    wordsAt(articleId, { start, end }) {
      const article = texts.has(articleId) ? undefined : readArticle(db, articleId);
      if (article) texts.set(articleId, readText(db, article.textSha256) ?? '');
      return (texts.get(articleId) ?? '').slice(start, end);
    },
  };
}

/** A mark that is gone, as it was when it went. */
function lastKnown(db: ReadableDatabase, id: string, articleId: string | null): Annotation | undefined {
  for (const { changeSet } of changesBefore(db, Number.MAX_SAFE_INTEGER, { articleId, annotationId: id, authorId: null })) {
    for (const record of [...changeSet.deleted, ...changeSet.updated.map(({ after }) => after), ...changeSet.created]) {
      if (record.type === 'annotation' && record.value.id === id) return record.value;
    }
  }
  return undefined;
}
