// From one mark to all the other occurrences of its quote, across articles, as one change and one undo.
import { describe, expect, test } from 'vitest';
import { annotationsOf } from '../../db/annotations';
import { listArticles } from '../../db/articles';
import { lastSeq } from '../../db/changes';
import { readLayer } from '../../db/layers';
import { readText } from '../../db/texts';
import type { Annotation } from '../../domain/annotation';
import type { FoundOccurrence, OccurrencesPage } from '../../domain/apply-to-all';
import type { Outcome } from '../../domain/problem';
import { quoteSpan } from '../../domain/span';
import { applyToAll } from '../../main/commands/apply-to-all';
import { checkProject } from '../../main/commands/check-project';
import { createAnnotation } from '../../main/commands/create-annotation';
import { findOccurrences } from '../../main/commands/find-occurrences';
import { loadSeeds } from '../../main/commands/load-seeds';
import { redo } from '../../main/commands/redo';
import { setLayerStatus } from '../../main/commands/set-layer-status';
import { undo } from '../../main/commands/undo';
import {
  codes,
  createdAnnotation,
  newAnnotator,
  newArticle,
  type TemporaryProject,
  temporaryProject,
  value,
} from '../builders/temporary-project';

type Found = Omit<OccurrencesPage, 'articles'> & { readonly pages: number; readonly titles: readonly string[] };

async function search(
  { workbench, annotator }: Pick<TemporaryProject, 'workbench' | 'annotator'>,
  original: Annotation,
  scope: 'article' | 'project' = 'project',
): Promise<Found> {
  const pages: OccurrencesPage[] = [];
  const from = findOccurrences(workbench, { annotationId: original.id, annotatorId: annotator.id, scope });
  for await (const page of from) pages.push(value(page));
  const last = pages.at(-1);
  if (!last) throw new Error('A search ends with a page');
  return {
    ...last,
    found: pages.flatMap(({ found }) => found),
    titles: pages.flatMap(({ articles }) => articles.map(({ title }) => title)),
    pages: pages.length,
  };
}

/** A project with articles of these texts, and a mark on the first `quote` of the first. */
function marked(quote: string, ...texts: string[]) {
  const project = temporaryProject();
  const articles = texts.map((text, index) => newArticle(project.workbench, text, { title: `مقال ${index + 1}` }));
  const mark = (text: string, words: string, index = 0, label = 'PERS') =>
    createdAnnotation(
      createAnnotation(project.workbench, {
        articleId: articles[index]?.id ?? '',
        annotatorId: project.annotator.id,
        kind: 'entity',
        label,
        spans: [quoteSpan(text, { start: text.indexOf(words), end: text.indexOf(words) + words.length })],
        note: 'ملاحظة',
        unsure: true,
      }),
    );
  const original = mark(texts[0] ?? '', quote);
  const apply = (places: readonly FoundOccurrence[]) =>
    applyToAll(project.workbench, { annotationId: original.id, annotatorId: project.annotator.id, places: places.map(placeOf) });
  return { ...project, articles, original, mark, apply };
}

const placeOf = ({ articleId, start, end, quote }: FoundOccurrence) => ({ articleId, start, end, quote });
const quotes = (found: readonly FoundOccurrence[]) => found.map(({ before, quote, after }) => `${before}[${quote}]${after}`);

