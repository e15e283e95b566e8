// Lines that an outlet's articles repeat are listed, taken out of the story everywhere in one change, or kept; a person's word stands.
import { describe, expect, test } from 'vitest';
import { regionsOf } from '../../db/regions';
import { done } from '../../domain/problem';
import { checkProject } from '../../main/commands/check-project';
import { decideLines } from '../../main/commands/decide-lines';
import { importFiles } from '../../main/commands/import-files';
import { listRepeatedLines } from '../../main/commands/list-repeated-lines';
import { loadSeeds } from '../../main/commands/load-seeds';
import { setRegionKind } from '../../main/commands/set-region-kind';
import { undo } from '../../main/commands/undo';
import { actingAs, type Workbench } from '../../main/commands/workbench';
import { newArticle, temporaryProject, value } from '../builders/temporary-project';

const call = 'اشترك في نشرتنا البريدية';
const story = (at: number) => `خبر رقم ${at}\nقال الوزير في اليوم ${at} كلاما طويلا عن الأمر\nوغادر بعد ذلك إلى المدينة ${at}`;

/** Ten articles of one outlet; each ends with the same line in another spelling. */
function project() {
  const { workbench, annotator } = temporaryProject();
  const spelt = (at: number) => (at % 2 === 0 ? call : 'إشترك فى نشرتنـــا البريديّة');
  const articles = Array.from({ length: 10 }, (_, at) =>
    newArticle(workbench, `${story(at)}\n${at === 9 ? '' : spelt(at)}`.trimEnd(), { outlet: 'العربي' }),
  );
  newArticle(workbench, `${story(20)}\n${call}`, { outlet: 'القدس' });
  return { workbench: actingAs(workbench, annotator.id), annotatorId: annotator.id, articles };
}

const listed = async (workbench: Workbench) =>
  value(await listRepeatedLines(workbench)).map(({ outlet, lines }) => [
    outlet,
    ...lines.map(({ words, count }) => `${count} ${words}`),
  ]);

const boilerplate = ({ db }: Workbench, articles: readonly { id: string }[]) =>
  articles.map(({ id }) => regionsOf(db, id).filter(({ kind }) => kind !== 'content').length);

test('a line that an outlet repeats is listed in whatever spelling, with how many articles have it', async () => {
  const { workbench } = project();
  expect(await listed(workbench)).toEqual([['العربي', `9 ${call}`]]);
});

test('what two articles share, or few of many, is not listed', async () => {
  const { workbench } = temporaryProject();
  for (let at = 0; at < 30; at += 1) newArticle(workbench, `${story(at)}${at < 5 ? `\n${call}` : ''}`);
  expect(await listed(workbench)).toEqual([]);
});

test('lines where articles begin or end come first', async () => {
  const { workbench } = temporaryProject();
  const long = (at: number) => Array.from({ length: 12 }, (_, line) => `جملة ${at} ${line}`);
  for (let at = 0; at < 5; at += 1) {
    const [head, tail] = [long(at).slice(0, 6), long(at).slice(6)];
    newArticle(workbench, [...head, 'إعلان داخل الخبر', ...tail, ...(at < 4 ? ['تابعونا'] : [])].join('\n'));
  }
  expect(await listed(workbench)).toEqual([['', '4 تابعونا', '5 إعلان داخل الخبر']]);
});

test('what the detector found is not asked about again: the seeds have nothing to list', async () => {
  const { workbench } = temporaryProject();
  value(await loadSeeds(workbench));
  expect(await listed(workbench)).toEqual([]);
});

describe('accepted', () => {
  test('the line leaves the story in all articles of the outlet and no other, and one undo brings it back', async () => {
    const { workbench, annotatorId, articles } = project();
    const change = value(await decideLines(workbench, { outlet: 'العربي', lines: [call], verdict: 'boilerplate' }));
    expect(change.changeSet.created.filter(({ type }) => type === 'region')).toHaveLength(9);
    expect(boilerplate(workbench, articles)).toEqual([1, 1, 1, 1, 1, 1, 1, 1, 1, 0]);
    expect(value(checkProject(workbench)).problems).toEqual([]);
    value(undo(workbench, { annotatorId }));
    expect(boilerplate(workbench, articles)).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
    expect(await listed(workbench)).toEqual([['العربي', `9 ${call}`]]);
  });

  test('it is known of articles that come later', async () => {
    const { workbench } = project();
    value(await decideLines(workbench, { outlet: 'العربي', lines: [call], verdict: 'boilerplate' }));
    const rows = ['العربي', 'القدس'].map((outlet, at) => JSON.stringify({ outlet, text: `${story(50 + at)}\n${call}` }));
    const bytes = new TextEncoder().encode(rows.join('\n'));
    const report = value(await importFiles(workbench, [{ name: 'a.jsonl', load: async () => done(bytes) }]));
    expect(
      boilerplate(
        workbench,
        report.articleIds.map((id) => ({ id })),
      ),
    ).toEqual([1, 0]);
  });

  test('what a person gave back to the story stays there', async () => {
    const { workbench, annotatorId } = project();
    const text = `${story(30)}\n${call}`;
    const region = { start: text.length - call.length, end: text.length };
    const article = newArticle(workbench, text, { outlet: 'العربي', regions: [{ ...region, kind: 'other' }] });
    value(setRegionKind(workbench, { articleId: article.id, ...region, kind: 'content', annotatorId }));
    value(await decideLines(workbench, { outlet: 'العربي', lines: [call], verdict: 'boilerplate' }));
    expect(regionsOf(workbench.db, article.id)).toEqual([{ articleId: article.id, ...region, kind: 'content' }]);
  });
});

describe('rejected', () => {
  test('the line is remembered as story, and its verdict is listed', async () => {
    const { workbench, articles } = project();
    value(await decideLines(workbench, { outlet: 'العربي', lines: [call], verdict: 'story' }));
    expect(boilerplate(workbench, articles)).toEqual(articles.map(() => 0));
    const [outlet] = value(await listRepeatedLines(workbench));
    expect(outlet?.lines.map(({ verdict }) => verdict)).toEqual(['story']);
  });

  test('a decision is changed, and forgotten', async () => {
    const { workbench } = project();
    const lines = { outlet: 'العربي', lines: [call] };
    value(await decideLines(workbench, { ...lines, verdict: 'story' }));
    expect((await decideLines(workbench, { ...lines, verdict: 'story' })).ok).toBe(false);
    value(await decideLines(workbench, { ...lines, verdict: 'boilerplate' }));
    value(await decideLines(workbench, { ...lines, verdict: null }));
    expect(value(checkProject(workbench)).problems).toEqual([]);
  });
});
