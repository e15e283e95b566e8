// Files enter a project: the good ones whole, the bad ones itemised, nothing twice and nothing silently left out.
import { mkdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { annotationsOf, countAnnotations } from '../../db/annotations';
import { listAnnotators } from '../../db/annotators';
import { countArticles, listArticles } from '../../db/articles';
import { lastSeq } from '../../db/changes';
import { layersOf } from '../../db/layers';
import { readProject } from '../../db/projects';
import { regionsOf } from '../../db/regions';
import { readScheme } from '../../db/schemes';
import { done } from '../../domain/problem';
import type { Scheme } from '../../domain/scheme';
import { withShortcut } from '../../domain/shortcuts';
import type { CarriedArticle } from '../../formats/format';
import { writeJsonl } from '../../formats/jsonl/write-jsonl';
import { checkProject } from '../../main/commands/check-project';
import { createAnnotation } from '../../main/commands/create-annotation';
import { createProject } from '../../main/commands/create-project';
import { exportProject } from '../../main/commands/export-project';
import { filesOnDisk, type ImportedSource, type ImportOptions, importFiles } from '../../main/commands/import-files';
import { setLayerStatus } from '../../main/commands/set-layer-status';
import { undo } from '../../main/commands/undo';
import { actingAs, type Workbench } from '../../main/commands/workbench';
import { defaultScheme } from '../../seeds/default-scheme';
import { seedArticles } from '../../seeds/seed-articles';
import { carriedArticle, carriedArticles } from '../builders/carried-articles';
import { createdAnnotation, newAnnotatedArticle, temporaryFolder, temporaryProject, value } from '../builders/temporary-project';

const file = (name: string, content: string | Uint8Array): ImportedSource => ({
  name,
  load: async () => done(typeof content === 'string' ? new TextEncoder().encode(content) : content),
});

async function imported(workbench: Workbench, files: Iterable<ImportedSource>, options?: ImportOptions) {
  return value(await importFiles(workbench, files, options));
}

/** Status and problem codes per file. */
async function summary(workbench: Workbench, files: Iterable<ImportedSource>, options?: ImportOptions) {
  const report = await imported(workbench, files, options);
  return report.files.map(({ status, articles, annotations, problems }) => [
    status,
    articles,
    annotations,
    ...problems.map((each) => each.code),
  ]);
}

const jsonl = (articles: readonly CarriedArticle[], name = 'تجربة', scheme: Scheme = defaultScheme) =>
  file('project.jsonl', [...writeJsonl({ project: { name, scheme }, articles: () => articles })].join(''));

async function exported(workbench: Workbench, names: 'names' | 'pseudonyms' = 'names'): Promise<string> {
  const path = join(temporaryFolder(), 'out.jsonl');
  value(await exportProject(workbench, { format: 'jsonl', selection: { names }, path }));
  return readFileSync(path, 'utf8');
}

const marked = '[CLAIM [CUE قال] [PERS لافروف] إن السلام قريب] في [GPE بكين]';

describe('plain text', () => {
  test('each file becomes an article in its own change, with its facts and its regions', async () => {
    const { workbench } = temporaryProject();
    const before = lastSeq(workbench.db);
    const report = await imported(
      workbench,
      seedArticles.map(({ name, text }) => file(name, text)),
    );
    const articles = [...listArticles(workbench.db)];
    expect(report.files.map(({ status }) => status)).toEqual(Array(5).fill('imported'));
    expect(report.articleIds).toEqual(articles.map(({ id }) => id));
    expect(articles.map(({ position }) => position)).toEqual([1, 2, 3, 4, 5]);
    expect(articles[4]).toMatchObject({ outlet: 'العربي', publishedOn: '2024-11-03', source: { file: seedArticles[4]?.name } });
    expect(regionsOf(workbench.db, articles[2]?.id ?? '').map(({ kind }) => kind)).toEqual(['marker', 'marker', 'credit']);
    expect(lastSeq(workbench.db) - before).toBe(5);
    expect(value(checkProject(workbench)).problems).toEqual([]);
  });

  test('a text that is in the project already is skipped and its title is named, in the same import too', async () => {
    const { workbench } = temporaryProject();
    const report = await imported(workbench, [file('a.txt', 'خبر\r\nأول'), file('b.txt', '\ufeffخبر\nأول')]);
    expect(report.files.map(({ status }) => status)).toEqual(['imported', 'skipped']);
    expect(report.files[1]?.problems).toEqual([
      { code: 'already-in-project', details: { file: 'b.txt', title: 'خبر', count: 1 } },
    ]);
    expect(countArticles(workbench.db)).toBe(1);
  });

  test('an annotator who imports can undo it, one file at a time', async () => {
    const { workbench, annotator } = temporaryProject();
    await imported(actingAs(workbench, annotator.id), [file('a.txt', 'خبر'), file('b.txt', 'آخر')]);
    value(undo(workbench, { annotatorId: annotator.id }));
    expect([...listArticles(workbench.db)].map(({ title }) => title)).toEqual(['خبر']);
  });
});

describe('bad files on disk', () => {
  test('each gets its own problem, and the good ones among them arrive', async () => {
    const { workbench } = temporaryProject();
    const folder = temporaryFolder();
    const at = (name: string, content?: string | Uint8Array) => {
      const path = join(folder, name);
      if (content !== undefined) writeFileSync(path, content);
      return path;
    };
    mkdirSync(at('folder.txt'));
    const vanishing = at('vanishing.txt', 'خبر');
    const files = [
      ...filesOnDisk([
        at('good.txt', 'خبر'),
        at('latin.txt', new Uint8Array([0xc7, 0xe1])),
        at('nul.txt', 'a\0b'),
        at('empty.txt', ''),
        at('folder.txt'),
        at('large.txt', ''),
        at('missing.txt'),
        vanishing,
        at('picture.png', 'x'),
        at('good too.txt', 'آخر'),
      ]),
    ];
    truncateSync(at('large.txt'), 200_000_000);
    // Gone after it was looked at, which is when most files vanish.
    const vanished = files.map((each) => ({
      ...each,
      look: () => {
        const looked = each.look?.() ?? done({ bytes: 0 });
        if (each.name === 'vanishing.txt') rmSync(vanishing, { force: true });
        return looked;
      },
    }));
    const report = await imported(workbench, vanished);
    expect(report.files.map(({ file: name, status, problems }) => [name, status, ...problems.map(({ code }) => code)])).toEqual([
      ['good.txt', 'imported'],
      ['latin.txt', 'failed', 'encoding-guessed'],
      ['nul.txt', 'failed', 'nul-bytes'],
      ['empty.txt', 'failed', 'empty-file'],
      ['folder.txt', 'failed', 'file-is-directory'],
      ['large.txt', 'failed', 'file-too-large'],
      ['missing.txt', 'failed', 'file-missing'],
      ['vanishing.txt', 'failed', 'file-missing'],
      ['picture.png', 'failed', 'unknown-format'],
      ['good too.txt', 'imported'],
    ]);
    expect(report.articleIds).toHaveLength(2);
  });

  test('a file that is too large is never read', async () => {
    const { workbench } = temporaryProject();
    const large: ImportedSource = {
      name: 'a.txt',
      look: () => done({ bytes: 50_000_001 }),
      load: () => Promise.reject(new Error('It was read')),
    };
    expect(await summary(workbench, [large])).toEqual([['failed', 0, 0, 'file-too-large']]);
  });

  test('a folder stands for the files in it when it is walked on purpose, in the order of their names', () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'b'));
    for (const name of ['c.txt', 'a.TXT', 'b/z.jsonl', 'b/picture.png', '.hidden.txt', '~$c.txt'])
      writeFileSync(join(folder, name), '');
    const names = (folders: 'walk' | 'refuse') =>
      [...filesOnDisk([folder], { folders, shownBy: 'path' })].map(({ shownAs }) => shownAs);
    expect(names('walk')).toEqual(['a.TXT', 'b/picture.png', 'b/z.jsonl', 'c.txt'].map((name) => join(folder, name)));
    expect(names('refuse')).toEqual([folder]);
  });

  test('a format that nobody reads is refused before any file is touched', async () => {
    const { workbench } = temporaryProject();
    const outcome = await importFiles(workbench, [file('a.txt', 'خبر')], { format: 'rtf' });
    expect(outcome).toEqual({
      ok: false,
      problems: [{ code: 'unknown-format', details: { found: 'rtf', known: expect.stringMatching(/^text, html, /) } }],
    });
    expect(await summary(workbench, [file('article', 'خبر')], { format: 'text' })).toEqual([['imported', 1, 0]]);
  });
});

