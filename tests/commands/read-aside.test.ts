// Reading and stemming on a thread beside the store: nothing comes out otherwise than without one, whatever becomes of the thread.
import { MessageChannel } from 'node:worker_threads';
import { expect, test } from 'vitest';
import { countArticles, listArticles } from '../../db/articles';
import { indexState } from '../../db/search-index';
import { usualChoice } from '../../domain/duplicates/duplicate-choice';
import { done } from '../../domain/problem';
import { checkProject } from '../../main/commands/check-project';
import { type ImportedSource, importFiles } from '../../main/commands/import-files';
import { searchProject } from '../../main/commands/search-project';
import { updateArticle } from '../../main/commands/update-article';
import type { Workbench } from '../../main/commands/workbench';
import { Aside, type AsideThread, threadFor } from '../../main/store/aside/aside';
import { workAside } from '../../main/store/aside/work-aside';
import { keepUpToDate } from '../../main/store/keep-up-to-date';
import { Session } from '../../main/store/session';
import { recombinedCorpus } from '../builders/corpus';
import { temporaryProject, value } from '../builders/temporary-project';

/** The same work behind the same kind of port, without a thread of its own. */
function threadHere(): AsideThread {
  const { port1, port2 } = new MessageChannel();
  const exits: (() => void)[] = [];
  workAside(port2);
  return {
    postMessage: (message, transfer = []) => port1.postMessage(message, [...transfer]),
    on: (event, hear) => (event === 'message' ? port1.on(event, hear) : event === 'exit' && exits.push(() => hear(1))),
    terminate: () => {
      port1.close();
      for (const exit of exits) exit();
    },
  };
}

const file = (name: string, content: string): ImportedSource => ({
  name,
  look: () => done({ bytes: content.length }),
  load: async () => done(new TextEncoder().encode(content)),
});

const rows = (from: number, count: number) =>
  Array.from({ length: count }, (_, index) => ({
    title: `خبر ${from + index}`,
    text: `نص الخبر ${from + index}\n${'كلام '.repeat(300)}`,
  }));
const records = (name: string, from: number, count: number) =>
  file(
    name,
    rows(from, count)
      .map((row) => JSON.stringify(row))
      .join('\n'),
  );

/** In their order: how many positions a file that failed had taken depends on when somebody last marked. */
const titles = ({ db }: Workbench) => Array.from(listArticles(db), ({ title, textSha256 }) => [title, textSha256]);

const inAllSorts: readonly ImportedSource[] = [
  records('a.jsonl', 0, 300),
  file(
    'b.csv',
    `title,text\n${rows(300, 40)
      .map(({ title, text }) => `${title},"${text}"`)
      .join('\n')}\n`,
  ),
  file(
    'broken.csv',
    `title,text\n${rows(900, 900)
      .map(({ title, text }) => `${title},"${text}"`)
      .join('\n')}\nخبر,"كلام`,
  ),
  file('bad-lines.jsonl', [...rows(400, 3).map((row) => JSON.stringify(row)), '{"text": 1', '{"text": ""}'].join('\n')),
  file('text.txt', 'خبر وحده\nكلام'),
  records('again.jsonl', 100, 20),
  file('no-text.jsonl', '{"a": null}\n'),
];

test('files of all sorts arrive as they do without a thread, with the same report', async () => {
  const [plain, aside] = [temporaryProject({ real: true }), new Aside(threadHere)];
  const without = value(await importFiles(plain.workbench, inAllSorts));
  const { workbench } = temporaryProject({ real: true });
  const report = value(await importFiles(workbench, inAllSorts, aside.reading));
  expect(report.files).toEqual(without.files);
  expect(titles(workbench)).toEqual(titles(plain.workbench));
  expect(value(checkProject(workbench)).problems).toEqual([]);
  aside.end();
});

test('a thread that ends in the middle of a file takes that file along, and the next is read by another', async () => {
  const { workbench } = temporaryProject({ real: true });
  const threads: AsideThread[] = [];
  const aside = new Aside(() => {
    threads.push(threadHere());
    return threads.at(-1) as AsideThread;
  });
  let isEnded = false;
  const onChange = () => {
    if (!isEnded) threads[0]?.terminate();
    isEnded = true;
  };
  const archive = [records('a.jsonl', 0, 2000), file('between.txt', 'خبر'), records('b.jsonl', 2000, 30)];
  const report = value(await importFiles(workbench, archive, { ...aside.reading, onChange }));
  expect(report.files).toMatchObject([
    { status: 'failed', problems: [{ code: 'reader-broke' }] },
    { status: 'imported' },
    { status: 'imported', articles: 30 },
  ]);
  expect(threads).toHaveLength(2);
  expect(countArticles(workbench.db)).toBe(31);
  aside.end();
});

