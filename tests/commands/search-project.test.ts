// Articles are found by their words in any spelling and with any clitics, by their facts, and by what was marked in them.
import { describe, expect, test } from 'vitest';
import { done } from '../../domain/problem';
import { foldText } from '../../domain/text/fold';
import { stemmedWords } from '../../domain/text/stems';
import { importFiles } from '../../main/commands/import-files';
import { loadSeeds } from '../../main/commands/load-seeds';
import { indexSomeTexts, searchProject } from '../../main/commands/search-project';
import { seedArticles } from '../../seeds/seed-articles';
import { codes, newAnnotatedArticle, temporaryProject, value } from '../builders/temporary-project';

async function projectOf(...texts: readonly string[]) {
  const { workbench, annotator } = temporaryProject();
  const files = texts.map((text, index) => ({ name: `${index}.txt`, load: async () => done(new TextEncoder().encode(text)) }));
  value(await importFiles(workbench, files));
  return { workbench, annotator };
}

type Project = Awaited<ReturnType<typeof projectOf>>;

/** The words found, article by article, as they stand in the text. */
function found({ workbench }: Pick<Project, 'workbench'>, query: string, limit = 100): string[][] {
  while (indexSomeTexts(workbench));
  return value(searchProject(workbench, { query, limit, hitsPerArticle: 100 })).found.map(({ hits }) =>
    hits.map(({ quote }) => quote),
  );
}

describe('words', () => {
  test.each([
    ['لافروف', 'قال ولافروف وللافروف', ['ولافروف', 'وللافروف']],
    ['ولافروف', 'قال لافروف', ['لافروف']],
    ['الصين', 'وبالصين للصين صين', ['وبالصين', 'للصين', 'صين']],
    ['اعادة', 'إعادَة إلى', ['إعادَة']],
    ['استقلال', 'استـــقلال', ['استـــقلال']],
    ['الروسي', 'روسي والروسيّ', ['روسي', 'والروسيّ']],
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
    expect(found(project, '"وزير الخارجية"')).toEqual([['لوزير الخارجية']]);
  });

  test('a prefix leaves the last word open', async () => {
    const project = await projectOf('الروسية وروسيا', 'موسكو');
    expect(found(project, 'روس*')).toEqual([['الروسية', 'وروسيا']]);
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
    expect(codes(searchProject(workbench, { query, limit: 1, hitsPerArticle: 1 }))).toEqual([code]);
  });
});

describe('the index', () => {
  test('takes every text once, whenever it came in', async () => {
    const project = await projectOf('لافروف');
    expect(found(project, 'لافروف')).toHaveLength(1);
    value(
      await importFiles(project.workbench, [
        { name: 'b.txt', load: async () => done(new TextEncoder().encode('لافروف مرة أخرى')) },
      ]),
    );
    expect(found(project, 'لافروف')).toHaveLength(2);
    expect(indexSomeTexts(project.workbench)).toBe(false);
  });

  test('counts all and gives back as many as are asked for, each hit in its context', async () => {
    const project = await projectOf('أ لافروف', 'ب لافروف\nسطر', 'ج لافروف');
    while (indexSomeTexts(project.workbench));
    const result = value(searchProject(project.workbench, { query: 'لافروف', limit: 2, hitsPerArticle: 5 }));
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