describe('native JSONL into an empty project', () => {
  test('brings name, scheme, articles and marks, and an export of it is the same file', async () => {
    await fc.assert(
      fc.asyncProperty(carriedArticles, fc.constantFrom('تجربة', 'أ'), async (articles, name) => {
        const folder = temporaryFolder(true);
        const made = value(await createProject(join(folder, 'p.hashiya'), { name: 'other' }));
        try {
          const scheme = { ...defaultScheme, version: 7, name: 'مخطط' };
          const source = jsonl(articles, name, scheme);
          const report = await imported(made, [source]);
          expect(report.files.flatMap(({ problems }) => problems)).toEqual([]);
          expect(value(checkProject(made)).problems).toEqual([]);
          expect(readProject(made.db).name).toBe(name);
          expect(readScheme(made.db)).toEqual(scheme);
          const path = join(folder, 'out.jsonl');
          value(await exportProject(made, { format: 'jsonl', selection: { names: 'names' }, path }));
          expect(readFileSync(path)).toEqual(Buffer.from(value(await source.load())));
        } finally {
          made.db.close();
          rmSync(folder, { recursive: true });
        }
      }),
      { numRuns: 25 },
    );
  });

  test('takes a scheme as it came, and tells which keys two of its labels or a command claim', async () => {
    const place = (label: string) => ({ kind: 'entity', labelSet: 'wojood', label });
    const shared = withShortcut(defaultScheme, place('PERS'), { code: 'KeyC', shift: false });
    const scheme = withShortcut(shared, place('ORG'), { code: 'KeyS', shift: false });
    const { workbench } = temporaryProject();
    const report = await imported(workbench, [jsonl([], 'تجربة', scheme)]);
    expect(report.files[0]).toMatchObject({
      status: 'imported',
      problems: [
        { code: 'shortcut-shared', details: { key: 'C', label: 'PERS', other: 'CLAIM' } },
        { code: 'shortcut-shared', details: { key: 'S', label: 'ORG', other: 'select-sentence' } },
      ],
    });
    expect(readScheme(workbench.db)).toEqual(scheme);
  });

  test('keeps the statuses of layers and the order of articles', async () => {
    const from = temporaryProject();
    const { article } = newAnnotatedArticle(from, marked);
    newAnnotatedArticle(from, '[GPE بكين]');
    value(setLayerStatus(from.workbench, { articleId: article.id, annotatorId: from.annotator.id, status: 'locked' }));
    const content = await exported(from.workbench);
    const into = temporaryProject({ real: true });
    expect(await summary(into.workbench, [file('a.jsonl', content)])).toEqual([['imported', 2, 5]]);
    expect(layersOf(into.workbench.db, article.id).map(({ status }) => status)).toEqual(['locked']);
    expect(await exported(into.workbench)).toBe(content);
  });
});

