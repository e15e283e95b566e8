// Makes articles of the rows of a table, or of records that are one: the text, the facts, and the rest as metadata.
import type { ColumnMapping } from '../../domain/columns';
import { done, type Outcome, type Problem, problem, refused } from '../../domain/problem';
import { type FileProblems, shortened } from '../file-problems';
import type { CarriedArticle } from '../format';
import { dayFrom, isArticleId, isBlank, languageFrom, type PlainSource, plainArticle, type WrittenFacts } from '../plain-article';

type Cell = readonly [column: string, value: string];

/** What one article may bring along; longer cells are counted. */
const LONGEST_METADATA = 10_000;
const MOST_REPEATS_TOLD = 20;

export class TableArticles {
  private articles = 0;
  /** The rows by their texts and ids. */
  private readonly seen = new Map<string, string>();
  private repeated = 0;
  /** `row = earlier row`, the first of them. */
  private readonly repeats: string[] = [];

  constructor(
    private readonly source: PlainSource,
    private readonly mapping: ColumnMapping,
    private readonly problems: FileProblems,
    private readonly keepsRepeated = false,
  ) {}

  /** Null where the row is none. @param row what complaints call it. */
  article(row: string, cells: readonly Cell[]): CarriedArticle | null {
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
    return this.taken(plainArticle({ name: row, original, facts, metadata: Object.fromEntries(metadata) }, this.source), row);
  }

  /** What was wrong with the rows; refused where no article came of any. */
  ending(): Outcome<readonly Problem[]> {
    const { articles, problems, repeated, repeats, source } = this;
    const { file } = source;
    const rows = repeated > repeats.length ? [...repeats, '…'].join(', ') : repeats.join(', ');
    const again = repeated > 0 ? [problem('repeated-texts', { file, count: repeated, rows })] : [];
    const told = [...problems.list(), ...again];
    if (articles === 0) return refused(...(told.length > 0 ? told : [problem('empty-file', { file })]));
    return done(told);
  }

  private taken(made: Outcome<CarriedArticle>, row: string): CarriedArticle | null {
    if (!made.ok) {
      this.problems.add(...made.problems);
      return null;
    }
    const { textSha256, id = '' } = made.value.article;
    const before = this.seen.get(id) ?? (this.keepsRepeated ? undefined : this.seen.get(textSha256));
    if (before !== undefined) {
      if (this.repeats.length < MOST_REPEATS_TOLD) this.repeats.push(`${row} = ${before}`);
      this.repeated += 1;
      return null;
    }
    this.seen.set(textSha256, row);
    if (id !== '') this.seen.set(id, row);
    this.articles += 1;
    return made.value;
  }
}

/** A date that is none, or an id of another kind, is kept as it is written. */
function isFit(field: keyof WrittenFacts, value: string): boolean {
  if (field === 'date') return dayFrom(value) !== null;
  if (field === 'id') return isArticleId(value);
  return field !== 'language' || languageFrom(value) !== null;
}
