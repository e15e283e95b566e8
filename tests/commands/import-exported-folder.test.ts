// A folder that was exported is imported as it lies there: its articles and marks, and nothing of what lies beside them.
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { countAnnotations } from '../../db/annotations';
import { listAnnotators } from '../../db/annotators';
import { countArticles } from '../../db/articles';
import { layersOf } from '../../db/layers';
import { createAnnotation } from '../../main/commands/create-annotation';
import { exportProject } from '../../main/commands/export-project';
import { filesOnDisk, importFiles } from '../../main/commands/import-files';
import { newAnnotatedArticle, newAnnotator, temporaryFolder, temporaryProject, value } from '../builders/temporary-project';

test.each(['brat', 'cas-xmi', 'cas-json', 'webanno-tsv'])('of %s', async (format) => {
  const project = temporaryProject();
  const { article, drafts } = newAnnotatedArticle(project, 'قال [PERS لافروف] في\n[GPE بكين] 😀 [CLAIM إن\nالسلام] قريب');
  newAnnotatedArticle(project, 'مقال بلا علامات');
  const other = newAnnotator(project.workbench, 'زيد');
  const [draft] = drafts;
  if (!draft) throw new Error('Expected a mark');
  value(createAnnotation(project.workbench, { ...draft, articleId: article.id, annotatorId: other.id }));
  const path = join(temporaryFolder(), 'out');
  value(await exportProject(project.workbench, { format, path, selection: { names: 'names' } }));

  const { workbench } = temporaryProject();
  const files = filesOnDisk([path], { folders: 'walk' });
  const report = value(await importFiles(workbench, files, { annotator: 'brat' }));
  expect(report.files.filter(({ status }) => status === 'failed')).toEqual([]);
  expect(report.files.map(({ file }) => file).filter((name) => /manifest|losses/.test(name))).toEqual([]);
  expect(countArticles(workbench.db)).toBe(2);
  const [first = ''] = report.articleIds;
  const names = new Map(listAnnotators(workbench.db).map(({ id, name }) => [id, name]));
  const whose = layersOf(workbench.db, first).map(({ annotatorId }) => names.get(annotatorId));
  // brat tells of no annotator, so that one mark of two is the same.
  expect([countAnnotations(workbench.db), whose.sort()]).toEqual(format === 'brat' ? [3, ['brat']] : [4, ['Amal', 'زيد']]);
});