describe('native JSONL into a project that has articles', () => {
  test('the same file again changes nothing and says so once', async () => {
    const project = temporaryProject();
    const { workbench } = project;
    const { article } = newAnnotatedArticle(project, marked);
    const before = lastSeq(workbench.db);
    const report = await imported(workbench, [file('a.jsonl', await exported(workbench))]);
    expect(report.files[0]).toMatchObject({
      status: 'skipped',
      problems: [{ code: 'already-in-project', details: { title: article.title, count: 1 } }],
    });
    expect(lastSeq(workbench.db)).toBe(before);
  });

  test('under pseudonyms a person is known again by marks that stand: what is new is theirs, and nobody else joins', async () => {
    const project = temporaryProject();
    const { workbench, annotator } = project;
    const { article, annotations } = newAnnotatedArticle(project, marked);
    const content = await exported(workbench, 'pseudonyms');
    expect(content).not.toContain('Amal');
    value(undo(workbench, { annotatorId: annotator.id }));
    const report = await imported(workbench, [file('a.jsonl', content)]);
    expect(report.files[0]).toMatchObject({ status: 'imported', articles: 0, annotations: 1 });
    expect(report.files[0]?.problems).toEqual([
      { code: 'annotator-recognised', details: { file: 'a.jsonl', found: 'annotator-1', known: 'Amal' } },
    ]);
    expect(listAnnotators(workbench.db).map(({ name }) => name)).toEqual(['Amal']);
    expect(layersOf(workbench.db, article.id)).toHaveLength(1);
    expect(annotationsOf(workbench.db, article.id)).toHaveLength(annotations.length);
    expect(value(checkProject(workbench)).problems).toEqual([]);
  });

  test('marks and annotators not there yet join the article that is there', async () => {
    const project = temporaryProject();
    const { workbench } = project;
    const { article, annotations } = newAnnotatedArticle(project, marked);
    // Another person's marks on the same article: another name, other ids.
    const [header = '', line = ''] = (await exported(workbench)).split('\n');
    const { id, ...rest } = JSON.parse(line.replaceAll('"annotator":"Amal"', '"annotator":"زيد"'));
    const others = JSON.stringify(rest).replaceAll('-7000-8000-', '-7000-9000-');
    const content = [header, JSON.stringify({ id, ...JSON.parse(others) })].join('\n');
    expect(await summary(workbench, [file('a.jsonl', content)])).toEqual([['imported', 0, annotations.length]]);
    expect(
      listAnnotators(workbench.db)
        .map(({ name }) => name)
        .sort(),
    ).toEqual(['Amal', 'زيد']);
    expect(layersOf(workbench.db, article.id)).toHaveLength(2);
    expect(countArticles(workbench.db)).toBe(1);
    expect(value(checkProject(workbench)).problems).toEqual([]);
  });

  test('a mark that was changed here since keeps its present state', async () => {
    const project = temporaryProject();
    const { annotations } = newAnnotatedArticle(project, marked);
    const content = (await exported(project.workbench)).replace('"unsure":false', '"unsure":true');
    expect(await summary(project.workbench, [file('a.jsonl', content)])).toEqual([['failed', 0, 0, 'same-id-other-annotation']]);
    expect(countAnnotations(project.workbench.db)).toBe(annotations.length);
  });

  test('the same id with another text is refused, and the other articles of the file arrive', async () => {
    const project = temporaryProject();
    const { article } = newAnnotatedArticle(project, 'خبر');
    const [other] = fc.sample(carriedArticle, { numRuns: 1, seed: 1 });
    const [clash] = fc.sample(carriedArticle, { numRuns: 1, seed: 2 });
    if (!other || !clash) throw new Error('Expected two articles');
    const report = await summary(project.workbench, [
      jsonl([{ ...clash, article: { ...clash.article, id: article.id } }, other]),
    ]);
    expect(report).toEqual([['imported', 1, other.annotations.length, 'same-id-other-text']]);
  });

  test('marks with labels that the scheme lacks stay out and are counted, and so do marks that link to them', async () => {
    const from = temporaryProject();
    newAnnotatedArticle(from, marked);
    const into = temporaryProject({ real: true });
    newAnnotatedArticle(into, 'خبر');
    const content = (await exported(from.workbench)).replaceAll('"PERS"', '"PERSON"');
    const report = await imported(into.workbench, [file('a.jsonl', content)]);
    expect(report.files[0]).toMatchObject({
      status: 'imported',
      articles: 1,
      annotations: 3,
      problems: [{ code: 'labels-not-in-scheme', details: { labels: 'entity/PERSON', count: 1 } }],
    });
    expect(readScheme(into.workbench.db)).toEqual(defaultScheme);
  });

  test('nothing enters a locked layer', async () => {
    const project = temporaryProject();
    const { article, annotations } = newAnnotatedArticle(project, marked);
    const full = await exported(project.workbench);
    value(undo(project.workbench, { annotatorId: project.annotator.id }));
    value(setLayerStatus(project.workbench, { articleId: article.id, annotatorId: project.annotator.id, status: 'locked' }));
    expect(await summary(project.workbench, [file('a.jsonl', full)])).toEqual([['failed', 0, 0, 'layer-locked']]);
    expect(annotationsOf(project.workbench.db, article.id)).toHaveLength(annotations.length - 1);
  });
});

