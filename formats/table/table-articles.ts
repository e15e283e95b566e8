// Makes articles of the rows of a table, or of records that are one: the text, the facts, and the rest as metadata.
import { done, type Outcome, problem, refused } from '../../domain/problem';
import { type FileProblems, shortened } from '../file-problems';
import type { CarriedArticle, ReadFile } from '../format';
import { dayFrom, isArticleId, isBlank, languageFrom, type PlainSource, plainArticle, type WrittenFacts } from '../plain-article';
import type { ColumnMapping } from './columns';

type Cell = readonly [column: string, value: string];

/** What one article may bring along; longer cells are counted. */
const LONGEST_METADATA = 10_000;

export class TableArticles {
  private readonly articles: CarriedArticle[] = [];
  private readonly seen = new Set<string>();
  private repeated = 0;
  private firstRepeated = '';

  constructor(
    private readonly source: PlainSource,
    private readonly mapping: ColumnMapping,
    private readonly problems: FileProblems,
  ) {}

  /** @param row what complaints call it. */
  add(row: string, cells: readonly Cell[]): void {
    let original = '';
    const facts: WrittenFacts = {};
    const metadata = new Map<string, string>();
    for (const [column, value] of cells) {
      const field = this.mapping.get(column) ?? 'metadata';
      if (field === 'text') original = value;
      else if (field === 'ignore' || isBlank(value)) continue;
      else if (field !== 'metadata' && isFit(field, value)) facts[field] = value;
      else if (value.length > LONGEST_METADATA) this.problems.notCarried(column);
      else metadata.set(shortened(column), value.replace(/[\0\p{Surrogate}]/gu, '').trim());
    }
    this.take(plainArticle({ name: row, original, facts, metadata: Object.fromEntries(metadata) }, this.source), row);
  }

  read(): Outcome<ReadFile> {
    const { articles, problems, repeated, source } = this;
    const { file } = source;
    const again = repeated > 0 ? [problem('repeated-texts', { file, count: repeated, record: this.firstRepeated })] : [];
    const told = [...problems.list(), ...again];
    if (articles.length === 0) return refused(...(told.length > 0 ? told : [problem('empty-file', { file })]));
    return done({ project: null, articles, problems: told });
  }

  private take(made: Outcome<CarriedArticle>, row: string): void {
    if (!made.ok) {
      this.problems.add(...made.problems);
      return;
    }
    const { textSha256, id } = made.value.article;
    if (this.seen.has(textSha256) || (id !== undefined && this.seen.has(id))) {
      if (this.repeated === 0) this.firstRepeated = row;
      this.repeated += 1;
      return;
    }
    this.seen.add(textSha256).add(id ?? textSha256);
    this.articles.push(made.value);
  }
}

/** A date that is none, or an id of another kind, is kept as it is written. */
function isFit(field: keyof WrittenFacts, value: string): boolean {
  if (field === 'date') return dayFrom(value) !== null;
  if (field === 'id') return isArticleId(value);
  return field !== 'language' || languageFrom(value) !== null;
}
