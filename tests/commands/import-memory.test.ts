// What a person said of columns and labels at one import is kept in the project and heeded, and told, at the next of the like.
import { expect, test } from 'vitest';
import { annotationsOf } from '../../db/annotations';
import { listArticles } from '../../db/articles';
import { readScheme } from '../../db/schemes';
import type { ColumnMapping } from '../../domain/columns';
import type { DeskFile, LabelDecision } from '../../domain/import-desk';
import { settleDecisions } from '../../domain/new-labels';
import { done } from '../../domain/problem';
import { type ImportedSource, type ImportOptions, importFiles } from '../../main/commands/import-files';
import type { Workbench } from '../../main/commands/workbench';
import { ImportDesk } from '../../main/store/import-desk';
import { temporaryProject, value } from '../builders/temporary-project';

function file(name: string, content: string, others: readonly ImportedSource[] = []): ImportedSource {
  const bytes = new TextEncoder().encode(content);
  return {
    name,
    look: () => done({ bytes: bytes.length }),
    load: async () => done(bytes),
    beside: (other) => others.find((each) => each.name === other),
  };
}

const table = (words: string, header = 'وصف,العنوان,ملحوظة') =>
  file(`${words}.csv`, `${header}\n${words},قال الوزير إن ${words} قريب جدا,قديم\n`);
const columns: ColumnMapping = new Map([
  ['وصف', 'title'],
  ['العنوان', 'text'],
  ['ملحوظة', 'ignore'],
]);

async function imported(workbench: Workbench, source: ImportedSource, options: ImportOptions = {}) {
  const { files } = value(await importFiles(workbench, [source], options));
  return files.flatMap(({ status, problems }) => [status, ...problems.map(({ code }) => code)]);
}

const articles = ({ db }: Workbench) => [...listArticles(db)].map(({ title, metadata }) => ({ title, metadata }));

test('columns are read as the last time, in whatever order they come, and the report says so', async () => {
  const project = temporaryProject();
  expect(await imported(project.workbench, table('الحوار'), { reading: { columns } })).toEqual(['imported']);
  const workbench = project.reopen();
  const again = file('b.csv', 'ملحوظة,العنوان,وصف\nقديم,نص آخر,عنوان\n');
  expect(await imported(workbench, again)).toEqual(['imported', 'columns-as-before']);
  expect(articles(workbench)).toEqual([
    { title: 'الحوار', metadata: {} },
    { title: 'عنوان', metadata: {} },
  ]);
});

test('what is said now comes before what was said then, and other columns are no business of it', async () => {
  const { workbench } = temporaryProject();
  await imported(workbench, table('الحوار'), { reading: { columns } });
  const others = new Map(columns).set('ملحوظة', 'metadata');
  expect(await imported(workbench, table('السلام'), { reading: { columns: others } })).toEqual(['imported']);
  expect(await imported(workbench, table('القمة'))).toEqual(['imported', 'columns-as-before']);
  expect(await imported(workbench, table('السفر', 'وصف,العنوان,د'))).toEqual(['imported']);
  expect(articles(workbench).map(({ metadata }) => metadata)).toEqual([
    {},
    { ملحوظة: 'قديم' },
    { ملحوظة: 'قديم' },
    { د: 'قديم' },
  ]);
});

test('an import that is stopped is not remembered', async () => {
  const { workbench } = temporaryProject();
  const stop = new AbortController();
  const options = { reading: { columns }, signal: stop.signal, onProgress: () => stop.abort() };
  await imported(workbench, table('الحوار'), options);
  expect(await imported(workbench, table('السلام'))).toEqual(['imported']);
});

