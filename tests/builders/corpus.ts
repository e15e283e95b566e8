// Any number of articles recombined from the sentences of the seeds, the same each time, for benchmarks.
import { createHash } from 'node:crypto';
import type { Article } from '../../domain/article';
import { changeSet, type StoredRecord } from '../../domain/change-set';
import { recordChange, type Workbench } from '../../main/commands/workbench';
import { seedArticles } from '../../seeds/seed-articles';

/** Code units a text, roughly: 4 KB of UTF-8 in Arabic script are about half as many. */
const LENGTH = 2300;
const ARTICLES_A_CHANGE = 200;

const sentences = seedArticles.flatMap(({ text }) => text.split(/(?<=[.؟!])\s+|\n+/).filter((each) => each.length > 30));
export const corpusOutlets = ['رويترز', 'الجزيرة نت', 'العربي الجديد', 'سبوتنيك عربي', 'القدس العربي'];

/** Puts articles into an empty project, in changes of two hundred. */
export function recombinedCorpus(workbench: Workbench, count: number): void {
  const random = numbersFrom(7);
  for (let first = 1; first <= count; first += ARTICLES_A_CHANGE) {
    const texts = new Map<string, string>();
    const created: StoredRecord[] = [];
    for (let position = first; position < Math.min(first + ARTICLES_A_CHANGE, count + 1); position += 1) {
      const text = recombined(position, random);
      const sha256 = createHash('sha256').update(text, 'utf8').digest('hex');
      texts.set(sha256, text);
      created.push({ type: 'article', value: article(workbench.newId(), position, text, sha256) });
    }
    const outcome = recordChange(workbench, { command: 'import-files', changeSet: changeSet({ created }), texts });
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems.slice(0, 3)));
  }
}

/** The texts alone, one by one. */
export function* recombinedTexts(count: number): Generator<string> {
  const random = numbersFrom(7);
  for (let position = 1; position <= count; position += 1) yield recombined(position, random);
}

function recombined(position: number, random: () => number): string {
  const lines = [`${sentences[Math.floor(random() * sentences.length)]?.slice(0, 70)} ${position}`];
  for (let length = 0; length < LENGTH; ) {
    const sentence = sentences[Math.floor(random() * sentences.length)] ?? '';
    lines.push(sentence);
    length += sentence.length + 1;
  }
  return lines.join('\n');
}

function article(id: string, position: number, text: string, sha256: string): Article {
  const month = String(1 + (position % 12)).padStart(2, '0');
  return {
    id,
    position,
    title: text.slice(0, text.indexOf('\n')),
    outlet: corpusOutlets[position % corpusOutlets.length] ?? null,
    byline: null,
    url: null,
    publishedOn: `${2015 + (position % 10)}-${month}-15`,
    language: 'ar',
    direction: 'rtl',
    textSha256: sha256,
    textLength: text.length,
    source: { file: `${position}.txt`, sha256, encoding: 'utf-8', newline: 'lf', bom: false },
    metadata: {},
  };
}

/** Evenly spread over [0, 1), and the same each time. */
function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
