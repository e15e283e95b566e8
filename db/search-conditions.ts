// Compiles a parsed query to SQL over the positions of articles: its words to full-text search, its fields to conditions.
import { layerStatuses } from '../domain/annotation';
import { type Problem, problem } from '../domain/problem';
import type { Scheme } from '../domain/scheme';
import { dateRange } from '../domain/search/dates';
import { type FieldName, fieldNamed, fieldNames, isNamed } from '../domain/search/fields';
import { formsOfWords, phrasesOf } from '../domain/search/forms';
import type { Query } from '../domain/search/query';
import { statusAr } from '../domain/strings/named.ar';
import { statusEn } from '../domain/strings/named.en';
import { foldText } from '../domain/text/fold';
import { asksForKind, type Condition, isMarkField, joined, MarkConditions, NEVER } from './search-marks';

type Field = Extract<Query, { type: 'field' }>;

export interface CompiledQuery {
  /** An FTS5 expression that every hit must match; null when the query has none. */
  readonly match: string | null;
  /** What else must hold of an article's `position`; null when nothing. */
  readonly where: Condition | null;
  /** What must hold of the marks that its fields speak of; null when none does. */
  readonly marks: Condition | null;
  readonly problems: readonly Problem[];
}

/** The text part of a query drives the search wherever the rest only narrows it down. */
export function compileQuery(query: Query, scheme: Scheme): CompiledQuery {
  const compiler = new Compiler(scheme);
  const parts = query.type === 'and' ? query.parts : [query];
  const textual = parts.filter((part) => matchOf(part) !== undefined);
  const match = matchOf({ type: 'and', parts: textual });
  // What is only excluded has no match of its own, but is part of the whole one.
  const left = match === undefined ? parts : parts.filter((part) => !textual.includes(part) && !isExcludedText(part));
  const whole = match === undefined ? undefined : matchOf({ type: 'and', parts: parts.filter((part) => !left.includes(part)) });
  const where = left.length > 0 ? compiler.condition({ type: 'and', parts: left }) : null;
  return { match: whole ?? null, where, marks: compiler.marks(), problems: compiler.problems };
}

const isExcludedText = (part: Query): boolean => part.type === 'not' && matchOf(part.part) !== undefined;

/** The FTS5 expression of a query that speaks of words alone; undefined for any other, or for one that only excludes. */
function matchOf(query: Query): string | undefined {
  switch (query.type) {
    case 'words':
      return phraseOf(query.words, query.prefix);
    case 'field': {
      const column = fieldNamed(query.field);
      if (column !== 'title' && column !== 'byline') return undefined;
      const phrase = phraseOf(query.value.replace(/\*$/, ''), query.value.endsWith('*'));
      return phrase && `{${column}} : ${phrase}`;
    }
    case 'or': {
      const parts = query.parts.map(matchOf);
      return parts.includes(undefined) ? undefined : `(${parts.join(' OR ')})`;
    }
    case 'and': {
      const excluded = query.parts.flatMap((part) => (part.type === 'not' ? [matchOf(part.part)] : []));
      const wanted = query.parts.filter((part) => part.type !== 'not').map(matchOf);
      if (wanted.length === 0 || [...wanted, ...excluded].includes(undefined)) return undefined;
      return `(${wanted.join(' AND ')})${excluded.map((part) => ` NOT ${part}`).join('')}`;
    }
    default:
      return undefined;
  }
}

/** A phrase for each way that its words may stand in the index. */
function phraseOf(words: string, prefix: boolean): string | undefined {
  const phrases = phrasesOf(formsOfWords(words)).map((phrase) => `"${phrase}"${prefix ? ' *' : ''}`);
  return phrases.length > 1 ? `(${phrases.join(' OR ')})` : phrases[0];
}

class Compiler {
  readonly problems: Problem[] = [];
  private readonly markConditions: MarkConditions;
  private excluding = 0;

  constructor(private readonly scheme: Scheme) {
    this.markConditions = new MarkConditions(scheme, this.problems);
  }

  marks(): Condition | null {
    return this.markConditions.wanted();
  }

