// Articles are found by their words in any spelling and with any clitics, by their facts, and by what was marked in them.
import { describe, expect, test } from 'vitest';
import { indexArticles } from '../../db/search-index';
import { done } from '../../domain/problem';
import type { SearchPage } from '../../domain/search/search-result';
import { foldText } from '../../domain/text/fold';
import { stemmedWords } from '../../domain/text/stems';
import { importFiles } from '../../main/commands/import-files';
import { loadSeeds } from '../../main/commands/load-seeds';
import { redo } from '../../main/commands/redo';
import { indexSomeArticles, searchProject } from '../../main/commands/search-project';
import { undo } from '../../main/commands/undo';
import { actingAs } from '../../main/commands/workbench';
import { seedArticles } from '../../seeds/seed-articles';
import { codes, newAnnotatedArticle, newArticle, temporaryProject, value } from '../builders/temporary-project';

async function projectOf(...texts: readonly string[]) {
  const { workbench, annotator } = temporaryProject();
  const files = texts.map((text, index) => ({ name: `${index}.txt`, load: async () => done(new TextEncoder().encode(text)) }));
  value(await importFiles(workbench, files));
  return { workbench, annotator };
}

type Project = Awaited<ReturnType<typeof projectOf>>;

/** The words found, article by article, as they stand in the text. */
function found({ workbench }: Pick<Project, 'workbench'>, query: string, limit = 100): string[][] {
  while (indexSomeArticles(workbench));
  return value(searchProject(workbench, { query, limit, hitsPerArticle: 100, after: null })).found.map(({ hits }) =>
    hits.map(({ quote }) => quote),
  );
}

describe('words', () => {
  test.each([
    ['لافروف', 'قال ولافروف وللافروف', ['لافروف', 'لافروف']],
    ['ولافروف', 'قال لافروف', ['لافروف']],
    ['الصين', 'وبالصين للصين صين', ['الصين', 'صين', 'صين']],
    ['اعادة', 'إعادَة إلى', ['إعادَة']],
    ['مكافحه', 'والمكافحة مكافحه مكافحته', ['مكافحة', 'مكافحه']],
    ['مكافحة', 'والمكافحة ومكافحه مكافح', ['مكافحة', 'مكافحه']],
    ['بالسياسه', 'السياسة وسياسةٌ', ['سياسة', 'سياسةٌ']],
    ['"وزارة الخارجيه الروسيه"', 'وزارة الخارجية الروسية، ووزارة الخارجيه', ['وزارة الخارجية الروسية']],
    ['استقلال', 'استـــقلال', ['استـــقلال']],
    ['الروسي', 'روسي والروسيّ', ['روسي', 'الروسيّ']],
    ['٣٥', 'طائرة F-35', ['35']],
    ['covid-19', 'COVID-19', ['COVID-19']],
    ['لافروف', 'ﻻﻓﺮوﻑ', ['ﻻﻓﺮوﻑ']],
    ['في', 'في بكين', ['في']],
  ])('%s is found in %s', async (query, text, hits) => {
    expect(found(await projectOf(text), query)).toEqual([hits]);
  });

  test('is not found inside an unrelated word', async () => {
    const project = await projectOf('تحصين وتحسين فيلم');
    expect(found(project, 'صين')).toEqual([]);
    expect(found(project, 'في')).toEqual([]);
  });

  test('a phrase is its words in their order, across clitics', async () => {
    const project = await projectOf('قال لوزير الخارجية', 'وزير في الخارجية', 'الخارجية وزير');
    expect(found(project, '"وزير الخارجية"')).toEqual([['وزير الخارجية']]);
  });

  test('a prefix leaves the last word open', async () => {
    const project = await projectOf('الروسية وروسيا', 'موسكو');
    expect(found(project, 'روس*')).toEqual([['روسية', 'روسيا']]);
    expect(found(project, '"موسك"*')).toEqual([['موسكو']]);
  });

  test('AND, OR, NOT and brackets', async () => {
    const project = await projectOf('لافروف بكين', 'لافروف موسكو', 'بوتين بكين');
    const titles = (query: string) => found(project, query).length;
    expect([titles('لافروف بكين'), titles('لافروف OR بوتين'), titles('بكين NOT لافروف'), titles('NOT بكين')]).toEqual([
      1, 3, 1, 1,
    ]);
    expect(titles('(لافروف OR بوتين) بكين')).toBe(2);
    expect(titles('لافروف OR title:بوتين')).toBe(3);
  });
});

