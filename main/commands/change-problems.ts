// What keeps a change set out of the project: looked at by the funnel for every write, whoever asks for it.
import { annotationsLinkingTo, readAnnotation } from '../../db/annotations';
import { readArticle } from '../../db/articles';
import type { ReadableDatabase } from '../../db/database';
import { presentValue } from '../../db/records';
import { findScheme, readScheme } from '../../db/schemes';
import { readText } from '../../db/texts';
import type { Annotation } from '../../domain/annotation';
import { linkProblems, schemeProblems, spanProblems } from '../../domain/annotation-rules';
import type { Article, Region } from '../../domain/article';
import { type ChangeSet, recordKey, type StoredRecord, sameValue } from '../../domain/change-set';
import { type Problem, problem } from '../../domain/problem';
import type { Scheme } from '../../domain/scheme';
import { sha256Of } from '../../formats/sha256';

type Texts = ReadonlyMap<string, string>;

/** Before anything is written: what is to be replaced still stands, and what is to come fits its text and its scheme. */
export function changeSetProblems(db: ReadableDatabase, set: ChangeSet, texts: Texts): Problem[] {
  const stale = [...set.deleted, ...set.updated.map(({ before }) => before)].filter((record) => !stillStands(db, record));
  if (stale.length > 0) return stale.map((record) => problem('changed-since', { record: recordKey(record), change: 0 }));
  const coming = [...set.created, ...set.updated.map(({ after }) => after)];
  const textOf = textFinder(db, coming, texts);
  const scheme = schemeAfter(db, coming);
  expectSoundTexts(texts);
  expectSamePlaces(set);
  return coming.flatMap((record) => {
    if (record.type === 'annotation') return annotationProblems(textOf(record.value.articleId), scheme, record.value);
    return record.type === 'region' ? regionProblems(textOf(record.value.articleId), record.value) : [];
  });
}

/** After writing, inside the same transaction: every link of what changed, and every link to what changed its kind, holds. */
export function brokenLinkProblems(db: ReadableDatabase, set: ChangeSet): Problem[] {
  const checked = new Map<string, Annotation>();
  for (const record of [...set.created, ...set.updated.map(({ after }) => after)]) {
    if (record.type === 'annotation') checked.set(record.value.id, record.value);
  }
  const uprooted = [...set.deleted, ...set.updated.filter(changesKind).map(({ before }) => before)];
  for (const record of uprooted) {
    if (record.type !== 'annotation') continue;
    for (const linking of annotationsLinkingTo(db, record.value.id)) checked.set(linking.id, linking);
  }
  if (checked.size === 0) return [];
  const scheme = readScheme(db);
  return [...checked.values()].flatMap((annotation) => inAnnotation(annotation, storedLinkProblems(db, scheme, annotation)));
}

/** The links of a stored annotation, looked up in its own article and layer. */
export function storedLinkProblems(db: ReadableDatabase, scheme: Scheme, annotation: Annotation): Problem[] {
  if (annotation.links.length === 0) return [];
  return linkProblems(scheme, annotation, (id) => {
    const filler = readAnnotation(db, id);
    const sameLayer = filler?.articleId === annotation.articleId && filler.annotatorId === annotation.annotatorId;
    return sameLayer ? filler : undefined;
  });
}

/** Whether an annotation's content fits its text and the scheme. */
export function annotationProblems(text: string, scheme: Scheme, annotation: Annotation): Problem[] {
  return inAnnotation(annotation, [...spanProblems(text, annotation.spans), ...schemeProblems(scheme, annotation)]);
}

export function regionProblems(text: string, { start, end }: Region): Problem[] {
  if (end <= start) return [problem('span-empty', { start, end })];
  return end > text.length ? [problem('span-outside-text', { start, end, length: text.length })] : [];
}

/** Of many annotations written at once, the problem must say which one it is about. */
function inAnnotation({ id }: Annotation, problems: readonly Problem[]): Problem[] {
  return problems.map(({ code, details }) => problem(code, { ...details, inAnnotation: id }));
}

function stillStands(db: ReadableDatabase, record: StoredRecord): boolean {
  const present = presentValue(db, record);
  return present !== undefined && sameValue(present, record.value);
}

function changesKind({ before, after }: ChangeSet['updated'][number]): boolean {
  return before.type === 'annotation' && after.type === 'annotation' && before.value.kind !== after.value.kind;
}

function schemeAfter(db: ReadableDatabase, coming: readonly StoredRecord[]): Scheme {
  const changed = coming.find((record) => record.type === 'scheme');
  const scheme = changed?.value ?? findScheme(db);
  if (!scheme) throw new Error('A project begins with its scheme');
  return scheme;
}

/** Finds an article's text, among what comes or what is there. An article without a text is a broken promise. */
function textFinder(db: ReadableDatabase, coming: readonly StoredRecord[], texts: Texts): (articleId: string) => string {
  const found = new Map<string, string>();
  const textOf = ({ textSha256, textLength, id }: Article): string => {
    const text = texts.get(textSha256) ?? readText(db, textSha256);
    if (text === undefined) throw new Error(`The text of article ${id} was not handed over`);
    if (text.length !== textLength) throw new Error(`The text of article ${id} has ${text.length} code units, not ${textLength}`);
    return text;
  };
  for (const record of coming) if (record.type === 'article') found.set(record.value.id, textOf(record.value));
  return (articleId) => {
    const known = found.get(articleId);
    if (known !== undefined) return known;
    const article = readArticle(db, articleId);
    if (!article) throw new Error(`Article ${articleId} is not in the project`);
    const text = textOf(article);
    found.set(articleId, text);
    return text;
  };
}

function expectSoundTexts(texts: Texts): void {
  for (const [sha256, text] of texts) {
    if (sha256Of(text) !== sha256) throw new Error(`A text was handed over under a hash that is not its own: ${sha256}`);
  }
}

/** An update keeps a record where it is: a mark never changes its article or its annotator, nor an article its text. */
function expectSamePlaces({ updated }: ChangeSet): void {
  for (const { before, after } of updated) {
    if (recordKey(before) !== recordKey(after)) throw new Error(`An update made ${recordKey(after)} of ${recordKey(before)}`);
    if (placeOf(before) !== placeOf(after)) throw new Error(`An update moved ${recordKey(before)} from ${placeOf(before)}`);
  }
}

function placeOf(record: StoredRecord): string {
  if (record.type === 'annotation') return `${record.value.articleId} ${record.value.annotatorId}`;
  return record.type === 'article' ? record.value.textSha256 : '';
}
