// A new project is whole when it has its name, or it is not there at all.
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { annotationsOf } from '../../db/annotations';
import { listArticles as articlesOf } from '../../db/articles';
import { changesFrom } from '../../db/changes';
import { readText } from '../../db/texts';
import { compareAnnotations } from '../../domain/annotation';
import { checkProject } from '../../main/commands/check-project';
import { createProject } from '../../main/commands/create-project';
import { describeProject } from '../../main/commands/describe-project';
import { listArticles } from '../../main/commands/list-articles';
import { undo } from '../../main/commands/undo';
import type { Workbench } from '../../main/commands/workbench';
import { defaultScheme } from '../../seeds/default-scheme';
import { readSampleLayer } from '../../seeds/sample-layer';
import { seedArticles } from '../../seeds/seed-articles';
import {
  codes,
  countingClockAndIds,
  newAnnotatedArticle,
  temporaryFolder,
  temporaryProject,
  value,
} from '../builders/temporary-project';

async function opened<T>(path: string, seeds: boolean, look: (workbench: Workbench) => T): Promise<T> {
  const workbench = value(await createProject(path, { name: 'مشروع', seeds }, countingClockAndIds()));
  try {
    return look(workbench);
  } finally {
    workbench.db.close();
  }
}

describe('an empty project', () => {
  test('has its name, the default scheme and a history of one change by nobody', async () => {
    const folder = temporaryFolder();
    const path = join(folder, 'new.hashiya');
    await opened(path, false, (workbench) => {
      expect(value(describeProject(workbench))).toMatchObject({
        project: { name: 'مشروع' },
        path,
        scheme: defaultScheme,
        annotators: [],
        lastSeq: 1,
      });
      expect([...changesFrom(workbench.db, 1)]).toMatchObject([{ command: 'create-project', authorId: null }]);
      expect(value(checkProject(workbench))).toEqual({ articles: 0, annotations: 0, changes: 1, problems: [] });
    });
    expect(readdirSync(folder)).toEqual(['new.hashiya']);
  });

  test('never takes the place of a file or a folder', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'file.hashiya'), 'mine');
    mkdirSync(join(folder, 'folder.hashiya'));
    expect(codes(await createProject(join(folder, 'file.hashiya'), { name: 'x' }))).toEqual(['file-exists']);
    expect(codes(await createProject(join(folder, 'folder.hashiya'), { name: 'x' }))).toEqual(['file-exists']);
    expect(codes(await createProject(join(folder, 'none', 'x.hashiya'), { name: 'x' }))).toEqual(['folder-missing']);
    expect(readFileSync(join(folder, 'file.hashiya'), 'utf8')).toBe('mine');
    expect(readdirSync(folder)).toEqual(['file.hashiya', 'folder.hashiya']);
  });

  test('is not misled by what an interrupted making or an earlier project left behind', async () => {
    const folder = temporaryFolder();
    const other = temporaryProject();
    newAnnotatedArticle(other, '[PERS لافروف] في [GPE بكين]');
    for (const name of ['new.hashiya.making', 'new.hashiya.making-wal', 'new.hashiya-wal'])
      cpSync(`${other.path}-wal`, join(folder, name));
    await opened(join(folder, 'new.hashiya'), false, (workbench) => {
      expect(value(checkProject(workbench))).toEqual({ articles: 0, annotations: 0, changes: 1, problems: [] });
    });
    expect(readdirSync(folder)).toEqual(['new.hashiya']);
  });
});

describe('a project with seeds', () => {
  test('holds the five articles and the whole sample layer, and checks clean', async () => {
    await opened(join(temporaryFolder(), 'demo.hashiya'), true, (workbench) => {
      const articles = [...articlesOf(workbench.db)];
      expect(articles.map((article) => readText(workbench.db, article.textSha256))).toEqual(seedArticles.map(({ text }) => text));
      expect(articles.map(({ source }) => source.file)).toEqual(seedArticles.map(({ name }) => name));
      const report = value(checkProject(workbench));
      expect(report.problems).toEqual([]);
      expect(report.annotations).toBe(readSampleLayer().articles.flatMap(({ annotations }) => annotations).length);
      const { annotators } = value(describeProject(workbench));
      expect(annotators.map(({ name }) => name)).toEqual(['Sample']);
      const page = { annotatorId: annotators[0]?.id ?? '', after: 0, limit: 10 };
      const summaries = value(listArticles(workbench, page)).articles;
      expect(summaries.map(({ status }) => status)).toEqual(Array(5).fill('in-progress'));
    });
  });

  test('keeps every mark of the sample as it was written, its links turned into ids of the same article', async () => {
    await opened(join(temporaryFolder(), 'demo.hashiya'), true, (workbench) => {
      for (const article of articlesOf(workbench.db)) {
        const sample = readSampleLayer().articles.find(({ file }) => file === article.source.file)?.annotations ?? [];
        const stored = annotationsOf(workbench.db, article.id);
        const quoteOfId = new Map(stored.map(({ id, spans }) => [id, spans]));
        const quoteOfKey = new Map(sample.map(({ key, spans }) => [key, spans]));
        const told = (
          mark: { kind: string; label: string; spans: unknown; attributes: unknown; links: readonly object[] },
          spansOf: ReadonlyMap<string, unknown>,
        ) =>
          JSON.stringify([
            mark.kind,
            mark.label,
            mark.spans,
            mark.attributes,
            mark.links.map((link) => ('to' in link ? spansOf.get(String(link.to)) : link)),
          ]);
        expect(stored.map((mark) => told(mark, quoteOfId)).sort()).toEqual(sample.map((mark) => told(mark, quoteOfKey)).sort());
        expect(stored).toEqual(stored.toSorted(compareAnnotations));
      }
    });
  });

  test('is nobody’s to undo', async () => {
    await opened(join(temporaryFolder(), 'demo.hashiya'), true, (workbench) => {
      const annotatorId = value(describeProject(workbench)).annotators[0]?.id ?? '';
      expect(codes(undo(workbench, { annotatorId }))).toEqual(['nothing-to-undo']);
    });
  });
});
