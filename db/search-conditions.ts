// Compiles a parsed query to SQL over the table `article`: its words to full-text search, its fields to conditions.

import { layerStatuses } from '../domain/annotation';
import { type Problem, problem } from '../domain/problem';
import { activeLabels, type Scheme, specialFillers } from '../domain/scheme';
import { dateRange } from '../domain/search/dates';
import type { Query } from '../domain/search/query';
import { foldText } from '../domain/text/fold';
import { stemmedWords } from '../domain/text/stems';

/** An SQL condition with the values of its blanks. */
export interface Condition {
  readonly sql: string;
  readonly values: readonly (string | number)[];
}

export interface CompiledQuery {
  /** An FTS5 expression that every hit must match; null when the query has none. */
  readonly match: string | null;
  readonly where: Condition;
  /** Selects the ids of the marks that its fields speak of; null when none does. */
  readonly marks: Condition | null;
  readonly problems: readonly Problem[];
}

/** The text part of a query drives the search wherever the rest only narrows it down. */
export function compileQuery(query: Query, scheme: Scheme): CompiledQuery {
  const compiler = new Compiler(scheme);
  const parts = query.type === 'and' ? query.parts : [query];
  const textual = parts.filter((part) => matchOf(part) !== undefined);
  const [first] = textual;
  const match = first ? matchOf({ type: 'and', parts: textual }) : undefined;
  const others = match === undefined ? parts : parts.filter((part) => !textual.includes(part));
  const where = joined(
    others.map((part) => compiler.condition(part)),
    'AND',
  );
  return { match: match ?? null, where, marks: compiler.marks(), problems: compiler.problems };
}

