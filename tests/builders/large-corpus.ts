// A project file with very many small articles, each with a text of its own; every hundredth is done and has two marks.
import { createHash } from 'node:crypto';
import { closeProjectFile } from '../../db/open-project';
import type { Annotation, Annotator } from '../../domain/annotation';
import type { Article } from '../../domain/article';
import { changeSet, type StoredRecord } from '../../domain/change-set';
import { recordChange, type Workbench } from '../../main/commands/workbench';
import { emptyProject, value } from './large-project';

/** Articles in one change; an import writes about as many at a time. */
const BATCH = 1000;

/** What article number `at`, counted from 1, is called. */
export function titleAt(at: number): string {
  return `خبر ${at}`;
}

export function outletAt(at: number): string {
  return `صحيفة ${at % 40}`;
}

/** @param file where the new project is made; its one annotator is Amal. */
export function largeCorpus(file: string, count: number): void {
  const { workbench, annotator } = emptyProject(file);
  for (let first = 1; first <= count; first += BATCH) {
    const texts = new Map<string, string>();
    const records: StoredRecord[] = [];
    for (let at = first; at < Math.min(first + BATCH, count + 1); at += 1) {
      const text = `قال لافروف في الخبر رقم ${at} إن بكين قريبة.`;
      const article = articleAt(workbench, at, text);
      texts.set(article.textSha256, text);
      records.push({ type: 'article', value: article });
      if (at % 100 === 0) records.push(...marksOn(workbench, article, annotator, text));
    }
    value(recordChange(workbench, { command: 'import-files', changeSet: changeSet({ created: records }), texts }));
  }
  closeProjectFile(workbench.db);
}

function articleAt(workbench: Workbench, at: number, text: string): Article {
  const sha256 = createHash('sha256').update(text).digest('hex');
  return {
    id: workbench.newId(),
    position: at,
    title: titleAt(at),
    outlet: outletAt(at),
    byline: null,
    url: null,
    publishedOn: `20${String(10 + (at % 15))}-0${1 + (at % 9)}-${String(10 + (at % 19))}`,
    language: 'ar',
    direction: 'rtl',
    textSha256: sha256,
    textLength: text.length,
    source: { file: `${at}.txt`, sha256, encoding: 'utf-8', newline: 'none', bom: false },
    metadata: {},
  };
}

function marksOn(workbench: Workbench, article: Article, annotator: Annotator, text: string): StoredRecord[] {
  const place = { articleId: article.id, annotatorId: annotator.id };
  const at = workbench.now();
  const mark = (label: string, quote: string): Annotation => ({
    ...place,
    id: workbench.newId(),
    kind: 'entity',
    label,
    spans: [{ start: text.indexOf(quote), end: text.indexOf(quote) + quote.length, quote }],
    attributes: {},
    links: [],
    note: null,
    unsure: false,
    createdAt: at,
    updatedAt: at,
    schemeVersion: 1,
  });
  return [
    { type: 'layer', value: { ...place, status: 'done' } },
    { type: 'annotation', value: mark('PERS', 'لافروف') },
    { type: 'annotation', value: mark('GPE', 'بكين') },
  ];
}