  condition(query: Query): Condition {
    const match = matchOf(query);
    if (match !== undefined) {
      return { sql: 'position IN (SELECT rowid FROM article_search WHERE article_search MATCH ?)', values: [match] };
    }
    switch (query.type) {
      case 'words':
        return NEVER;
      case 'field':
        return isMarkField(query.field, this.scheme) ? this.marked([query]) : this.articleCondition(query);
      case 'not':
        return this.excluded(query.part);
      case 'or':
        return joined(
          query.parts.map((part) => this.condition(part)),
          'OR',
        );
      case 'and':
        return this.all(query.parts);
    }
  }

  /** Fields of marks that stand side by side speak of one mark; a second label or kind speaks of another one. */
  private all(parts: readonly Query[]): Condition {
    const ofMarks = parts.filter((part): part is Field => part.type === 'field' && this.isAboutOneMark(part));
    const repeated = (field: string): boolean => ofMarks.filter((each) => isNamed(each.field, field)).length > 1;
    const together = ofMarks.filter(({ field }) => !repeated(field));
    const others = parts.filter((part) => !together.some((each) => each === part));
    return joined(
      [...(together.length > 0 ? [this.marked(together)] : []), ...others.map((part) => this.condition(part))],
      'AND',
    );
  }

  /** `has:stance` is about the article: the mark that another field speaks of need not be a stance. */
  private isAboutOneMark({ field, value }: Field): boolean {
    return isMarkField(field, this.scheme) && !asksForKind(field, value, this.scheme);
  }

  private marked(fields: readonly Field[]): Condition {
    return this.markConditions.articlesWith(fields, this.excluding === 0);
  }

  private excluded(part: Query): Condition {
    this.excluding += 1;
    const { sql, values } = this.condition(part);
    this.excluding -= 1;
    // An article without a date is not of that date either, so what is unknown counts as false.
    return { sql: `(${sql}) IS NOT TRUE`, values };
  }

  private articleCondition({ field: typed, value }: Field): Condition {
    const field = fieldNamed(typed);
    if (!field) {
      const roles = new Set(this.scheme.kinds.flatMap(({ roles }) => roles.map(({ key }) => key)));
      this.problems.push(problem('query-field-unknown', { field: typed, known: [...fieldNames, ...roles].join(', ') }));
      return NEVER;
    }
    return this.known(field, value);
  }

  private known(field: FieldName, value: string): Condition {
    switch (field) {
      case 'outlet':
        return positions(`outlet IN (SELECT outlet FROM (${eachOutlet}) WHERE instr(folded(outlet), ?) > 0)`, foldText(value));
      case 'language':
        return positions('language = ?', value.toLowerCase());
      case 'date':
        return this.dateCondition(value);
      case 'status':
        return this.statusCondition(value);
      default:
        // A title or a byline without a letter; everything else is a field of marks.
        return NEVER;
    }
  }

  private dateCondition(value: string): Condition {
    const range = dateRange(value);
    if (!range) return this.unknown('date', value, ['2024', '2024-04', '2024-04-09', '2024-01..2024-06']);
    return positions('published_on BETWEEN ? AND ?', range.from ?? '0000', range.to ?? '9999-12-31');
  }

  /** An article that nobody touched is still to be done. */
  private statusCondition(value: string): Condition {
    const status = layerStatuses.find((each) => isNamed(value, each, statusAr[each], statusEn[each]));
    if (!status) return this.unknown('status', value, layerStatuses);
    const has = 'id IN (SELECT article_id FROM layer WHERE status = ?)';
    return positions(status === 'to-do' ? `${has} OR id NOT IN (SELECT article_id FROM layer)` : has, status);
  }

  private unknown(field: string, value: string, known: readonly string[]): Condition {
    this.problems.push(problem('query-value-unknown', { field, value, known: known.join(', ') }));
    return NEVER;
  }
}

/** Each outlet once, by one step through the index for each. */
export const eachOutlet = `
WITH RECURSIVE each (outlet) AS (
  SELECT min(outlet) FROM article
  UNION ALL SELECT (SELECT min(outlet) FROM article WHERE outlet > each.outlet) FROM each WHERE each.outlet IS NOT NULL
) SELECT outlet FROM each WHERE outlet IS NOT NULL`;

function positions(condition: string, ...values: string[]): Condition {
  return { sql: `position IN (SELECT position FROM article WHERE ${condition})`, values };
}
