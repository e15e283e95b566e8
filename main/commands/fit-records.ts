// What of a heap of records makes a sound project: every mark on its text, every link to a mark, every layer to a person.
import type { Annotation } from '../../domain/annotation';
import { linkProblems } from '../../domain/annotation-rules';
import type { Article } from '../../domain/article';
import { recordKey, type StoredRecord } from '../../domain/change-set';
import type { Scheme } from '../../domain/scheme';
import { annotationProblems, regionProblems } from './change-problems';

export interface FitRecords {
  /** What belongs to no article, in the order of its making. */
  readonly shared: readonly StoredRecord[];
  /** Each article with everything on it, in the order of import. */
  readonly articles: readonly { readonly article: Article; readonly records: readonly StoredRecord[] }[];
  readonly pairs: readonly StoredRecord[];
  /** What does not fit, by what it is. */
  readonly lost: {
    readonly articles: readonly string[];
    readonly texts: readonly string[];
    readonly marks: readonly string[];
    readonly links: readonly string[];
  };
}

type Of<T extends StoredRecord['type']> = Extract<StoredRecord, { type: T }>['value'];

interface Wish {
  readonly records: Iterable<StoredRecord>;
  readonly scheme: Scheme;
  readonly now: string;
  textOf(sha256: string): string | undefined;
}

export function fitRecords({ records, scheme, now, textOf }: Wish): FitRecords {
  const all = grouped(records);
  const of = <T extends StoredRecord['type']>(type: T): Of<T>[] => (all.get(type) ?? []) as Of<T>[];
  const [layers, regions, marks] = [byArticle(of('layer')), byArticle(of('region')), byArticle(of('annotation'))];
  const lost = { articles: [] as string[], texts: [] as string[], marks: [] as string[], links: [] as string[] };
  const articles: { article: Article; records: StoredRecord[] }[] = [];
  let position = 0;
  for (const found of of('article').sort((a, b) => a.position - b.position)) {
    const text = textOf(found.textSha256);
    if (text === undefined || text.length !== found.textLength) {
      lost.texts.push(found.textSha256.slice(0, 12));
      lost.articles.push(found.title || found.source.file);
      continue;
    }
    position = Math.max(position + 1, found.position);
    const article = { ...found, position };
    const sound = soundMarks(marks.get(article.id) ?? [], text, scheme, lost);
    const own = layers.get(article.id) ?? [];
    articles.push({
      article,
      records: [
        { type: 'article', value: article },
        ...(regions.get(article.id) ?? []).filter((each) => regionProblems(text, each).length === 0).map(record('region')),
        ...own.map(record('layer')),
        ...layersOfMarks(sound, own).map(record('layer')),
        ...sound.map(record('annotation')),
      ],
    });
  }
  const there = new Set(articles.map(({ article }) => article.id));
  const people = [...of('layer'), ...of('annotation')]
    .filter(({ articleId }) => there.has(articleId))
    .map((each) => each.annotatorId);
  return {
    shared: [
      ...annotators(of('annotator'), people, now).map(record('annotator')),
      ...named(of('saved-search')).map(record('saved-search')),
      ...named(of('export-preset')).map(record('export-preset')),
      ...of('outlet-line').map(record('outlet-line')),
    ],
    articles,
    pairs: of('article-pair')
      .filter(({ articleId, otherId }) => there.has(articleId) && there.has(otherId))
      .map(record('article-pair')),
    lost,
  };
}

function record<T extends StoredRecord['type']>(type: T): (value: Of<T>) => StoredRecord {
  // The type and its value come from one pair.
  return (value) => ({ type, value }) as StoredRecord;
}

function grouped(records: Iterable<StoredRecord>): Map<StoredRecord['type'], StoredRecord['value'][]> {
  const groups = new Map<StoredRecord['type'], StoredRecord['value'][]>();
  for (const { type, value } of new Map([...records].map((each) => [recordKey(each), each])).values()) {
    const group = groups.get(type);
    if (group) group.push(value);
    else groups.set(type, [value]);
  }
  return groups;
}

function byArticle<T extends { readonly articleId: string }>(values: readonly T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const value of values) groups.set(value.articleId, [...(groups.get(value.articleId) ?? []), value]);
  return groups;
}

function soundMarks(
  marks: readonly Annotation[],
  text: string,
  scheme: Scheme,
  lost: { marks: string[]; links: string[] },
): Annotation[] {
  const fit = marks.filter((mark) => {
    const isFit = annotationProblems(text, scheme, mark).length === 0;
    if (!isFit) lost.marks.push(mark.spans[0]?.quote ?? mark.id);
    return isFit;
  });
  const byId = new Map(fit.map((mark) => [mark.id, mark]));
  return fit.map((mark) => {
    const links = mark.links.filter((link) => {
      const found = (id: string) => {
        const filler = byId.get(id);
        return filler?.annotatorId === mark.annotatorId ? filler : undefined;
      };
      const holds = linkProblems(scheme, { ...mark, links: [link] }, found).length === 0;
      if (!holds) lost.links.push(`${mark.spans[0]?.quote ?? mark.id}: ${link.role}`);
      return holds;
    });
    return links.length === mark.links.length ? mark : { ...mark, links };
  });
}

/** A mark whose layer was lost begins it again. */
function layersOfMarks(marks: readonly Annotation[], layers: readonly Of<'layer'>[]): Of<'layer'>[] {
  const known = new Set(layers.map(({ annotatorId }) => annotatorId));
  const missing = new Map(
    marks.filter(({ annotatorId }) => !known.has(annotatorId)).map((mark) => [mark.annotatorId, mark.articleId]),
  );
  return [...missing].map(([annotatorId, articleId]) => ({ articleId, annotatorId, status: 'in-progress' as const }));
}

/** A person whose name was lost is called by the beginning of his id. */
function annotators(found: readonly Of<'annotator'>[], wanted: readonly string[], now: string): Of<'annotator'>[] {
  const known = new Set(found.map(({ id }) => id));
  const missing = [...new Set(wanted)].filter((id) => !known.has(id));
  return named([...found, ...missing.map((id) => ({ id, name: `? ${id.slice(-6)}`, createdAt: now }))]);
}

/** No two of one name. */
function named<T extends { readonly id: string; readonly name: string }>(values: readonly T[]): T[] {
  const taken = new Set<string>();
  return values.map((value) => {
    const name = taken.has(value.name) ? `${value.name} ${value.id.slice(-6)}` : value.name;
    taken.add(name);
    return { ...value, name };
  });
}