test('the desk offers the columns of the last time, shows the rows as they would come, and keeps what it was told', async () => {
  const { workbench } = temporaryProject();
  const laid = async (source: ImportedSource) => {
    const desk = new ImportDesk();
    const { id } = await desk.lay([source]);
    const files: DeskFile[] = [];
    for await (const page of desk.look(workbench, id)) files.push(...value(page));
    return { desk, id, table: files[0]?.table };
  };
  const { desk, id, table: told } = await laid(table('الحوار'));
  expect(told).toMatchObject({
    by: 'file',
    columns: [
      { name: 'وصف', field: 'text', example: 'الحوار' },
      { name: 'العنوان', field: 'title' },
      { name: 'ملحوظة', field: 'metadata' },
    ],
    rows: [{ title: 'قال الوزير إن الحوار قريب جدا', text: 'الحوار', metadata: { ملحوظة: 'قديم' } }],
  });
  const choice = { places: [0], format: null, encoding: null, columns: [...columns], header: null, separator: null };
  const [again] = value(await desk.readAgain(workbench, id, choice));
  expect(again?.table).toMatchObject({
    by: 'person',
    rows: [{ title: 'الحوار', text: 'قال الوزير إن الحوار قريب جدا', metadata: {} }],
  });
  value(await importFiles(workbench, value(desk.take(id))));
  expect((await laid(table('السلام'))).table).toMatchObject({ by: 'memory', rows: [{ title: 'السلام' }] });
});

test('where the names of columns were taken for a row, a person says so once', async () => {
  const { workbench } = temporaryProject();
  const untold = (words: string) => table(words, 'أ,ب,ج');
  const named = new Map([...columns].map(([, field], at) => [['أ', 'ب', 'ج'][at] ?? '', field] as const));
  const header = true;
  expect(await imported(workbench, untold('الحوار'), { reading: { columns: named, header } })).toEqual(['imported']);
  expect(await imported(workbench, untold('السلام'))).toEqual(['imported', 'columns-as-before']);
  expect(articles(workbench).map(({ title }) => title)).toEqual(['الحوار', 'السلام']);
});

test('a table of which no column is the text still shows its columns, so that one may be chosen', async () => {
  const { workbench } = temporaryProject();
  const desk = new ImportDesk();
  const { id } = await desk.lay([table('الحوار')]);
  const none = [...columns.keys()].map((name): [string, 'ignore'] => [name, 'ignore']);
  const [bare] = value(
    await desk.readAgain(workbench, id, {
      places: [0],
      format: null,
      encoding: null,
      columns: none,
      header: null,
      separator: null,
    }),
  );
  expect(bare).toMatchObject({ articles: 0, table: { columns: [{}, {}, {}], rows: [] }, problems: [{ code: 'no-text-column' }] });
});

test('a text file is parted on the desk at the separator that is chosen, and arrives so', async () => {
  const { workbench } = temporaryProject();
  const desk = new ImportDesk();
  const { id } = await desk.lay([file('a.txt', 'خبر أول\n---\nخبر ثان\n')]);
  const again = { places: [0], format: null, encoding: null, columns: null, header: null, separator: '---' as const };
  expect(value(await desk.readAgain(workbench, id, again))).toMatchObject([{ articles: 2, separator: '---' }]);
  value(await importFiles(workbench, value(desk.take(id))));
  expect(articles(workbench).map(({ title }) => title)).toEqual(['خبر أول', 'خبر ثان']);
});

const words = 'قال لافروف في بكين';
const brat = (name: string, told = words) =>
  file(`${name}.ann`, 'T1\tDiplomat 4 10\tلافروف\nT2\tCity 14 18\tبكين\n', [file(`${name}.txt`, told)]);
const decisions: LabelDecision[] = [
  { foreign: { layer: '', label: 'Diplomat' }, becomes: { type: 'new', kind: 'entity' } },
  { foreign: { layer: '', label: 'City' }, becomes: { type: 'skip' } },
];

test('labels of a format become what they became the last time, and the report says so', async () => {
  const { workbench } = temporaryProject();
  const { decide, newLabels } = settleDecisions(readScheme(workbench.db), decisions);
  await imported(workbench, brat('a'), { labels: decide, newLabels, annotator: 'brat' });
  const told = await imported(workbench, brat('b', `${words} أمس`), { annotator: 'brat' });
  expect(told).toContain('labels-as-before');
  const marks = [...listArticles(workbench.db)].map(({ id }) => annotationsOf(workbench.db, id).map(({ label }) => label));
  expect(marks).toEqual([['Diplomat'], ['Diplomat']]);
  const desk = new ImportDesk();
  const { id } = await desk.lay([brat('c', `${words} غدا`)]);
  const pages: DeskFile[] = [];
  for await (const page of desk.look(workbench, id)) pages.push(...value(page));
  expect(pages[0]?.labels.map(({ label, before }) => [label, before])).toEqual([
    ['Diplomat', { kind: 'entity', label: 'Diplomat' }],
    ['City', null],
  ]);
});
