// Presets at the terminal: what the window saved is listed, and exports the same bytes, also where something else is said beside it.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { updateExportPreset } from '../../db/export-presets';
import { closeProjectFile, openProjectFile } from '../../db/open-project';
import { everyArticle } from '../../domain/corpus-view';
import { runHashiya } from '../../main/cli/run-hashiya';
import { createProject } from '../../main/commands/create-project';
import { exportProject } from '../../main/commands/export-project';
import { listExportPresets, readExportPreset } from '../../main/commands/list-export-presets';
import { saveExportPreset } from '../../main/commands/save-export-preset';
import { openWorkbench, type Workbench } from '../../main/commands/workbench';
import { temporaryFolder, value } from '../builders/temporary-project';

const choice = {
  format: 'table',
  choices: { profile: 'marks', delimiter: 'tab' },
  selection: {
    filter: { ...everyArticle, from: '2024-04-01' },
    query: 'روسيا',
    labels: [{ kind: 'entity', label: null }],
    names: 'names',
  },
  splits: {
    parts: [
      { name: 'train', size: 2 },
      { name: 'test', size: 1 },
    ],
    seed: 7,
  },
};

async function demo(name: string, options: Record<string, unknown>) {
  const folder = temporaryFolder();
  const path = join(folder, 'demo.hashiya');
  const workbench = value(await createProject(path, { name: 'demo', seeds: true }));
  value(saveExportPreset(workbench, { name, options }));
  closeProjectFile(workbench.db);
  return { folder, path };
}

async function typed(...words: readonly string[]) {
  let [out, err] = ['', ''];
  const into = (keep: (text: string) => void) => ({
    write: (text: string) => {
      keep(text);
      return true;
    },
  });
  const code = await runHashiya(words, {
    env: { LANG: 'C' },
    stdout: into((text) => (out += text)) as never,
    stderr: into((text) => (err += text)) as never,
  });
  return { code, out, err };
}

async function opened<T>(path: string, run: (workbench: Workbench) => Promise<T> | T): Promise<T> {
  const workbench = openWorkbench(value(openProjectFile(path)));
  try {
    return await run(workbench);
  } finally {
    closeProjectFile(workbench.db);
  }
}

const filesIn = (folder: string) =>
  readdirSync(folder)
    .sort()
    .map((name) => [name, readFileSync(join(folder, name), 'utf8')]);

test('the window and the terminal write the same bytes from the same preset', async () => {
  const { folder, path } = await demo('للتدريب', choice);
  const [here, there] = [join(folder, 'window'), join(folder, 'terminal')];
  await opened(path, async (workbench) => {
    const options = value(readExportPreset(workbench, 'للتدريب'));
    value(await exportProject(workbench, { ...options, path: here }));
  });
  expect(await typed('export', path, '--preset', 'للتدريب', '--out', there)).toMatchObject({ code: 0, err: '' });
  expect(filesIn(there).length).toBeGreaterThan(2);
  expect(filesIn(there)).toEqual(filesIn(here));
});

test('what is said beside a preset goes before it, and the rest stays', async () => {
  const { folder, path } = await demo('a', { ...choice, splits: null });
  const out = join(folder, 'out.jsonl');
  expect(await typed('export', path, '--preset=a', '--format=jsonl', '--label=claim', `--out=${out}`)).toMatchObject({ code: 0 });
  const [, ...articles] = readFileSync(out, 'utf8').trimEnd().split('\n');
  const marks = articles.flatMap((line) => JSON.parse(line).annotations);
  expect(new Set(marks.map(({ kind }) => kind))).toEqual(new Set(['claim']));
  expect(new Set(marks.map(({ annotator }) => annotator))).toEqual(new Set(['Sample']));
  expect(articles.length).toBeLessThan(5);
  const bare = join(folder, 'bare.jsonl');
  expect(await typed('export', path, '--preset=a', '--format=jsonl', '--no-labels', `--out=${bare}`)).toMatchObject({ code: 0 });
  expect(readFileSync(bare, 'utf8')).not.toContain('"kind":"entity"');
});

test('a preset that refuses losses refuses them at the terminal too', async () => {
  const { folder, path } = await demo('a', { format: 'spacy', strict: true });
  const { code, err } = await typed('export', path, '--preset', 'a', '--out', join(folder, 'out.jsonl'));
  expect(code).toBe(1);
  expect(err).toContain('would not be carried');
});

test('presets are listed with what would be typed instead, and as they are with --json', async () => {
  const { path } = await demo('للتدريب', { ...choice, strict: true });
  const { out } = await typed('presets', path);
  for (const words of ['للتدريب', '--format=table', '--profile=marks', '--label=entity', '--names', '--strict', 'روسيا']) {
    expect(out).toContain(words);
  }
  const listed = JSON.parse((await typed('presets', path, '--json')).out);
  expect(listed).toMatchObject([{ name: 'للتدريب', options: { format: 'table', splits: { seed: 7 } } }]);
});

test('a name that no preset has, neither format nor preset, and a preset of a newer version say so', async () => {
  const { folder, path } = await demo('a', choice);
  const out = ['--out', join(folder, 'out')];
  expect(await typed('export', path, '--preset', 'b', ...out)).toMatchObject({ code: 1, err: expect.stringContaining('“b”') });
  expect(await typed('export', path, ...out)).toMatchObject({ code: 2, err: expect.stringContaining('--format') });
  await opened(path, (workbench) => {
    const [preset] = value(listExportPresets(workbench));
    if (preset) updateExportPreset(workbench.db, { ...preset, options: { ...preset.options, mood: 1 } });
  });
  const newer = await typed('export', path, '--preset', 'a', ...out);
  expect(newer).toMatchObject({ code: 1, err: expect.stringMatching(/“a”.* mood .*newer/) });
  expect((await typed('presets', path)).out).toMatch(/mood .*newer/);
});

test('a preset for publishing writes a release, whichever command names it', async () => {
  const { folder, path } = await demo('a', { format: 'jsonl', release: true, about: { title: 'T' } });
  const [exported, released] = [join(folder, 'exported'), join(folder, 'released')];
  expect(await typed('export', path, '--preset', 'a', '--out', exported)).toMatchObject({ code: 0, err: '' });
  expect(await typed('release', path, '--preset', 'a', '--out', released)).toMatchObject({ code: 0, err: '' });
  expect(filesIn(exported)).toEqual(filesIn(released));
  expect(readFileSync(join(exported, 'README.md'), 'utf8')).toContain('# T');
});
