// The conditions of a query that speak of marks: their kind, label, annotator, attributes, notes, and what fills their roles.
import { type Problem, problem } from '../domain/problem';
import { type Kind, type Scheme, specialFillers } from '../domain/scheme';
import { fieldNamed, isNamed } from '../domain/search/fields';
import { phrasesOf, stemsOfSpellings } from '../domain/search/forms';
import { fillersAr } from '../domain/strings/named.ar';
import { fillersEn } from '../domain/strings/named.en';
import { foldText } from '../domain/text/fold';

/** An SQL condition with the values of its blanks. */
export interface Condition {
  readonly sql: string;
  readonly values: readonly (string | number)[];
}

export const NEVER: Condition = { sql: '0', values: [] };

/** Of many values a complaint names the first ones. */
const MOST_NAMED = 8;

interface Asked {
  readonly field: string;
  readonly value: string;
}

export function isMarkField(field: string, scheme: Scheme): boolean {
  const known = fieldNamed(field);
  if (known) return ['annotator', 'kind', 'label', 'has'].includes(known);
  return roleNamed(scheme, field) !== undefined || attributeNamed(scheme, field) !== undefined;
}

/** `has:claim` and the like. */
export function asksForKind(field: string, value: string, scheme: Scheme): boolean {
  return fieldNamed(field) === 'has' && kindNamed(scheme, value) !== undefined;
}

export class MarkConditions {
  private readonly asked: Condition[] = [];
  private readonly had: Condition[] = [];

  constructor(
    private readonly scheme: Scheme,
    private readonly problems: Problem[],
  ) {}

  /** Any of the marks that were asked for; those of `has:claim` only where nothing else asks for marks. */
  wanted(): Condition | null {
    const asked = this.asked.length > 0 ? this.asked : this.had;
    return asked.length === 0 ? null : joined(asked, 'OR');
  }

  /** Articles with a mark for which all of these hold. Whose layer an article has can be asked without a mark in it. */
  articlesWith(fields: readonly Asked[], wanted: boolean): Condition {
    const [first] = fields;
    if (first && fields.length === 1 && fieldNamed(first.field) === 'annotator') return layersOf(first.value);
    const mark = joined(
      fields.map((field) => this.markCondition(field)),
      'AND',
    );
    const isHad = first && fields.length === 1 && asksForKind(first.field, first.value, this.scheme);
    if (wanted) (isHad ? this.had : this.asked).push(mark);
    return inArticles(`SELECT article_id FROM annotation WHERE ${mark.sql}`, mark.values);
  }

  private markCondition({ field: typed, value }: Asked): Condition {
    const field = fieldNamed(typed);
    const role = field ? undefined : roleNamed(this.scheme, typed);
    if (role) return roleCondition(role.key, value);
    switch (field) {
      case 'annotator':
        return { sql: 'annotator_id IN (SELECT id FROM annotator WHERE instr(folded(name), ?) > 0)', values: [foldText(value)] };
      case 'kind':
        return this.kindCondition(value);
      case 'label':
        return this.labelCondition(value);
      case 'has':
        return this.hasCondition(value);
      default:
        return this.attributeCondition(typed, value);
    }
  }

  private kindCondition(value: string): Condition {
    const kind = kindNamed(this.scheme, value);
    if (kind) return { sql: 'kind = ?', values: [kind.key] };
    const known = this.scheme.kinds.map(({ key }) => key);
    return this.unknown('kind', value, known);
  }

  /** With its kinds, since the index of labels begins with them. */
  private labelCondition(value: string): Condition {
    const pairs = this.scheme.kinds.flatMap(({ key: kind, labelSets }) => {
      const labels = labelSets.flatMap((set) => set.labels).filter(({ key, names }) => isNamed(value, key, names.ar, names.en));
      return [...new Set(labels.map(({ key }) => key))].map((label) => ({
        sql: 'kind = ? AND label = ?',
        values: [kind, label],
      }));
    });
    if (pairs.length > 0) return joined(pairs, 'OR');
    const known = this.scheme.kinds.flatMap(({ labelSets }) => labelSets.flatMap(({ labels }) => labels.map(({ key }) => key)));
    return this.unknown('label', value, [...new Set(known)]);
  }

  private hasCondition(value: string): Condition {
    if (isNamed(value, 'note', 'ملاحظة')) return { sql: 'note IS NOT NULL', values: [] };
    if (isNamed(value, 'unsure', 'شك')) return { sql: 'unsure = 1', values: [] };
    const kind = kindNamed(this.scheme, value);
    if (kind) return { sql: 'kind = ?', values: [kind.key] };
    return this.unknown('has', value, [...this.scheme.kinds.map(({ key }) => key), 'note', 'unsure']);
  }

  private attributeCondition(typed: string, value: string): Condition {
    const attribute = attributeNamed(this.scheme, typed);
    const known = attribute?.values.find(({ key, names }) => isNamed(value, key, names.ar, names.en));
    if (attribute && known) return { sql: 'json_extract(attributes, ?) = ?', values: [`$."${attribute.key}"`, known.key] };
    return this.unknown(typed, value, attribute?.values.map(({ key }) => key) ?? []);
  }

  private unknown(field: string, value: string, known: readonly string[]): Condition {
    const first = known.slice(0, MOST_NAMED).join(', ');
    this.problems.push(
      problem('query-value-unknown', { field, value, known: known.length > MOST_NAMED ? `${first}, …` : first }),
    );
    return NEVER;
  }
}

const HAS_PHRASE = "instr(' ' || stems(coalesce(quote, topic, '')) || ' ', ?) > 0";

/** By the words of what fills the role, whichever mark, topic or party that is. */
function roleCondition(role: string, value: string): Condition {
  const special = specialFillers.find((key) => isNamed(value, key, fillersAr[key], fillersEn[key]));
  const phrases = special ? [] : phrasesOf(stemsOfSpellings(value));
  const fills = special ? 'filler = ?' : phrases.map(() => HAS_PHRASE).join(' OR ') || '0';
  return {
    sql: `annotation.id IN (SELECT annotation_link.annotation_id FROM annotation_link
      LEFT JOIN annotation_span AS filling ON filling.annotation_id = to_annotation WHERE role = ? AND (${fills}))`,
    values: [role, ...(special ? [special] : phrases.map((phrase) => ` ${phrase} `))],
  };
}

function layersOf(annotator: string): Condition {
  const sql = `SELECT article_id FROM layer JOIN annotator ON annotator.id = annotator_id WHERE instr(folded(name), ?) > 0`;
  return inArticles(sql, [foldText(annotator)]);
}

function inArticles(articleIds: string, values: Condition['values']): Condition {
  return { sql: `position IN (SELECT position FROM article WHERE id IN (${articleIds}))`, values };
}

export function joined(conditions: readonly Condition[], word: 'AND' | 'OR'): Condition {
  const [first, ...others] = conditions;
  if (first && others.length === 0) return first;
  return {
    sql: conditions.map(({ sql }) => `(${sql})`).join(` ${word} `),
    values: conditions.flatMap(({ values }) => values),
  };
}

function kindNamed({ kinds }: Scheme, value: string): Kind | undefined {
  return kinds.find(({ key, names }) => isNamed(value, key, names.ar, names.en));
}

function roleNamed({ kinds }: Scheme, typed: string) {
  return kinds.flatMap(({ roles }) => roles).find(({ key, names }) => isNamed(typed, key, names.ar, names.en));
}

function attributeNamed({ kinds }: Scheme, typed: string) {
  return kinds.flatMap(({ attributes }) => attributes).find(({ key, names }) => isNamed(typed, key, names.ar, names.en));
}
