// What the columns of a table are to an article: as a person says, else as their names say in Arabic or English, else as they look.
import { type ColumnField, type ColumnMapping, columnFields } from '../../domain/columns';
import { shortened } from '../file-problems';
import type { TableColumn } from '../format';
import { dayFrom } from '../plain-article';

const knownNames: Readonly<Record<Exclude<ColumnField, 'metadata' | 'ignore'>, string>> = {
  text:
    'text body content article articletext articlebody fulltext maintext story tweet sentence ' +
    'النص نص المتن متن المحتوي محتوي نصالمقال نصالخبر المقال الخبر التغريده تغريده',
  title: 'title headline subject العنوان عنوان عنوانالخبر عنوانالمقال الترويسه',
  outlet:
    'outlet publisher newspaper source sourcename sitename site media publication الصحيفه الجريده الوسيله الموقع الناشر المصدر مصدر جريده صحيفه',
  byline: 'byline author authors writer reporter الكاتب كاتب المحرر محرر المولف بقلم المراسل',
  date: 'date published publishedon publishedat pubdate publishdate publicationdate datepublished createdat time timestamp التاريخ تاريخ تاريخالنشر النشر',
  url: 'url link href uri permalink الرابط رابط العنوانالالكتروني',
  language: 'language lang locale اللغه لغه',
  id: 'id uuid articleid docid key المعرف معرف الرقم رقم',
};

const fieldByName = new Map(
  Object.entries(knownNames).flatMap(([field, names]) => names.split(' ').map((name) => [name, field as ColumnField] as const)),
);

/** One spelling for a name that is written in many: `Publication_Date`, `تاريخ النشر`, `اللغة`. */
function folded(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\p{M}\p{Cf}\u0640\s_.:/-]/gu, '')
    .replace(/[أإآٱ]/g, 'ا')
    .replace(/ة/g, 'ه')
    .replace(/ى/g, 'ي')
    .replace(/ؤ/g, 'و');
}

export function fieldNamed(name: string): ColumnField | undefined {
  return fieldByName.get(folded(name));
}

/** Each column's field. A field but metadata belongs to one column: to the first that claims it, those chosen by a person before all. */
export function mapColumns(columns: readonly TableColumn[], chosen: ColumnMapping = new Map()): ColumnMapping {
  const mapping = new Map<string, ColumnField>(columns.flatMap(({ name }) => entry(name, chosen.get(name))));
  const free = () => columns.filter(({ name }) => !mapping.has(name));
  const claim = (column: TableColumn | undefined, field: ColumnField) => {
    if (column && ![...mapping.values()].includes(field)) mapping.set(column.name, field);
  };
  for (const column of free()) {
    const field = fieldNamed(column.name);
    if (field) claim(column, field);
  }
  claim(free().find(every((cell) => /^https?:\/\/\S+$/i.test(cell))), 'url');
  claim(free().find(every((cell) => dayFrom(cell) !== null)), 'date');
  claim(longest(free()), 'text');
  return new Map(columns.map(({ name }) => [name, mapping.get(name) ?? 'metadata']));
}

const entry = (name: string, field: ColumnField | undefined) => (field ? [[name, field] as const] : []);

const every =
  (holds: (cell: string) => boolean) =>
  ({ samples }: TableColumn): boolean => {
    const cells = samples.map((cell) => cell.trim()).filter((cell) => cell !== '');
    return cells.length > 0 && cells.every(holds);
  };

/** The column with most letters; numbers, dates and addresses are no text. */
function longest(columns: readonly TableColumn[]): TableColumn | undefined {
  const sized = columns.map((column) => ({ column, letters: lettersIn(column) })).filter(({ letters }) => letters > 0);
  return sized.sort((a, b) => b.letters - a.letters)[0]?.column;
}

function lettersIn({ samples }: TableColumn): number {
  return samples.filter((cell) => !/^https?:/i.test(cell)).reduce((sum, cell) => sum + (cell.match(/\p{L}/gu)?.length ?? 0), 0);
}

/** `text=body,title=العنوان`, as it is typed; a comma within a name is part of it. Null for what is not written so. */
export function columnsFrom(typed: string): ColumnMapping | null {
  const mapping = new Map<string, ColumnField>();
  for (const part of typed.split(new RegExp(`,(?=\\s*(?:${columnFields.join('|')})=)`))) {
    const equals = part.indexOf('=');
    const field = columnFields.find((each) => each === part.slice(0, equals).trim());
    const name = part.slice(equals + 1).trim();
    if (!field || name === '') return null;
    mapping.set(name, field);
  }
  return mapping;
}

/** The same the other way round, for the eye: what is more than metadata. */
export function columnText(mapping: ColumnMapping): string {
  return [...mapping].flatMap(([name, field]) => (field === 'metadata' ? [] : [`${field}=${shortened(name)}`])).join(', ');
}
