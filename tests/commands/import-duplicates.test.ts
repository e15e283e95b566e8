// What an import does with texts that the project has already, or nearly: skip, keep or link, against the project and within the files.
import { describe, expect, test } from 'vitest';
import { listArticlePairs } from '../../db/article-pairs';
import { listArticles } from '../../db/articles';
import type { DuplicateAct } from '../../domain/duplicates/duplicate-choice';
import { done } from '../../domain/problem';
import { checkProject } from '../../main/commands/check-project';
import { type ImportOptions, importFiles } from '../../main/commands/import-files';
import { undo } from '../../main/commands/undo';
import { actingAs, type Workbench } from '../../main/commands/workbench';
import { seedArticles } from '../../seeds/seed-articles';
import { rewritten } from '../builders/rewritten';
import { newArticle, temporaryProject, value } from '../builders/temporary-project';

const seed = (at: number) => seedArticles[at]?.text ?? '';
const story = seed(2);
const nearlyStory = story.replace('لافروف', 'الوزير');
const retold = rewritten(story, { dropEvery: 6, outletLine: 'القدس العربي' });

const file = (name: string, text: string) => ({ name, load: async () => done(new TextEncoder().encode(text)) });

/** A table with a row for each text. */
const table = (...texts: readonly string[]) =>
  file('table.jsonl', texts.map((text, at) => JSON.stringify({ text, title: `صف ${at + 1}` })).join('\n'));

async function bring(workbench: Workbench, files: readonly ReturnType<typeof file>[], options: ImportOptions = {}) {
  const report = value(await importFiles(workbench, files, options));
  return report.files.map(({ status, problems }) => [status, ...problems.map(({ code }) => code)].join(' '));
}

const choose = (act: DuplicateAct): ImportOptions => ({ duplicates: { same: act, near: act } });
const titles = ({ db }: Workbench) => Array.from(listArticles(db), ({ title }) => title);
const pairs = ({ db }: Workbench) => listArticlePairs(db).map(({ verdict }) => verdict);

function projectWithStory() {
  const { workbench, annotator } = temporaryProject();
  newArticle(workbench, story, { title: 'هنا' });
  return { workbench: actingAs(workbench, annotator.id), annotatorId: annotator.id };
}

describe('unless something is said', () => {
  test('the same text is not taken in twice, and what is nearly the same is', async () => {
    const { workbench } = projectWithStory();
    expect(await bring(workbench, [file('a.txt', story), file('b.txt', nearlyStory)])).toEqual([
      'skipped already-in-project',
      'imported',
    ]);
    expect(pairs(workbench)).toEqual([]);
  });

  test('the same text twice in one file comes once, whatever the format', async () => {
    const { workbench } = temporaryProject();
    const parts = [seed(1), seed(0), seed(1), 'نهاية'].join('\n---\n');
    const files = [table(seed(3), seed(3)), file('parts.txt', parts)];
    expect(await bring(workbench, files, { reading: { separator: '---' } })).toEqual([
      'imported repeated-texts',
      'imported already-in-project',
    ]);
    expect(titles(workbench)).toHaveLength(4);
  });
});

describe('skip', () => {
  test('leaves out what is nearly the same, and says how like what it is', async () => {
    const { workbench } = projectWithStory();
    const report = value(await importFiles(workbench, [file('a.txt', nearlyStory)], choose('skip')));
    expect(report.files[0]).toMatchObject({ status: 'skipped', articles: 0 });
    expect(report.files[0]?.problems[0]).toMatchObject({
      code: 'near-duplicates-left-out',
      details: { other: 'هنا', percent: 98, count: 1 },
    });
    expect(titles(workbench)).toEqual(['هنا']);
  });

  test('keeps a story that is told anew', async () => {
    const { workbench } = projectWithStory();
    expect(await bring(workbench, [file('a.txt', retold)], choose('skip'))).toEqual(['imported']);
  });

  test('knows the files that came before in the same import, and the rows before in the same file', async () => {
    const { workbench } = temporaryProject();
    const files = [file('a.txt', story), file('b.txt', nearlyStory), table(seed(1), `${seed(1)} وانتهى`)];
    expect(await bring(workbench, files, choose('skip'))).toEqual([
      'imported',
      'skipped near-duplicates-left-out',
      'imported near-duplicates-left-out',
    ]);
    expect(titles(workbench)).toHaveLength(2);
  });

  test('a table of nothing but repetitions is skipped whole', async () => {
    const { workbench } = projectWithStory();
    const rows = Array.from({ length: 50 }, (_, at) => `${story} ${at}`);
    expect(await bring(workbench, [table(...rows)], choose('skip'))).toEqual(['skipped near-duplicates-left-out']);
  });
});

describe('link', () => {
  test('takes in what is told anew and notes that both tell one story; one undo takes back both', async () => {
    const { workbench, annotatorId } = projectWithStory();
    expect(await bring(workbench, [file('a.txt', retold)], choose('link'))).toEqual(['imported variants-linked']);
    expect(pairs(workbench)).toEqual(['variant']);
    value(undo(workbench, { annotatorId }));
    expect([titles(workbench), pairs(workbench)]).toEqual([['هنا'], []]);
    expect(value(checkProject(workbench)).problems).toEqual([]);
  });

  test('takes in the very same text as another article', async () => {
    const { workbench } = projectWithStory();
    expect(await bring(workbench, [file('a.txt', story)], choose('link'))).toEqual(['imported variants-linked']);
    expect(titles(workbench)).toHaveLength(2);
    expect(pairs(workbench)).toEqual(['variant']);
    expect(value(checkProject(workbench)).problems).toEqual([]);
  });

  test('takes in every row of a table, the same text too', async () => {
    const { workbench } = temporaryProject();
    await bring(workbench, [table(story, seed(0), story)], choose('link'));
    expect([titles(workbench).length, pairs(workbench)]).toEqual([3, ['variant']]);
  });

  test('links rows of one file that are not written yet, and leaves other stories alone', async () => {
    const { workbench } = temporaryProject();
    await bring(workbench, [table(story, seed(0), seed(1), nearlyStory, retold)], choose('link'));
    expect(titles(workbench)).toHaveLength(5);
    expect(pairs(workbench)).toEqual(['variant', 'variant']);
  });
});

test('keep takes in everything, the same text too', async () => {
  const { workbench } = projectWithStory();
  expect(await bring(workbench, [file('a.txt', story), file('b.txt', nearlyStory)], choose('keep'))).toEqual([
    'imported',
    'imported',
  ]);
  expect(titles(workbench)).toHaveLength(3);
  expect(pairs(workbench)).toEqual([]);
});
