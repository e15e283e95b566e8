// A project file with very many annotated articles, for measuring exports. History is left out: an export never asks for it.
import { createHash } from 'node:crypto';
import { insertAnnotation } from '../../db/annotations';
import { insertArticle } from '../../db/articles';
import { writeTogether } from '../../db/database';
import { insertLayer } from '../../db/layers';
import { closeProjectFile } from '../../db/open-project';
import { insertText } from '../../db/texts';
import type { Annotation, Annotator, Link } from '../../domain/annotation';
import { done } from '../../domain/problem';
import { quoteSpan } from '../../domain/span';
import type { Workbench } from '../../main/commands/workbench';
import { recombinedTexts } from './corpus';
import { emptyProject, value } from './large-project';

const ARTICLES_AT_ONCE = 1_000;

/** What is marked on each article, by number of the word that it begins with and how many words it has: mentions, a cue, a claim, a stance. */
const drafts = [
  { kind: 'entity', label: 'PERS', first: 4, words: 2 },
  { kind: 'cue', label: 'CUE', first: 7, words: 1 },
  { kind: 'claim', label: 'CLAIM', first: 9, words: 12 },
  { kind: 'entity', label: 'GPE', first: 12, words: 1 },
  { kind: 'stance', label: 'against', first: 30, words: 3 },
  { kind: 'entity', label: 'ORG', first: 45, words: 2 },
  { kind: 'entity', label: 'PERS', first: 61, words: 1 },
  { kind: 'entity', label: 'NORP', first: 90, words: 1 },
  { kind: 'entity', label: 'OCC', first: 120, words: 3 },
  { kind: 'entity', label: 'DATE', first: 150, words: 2 },
] as const;
export const MARKS_AN_ARTICLE = drafts.length;

/** @param file where the new project is made; its one annotator is Amal. */
export function largeDataset(file: string, articles: number): void {
  const { workbench, annotator } = emptyProject(file);
  const texts = recombinedTexts(articles);
  for (let first = 1; first <= articles; first += ARTICLES_AT_ONCE) {
    const outcome = writeTogether(workbench.db, () => {
      for (let position = first; position < Math.min(first + ARTICLES_AT_ONCE, articles + 1); position += 1) {
        insertMarked(workbench, annotator, position, texts.next().value ?? '');
      }
      return done(undefined);
    });
    value(outcome);
  }
  closeProjectFile(workbench.db);
}

function insertMarked({ db, newId, now }: Workbench, annotator: Annotator, position: number, text: string): void {
  const sha256 = createHash('sha256').update(text, 'utf8').digest('hex');
  const place = { articleId: newId(), annotatorId: annotator.id };
  insertText(db, sha256, text);
  insertArticle(db, {
    id: place.articleId,
    position,
    title: text.slice(0, text.indexOf('\n')),
    outlet: `صحيفة ${position % 40}`,
    byline: null,
    url: null,
    publishedOn: `20${10 + (position % 15)}-0${1 + (position % 9)}-15`,
    language: 'ar',
    direction: 'rtl',
    textSha256: sha256,
    textLength: text.length,
    source: { file: `${position}.txt`, sha256, encoding: 'utf-8', newline: 'lf', bom: false },
    metadata: {},
  });
  insertLayer(db, { ...place, status: 'done' });
  for (const mark of marksOn(text, newId)) {
    const at = now();
    insertAnnotation(db, { ...mark, ...place, note: null, unsure: false, createdAt: at, updatedAt: at, schemeVersion: 1 });
  }
}

const judged: Record<string, string> = { verifiable: 'yes', checkWorthiness: 'yes-urgent' };

type Mark = Pick<Annotation, 'id' | 'kind' | 'label' | 'spans' | 'attributes' | 'links'>;

function marksOn(text: string, newId: () => string): Mark[] {
  const words = [...text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)].map(({ 0: word, index }) => ({
    start: index,
    end: index + word.length,
  }));
  const ids = drafts.map(newId);
  return drafts.map(({ kind, label, first, words: count }, at) => {
    const [from, to] = [words[first % words.length], words[(first + count - 1) % words.length]];
    const span = { start: Math.min(from?.start ?? 0, to?.start ?? 0), end: Math.max(from?.end ?? 1, to?.end ?? 1) };
    return {
      id: ids[at] ?? '',
      kind,
      label,
      spans: [quoteSpan(text, span)],
      attributes: kind === 'claim' ? judged : {},
      links: linksOf(kind, ids),
    };
  });
}

/** A claim has the first mention for a source, and the cue; a stance is held by that mention, and is on the claim. */
function linksOf(kind: string, [mention = '', cue = '', claim = '']: readonly string[]): Link[] {
  if (kind === 'claim')
    return [
      { role: 'source', to: mention },
      { role: 'cue', to: cue },
    ];
  return kind === 'stance'
    ? [
        { role: 'holder', to: mention },
        { role: 'target', to: claim },
      ]
    : [];
}
