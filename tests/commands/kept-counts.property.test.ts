// Statistics that are followed through any changes say what statistics say that are counted anew, whoever made the changes.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { annotationsOf } from '../../db/annotations';
import { listAnnotators } from '../../db/annotators';
import { listArticles } from '../../db/articles';
import { openProjectFile } from '../../db/open-project';
import { readScheme } from '../../db/schemes';
import { type LayerStatus, layerStatuses } from '../../domain/annotation';
import { everyArticle } from '../../domain/corpus-view';
import type { StatisticsInput } from '../../domain/statistics';
import type { StatisticsSums } from '../../domain/sums/statistics-sums';
import { createAnnotation } from '../../main/commands/create-annotation';
import { deleteAnnotation } from '../../main/commands/delete-annotation';
import { deleteArticles } from '../../main/commands/delete-articles';
import { goBack } from '../../main/commands/go-back';
import { importFiles } from '../../main/commands/import-files';
import { KeptCounts } from '../../main/commands/kept-counts';
import { everything, projectStats } from '../../main/commands/project-stats';
import { redo } from '../../main/commands/redo';
import { setLayerStatus } from '../../main/commands/set-layer-status';
import { undo } from '../../main/commands/undo';
import { updateAnnotation } from '../../main/commands/update-annotation';
import { updateArticle } from '../../main/commands/update-article';
import { actingAs, openWorkbench, type Workbench } from '../../main/commands/workbench';
import { randomArticles, randomProject } from '../builders/random-project';
import { value } from '../builders/temporary-project';

const deeds = [
  'mark',
  'relabel',
  'widen',
  'unmark',
  'status',
  'status',
  'status',
  'describe',
  'import',
  'delete-article',
  'go-back',
  'undo',
  'undo',
  'redo',
] as const;
const deed = fc.record({ what: fc.constantFrom(...deeds), one: fc.nat(99), other: fc.nat(99), who: fc.nat(1) });
type Deed = typeof deed extends fc.Arbitrary<infer T> ? T : never;

const pick = <T>(list: readonly T[], number: number): T | undefined => list[number % Math.max(1, list.length)];

/** Does it where it can be done, on a day of its own; a refusal changes nothing. */
async function act(project: Workbench, { what, one, other, who }: Deed, day: number): Promise<unknown> {
  const workbench = { ...project, now: () => new Date(Date.UTC(2025, 0, day)).toISOString() };
  const { db } = workbench;
  const annotatorId = pick(listAnnotators(db), who)?.id ?? '';
  if (what === 'undo') return undo(workbench, { annotatorId });
  if (what === 'redo') return redo(workbench, { annotatorId });
  if (what === 'import')
    return await importFiles(actingAs(workbench, annotatorId), [{ name: 'a.jsonl', load: rows(one, other) }]);
  const article = pick([...listArticles(db)], one);
  if (!article) return undefined;
  const { id: articleId } = article;
  const mark = pick(annotationsOf(db, articleId, annotatorId), other);
  switch (what) {
    case 'mark':
      return createAnnotation(workbench, {
        articleId,
        annotatorId,
        kind: 'entity',
        label: 'ORG',
        spans: [{ start: 4, end: 10, quote: 'لافروف' }],
      });
    case 'relabel':
      return (
        mark &&
        updateAnnotation(workbench, {
          annotationId: mark.id,
          annotatorId,
          patch: { label: pick(['PERS', 'GPE', 'against'], one) ?? '' },
        })
      );
    case 'widen':
      return (
        mark &&
        updateAnnotation(workbench, {
          annotationId: mark.id,
          annotatorId,
          patch: { spans: [{ start: 0, end: 10, quote: 'قال لافروف' }] },
        })
      );
    case 'unmark':
      return mark && deleteAnnotation(workbench, { annotationId: mark.id, annotatorId });
    case 'status':
      return setLayerStatus(workbench, { articleId, annotatorId, status: pick<LayerStatus>(layerStatuses, other) ?? 'done' });
    case 'describe':
      return updateArticle(workbench, {
        articleIds: [articleId],
        annotatorId,
        patch: { outlet: pick([null, 'رويترز', 'وكالة'], other) ?? null },
      });
    case 'delete-article':
      return deleteArticles(workbench, { articleIds: [articleId], annotatorId });
    case 'go-back':
      return goBack(workbench, { articleId, annotatorId, seq: 1 + other });
  }
}

