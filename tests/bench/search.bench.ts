// How fast a corpus is indexed and searched: articles recombined from the seeds' sentences, two hundred queries of different kinds.
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { listArticles } from '../../db/articles';
import { closeProjectFile } from '../../db/open-project';
import { storedText } from '../../db/texts';
import { stemmedWords } from '../../domain/text/stems';
import { createProject } from '../../main/commands/create-project';
import { indexSomeArticles, searchProject } from '../../main/commands/search-project';
import type { Workbench } from '../../main/commands/workbench';
import { seedArticles } from '../../seeds/seed-articles';
import { corpusOutlets, recombinedCorpus } from '../builders/corpus';
import { atMost, type Measurement, measurement, percentile } from './measurement';

/** `--articles=100000` for the larger corpus. */
const ARTICLES = 10_000;
const QUERIES = 200;
const PAGE = { limit: 20, hitsPerArticle: 5, after: null };

/** The same commands on plain Node, as the command line runs them. */
export const withoutWindow = true;

interface Wish {
  readonly articles?: number | undefined;
  log(line: string): void;
}

export async function measure({ log, articles = ARTICLES }: Wish): Promise<Measurement[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'hashiya-bench-'));
  const created = await createProject(path.join(folder, 'bench.hashiya'), { name: 'bench', seeds: false });
  if (!created.ok) throw new Error(JSON.stringify(created.problems));
  const workbench = created.value;
  try {
    log(`Making ${articles} articles …`);
    const name = `of ${articles} articles`;
    recombinedCorpus(workbench, articles);
    const bare = statSync(workbench.db.name).size;
    log('Indexing …');
    const slices = indexed(workbench);
    workbench.db.pragma('wal_checkpoint(TRUNCATE)');
    const size = (statSync(workbench.db.name).size - bare) / 1_000_000;
    log('Searching …');
    return [
      measurement(
        `index ${name}, all slices`,
        'ms',
        slices.reduce((sum, each) => sum + each, 0),
      ),
      measurement(`index ${name}, p99 of a slice`, 'ms', percentile(slices, 0.99)),
      measurement(`index ${name}, longest slice`, 'ms', Math.max(...slices)),
      measurement(`index ${name}, what it adds to the file`, 'MB', size),
      ...searched(workbench, name),
    ];
  } finally {
    closeProjectFile(workbench.db);
    rmSync(folder, { recursive: true, force: true });
  }
}

function indexed(workbench: Workbench): number[] {
  const slices: number[] = [];
  for (let more = true; more; ) {
    const began = performance.now();
    more = indexSomeArticles(workbench);
    slices.push(performance.now() - began);
  }
  return slices;
}

/** @param isPromised whether the promise speaks of a corpus of this size. */
export function searched(workbench: Workbench, name: string, isPromised = true): Measurement[] {
  const times = new Map<string, number[]>();
  // Once before, so that what is measured is searching and not the first look at the file.
  for (const round of [0, 1]) {
    for (const [kind, query] of queries()) {
      const began = performance.now();
      const page = searchProject(workbench, { query, ...PAGE });
      if (!page.ok) throw new Error(`${query}: ${JSON.stringify(page.problems)}`);
      if (round === 1) times.set(kind, [...(times.get(kind) ?? []), performance.now() - began]);
    }
  }
  const all = [...times.values()].flat();
  return [
    measurement(`search ${name}, p50`, 'ms', percentile(all, 0.5)),
    measurement(`search ${name}, p95`, 'ms', percentile(all, 0.95), isPromised ? { promise: atMost(50, 'ms') } : {}),
    measurement(`search ${name}, p99`, 'ms', percentile(all, 0.99)),
    measurement(`search ${name}, articles with ${HIDDEN} that are not found by ${SOUGHT}`, 'articles', unfound(workbench), {
      promise: atMost(0, 'articles'),
    }),
    ...[...times].map(([kind, each]) => measurement(`search ${name}, ${kind}, p95`, 'ms', percentile(each, 0.95))),
  ];
}

const [SOUGHT, HIDDEN] = ['بكين', 'وبكين'];

/** Articles that hold the word behind a clitic, told by their letters alone. */
function unfound(workbench: Workbench): number {
  const holding = new Set<string>();
  for (const { id, textSha256 } of listArticles(workbench.db)) {
    if (storedText(workbench.db, textSha256)?.includes(HIDDEN)) holding.add(id);
  }
  if (holding.size === 0) throw new Error(`No article holds ${HIDDEN}`);
  for (let after: number | null = null; ; ) {
    const page = searchProject(workbench, { ...PAGE, query: SOUGHT, limit: 50, after });
    if (!page.ok) throw new Error(JSON.stringify(page.problems));
    for (const { article } of page.value.found) holding.delete(article.id);
    after = page.value.next;
    if (after === null) return holding.size;
  }
}

/** Twenty of each kind, from rare words to the commonest. */
function queries(): [kind: string, query: string][] {
  const counts = new Map<string, number>();
  for (const { text } of seedArticles) {
    for (const { start, end } of stemmedWords(text)) {
      const word = text.slice(start, end);
      counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  }
  const byCount = [...counts].sort(([, a], [, b]) => b - a).map(([word]) => word);
  const spread = byCount.filter((_word, index) => index % Math.floor(byCount.length / 40) === 0);
  const kinds: Readonly<Record<string, (word: string, other: string, index: number) => string>> = {
    'a word': (word) => word,
    'a word with a clitic': (word) => `و${word}`,
    'two words': (word, other) => `${word} ${other}`,
    'either of two words': (word, other) => `${word} OR ${other}`,
    'a word without another': (word, other) => `${word} NOT ${other}`,
    'a phrase': (_word, _other, index) => `"${phrase(index)}"`,
    'a prefix': (word) => `${word.slice(0, 3)}*`,
    'a word in a title': (word) => `title:${word}`,
    'a word of an outlet': (word, _other, index) => `${word} outlet:"${corpusOutlets[index % corpusOutlets.length]}"`,
    'a word of a year': (word, _other, index) => `${word} date:${2015 + (index % 10)}`,
  };
  const perKind = QUERIES / Object.keys(kinds).length;
  return Object.entries(kinds).flatMap(([kind, make]) =>
    Array.from({ length: perKind }, (_, index): [string, string] => {
      const [word, other] = [spread[index * 2] ?? '', spread[(index * 7 + 3) % spread.length] ?? ''];
      return [kind, make(word, other, index)];
    }),
  );
}

function phrase(index: number): string {
  const { text } = seedArticles[index % seedArticles.length] ?? { text: '' };
  const words = [...stemmedWords(text)];
  const at = (index * 17) % (words.length - 3);
  return text.slice(words[at]?.start, words[at + 2]?.end).replaceAll(/["\n]/g, ' ');
}
