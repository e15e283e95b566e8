// What lies on the import desk is looked at as it would be imported, read otherwise on request, and nothing is written before.
import { expect, test } from 'vitest';
import { annotationsOf } from '../../db/annotations';
import { countArticles, listArticles } from '../../db/articles';
import { lastSeq } from '../../db/changes';
import { readScheme } from '../../db/schemes';
import type { DeskFile, LabelDecision } from '../../domain/import-desk';
import { settleDecisions } from '../../domain/new-labels';
import { done } from '../../domain/problem';
import { type ImportedSource, importFiles } from '../../main/commands/import-files';
import { actingAs, type Workbench } from '../../main/commands/workbench';
import { ImportDesk } from '../../main/store/import-desk';
import { codes, temporaryProject, value } from '../builders/temporary-project';

const old = Uint8Array.from(Buffer.from('d5cdc7d1c920c7e1cee3edd30ac7dfcf20e6d2edd120c7e1cec7d1cced20c3e420c7e1d3e1c7e3', 'hex'));
const words = 'قال لافروف في بكين إن القمة قريبة';

function file(name: string, content: string | Uint8Array, others: ImportedSource[] = []): ImportedSource {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return {
    name,
    look: () => done({ bytes: bytes.length }),
    load: async () => done(bytes),
    beside: (other) => others.find((each) => each.name === other),
  };
}

const brat = () =>
  file('story.ann', 'T1\tDiplomat 4 10\tلافروف\nT2\tDiplomat 14 18\tبكين\nT3\tSummit 22 27\tالقمة\n', [file('story.txt', words)]);

async function laid(workbench: Workbench, sources: ImportedSource[]) {
  const desk = new ImportDesk();
  const { id } = await desk.lay(sources);
  const files: DeskFile[] = [];
  for await (const page of desk.look(workbench, id)) files.push(...value(page));
  return { desk, id, files };
}

test('files are told with format, encoding, beginning and what is in them, and nothing is written', async () => {
  const { workbench } = temporaryProject();
  const before = lastSeq(workbench.db);
  const { files } = await laid(workbench, [file('a.txt', 'خبر أول\nوبقيته'), brat(), file('b.xyz', 'x'), file('c.txt', '')]);
  expect(files).toMatchObject([
    { format: 'text', encoding: { name: 'utf-8', certainty: 'proven' }, preview: 'خبر أول\nوبقيته', articles: 1, problems: [] },
    { format: 'brat', encoding: null, articles: 1, annotations: 3 },
    { format: null, articles: 0, problems: [{ code: 'unknown-format' }] },
    { articles: 0, problems: [{ code: 'empty-file' }] },
  ]);
  expect(files[1]?.labels).toEqual([
    { layer: '', label: 'Diplomat', count: 2, quote: 'لافروف' },
    { layer: '', label: 'Summit', count: 1, quote: 'القمة' },
  ]);
  expect(lastSeq(workbench.db)).toBe(before);
});

test('a web page is shown as the text in it, in the encoding that it names', async () => {
  const { workbench } = temporaryProject();
  const page = Buffer.concat([Buffer.from('<meta charset=windows-1256><p>'), old]);
  const { files } = await laid(workbench, [file('page.html', page)]);
  const preview = new TextDecoder('windows-1256').decode(old).replace(/\s+/g, ' ');
  expect(files).toMatchObject([{ format: 'html', encoding: { name: 'windows-1256', certainty: 'marked' }, preview }]);
});

test('a guessed encoding is shown as it reads, read otherwise on request, and holds when it is imported so', async () => {
  const { workbench, annotator } = temporaryProject();
  const { desk, id, files } = await laid(workbench, [file('old.txt', old)]);
  expect(files).toMatchObject([{ encoding: { name: 'windows-1256', certainty: 'guessed' }, articles: 1, problems: [] }]);
  const asHebrew = value(
    await desk.readAgain(workbench, id, {
      places: [0],
      format: null,
      encoding: 'windows-1255',
      columns: null,
      header: null,
      separator: null,
    }),
  );
  expect(asHebrew[0]?.preview).not.toBe(files[0]?.preview);
  const back = value(
    await desk.readAgain(workbench, id, {
      places: [0],
      format: null,
      encoding: null,
      columns: null,
      header: null,
      separator: null,
    }),
  );
  expect(back).toEqual(files);
  value(await importFiles(actingAs(workbench, annotator.id), value(desk.take(id))));
  expect([...listArticles(workbench.db)].map(({ source }) => source.encoding)).toEqual(['windows-1256']);
});

test('what has been taken from the desk, or was laid before something else, is no longer there', async () => {
  const { workbench } = temporaryProject();
  const { desk, id } = await laid(workbench, [file('a.txt', 'خبر')]);
  value(desk.take(id));
  expect(codes(desk.take(id))).toEqual(['desk-cleared']);
  const { id: first } = await desk.lay([file('a.txt', 'خبر')]);
  await desk.lay([file('b.txt', 'خبر')]);
  expect(codes(desk.take(first))).toEqual(['desk-cleared']);
});

const decisions: LabelDecision[] = [
  { foreign: { layer: '', label: 'Diplomat' }, becomes: { type: 'label', kind: 'entity', label: 'PERS' } },
  { foreign: { layer: '', label: 'Summit' }, becomes: { type: 'new', kind: 'entity' } },
];

test('decided labels arrive as decided, and a new one is in the scheme, in a version of its own', async () => {
  const { workbench, annotator } = temporaryProject();
  const before = readScheme(workbench.db);
  const { decide, newLabels } = settleDecisions(before, decisions);
  value(await importFiles(actingAs(workbench, annotator.id), [brat()], { labels: decide, newLabels }));
  const [article] = [...listArticles(workbench.db)];
  expect(annotationsOf(workbench.db, article?.id ?? '').map(({ label }) => label)).toEqual(['PERS', 'PERS', 'Summit']);
  expect(readScheme(workbench.db).version).toBe(before.version + 1);
});

test('an import that is stopped takes its new labels back too', async () => {
  const { workbench, annotator } = temporaryProject();
  const before = readScheme(workbench.db);
  const { decide, newLabels } = settleDecisions(before, decisions);
  const stop = new AbortController();
  const options = { labels: decide, newLabels, signal: stop.signal, onProgress: () => stop.abort() };
  value(await importFiles(actingAs(workbench, annotator.id), [brat(), file('a.txt', 'خبر')], options));
  expect(readScheme(workbench.db)).toEqual(before);
  expect(countArticles(workbench.db)).toBe(0);
});