test('where no thread can be had, files are read here', async () => {
  const { workbench } = temporaryProject({ real: true });
  const aside = new Aside(threadFor(8));
  const report = value(await importFiles(workbench, [records('a.jsonl', 0, 30)], aside.reading));
  expect(report.files).toMatchObject([{ status: 'imported', articles: 30 }]);
});

test('where the system gives no thread, files are read and stems made here, and none is asked for again', async () => {
  const { workbench } = temporaryProject({ real: true });
  let asked = 0;
  const aside = new Aside(() => {
    asked += 1;
    throw new Error('ERR_WORKER_INIT_FAILED');
  });
  const files = [records('a.jsonl', 0, 30), records('b.jsonl', 30, 30)];
  const report = value(await importFiles(workbench, files, aside.reading));
  expect(report.files).toMatchObject([{ status: 'imported' }, { status: 'imported' }]);
  expect(await aside.stems([])).toBeNull();
  expect([asked, aside.stemming]).toEqual([1, null]);
});

test('a computer with few cores keeps them for the store and the window, which do the work as well', async () => {
  expect(threadFor(2)).toBeNull();
  expect(threadFor(4)).not.toBeNull();
  const aside = new Aside(threadFor(2));
  expect(aside.reading).toEqual({});
  expect(aside.stemming).toBeNull();
  const { workbench } = temporaryProject();
  const report = value(await importFiles(workbench, [records('a.jsonl', 0, 30)], aside.reading));
  expect(report.files).toMatchObject([{ status: 'imported', articles: 30 }]);
});

test('an import that is stopped while more is read ahead leaves nothing', async () => {
  const { workbench } = temporaryProject({ real: true });
  const [aside, stop] = [new Aside(threadHere), new AbortController()];
  const files = [records('a.jsonl', 0, 1000), records('b.jsonl', 1000, 1000)];
  const report = value(
    await importFiles(workbench, files, { ...aside.reading, signal: stop.signal, onChange: () => stop.abort() }),
  );
  expect(report).toMatchObject({ cancelled: true, articleIds: [] });
  expect(countArticles(workbench.db)).toBe(0);
  aside.end();
});

test.each(['stopped', 'broken'])('when an import is %s, nothing of what it has left unread is held', async (what) => {
  const project = temporaryProject({ real: true });
  project.close();
  let ended = 0;
  const aside = new Aside(() => {
    const thread = threadHere();
    const terminate = (): void => {
      ended += 1;
      thread.terminate();
    };
    const postMessage: AsideThread['postMessage'] = (message, transfer) => {
      if (message.type === 'taken' && what === 'broken') throw new Error('It broke');
      if (message.type === 'taken') session.importing.cancel();
      thread.postMessage(message, transfer);
    };
    return { ...thread, postMessage, terminate };
  });
  const session = new Session(() => undefined, aside);
  value(session.open(project.path));
  const files = [records('a.jsonl', 0, 1000), records('b.jsonl', 1000, 1000)];
  const said = { labels: [], duplicates: usualChoice };
  const arriving = session.importFiles(project.annotator.id, files, said);
  if (what === 'broken') await expect(arriving).rejects.toThrow('It broke');
  else expect(value(await arriving)).toMatchObject({ cancelled: true });
  expect(ended).toBe(1);
  session.close();
});

async function indexed(workbench: Workbench, aside: Aside | null, meanwhile = () => {}): Promise<void> {
  await new Promise<void>((resolve) => {
    const tell = { indexing: (state: unknown) => state ?? resolve(), comparing: () => {}, broken: () => expect.unreachable() };
    keepUpToDate(workbench, tell, async (words) => {
      const stems = aside ? await aside.stems(words) : null;
      meanwhile();
      return stems;
    });
  });
  expect(indexState(workbench.db)).toBeNull();
}

const found = (workbench: Workbench, query: string) =>
  value(searchProject(workbench, { query, limit: 500, hitsPerArticle: 1, after: null })).found.map(
    ({ article }) => article.title,
  );

test('the index is the same whoever makes the stems, also of an article that changed meanwhile', async () => {
  const [here, other] = [temporaryProject({ real: true }).workbench, temporaryProject({ real: true })];
  const there = other.workbench;
  for (const workbench of [here, there]) recombinedCorpus(workbench, 300);
  const aside = new Aside(threadHere);
  await indexed(here, null);
  let changed = false;
  await indexed(there, aside, () => {
    if (changed) return;
    changed = true;
    const [first] = listArticles(there.db);
    value(updateArticle(there, { articleIds: [first?.id ?? ''], annotatorId: other.annotator.id, patch: { title: 'زرافة' } }));
  });
  for (const query of ['لافروف', 'روسيا', '"وزير الخارجية"']) {
    expect(found(there, query).length, query).toBe(found(here, query).length);
    expect(found(there, query).length).toBeGreaterThan(0);
  }
  expect(found(there, 'title:زرافة')).toEqual(['زرافة']);
  aside.end();
});
