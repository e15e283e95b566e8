// A word is found whatever is written onto it, and so it is when that is asked for.
import { beforeAll, describe, expect, test } from 'vitest';
import { foldText } from '../../domain/text/fold';
import { stemsOf } from '../../domain/text/stems';
import { loadSeeds } from '../../main/commands/load-seeds';
import { indexSomeArticles, searchProject } from '../../main/commands/search-project';
import { seedArticles } from '../../seeds/seed-articles';
import { newArticle, temporaryProject, value } from '../builders/temporary-project';

const clitics = [...'وفبلك'];
/** These read both ways: ministry and "and his visiting", Prussian and "in Russian". */
const ambiguous = ['بروسية', 'بأولئك', 'وزيارة', 'بدولية', 'بطريقا', 'وكوريا', 'بكوريا', 'لحماية'];

const inSeeds = seedArticles.flatMap(({ text }) => text.match(/(?<![\p{L}\p{M}])[\u0621-\u064A]{5,}(?![\p{L}\p{M}])/gu) ?? []);
const words = [...new Set(inSeeds)].filter((word) => stemsOf(word) === foldText(word));

describe('every word of the seeds that bears no clitic', () => {
  beforeAll(() => expect(words.length).toBeGreaterThan(150));

  test('finds its articles when it is asked for with one', async () => {
    const { workbench } = temporaryProject();
    await loadSeeds(workbench);
    while (indexSomeArticles(workbench));
    const ids = (query: string) =>
      value(searchProject(workbench, { query, limit: 9, hitsPerArticle: 1, after: null })).found.map(({ article }) => article.id);
    const missed = words.flatMap((word) => {
      const own = ids(word);
      expect(own.length, word).toBeGreaterThan(0);
      return clitics.map((clitic) => clitic + word).filter((asked) => own.some((id) => !ids(asked).includes(id)));
    });
    expect(missed).toEqual(ambiguous);
  });

  test('is found with any of them, the boundary inside the word', () => {
    const { workbench } = temporaryProject();
    for (const clitic of clitics) newArticle(workbench, words.map((word) => clitic + word).join(' '));
    while (indexSomeArticles(workbench));
    for (const query of words) {
      const page = value(searchProject(workbench, { query, limit: 9, hitsPerArticle: 1, after: null }));
      const expected = clitics.filter((clitic) => !ambiguous.includes(clitic + query));
      expect(page.total, query).toBeGreaterThanOrEqual(expected.length);
      const quotes = page.found.flatMap(({ hits }) => hits.map(({ quote }) => foldText(quote)));
      expect(new Set(quotes), query).toEqual(new Set([foldText(query)]));
    }
  });
});