/** The FTS5 expression of a query that speaks of words alone; undefined for any other, or for one that only excludes. */
function matchOf(query: Query): string | undefined {
  switch (query.type) {
    case 'words':
      return phraseOf(query.words, query.prefix);
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

/** Words that hold no letter stand for nothing that the index could hold. */
function phraseOf(words: string, prefix: boolean): string | undefined {
  const stems = stemsOf(words);
  return stems === '' ? undefined : `"${stems}"${prefix ? ' *' : ''}`;
}

export function stemsOf(words: string): string {
  return Array.from(stemmedWords(words), ({ stem }) => stem).join(' ');
}

export const fieldNames = [
  'title',
  'outlet',
  'byline',
  'date',
  'language',
  'status',
  'annotator',
  'kind',
  'label',
  'has',
] as const;
type FieldName = (typeof fieldNames)[number];

/** The same fields as the interface calls them in Arabic. */
const arabicNames: Readonly<Record<string, FieldName>> = {
  العنوان: 'title',
  الجهة: 'outlet',
  الكاتب: 'byline',
  التاريخ: 'date',
  اللغة: 'language',
  الحالة: 'status',
  الواسم: 'annotator',
  النوع: 'kind',
  الوسم: 'label',
  فيه: 'has',
};

const NEVER: Condition = { sql: '0', values: [] };

class Compiler {
  readonly problems: Problem[] = [];
  private readonly wantedMarks: Condition[] = [];
  private excluding = 0;

  constructor(private readonly scheme: Scheme) {}

  marks(): Condition | null {
    if (this.wantedMarks.length === 0) return null;
    return {
      sql: this.wantedMarks.map(({ sql }) => `SELECT id FROM (${sql})`).join(' UNION '),
      values: this.wantedMarks.flatMap(({ values }) => values),
    };
  }

  condition(query: Query): Condition {
    switch (query.type) {
      case 'words':
        return matchCondition(query);
      case 'field':
        return this.fieldCondition(query.field, query.value);
      case 'not':
        return this.excluded(query.part);
      default:
        return joined(
          query.parts.map((part) => this.condition(part)),
          query.type === 'and' ? 'AND' : 'OR',
        );
    }
  }

  private excluded(part: Query): Condition {
    this.excluding += 1;
    const { sql, values } = this.condition(part);
    this.excluding -= 1;
    // An article without a date is not of that date either, so what is unknown counts as false.
    return { sql: `(${sql}) IS NOT TRUE`, values };
  }

  private fieldCondition(typed: string, value: string): Condition {
    const role = this.scheme.kinds
      .flatMap(({ roles }) => roles)
      .find(({ key, names }) => sameWord(typed, key, names.ar, names.en));
    const field = fieldNames.find((name) => name === typed.toLowerCase()) ?? arabicNames[typed];
    if (field) return this.known(field, value);
    if (role) return this.linked(role.key, value);
    const roles = new Set(this.scheme.kinds.flatMap(({ roles }) => roles.map(({ key }) => key)));
    this.problems.push(problem('query-field-unknown', { field: typed, known: [...fieldNames, ...roles].join(', ') }));
    return NEVER;
  }

  private known(field: FieldName, value: string): Condition {
    switch (field) {
      case 'title':
      case 'byline':
        return { sql: `instr(folded(${field}), ?) > 0`, values: [foldText(value)] };
      case 'outlet':
        return {
          sql: 'outlet IN (SELECT outlet FROM (SELECT DISTINCT outlet FROM article) WHERE instr(folded(outlet), ?) > 0)',
          values: [foldText(value)],
        };
      case 'language':
        return { sql: 'language = ?', values: [value.toLowerCase()] };
      case 'date':
        return this.dateCondition(value);
      case 'status':
        return this.statusCondition(value);
      case 'annotator':
        return {
          sql: 'article.id IN (SELECT article_id FROM layer JOIN annotator ON annotator.id = annotator_id WHERE instr(folded(name), ?) > 0)',
          values: [foldText(value)],
        };
      case 'kind':
      case 'label':
        return this.labelCondition(field, value);
      case 'has':
        return this.hasCondition(value);
    }
  }

  private dateCondition(value: string): Condition {
    const range = dateRange(value);
    if (!range) return this.unknown('date', value, ['2024', '2024-04', '2024-04-09', '2024-01..2024-06']);
    const from = range.from === null ? [] : [{ sql: 'published_on >= ?', values: [range.from] }];
    const to = range.to === null ? [] : [{ sql: 'published_on <= ?', values: [range.to] }];
    return joined([...from, ...to], 'AND');
  }

  /** An article that nobody touched is still to be done. */
  private statusCondition(value: string): Condition {
    const status = layerStatuses.find((each) => each === value);
    if (!status) return this.unknown('status', value, layerStatuses);
    const has = 'article.id IN (SELECT article_id FROM layer WHERE status = ?)';
    const untouched = 'article.id NOT IN (SELECT article_id FROM layer)';
    return { sql: status === 'to-do' ? `(${has} OR ${untouched})` : has, values: [status] };
  }

  private labelCondition(field: 'kind' | 'label', value: string): Condition {
    const { kinds } = this.scheme;
    const named = field === 'kind' ? kinds : kinds.flatMap(({ labelSets }) => labelSets.flatMap(({ labels }) => labels));
    const keys = new Set(named.filter(({ key, names }) => sameWord(value, key, names.ar, names.en)).map(({ key }) => key));
    const known =
      field === 'kind' ? kinds.map(({ key }) => key) : kinds.flatMap((kind) => activeLabels(kind).map(({ key }) => key));
    return keys.size === 0 ? this.unknown(field, value, known) : this.annotated(`${field} IN (${blanks(keys.size)})`, [...keys]);
  }

  private hasCondition(value: string): Condition {
    if (sameWord(value, 'note', 'ملاحظة')) return this.annotated('note IS NOT NULL', []);
    if (sameWord(value, 'unsure', 'شك')) return this.annotated('unsure = 1', []);
    const kind = this.scheme.kinds.find(({ key, names }) => sameWord(value, key, names.ar, names.en));
    if (kind) return this.annotated('kind = ?', [kind.key]);
    return this.unknown('has', value, [...this.scheme.kinds.map(({ key }) => key), 'note', 'unsure']);
  }

  /** By the words of what fills the role, whichever mark, topic or party that is. */
  private linked(role: string, value: string): Condition {
    const special = specialFillers.find((filler) => filler === value.toUpperCase());
    const fills = special ? 'filler = ?' : "instr(' ' || stems(coalesce(quote, topic, '')) || ' ', ?) > 0";
    return this.ofMarks({
      sql: `SELECT annotation.id, article_id FROM annotation_link JOIN annotation ON annotation.id = annotation_link.annotation_id
        LEFT JOIN annotation_span AS filler_span ON filler_span.annotation_id = to_annotation WHERE role = ? AND ${fills}`,
      values: [role, special ?? ` ${stemsOf(value)} `],
    });
  }

  private annotated(condition: string, values: readonly string[]): Condition {
    return this.ofMarks({ sql: `SELECT id, article_id FROM annotation WHERE ${condition}`, values });
  }

  private ofMarks(marks: Condition): Condition {
    if (this.excluding === 0) this.wantedMarks.push(marks);
    return { sql: `article.id IN (SELECT article_id FROM (${marks.sql}))`, values: marks.values };
  }

  private unknown(field: string, value: string, known: readonly string[]): Condition {
    this.problems.push(problem('query-value-unknown', { field, value, known: known.join(', ') }));
    return NEVER;
  }
}

function matchCondition(query: Extract<Query, { type: 'words' }>): Condition {
  const match = matchOf(query);
  if (match === undefined) return NEVER;
  const sql = `text_sha256 IN (SELECT sha256 FROM text_search JOIN indexed_text ON indexed_text.id = text_search.rowid WHERE text_search MATCH ?)`;
  return { sql, values: [match] };
}

function joined(conditions: readonly Condition[], word: 'AND' | 'OR'): Condition {
  if (conditions.length === 0) return { sql: '1', values: [] };
  return {
    sql: conditions.map(({ sql }) => `(${sql})`).join(` ${word} `),
    values: conditions.flatMap(({ values }) => values),
  };
}

const blanks = (count: number): string => Array.from({ length: count }, () => '?').join(', ');

function sameWord(typed: string, ...names: readonly string[]): boolean {
  return names.some((name) => foldText(name) === foldText(typed));
}
