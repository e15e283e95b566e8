// Articles with everything on them, several at a time: a statement for each of a hundred thousand articles costs as much as its rows.
import type { Annotation, Layer } from '../domain/annotation';
import type { Article, Region } from '../domain/article';
import { annotationsOfEach } from './annotations';
import { type ReadableDatabase, statement } from './database';

export interface ArticleContents {
  readonly article: Article;
  readonly text: string;
  readonly regions: readonly Pick<Region, 'start' | 'end' | 'kind'>[];
  readonly layers: readonly Pick<Layer, 'annotatorId' | 'status'>[];
  /** In the order of `compareAnnotations`. */
  readonly annotations: readonly Annotation[];
}

/** What is read at once: so many articles, or so many code units of text, whatever comes first. */
const ARTICLES = 20;
const LENGTH = 500_000;

/** In the order of the articles, each as it stands when its group is read. Between two of them the connection is free. */
export function* contentsOf(db: ReadableDatabase, articles: Iterable<Article>): Generator<ArticleContents> {
  let group: Article[] = [];
  let length = 0;
  for (const article of articles) {
    group.push(article);
    length += article.textLength;
    if (group.length < ARTICLES && length < LENGTH) continue;
    yield* contentsOfGroup(db, group);
    group = [];
    length = 0;
  }
  yield* contentsOfGroup(db, group);
}

export function contentOf(db: ReadableDatabase, article: Article): ArticleContents {
  const [content] = contentsOfGroup(db, [article]);
  if (!content) throw new Error('An article has its contents');
  return content;
}

interface PackedContents {
  readonly id: string;
  readonly text: string;
  readonly regions: string;
  readonly layers: string;
}

const packedSql = `SELECT pair.value ->> 0 AS id, text,
  (SELECT json_group_array(json_array(start_offset, end_offset, kind))
    FROM (SELECT * FROM region WHERE article_id = pair.value ->> 0 ORDER BY start_offset, end_offset)) AS regions,
  (SELECT json_group_array(json_array(annotator_id, status))
    FROM (SELECT * FROM layer WHERE article_id = pair.value ->> 0 ORDER BY annotator_id)) AS layers
  FROM json_each(?) AS pair JOIN article_text ON sha256 = pair.value ->> 1`;

function contentsOfGroup(db: ReadableDatabase, group: readonly Article[]): ArticleContents[] {
  const pairs = JSON.stringify(group.map(({ id, textSha256 }) => [id, textSha256]));
  const found = new Map(
    statement<[string], PackedContents>(db, packedSql)
      .all(pairs)
      .map((row) => [row.id, row]),
  );
  const annotations = annotationsOfEach(
    db,
    group.map(({ id }) => id),
  );
  return group.map((article) => {
    const row = found.get(article.id);
    if (!row) throw new Error(`Article ${article.id} has lost its text`);
    const { text, regions, layers } = row;
    return {
      article,
      text,
      regions: unpacked<[number, number, Region['kind']]>(regions).map(([start, end, kind]) => ({ start, end, kind })),
      layers: unpacked<[string, Layer['status']]>(layers).map(([annotatorId, status]) => ({ annotatorId, status })),
      annotations: annotations.get(article.id) ?? [],
    };
  });
}

const unpacked = <Row>(json: string): Row[] => (json === '[]' ? [] : JSON.parse(json));