describe('looking', () => {
  test('in the seeds one mark on لافروف leads to the thirty others, in their articles, with their words around them', async () => {
    const project = temporaryProject();
    value(await loadSeeds(project.workbench));
    const { workbench } = project;
    const annotator = newAnnotator(workbench, 'سلمى');
    const [first] = [...listArticles(workbench.db)];
    const text = first && readText(workbench.db, first.textSha256);
    if (!first || text === undefined) throw new Error('The seeds have a first article');
    const start = text.indexOf('لافروف');
    const spans = [quoteSpan(text, { start, end: start + 'لافروف'.length })];
    const draft = { articleId: first.id, annotatorId: annotator.id, kind: 'entity', label: 'PERS', spans };
    const original = createdAnnotation(createAnnotation(workbench, draft));
    const all = await search({ workbench, annotator }, original);
    expect(all).toMatchObject({ marked: 1, locked: 0, searched: 5, total: 5, cutOff: false });
    expect(all.found).toHaveLength(30);
    expect(all.titles).toHaveLength(5);
    expect(all.found.every(({ quote, variant }) => quote === 'لافروف' && !variant)).toBe(true);
    const here = await search({ workbench, annotator }, original, 'article');
    expect(here.found.every(({ articleId }) => articleId === first.id)).toBe(true);
    expect(here.searched).toBe(1);
    const places = all.found.map(placeOf);
    const applied = value(applyToAll(workbench, { annotationId: original.id, annotatorId: annotator.id, places }));
    expect(applied.made).toBe(30);
    expect((await search({ workbench, annotator }, original)).found).toEqual([]);
    expect(value(checkProject(workbench)).problems).toEqual([]);
  });

  test('what bears the very mark is counted and left out, what another mark of the kind shares text with says so', async () => {
    const text = 'لافروف ثم لافروف ثم سيرغي لافروف ثم ولافروف';
    const project = marked('لافروف', text);
    project.mark(text, 'سيرغي لافروف');
    const { found, marked: already } = await search(project, project.original);
    expect(already).toBe(1);
    expect(quotes(found)).toEqual([
      'لافروف ثم [لافروف] ثم سيرغي لافروف ثم ولافروف',
      'لافروف ثم لافروف ثم سيرغي [لافروف] ثم ولافروف',
      'لافروف ثم لافروف ثم سيرغي لافروف ثم و[لافروف]',
    ]);
    expect(found.map(({ overlaps }) => overlaps?.quote)).toEqual([undefined, 'سيرغي لافروف', undefined]);
  });

  test('the same span under another label is shown as shared, not counted as marked', async () => {
    const text = 'الصين ثم الصين';
    const project = marked('الصين', text, 'الصين');
    project.mark('الصين', 'الصين', 1, 'GPE');
    const { found, marked: already } = await search(project, project.original);
    expect(already).toBe(1);
    expect(found.map(({ overlaps }) => overlaps?.label)).toEqual([undefined, 'GPE']);
  });

  test('another person’s marks and layers do not count', async () => {
    const project = marked('لافروف', 'لافروف', 'لافروف');
    const other = newAnnotator(project.workbench, 'Basim');
    const draft = { articleId: project.articles[1]?.id ?? '', annotatorId: other.id, kind: 'entity', label: 'PERS' };
    value(createAnnotation(project.workbench, { ...draft, spans: [quoteSpan('لافروف', { start: 0, end: 6 })] }));
    expect((await search(project, project.original)).found).toHaveLength(1);
  });

  test('a locked layer is counted and left out', async () => {
    const project = marked('لافروف', 'لافروف', 'لافروف ولافروف');
    const place = { articleId: project.articles[1]?.id ?? '', annotatorId: project.annotator.id };
    value(setLayerStatus(project.workbench, { ...place, status: 'locked' }));
    expect(await search(project, project.original)).toMatchObject({ found: [], locked: 2, marked: 1 });
  });

  test('there is an end to what one search finds, and it says so', async () => {
    const project = marked('لافروف', 'لافروف\n'.repeat(5100));
    const { found, cutOff, marked: already } = await search(project, project.original);
    expect({ found: found.length, cutOff, already }).toEqual({ found: 5000, cutOff: true, already: 1 });
  });

  test('a mark in two pieces, someone else’s mark and an unknown one are refused', async () => {
    const project = marked('لافروف', 'لافروف في بكين');
    const { workbench, annotator, articles } = project;
    const spans = [quoteSpan('لافروف في بكين', { start: 0, end: 6 }), quoteSpan('لافروف في بكين', { start: 10, end: 14 })];
    const draft = { articleId: articles[0]?.id ?? '', annotatorId: annotator.id, kind: 'entity', label: 'ORG', spans };
    const inPieces = createdAnnotation(createAnnotation(workbench, draft));
    const first = async (annotationId: string, annotatorId: string): Promise<Outcome<unknown>> =>
      (await findOccurrences(workbench, { annotationId, annotatorId, scope: 'project' }).next()).value as Outcome<unknown>;
    const other = newAnnotator(workbench, 'Basim');
    expect(codes(await first(inPieces.id, annotator.id))).toEqual(['nothing-to-look-for']);
    expect(codes(await first(project.original.id, other.id))).toEqual(['other-layer']);
    expect(codes(await first(workbench.newId(), annotator.id))).toEqual(['annotation-unknown']);
  });

  test('a mark made while a long search runs does not wait for its end', async () => {
    const filler = 'كلمات لا شأن لها بما يُبحث عنه هنا ولا هناك. '.repeat(8000);
    const project = marked('لافروف', ...Array.from({ length: 60 }, (_, index) => `لافروف ${index} ${filler}`));
    const order: string[] = [];
    const searching = search(project, project.original).then(() => order.push('searched'));
    setImmediate(() => {
      project.mark(`لافروف 3 ${filler}`, 'كلمات', 3);
      order.push('marked');
    });
    await searching;
    expect(order).toEqual(['marked', 'searched']);
  });

  test('a search that nobody listens to any more ends', async () => {
    const project = marked('لافروف', 'لافروف\n'.repeat(2000), 'لافروف\n'.repeat(2000));
    const pages = findOccurrences(project.workbench, {
      annotationId: project.original.id,
      annotatorId: project.annotator.id,
      scope: 'project',
    });
    await pages.next();
    await pages.return(undefined);
    expect((await pages.next()).done).toBe(true);
  });
});

