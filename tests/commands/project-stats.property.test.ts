// Whatever a project holds, the statistics say what a naive count over all its marks says.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { annotationsOf } from '../../db/annotations';
import { listAnnotators } from '../../db/annotators';
import { listArticles } from '../../db/articles';
import { layersOf } from '../../db/layers';
import { type Annotation, quoteOf } from '../../domain/annotation';
import { everyArticle } from '../../domain/corpus-view';
import type { Party, Statistics } from '../../domain/statistics';
import { foldText } from '../../domain/text/fold';
import { everything, projectStats } from '../../main/commands/project-stats';
import type { Workbench } from '../../main/commands/workbench';
import { type RandomArticle, randomArticles, randomProject } from '../builders/random-project';
import { value } from '../builders/temporary-project';

type Counts = Record<string, number>;
const add = (counts: Counts, key: string): void => {
  counts[key] = (counts[key] ?? 0) + 1;
};

interface Wish {
  readonly annotator?: string;
  readonly outlet?: string;
}

/** All marks that are wished for, one after the other. */
function marks({ db }: Workbench, { annotator, outlet }: Wish): Annotation[] {
  const people = listAnnotators(db).filter(({ name }) => annotator === undefined || name === annotator);
  const articles = [...listArticles(db)].filter((article) => outlet === undefined || article.outlet === outlet);
  return articles.flatMap(({ id }) => people.flatMap((person) => annotationsOf(db, id, person.id)));
}

const pairKey = (a: Annotation, b: Annotation): string => [`${a.kind} ${a.label}`, `${b.kind} ${b.label}`].sort().join(' + ');
const overlap = (a: Annotation, b: Annotation): boolean =>
  a.spans.some((one) => b.spans.some((other) => one.start < other.end && other.start < one.end));

function naivePairs(all: readonly Annotation[]): { overlap: Counts; article: Counts } {
  const counts = { overlap: {} as Counts, article: {} as Counts };
  const seen = new Set<string>();
  for (const [index, a] of all.entries()) {
    for (const b of all.slice(index)) {
      if (a.articleId !== b.articleId || a.annotatorId !== b.annotatorId) continue;
      if (a !== b && overlap(a, b)) add(counts.overlap, pairKey(a, b));
      const key = `${a.articleId} ${pairKey(a, b)}`;
      if (!seen.has(key)) add(counts.article, pairKey(a, b));
      seen.add(key);
    }
  }
  return counts;
}

function naiveParties(all: readonly Annotation[], mark: Annotation, role: string): string[] {
  const keys = mark.links
    .filter((link) => link.role === role)
    .map((link) => {
      if ('filler' in link) return link.filler;
      if ('topic' in link) return foldText(link.topic);
      const filling = all.find(({ id }) => id === link.to);
      return filling ? foldText(quoteOf(filling)) : '';
    });
  return keys.length === 0 ? ['nobody'] : [...new Set(keys)];
}

function naiveSources(all: readonly Annotation[]): Counts {
  const counts: Counts = {};
  for (const claim of all) if (claim.kind === 'claim') for (const key of naiveParties(all, claim, 'source')) add(counts, key);
  return counts;
}

function naiveStances(all: readonly Annotation[]): Counts {
  const counts: Counts = {};
  for (const stance of all) {
    if (stance.kind !== 'stance') continue;
    for (const holder of naiveParties(all, stance, 'holder')) {
      for (const target of naiveParties(all, stance, 'target')) add(counts, `${holder} → ${target}: ${stance.label}`);
    }
  }
  return counts;
}

function partyKey(party: Party): string {
  if (party.type === 'words') return foldText(party.words);
  return party.type === 'filler' ? party.filler : party.type;
}

