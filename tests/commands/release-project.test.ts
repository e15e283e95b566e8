// A release holds its data, says what it is and can be checked; the same state gives the same bytes, and two releases are compared.
import { createHash } from 'node:crypto';
import { appendFileSync, cpSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { ExportRequest } from '../../domain/export-options';
import { deleteAnnotation } from '../../main/commands/delete-annotation';
import { deleteArticles } from '../../main/commands/delete-articles';
import { diffReleases } from '../../main/commands/diff-releases';
import { exportProject } from '../../main/commands/export-project';
import { loadSeeds } from '../../main/commands/load-seeds';
import { releaseProject } from '../../main/commands/release-project';
import { setLayerStatus } from '../../main/commands/set-layer-status';
import { updateAnnotation } from '../../main/commands/update-annotation';
import {
  codes,
  newAnnotatedArticle,
  newAnnotator,
  newArticle,
  type TemporaryProject,
  temporaryFolder,
  temporaryProject,
  value,
} from '../builders/temporary-project';

async function seeded(): Promise<TemporaryProject> {
  const project = temporaryProject();
  value(await loadSeeds(project.workbench));
  return project;
}

async function released({ workbench }: Pick<TemporaryProject, 'workbench'>, request: Partial<ExportRequest> = {}) {
  const path = join(temporaryFolder(), 'release');
  const report = value(await releaseProject(workbench, { format: 'jsonl', ...request, path }));
  return { path, report, manifest: JSON.parse(readFileSync(join(path, 'manifest.json'), 'utf8')) };
}

/** Every file of a folder by its name. */
function filesIn(path: string): Record<string, string> {
  const names = readdirSync(path, { recursive: true, encoding: 'utf8' }).filter((name) => statSync(join(path, name)).isFile());
  return Object.fromEntries(names.sort().map((name) => [name, readFileSync(join(path, name), 'latin1')]));
}

const parts = [
  { name: 'train', size: 3 },
  { name: 'test', size: 2 },
];

describe('what a release holds', () => {
  test('every file with its size and hash, in the manifest', async () => {
    const { path, manifest } = await released(await seeded(), { splits: { parts } });
    const listed = manifest.files.map((file: { path: string }) => file.path);
    expect(listed).toEqual([
      'train.jsonl',
      'test.jsonl',
      'README.md',
      'scheme.json',
      'splits.csv',
      'contents.jsonl',
      'losses.json',
    ]);
    for (const { path: name, bytes, sha256 } of manifest.files) {
      const content = readFileSync(join(path, name));
      expect([content.length, createHash('sha256').update(content).digest('hex')]).toEqual([bytes, sha256]);
    }
  });

  test('the hash of the project’s state, which an export of everything has, too', async () => {
    const project = await seeded();
    const { manifest } = await released(project, { format: 'spacy' });
    const out = join(temporaryFolder(), 'all.jsonl');
    const whole = value(await exportProject(project.workbench, { format: 'jsonl', selection: { names: 'names' }, path: out }));
    expect(manifest.state.sha256).toBe(whole.sha256);
  });

  test('a card that says what there is, and what there is not', async () => {
    const about = { title: 'أخبار', version: '1.2', licence: 'CC-BY-4.0', description: 'خمسة مقالات.' };
    const { path, report } = await released(await seeded(), { format: 'spacy', about, splits: { parts } });
    const card = readFileSync(join(path, 'README.md'), 'utf8');
    for (const words of [
      '# أخبار\n',
      'Version 1.2 · Licence: CC-BY-4.0',
      'خمسة مقالات.',
      `5 articles with ${report.annotations} annotations`,
      '| `PERS` | ',
      '| annotator-2 | 5 |',
      'Not measured.',
      'The project holds no guidelines.',
      '| train | 3 | 60.0 % | 60.0 % |',
      'All articles were compared with each other.',
      '| whose mark it is |',
      'أخبار, version 1.2. Dataset, made with Hashiya',
      "'--title=أخبار'",
    ])
      expect(card).toContain(words);
    expect(card).not.toMatch(/Sample|undefined|NaN|\[object/);
    const bare = await released(await seeded());
    expect(readFileSync(join(bare.path, 'README.md'), 'utf8')).toContain('No licence is given.');
  });

  test('its losses, also where there are none', async () => {
    const project = await seeded();
    const lossesOf = async (format: string) => {
      const { path, report } = await released(project, { format });
      const losses = JSON.parse(readFileSync(join(path, 'losses.json'), 'utf8'));
      expect(losses).toEqual(report.losses);
      return losses;
    };
    expect(await lossesOf('jsonl')).toEqual([]);
    expect((await lossesOf('spacy')).length).toBeGreaterThan(3);
    const strict = { format: 'spacy', strict: true, path: join(temporaryFolder(), 'r') };
    expect(codes(await releaseProject(project.workbench, strict))).toContain('would-lose');
  });

  test('no name of an annotator, not even of one who was asked for by name', async () => {
    const project = temporaryProject();
    newAnnotator(project.workbench, 'زيد');
    newAnnotatedArticle(project, '[PERS لافروف] في بكين');
    const { path, manifest } = await released(project, { selection: { annotators: ['Amal'] } });
    expect(JSON.stringify(filesIn(path))).not.toMatch(/Amal/);
    expect(manifest.command).toContain('--annotator=annotator-1');
  });
});

test.each(['jsonl', 'spacy', 'table', 'brat', 'conll', 'web-annotation', 'parquet', 'hugging-face'])(
  'the same state and options give the same bytes as %s',
  async (format) => {
    const project = await seeded();
    const options = { format, splits: format === 'brat' ? null : { parts, seed: 4 } };
    const first = filesIn((await released(project, options)).path);
    const second = filesIn((await released({ workbench: project.reopen() }, options)).path);
    expect(second).toEqual(first);
  },
);

test.each(['jsonl', 'label-studio', 'spacy', 'brat', 'cas-xmi', 'hugging-face'])(
  'no part can be called as a file or folder beside the parts of %s',
  async (format) => {
    const project = await seeded();
    const { id } = newArticle(project.workbench, 'خبر');
    const { path } = await released(project, { format, splits: { parts, listed: { [id]: 'test' } } });
    const others = readdirSync(path).map((name) => name.replace(/\..*/, '').toLowerCase());
    const names = others.filter((name) => /^[a-z]/.test(name) && !parts.some((part) => part.name === name));
    expect(names.length).toBeGreaterThan(5);
    const asked = { format, splits: { parts: names.map((name) => ({ name, size: 1 })) }, path: join(temporaryFolder(), 'x') };
    expect(codes(await releaseProject(project.workbench, asked))).toEqual(names.map(() => 'split-part-taken'));
  },
);

test('a format that writes a README of its own puts the card under its head', async () => {
  const { path, manifest } = await released(await seeded(), {
    format: 'hugging-face',
    about: { title: 'أخبار' },
    splits: { parts },
  });
  const readme = readFileSync(join(path, 'README.md'), 'utf8');
  expect(readme).toMatch(/^---\n[\s\S]*\n---\n[\s\S]*# أخبار\n[\s\S]*## Agreement\n\nNot measured/);
  expect(manifest.files.filter((file: { path: string }) => file.path === 'README.md')).toHaveLength(1);
});

test('a folder with something else in it is left alone, and an earlier release goes only when asked to', async () => {
  const project = await seeded();
  const { path } = await released(project);
  const again = { format: 'spacy', path };
  expect(codes(await releaseProject(project.workbench, again))).toEqual(['folder-exists']);
  value(await releaseProject(project.workbench, { ...again, overwrite: true }));
  expect(readdirSync(path)).toContain('data.jsonl');
  writeFileSync(join(path, 'mine.txt'), 'x');
  expect(codes(await releaseProject(project.workbench, { ...again, overwrite: true }))).toEqual(['folder-has-other-files']);
});

test('marks made while it is written would not fit the rest, so nothing is left', async () => {
  const project = temporaryProject();
  const { article } = newAnnotatedArticle(project, '[PERS لافروف] في بكين');
  const path = join(temporaryFolder(), 'release');
  let isMarked = false;
  const onProgress = ({ phase }: { phase: string }) => {
    if (phase !== 'writing' || isMarked) return;
    isMarked = true;
    value(setLayerStatus(project.workbench, { articleId: article.id, annotatorId: project.annotator.id, status: 'done' }));
  };
  expect(codes(await releaseProject(project.workbench, { format: 'jsonl', path }, { onProgress }))).toEqual([
    'changed-while-releasing',
  ]);
  expect(readdirSync(join(path, '..'))).toEqual([]);
});

describe('two releases', () => {
  async function changed(project: TemporaryProject) {
    const { workbench, annotator } = project;
    const kept = newAnnotatedArticle(project, '[PERS لافروف] في [GPE بكين] قال [ORG العربي]');
    const gone = newAnnotatedArticle(project, '[PERS زيد] هنا');
    const before = await released(project);
    const [person, place, house] = kept.annotations;
    if (!person || !place || !house) throw new Error('Expected three marks');
    const by = { annotatorId: annotator.id };
    value(updateAnnotation(workbench, { ...by, annotationId: person.id, patch: { label: 'ORG', note: 'x' } }));
    value(deleteAnnotation(workbench, { ...by, annotationId: place.id }));
    value(setLayerStatus(workbench, { ...by, articleId: kept.article.id, status: 'done' }));
    value(deleteArticles(workbench, { ...by, articleIds: [gone.article.id] }));
    const came = newArticle(workbench, 'خبر جديد', { title: 'جديد' });
    return { before, kept, gone, came, person, place };
  }

  test('are compared article by article and mark by mark, whatever format they are in', async () => {
    const project = temporaryProject();
    const { before, kept, gone, came, person, place } = await changed(project);
    const after = await released(project, { format: 'spacy' });
    const { articles, annotations, scheme } = value(await diffReleases({ before: before.path, after: after.path }));
    expect(scheme).toBeNull();
    expect(articles).toEqual({
      came: [{ id: came.id, title: 'جديد' }],
      went: [{ id: gone.article.id, title: 'عنوان' }],
      changed: [{ id: kept.article.id, title: 'عنوان', what: ['layers'] }],
    });
    expect(annotations.came).toEqual([]);
    expect(annotations.went.map(({ id }) => id)).toEqual([place.id, gone.annotations[0]?.id]);
    expect(annotations.changed).toEqual([
      { id: person.id, article: kept.article.id, kind: 'entity', label: 'ORG', quote: 'لافروف', what: ['label', 'note'] },
    ]);
  });

  test('of the same state are the same, also as a native JSONL file', async () => {
    const project = await seeded();
    const { path } = await released(project, { format: 'table' });
    const out = join(temporaryFolder(), 'all.jsonl');
    value(await exportProject(project.workbench, { format: 'jsonl', path: out }));
    const nothing = { came: [], went: [], changed: [] };
    expect(value(await diffReleases({ before: path, after: out }))).toEqual({
      scheme: null,
      articles: nothing,
      annotations: nothing,
    });
  });

  test('show articles that moved to another part, where both are divided', async () => {
    const project = await seeded();
    const one = await released(project, { splits: { parts, seed: 1 } });
    const other = await released(project, {
      splits: { parts: parts.map(({ name, size }) => ({ name, size: size === 3 ? 1 : 9 })) },
    });
    const whole = await released(project);
    const changedIn = async (after: string) =>
      value(await diffReleases({ before: one.path, after })).articles.changed.map(({ what }) => what);
    expect(new Set((await changedIn(other.path)).flat())).toEqual(new Set(['part']));
    expect(await changedIn(whole.path)).toEqual([]);
  });

  test('are refused where a file is missing or was touched, each told, and where they are none', async () => {
    const project = await seeded();
    const { path } = await released(project);
    const refusal = async (before: string) => codes(await diffReleases({ before, after: path }));
    const copy = () => {
      const other = join(temporaryFolder(), 'copy');
      cpSync(path, other, { recursive: true });
      return other;
    };
    const touched = copy();
    appendFileSync(join(touched, 'README.md'), ' ');
    rmSync(join(touched, 'losses.json'));
    expect(await refusal(touched)).toEqual(['release-file-changed', 'release-file-missing']);
    const climbing = copy();
    const manifest = readFileSync(join(climbing, 'manifest.json'), 'utf8');
    writeFileSync(join(climbing, 'manifest.json'), manifest.replace('"README.md"', '"../README.md"'));
    expect(await refusal(climbing)).toEqual(['not-a-release']);
    const newer = copy();
    writeFileSync(join(newer, 'manifest.json'), manifest.replace('"release": 1', '"release": 2'));
    expect(await refusal(newer)).toEqual(['newer-release']);
    const folder = join(temporaryFolder(), 'x');
    mkdirSync(folder);
    expect(await refusal(folder)).toEqual(['not-a-release']);
    expect(await refusal(join(folder, 'nowhere'))).toEqual(['file-missing']);
    writeFileSync(join(folder, 'a.jsonl'), '{"text":"x"}\n');
    expect(await refusal(join(folder, 'a.jsonl'))).toEqual(['not-a-release']);
  });
});