describe('fields', () => {
  test('marks are found by label, by kind, and by what fills their roles', async () => {
    const project = temporaryProject();
    await loadSeeds(project.workbench);
    for (const quotes of found(project, 'source:لافروف')) expect(quotes.length).toBeGreaterThan(0);
    expect(found(project, 'source:لافروف').length).toBeGreaterThan(2);
    expect(found(project, 'has:claim')).toHaveLength(5);
    expect(found(project, 'label:شخص')).toEqual(found(project, 'label:PERS'));
    expect(found(project, 'outlet:العربي')).toHaveLength(1);
    expect(found(project, 'date:2024-11')).toHaveLength(1);
    expect(found(project, 'has:claim NOT date:2024')).toHaveLength(3);
    expect(found(project, 'الوسم:شخص التاريخ:2024').length).toBe(2);
  });

  test('what has no note, no doubt and no layer is not found by them', () => {
    const project = temporaryProject();
    newAnnotatedArticle(project, '[PERS لافروف] في [GPE بكين]');
    expect([found(project, 'has:note').length, found(project, 'has:unsure').length, found(project, 'has:entity').length]).toEqual(
      [0, 0, 1],
    );
    expect([found(project, 'status:to-do').length, found(project, 'NOT has:claim').length]).toEqual([0, 1]);
  });

  test.each([
    ['foo:bar', 'query-field-unknown'],
    ['label:طقس', 'query-value-unknown'],
    ['date:أمس', 'query-value-unknown'],
    ['status:finished', 'query-value-unknown'],
    ['"', 'query-broken'],
    ['', 'query-empty'],
  ])('%s is refused as %s', (query, code) => {
    const { workbench } = temporaryProject();
    expect(codes(searchProject(workbench, { query, limit: 1, hitsPerArticle: 1, after: null }))).toEqual([code]);
  });
});

describe('marks', () => {
  /** What is found by a query about marks: the quotes, each with its label. */
  function marks({ workbench }: Pick<Project, 'workbench'>, query: string): string[] {
    while (indexSomeArticles(workbench));
    const { found } = value(searchProject(workbench, { query, limit: 100, hitsPerArticle: 100, after: null }));
    return found.flatMap(({ hits }) => hits.map(({ quote, mark }) => `${mark?.kind} ${mark?.label}: ${quote}`));
  }

  test('are the hits themselves, with their kind and label', () => {
    const project = temporaryProject();
    newAnnotatedArticle(project, '[PERS لافروف] زار [GPE بكين]');
    expect(marks(project, 'label:شخص')).toEqual(['entity PERS: لافروف']);
    expect(marks(project, 'النوع:كيان')).toEqual(['entity PERS: لافروف', 'entity GPE: بكين']);
  });

  test('fields side by side speak of one mark, and a second label of another', async () => {
    const project = temporaryProject();
    await loadSeeds(project.workbench);
    const all = marks(project, 'kind:claim');
    const lavrov = marks(project, 'kind:claim source:لافروف');
    expect(lavrov.length).toBeGreaterThan(0);
    expect(lavrov.length).toBeLessThan(all.length);
    expect(marks(project, 'المصدر:لافروف النوع:ادعاء')).toEqual(lavrov);
    expect(marks(project, 'has:stance source:لافروف').every((mark) => mark.startsWith('claim '))).toBe(true);
    expect(marks(project, 'kind:stance source:لافروف')).toEqual([]);
    expect(new Set(marks(project, 'label:PERS label:ORG').map((mark) => mark.split(':')[0]))).toEqual(
      new Set(['entity PERS', 'entity ORG']),
    );
  });

  test('are found by who made them', () => {
    const project = temporaryProject();
    newAnnotatedArticle(project, '[PERS لافروف] زار [GPE بكين]');
    expect(marks(project, 'annotator:Amal label:GPE')).toEqual(['entity GPE: بكين']);
    expect(marks(project, 'annotator:Badr label:GPE')).toEqual([]);
  });
});

