// Columns that several tables have: whose article it is, where a mark lies, who fills a role, and what else is said of a mark.
import { quoteOf } from '../../domain/annotation';
import { kindOf, type Scheme } from '../../domain/scheme';
import { nameOfAttribute } from '../writing/attribute-names';
import { type Column, number, text, truth } from './column';
import { type ArticleInTable, type MarkInTable, type Party, placeOf } from './read-article';

export const articleColumns: readonly Column<{ readonly of: ArticleInTable }>[] = [
  text('article_id', ({ of }) => of.carried.article.id ?? null),
  text('title', ({ of }) => of.carried.article.title),
  text('outlet', ({ of }) => of.carried.article.outlet),
  text('published_on', ({ of }) => of.carried.article.publishedOn),
];

/** Where a mark lies and what its words are. @param name of the column with the words; the others begin with it. */
function placeColumns<Subject>(name: string, markOf: (subject: Subject) => MarkInTable | null): Column<Subject>[] {
  const at = (subject: Subject, edge: keyof ReturnType<typeof placeOf>) => {
    const mark = markOf(subject);
    return mark && placeOf(mark)[edge];
  };
  return [
    text(name, (subject) => {
      const found = markOf(subject);
      return found && quoteOf(found.mark);
    }),
    number(`${name}_start`, (subject) => at(subject, 'start')),
    number(`${name}_end`, (subject) => at(subject, 'end')),
    number(`${name}_start_utf16`, (subject) => at(subject, 'startUtf16')),
    number(`${name}_end_utf16`, (subject) => at(subject, 'endUtf16')),
  ];
}

/** The mark that the row is about: its id, place, and pieces. */
export function mainColumns(name: string): Column<MarkInTable>[] {
  return [
    text(`${name}_id`, ({ mark }) => mark.id ?? null),
    ...placeColumns<MarkInTable>(name, (main) => main),
    text(`${name}_spans`, spansText),
  ];
}

/** Who or what fills a role, with what is no quote in columns of its own. */
export function partyColumns<Subject>(name: string, partyOf: (subject: Subject) => Party | null): Column<Subject>[] {
  const linkOf = (subject: Subject) => partyOf(subject)?.link;
  return [
    ...placeColumns<Subject>(name, (subject) => partyOf(subject)?.mark ?? null),
    text(`${name}_filler`, (subject) => fillerOf(linkOf(subject))),
    text(`${name}_topic`, (subject) => topicOf(linkOf(subject))),
    text(`${name}_id`, (subject) => idOf(linkOf(subject))),
    text(`${name}_kind`, (subject) => partyOf(subject)?.mark?.mark.kind ?? null),
    text(`${name}_label`, (subject) => partyOf(subject)?.mark?.mark.label ?? null),
  ];
}

/** Between several in one cell. */
const JOINT = ' | ';

/** The same of all who fill a role in one row: their words, and who they are. */
export function partiesColumns<Subject>(name: string, partiesOf: (subject: Subject) => readonly Party[]): Column<Subject>[] {
  const joined = (subject: Subject, tell: (party: Party) => string | null) => {
    const told = partiesOf(subject).flatMap((party) => tell(party) ?? []);
    return told.length === 0 ? null : told.join(JOINT);
  };
  return [
    text(name, (subject) => joined(subject, ({ mark }) => mark && quoteOf(mark.mark))),
    text(`${name}_filler`, (subject) => joined(subject, ({ link }) => fillerOf(link))),
    text(`${name}_topic`, (subject) => joined(subject, ({ link }) => topicOf(link))),
    text(`${name}_id`, (subject) => joined(subject, ({ link }) => idOf(link))),
    text(`${name}_label`, (subject) => joined(subject, ({ mark }) => mark?.mark.label ?? null)),
  ];
}

export const whoAndLabel: readonly Column<MarkInTable>[] = [
  text('annotator', ({ mark }) => mark.annotator),
  text('label', ({ mark }) => mark.label),
];

export const remarkColumns: readonly Column<MarkInTable>[] = [
  text('note', ({ mark }) => mark.note),
  truth('unsure', ({ mark }) => mark.unsure),
];

/** A column for each attribute that the scheme knows of the kind. @param taken names of other columns. */
export function attributeColumns(
  scheme: Scheme,
  kind: string,
  taken: readonly { readonly name: string }[],
): Column<MarkInTable>[] {
  const names = new Set(taken.map(({ name }) => name));
  return (kindOf(scheme, kind)?.attributes ?? []).map(({ key }) =>
    text(nameOfAttribute(key, names), ({ mark }) => mark.attributes[key] ?? null),
  );
}

/** `[{"start":6,"end":16,"quote":"…"}]`, in code points. */
export function spansText({ of, mark }: MarkInTable): string {
  return JSON.stringify(
    mark.spans.map(({ start, end, quote }) => ({ start: of.codePoints.at(start), end: of.codePoints.at(end), quote })),
  );
}

type MaybeLink = Party['link'] | undefined;
const fillerOf = (link: MaybeLink) => (link && 'filler' in link ? link.filler : null);
const topicOf = (link: MaybeLink) => (link && 'topic' in link ? link.topic : null);
const idOf = (link: MaybeLink) => (link && 'to' in link ? link.to : null);