describe('marking', () => {
  test('one change makes kind, label and attributes anew on every place, begins layers, and one undo takes all back', async () => {
    const project = marked('لافروف', 'لافروف ولافروف', 'قال لافروف', 'لا شيء');
    const { workbench, annotator, articles, original } = project;
    const before = lastSeq(workbench.db);
    const { change, made, marked: already, locked } = value(project.apply((await search(project, original)).found));
    expect({ made, already, locked }).toEqual({ made: 2, already: 0, locked: 0 });
    expect(lastSeq(workbench.db)).toBe(before + 1);
    expect(change).toMatchObject({ command: 'apply-to-all', articleId: null, authorId: annotator.id });
    const [copy] = annotationsOf(workbench.db, articles[1]?.id ?? '');
    expect(copy).toMatchObject({
      kind: 'entity',
      label: 'PERS',
      note: null,
      unsure: false,
      links: [],
      spans: [{ start: 4, end: 10, quote: 'لافروف' }],
    });
    expect(readLayer(workbench.db, articles[1]?.id ?? '', annotator.id)?.status).toBe('in-progress');
    value(undo(workbench, { annotatorId: annotator.id }));
    expect(annotationsOf(workbench.db, articles[0]?.id ?? '')).toEqual([original]);
    expect(annotationsOf(workbench.db, articles[1]?.id ?? '')).toEqual([]);
    expect(readLayer(workbench.db, articles[1]?.id ?? '', annotator.id)).toBeUndefined();
    value(redo(workbench, { annotatorId: annotator.id }));
    expect(annotationsOf(workbench.db, articles[1]?.id ?? '')).toEqual([copy]);
    expect(value(checkProject(workbench)).problems).toEqual([]);
  });

  test('in one article alone the change belongs to that article', async () => {
    const project = marked('لافروف', 'لافروف ولافروف');
    const { change } = value(project.apply((await search(project, project.original)).found));
    expect(change?.articleId).toBe(project.articles[0]?.id);
  });

  test('what was marked meanwhile is skipped and counted, and so is what was locked', async () => {
    const project = marked('لافروف', 'لافروف ولافروف', 'لافروف', 'لافروف');
    const { found } = await search(project, project.original);
    project.mark('لافروف', 'لافروف', 1);
    const place = { articleId: project.articles[2]?.id ?? '', annotatorId: project.annotator.id };
    value(setLayerStatus(project.workbench, { ...place, status: 'locked' }));
    expect(value(project.apply(found))).toMatchObject({ made: 1, marked: 1, locked: 1 });
    expect(value(project.apply(found))).toEqual({ change: null, made: 0, marked: 2, locked: 1 });
  });

  test('a place named twice is marked once', async () => {
    const project = marked('لافروف', 'لافروف ولافروف');
    const { found } = await search(project, project.original);
    expect(value(project.apply([...found, ...found]))).toMatchObject({ made: 1, marked: 1 });
  });

  test('one place whose quote is not its text refuses all of them', async () => {
    const project = marked('لافروف', 'لافروف ولافروف', 'لافروف');
    const { found } = await search(project, project.original);
    const before = lastSeq(project.workbench.db);
    const wrong = found.map((each, index) => (index === 1 ? { ...each, quote: 'لافروڤ' } : each));
    expect(codes(project.apply(wrong))).toEqual(['quote-mismatch']);
    expect(lastSeq(project.workbench.db)).toBe(before);
  });
});