describe('marks that do not fit stay out one by one', () => {
  test('a wrong quote takes out the mark, and whatever links to it, and says where', async () => {
    const from = temporaryProject();
    const { article, annotations, text } = newAnnotatedArticle(from, marked);
    const person = annotations.find(({ label }) => label === 'PERS');
    const start = text.indexOf('السلام');
    const sourced = createdAnnotation(
      createAnnotation(from.workbench, {
        articleId: article.id,
        annotatorId: from.annotator.id,
        kind: 'claim',
        label: 'CLAIM',
        spans: [{ start, end: start + 6, quote: 'السلام' }],
        links: [{ role: 'source', to: person?.id ?? '' }],
      }),
    );
    const content = (await exported(from.workbench)).replace('"quote":"لافروف"', '"quote":"لافروب"');
    const into = temporaryProject({ real: true });
    const [report] = (await imported(into.workbench, [file('a.jsonl', content)])).files;
    expect(report).toMatchObject({ status: 'imported', articles: 1, annotations: annotations.length - 1 });
    expect(report?.problems.map(({ code, details }) => [code, details.inAnnotation, details.inArticle])).toEqual([
      ['quote-mismatch', person?.id, article.title],
      ['filler-unknown', sourced.id, article.title],
    ]);
    expect(value(checkProject(into.workbench)).problems).toEqual([]);
  });

  test('a region outside the text is left out, and its article arrives', async () => {
    const { workbench } = temporaryProject();
    const [article] = fc.sample(carriedArticle, { numRuns: 1, seed: 3 });
    if (!article) throw new Error('Expected an article');
    const stretched = { ...article, regions: [{ start: 0, end: article.text.length + 1, kind: 'other' as const }] };
    expect(await summary(workbench, [jsonl([stretched])])).toEqual([
      ['imported', 1, article.annotations.length, 'span-outside-text'],
    ]);
  });
});