describe('the index', () => {
  test('keeps lines apart: no phrase runs from one into the next', async () => {
    const project = await projectOf('قال الوزير\nالخارجية تنفي', 'وزير الخارجية');
    expect(found(project, '"وزير الخارجية"')).toEqual([['وزير الخارجية']]);
  });

  test('holds titles too, and forgets what is undone until it is done again', async () => {
    const project = temporaryProject();
    const { workbench, annotator } = project;
    newArticle(workbench, 'نص', { title: 'وبالصين' });
    expect(found(project, 'الصين')).toEqual([[]]);
    expect(found(project, 'title:الصين')).toEqual([[]]);
    expect(found(project, 'byline:الصين')).toEqual([]);
    const person = actingAs(workbench, annotator.id);
    value(await importFiles(person, [{ name: 'b.txt', load: async () => done(new TextEncoder().encode('بكين')) }]));
    expect(found(project, 'بكين')).toEqual([['بكين']]);
    value(undo(person, { annotatorId: annotator.id }));
    expect(found(project, 'بكين')).toEqual([]);
    value(redo(person, { annotatorId: annotator.id }));
    expect(found(project, 'بكين')).toEqual([['بكين']]);
  });

  test('answers with what it holds and says how far it has come', async () => {
    const { workbench } = await projectOf('لافروف', 'لافروف أيضا');
    const search = () => value(searchProject(workbench, { query: 'لافروف', limit: 9, hitsPerArticle: 1, after: null }));
    expect(search()).toMatchObject({ total: 0, found: [], indexing: { indexed: 0, total: 2 } });
    indexArticles(workbench.db, () => true);
    expect(search()).toMatchObject({ total: 1, indexing: { indexed: 1, total: 2 } });
    indexArticles(workbench.db, () => true);
    expect(search()).toMatchObject({ total: 2, indexing: null });
  });

  test('of words that were stemmed otherwise is made anew', async () => {
    const project = await projectOf('لافروف');
    expect(found(project, 'لافروف')).toHaveLength(1);
    project.workbench.db.exec('UPDATE search_state SET stemming = stemming - 1');
    expect(found(project, 'لافروف')).toHaveLength(1);
  });

  test('gives pages that follow each other, those with the words as typed first in each', async () => {
    const { workbench } = await projectOf('ولافروف أ', 'لافروف ب', 'ولافروف ج', 'لافروف د', 'لافروف ه');
    while (indexSomeArticles(workbench));
    const pages: string[][] = [];
    for (let after: number | null = null; ; ) {
      const page: SearchPage = value(searchProject(workbench, { query: 'لافروف', limit: 2, hitsPerArticle: 1, after }));
      expect(page.total).toBe(after === null ? 5 : null);
      pages.push(page.found.map(({ hits }) => hits[0]?.after.trim() ?? ''));
      after = page.next;
      if (after === null) break;
    }
    expect(pages).toEqual([['ب', 'أ'], ['د', 'ج'], ['ه']]);
  });

  test('takes every text once, whenever it came in', async () => {
    const project = await projectOf('لافروف');
    expect(found(project, 'لافروف')).toHaveLength(1);
    value(
      await importFiles(project.workbench, [
        { name: 'b.txt', load: async () => done(new TextEncoder().encode('لافروف مرة أخرى')) },
      ]),
    );
    expect(found(project, 'لافروف')).toHaveLength(2);
    expect(indexSomeArticles(project.workbench)).toBe(false);
  });

  test('counts all and gives back as many as are asked for, each hit in its context', async () => {
    const project = await projectOf('أ لافروف', 'ب لافروف\nسطر', 'ج لافروف');
    while (indexSomeArticles(project.workbench));
    const result = value(searchProject(project.workbench, { query: 'لافروف', limit: 2, hitsPerArticle: 5, after: null }));
    expect(result).toMatchObject({ total: 3, found: [{}, { hits: [{ before: 'ب ', after: '', exact: true }] }] });
    expect(result.found).toHaveLength(2);
  });

  test('finds every article of the seeds in which a word stands, for every word of the seeds', async () => {
    const project = temporaryProject();
    await loadSeeds(project.workbench);
    const words = new Set(
      seedArticles.flatMap(({ text }) => Array.from(stemmedWords(text), ({ start, end }) => text.slice(start, end))),
    );
    expect(words.size).toBeGreaterThan(800);
    for (const word of words) {
      const expected = seedArticles.filter(({ text }) =>
        Array.from(stemmedWords(text)).some(({ start, end }) => text.slice(start, end) === word),
      );
      const quotes = found(project, `"${word}"`);
      expect(quotes.length, word).toBeGreaterThanOrEqual(expected.length);
      expect(
        quotes.flat().some((quote) => foldText(quote) === foldText(word)),
        word,
      ).toBe(true);
    }
  });
});
