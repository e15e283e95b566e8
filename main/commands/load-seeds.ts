// Puts the seed articles into a new project, and the sample layer over them, through the same funnel as any other mark.
import { listArticles } from '../../db/articles';
import type { Annotation, Annotator, Link } from '../../domain/annotation';
import type { Article } from '../../domain/article';
import { type Change, changeSet, type StoredRecord } from '../../domain/change-set';
import { done, type Outcome, refused } from '../../domain/problem';
import { readSampleLayer, type SampleAnnotation } from '../../seeds/sample-layer';
import { seedArticles } from '../../seeds/seed-articles';
import { annotationFromDraft } from './create-annotation';
import { createAnnotator } from './create-annotator';
import { importFiles } from './import-files';
import { recordChange, type Workbench } from './workbench';

export async function loadSeeds(workbench: Workbench): Promise<Outcome<undefined>> {
  const imported = await importFiles(
    workbench,
    seedArticles.map(({ name, text }) => ({ name, load: async () => done(new TextEncoder().encode(text)) })),
  );
  if (!imported.ok) return imported;
  const failed = imported.value.files.filter((file) => file.status !== 'imported');
  if (failed.length > 0) return refused(...failed.flatMap((file) => file.problems));
  return loadSampleLayer(workbench);
}

function loadSampleLayer(workbench: Workbench): Outcome<undefined> {
  const sampleLayer = readSampleLayer();
  const joined = createAnnotator(workbench, { name: sampleLayer.annotator });
  if (!joined.ok) return joined;
  const [record] = joined.value.changeSet.created;
  if (record?.type !== 'annotator') throw new Error('A new annotator is one new record');
  const articles = new Map([...listArticles(workbench.db)].map((article) => [article.source.file, article]));
  for (const { file, annotations } of sampleLayer.articles) {
    const article = articles.get(file);
    if (!article) throw new Error(`The sample layer speaks of ${file}, which is not among the seeds`);
    const loaded = loadOne(workbench, article, record.value, annotations);
    if (!loaded.ok) return loaded;
  }
  return done(undefined);
}

/** One change per article, as an import makes it. */
function loadOne(
  workbench: Workbench,
  article: Article,
  annotator: Annotator,
  samples: readonly SampleAnnotation[],
): Outcome<Change> {
  const layer: StoredRecord = {
    type: 'layer',
    value: { articleId: article.id, annotatorId: annotator.id, status: 'in-progress' },
  };
  return recordChange(workbench, {
    command: 'load-seeds',
    articleId: article.id,
    changeSet: changeSet({
      created: [
        layer,
        ...sampleAnnotations(workbench, article, annotator, samples).map((value) => ({ type: 'annotation' as const, value })),
      ],
    }),
  });
}

function sampleAnnotations(
  workbench: Workbench,
  { id: articleId }: Article,
  { id: annotatorId }: Annotator,
  samples: readonly SampleAnnotation[],
): Annotation[] {
  const made = samples.map(({ key, links, ...content }) => ({
    key,
    links,
    annotation: annotationFromDraft(workbench, { ...content, articleId, annotatorId }),
  }));
  const ids = new Map(made.map(({ key, annotation }) => [key, annotation.id]));
  return made.map(({ links, annotation }) => ({ ...annotation, links: links.map((link) => resolved(link, ids)) }));
}

function resolved(link: SampleAnnotation['links'][number], ids: ReadonlyMap<string, string>): Link {
  if (!('to' in link)) return link;
  const to = ids.get(link.to);
  if (to === undefined) throw new Error(`The sample layer links to ${link.to}, which is no mark of the same article`);
  return { ...link, to };
}
