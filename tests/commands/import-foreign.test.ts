// What another tool annotated enters a project with its text, its labels mapped by their names, and nothing lost without a word.
import { copyFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { annotationsOf } from '../../db/annotations';
import { listArticles } from '../../db/articles';
import { checkProject } from '../../main/commands/check-project';
import { filesOnDisk, importFiles } from '../../main/commands/import-files';
import { actingAs } from '../../main/commands/workbench';
import { temporaryFolder, temporaryProject, value } from '../builders/temporary-project';

function storyOnDisk(): string {
  const folder = temporaryFolder();
  const goldens = join(import.meta.dirname, '../goldens/brat');
  copyFileSync(join(goldens, 'story.txt'), join(folder, 'story.txt'));
  copyFileSync(join(goldens, 'story.utf-16.ann'), join(folder, 'story.ann'));
  return folder;
}

describe('a brat folder', () => {
  test.each([
    ['the annotations alone', ['story.ann']],
    ['the text first', ['story.txt', 'story.ann']],
    ['the annotations first', ['story.ann', 'story.txt']],
  ])('becomes one article with its marks when one chooses %s', async (_name, names) => {
    const { workbench } = temporaryProject();
    const folder = storyOnDisk();
    value(await importFiles(workbench, filesOnDisk(names.map((name) => join(folder, name))), { annotator: 'brat' }));
    const [article, ...others] = [...listArticles(workbench.db)];
    expect(others).toEqual([]);
    expect(annotationsOf(workbench.db, article?.id ?? '').map(({ label }) => label)).toEqual([
      'PERS',
      'CLAIM',
      'ORG',
      'FAC',
      'GPE',
      'ORG',
    ]);
    expect(value(await checkProject(workbench)).problems).toEqual([]);
  });

  test('whose text lies elsewhere is refused by the name of what is missing', async () => {
    const { workbench } = temporaryProject();
    const folder = temporaryFolder();
    copyFileSync(join(storyOnDisk(), 'story.ann'), join(folder, 'story.ann'));
    const report = value(await importFiles(workbench, filesOnDisk([join(folder, 'story.ann')]), { annotator: 'brat' }));
    expect(report.files).toMatchObject([{ status: 'failed', problems: [{ code: 'companion-missing' }] }]);
  });

  test('is refused whole while nobody is known whose marks they could be', async () => {
    const { workbench } = temporaryProject();
    const report = value(await importFiles(actingAs(workbench, null), filesOnDisk([join(storyOnDisk(), 'story.ann')])));
    expect(report.files).toMatchObject([{ status: 'failed', articles: 0 }]);
    expect(report.files[0]?.problems.map(({ code }) => code)).toContain('annotator-needed');
    expect([...listArticles(workbench.db)]).toEqual([]);
  });

  test('in an old encoding is read as a person says, and keeps the name of it', async () => {
    const { workbench } = temporaryProject();
    const folder = temporaryFolder();
    // قال لافروف, and the mark that quotes its second word, in windows-1256.
    writeFileSync(join(folder, 'old.txt'), Buffer.from('dec7e120e1c7ddd1e6dd', 'hex'));
    const quote = Buffer.from('e1c7ddd1e6dd', 'hex');
    writeFileSync(join(folder, 'old.ann'), Buffer.concat([Buffer.from('T1\tPERS 4 10\t'), quote, Buffer.from('\n')]));
    const files = () => filesOnDisk([join(folder, 'old.ann')]);
    const unsaid = value(await importFiles(workbench, files(), { annotator: 'brat' }));
    expect(unsaid.files).toMatchObject([{ status: 'failed', problems: [{ code: 'not-utf8' }] }]);
    value(await importFiles(workbench, files(), { annotator: 'brat', encoding: 'windows-1256' }));
    const [article] = [...listArticles(workbench.db)];
    expect(article?.source.encoding).toBe('windows-1256');
    expect(annotationsOf(workbench.db, article?.id ?? '').map(({ spans }) => spans[0]?.quote)).toEqual(['لافروف']);
  });

  test('imported a second time adds no mark twice', async () => {
    const { workbench } = temporaryProject();
    const files = () => filesOnDisk([join(storyOnDisk(), 'story.ann')]);
    value(await importFiles(workbench, files(), { annotator: 'brat' }));
    value(await importFiles(workbench, files(), { annotator: 'brat' }));
    const [article] = [...listArticles(workbench.db)];
    expect(annotationsOf(workbench.db, article?.id ?? '')).toHaveLength(6);
  });
});

describe('files of other tools that share an ending', () => {
  test.each([
    ['doccano', 'doccano/story.utf-16.jsonl', 1],
    ['Label Studio', 'label-studio/story.code-points.json', 3],
    ['Prodigy', 'prodigy/story.code-points.jsonl', 2],
    ['spaCy', 'spacy/story.code-points.jsonl', 1],
    ['W3C Web Annotation', 'web-annotation/story.code-points.jsonl', 1],
    ['CoNLL', 'conll/story.iob1.conll', 1],
    ['CoNLL-U', 'conllu/story.conllu', 1],
    ['WebAnno TSV', 'webanno-tsv/story.utf-16.tsv', 1],
    ['CAS JSON', 'cas/story.utf-16.json', 1],
    ['CAS XMI', 'cas/story.utf-16.xmi', 1],
  ])('from %s enter a project with the marks of each annotator, once', async (_name, path, annotators) => {
    const { workbench } = temporaryProject();
    const folder = temporaryFolder();
    const goldens = join(import.meta.dirname, '../goldens');
    const file = join(folder, `story.${path.split('.').at(-1)}`);
    copyFileSync(join(goldens, path), file);
    copyFileSync(join(goldens, 'web-annotation/story.txt'), join(folder, 'story.txt'));
    const report = value(await importFiles(workbench, filesOnDisk([file]), { annotator: 'somebody' }));
    expect(report.files).toMatchObject([{ status: 'imported' }]);
    const marks = [...listArticles(workbench.db)].flatMap(({ id }) => annotationsOf(workbench.db, id));
    expect(new Set(marks.map(({ annotatorId }) => annotatorId)).size).toBe(annotators);
    const linked = !/^(?:spacy|conll)/.test(path);
    expect(marks.some(({ links }) => links.length > 0)).toBe(linked);
    expect(value(await checkProject(workbench)).problems).toEqual([]);
    const again = value(await importFiles(workbench, filesOnDisk([file]), { annotator: 'somebody' }));
    expect(again.files).toMatchObject([{ status: 'skipped', articles: 0, annotations: 0 }]);
  });
});