/** The same as the naive counts are written. */
function told(stats: Statistics) {
  const pairs = (list: Statistics['together']['overlap']): Counts =>
    Object.fromEntries(
      list.map(({ one, other, count }) => [
        [`${one.kind} ${one.label}`, `${other.kind} ${other.label}`].sort().join(' + '),
        count,
      ]),
    );
  const { holders, targets, cells } = stats.stances;
  const name = (parties: typeof holders, place: number): string => partyKey(parties[place]?.party ?? { type: 'nobody' });
  return {
    annotations: stats.annotations,
    labels: Object.fromEntries(stats.byLabel.map(({ kind, label, annotations }) => [`${kind} ${label}`, annotations])),
    pairs: { overlap: pairs(stats.together.overlap), article: pairs(stats.together.article) },
    sources: Object.fromEntries(stats.sources.parties.map(({ party, claims }) => [partyKey(party), claims])),
    stances: Object.fromEntries(
      cells.flatMap(({ holder, target, labels }) =>
        labels.map(({ label, count }) => [`${name(holders, holder)} → ${name(targets, target)}: ${label}`, count]),
      ),
    ),
  };
}

function naive(workbench: Workbench, wish: Wish): ReturnType<typeof told> {
  const all = marks(workbench, wish);
  const labels: Counts = {};
  for (const { kind, label } of all) add(labels, `${kind} ${label}`);
  return {
    annotations: all.length,
    labels,
    pairs: naivePairs(all),
    sources: naiveSources(all),
    stances: naiveStances(all),
  };
}

async function inProject(articles: readonly RandomArticle[], look: (workbench: Workbench) => Promise<void>): Promise<void> {
  const project = randomProject(articles);
  try {
    await look(project.workbench);
  } finally {
    project.remove();
  }
}

describe('the statistics of any project', () => {
  test('say what a naive count says, of everybody, of one annotator, and of the articles that a filter lets through', async () => {
    await fc.assert(
      fc.asyncProperty(randomArticles, async (articles) => {
        await inProject(articles, async (workbench) => {
          expect(told(value(await projectStats(workbench)))).toEqual(naive(workbench, {}));
          const [first] = listAnnotators(workbench.db);
          const own = value(await projectStats(workbench, { ...everything, annotatorId: first?.id ?? null }));
          expect(told(own)).toEqual(naive(workbench, { annotator: first?.name ?? '' }));
          const filter = { ...everyArticle, outlet: 'رويترز' };
          const some = value(await projectStats(workbench, { ...everything, filter }));
          expect(told(some)).toEqual(naive(workbench, { outlet: 'رويترز' }));
          expect(some.articles).toBe(articles.filter(({ outlet }) => outlet === 'رويترز').length);
        });
      }),
      { numRuns: 30 },
    );
  });

  test('sum up to the same, however they are divided', async () => {
    await fc.assert(
      fc.asyncProperty(randomArticles, async (articles) => {
        await inProject(articles, async (workbench) => {
          const stats = value(await projectStats(workbench));
          const sum = (rows: readonly { annotations: number }[]): number =>
            rows.reduce((all, { annotations }) => all + annotations, 0);
          for (const rows of [stats.byKind, stats.byLabel, stats.byOutlet, stats.byMonth, stats.byAnnotator, stats.byDay]) {
            expect(sum(rows)).toBe(stats.annotations);
          }
          const layers = [...listArticles(workbench.db)].flatMap(({ id }) => layersOf(workbench.db, id));
          const done = layers.filter(({ status }) => status === 'done').length;
          expect(stats.doneByDay.reduce((all, day) => all + day.articles, 0)).toBe(done);
          const few = value(await projectStats(workbench, { ...everything, most: 1 }));
          const whole = (parties: Statistics['stances']['holders']): number => parties.reduce((all, { count }) => all + count, 0);
          expect(whole(few.stances.holders)).toBe(whole(stats.stances.holders));
          expect(whole(few.stances.targets)).toBe(whole(stats.stances.targets));
          expect(few.stances.holders.length).toBeLessThanOrEqual(2);
          const cells = (table: Statistics['stances']): number =>
            table.cells.reduce((all, cell) => cell.labels.reduce((inCell, { count }) => inCell + count, all), 0);
          expect(cells(few.stances)).toBe(cells(stats.stances));
        });
      }),
      { numRuns: 20 },
    );
  });
});