const rows = (one: number, other: number) => async () => ({
  ok: true as const,
  value: new TextEncoder().encode(
    JSON.stringify({ text: `قال لافروف في الخبر ${one} و${other} إن بكين قريبة.`, outlet: 'رويترز' }),
  ),
});

const questions = ({ db }: Workbench): StatisticsInput[] => [
  everything,
  { ...everything, annotatorId: listAnnotators(db)[1]?.id ?? null },
  { ...everything, filter: { ...everyArticle, outlet: 'رويترز', statuses: ['done', 'in-progress'] } },
  { ...everything, filter: { ...everyArticle, marks: [{ kind: 'entity', label: 'PERS', has: true }] }, most: 1 },
];

function told(sums: StatisticsSums, { db }: Workbench, { annotatorId, most }: StatisticsInput) {
  const annotators = listAnnotators(db).filter(({ id }) => annotatorId === null || id === annotatorId);
  return sums.tell({ scheme: readScheme(db), annotators, most });
}

/** The same question, of a file that nobody has asked before. */
async function anew(path: string, question: StatisticsInput) {
  const db = value(openProjectFile(path));
  try {
    return value(await projectStats(openWorkbench(db), question));
  } finally {
    db.close();
  }
}

describe('statistics that are followed', () => {
  test('are those of a count anew, after marks, statuses, imports, deletions, undo and redo, also by another process', async () => {
    await fc.assert(
      fc.asyncProperty(
        randomArticles,
        fc.array(fc.tuple(deed, fc.boolean()), { minLength: 4, maxLength: 14 }),
        async (articles, acts) => {
          const project = randomProject(articles);
          const { workbench, path } = project;
          const other = openWorkbench(value(openProjectFile(path)));
          try {
            for (const question of questions(workbench)) await projectStats(workbench, question);
            for (const [index, [each, isOther]] of acts.entries()) {
              await act(isOther ? other : workbench, each, index + 1);
              const question = questions(workbench)[index % 4] ?? everything;
              expect(value(await projectStats(workbench, question))).toEqual(await anew(path, question));
            }
            for (const question of questions(workbench)) {
              expect(value(await projectStats(workbench, question))).toEqual(await anew(path, question));
            }
          } finally {
            other.db.close();
            project.remove();
          }
        },
      ),
      { numRuns: 20 },
    );
  });

  test('are those of a count anew where changes come while the first count is going on', async () => {
    await fc.assert(
      fc.asyncProperty(randomArticles, fc.array(deed, { minLength: 1, maxLength: 12 }), async (articles, acts) => {
        const project = randomProject(articles);
        const { workbench, path } = project;
        try {
          const question = questions(workbench)[acts.length % 4] ?? everything;
          const counts = new KeptCounts(workbench, question);
          const left = [...acts];
          // Others are let in wherever the count may rest.
          while (counts.sums === null) {
            await counts.goOn(async () => {
              const next = left.pop();
              if (next) await act(workbench, next, acts.length - left.length);
              return true;
            });
          }
          expect(told(counts.sums, workbench, question)).toEqual(await anew(path, question));
        } finally {
          project.remove();
        }
      }),
      { numRuns: 20 },
    );
  });

  test('are those of a count anew after one that broke off in the middle', async () => {
    await fc.assert(
      fc.asyncProperty(randomArticles, fc.nat(20), async (articles, restsBefore) => {
        const project = randomProject(articles);
        const { workbench, path } = project;
        try {
          const counts = new KeptCounts(workbench, everything);
          let rests = 0;
          const breaking = async () => {
            if (rests++ === restsBefore) throw new Error('The disk is away');
            return false;
          };
          await counts.goOn(breaking).catch(() => undefined);
          while (counts.sums === null) await counts.goOn(async () => true);
          expect(told(counts.sums, workbench, everything)).toEqual(await anew(path, everything));
        } finally {
          project.remove();
        }
      }),
      { numRuns: 8 },
    );
  });
});
