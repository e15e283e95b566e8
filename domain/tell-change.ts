// Reads a change set as facts, the weightiest first: many marks become one fact, and what goes without saying is left out.
import { type Annotation, type Link, quoteOf, sameLink } from './annotation';
import type { Article } from './article';
import { articleFields } from './article-patch';
import type { ChangeFact, FillerFact } from './change-facts';
import type { ChangeSet, RecordType, StoredRecord } from './change-set';
import type { ArticlePair } from './duplicates/stories';
import type { Scheme } from './scheme';
import { overlaps, type QuotedSpan, type Span, sameSpan } from './span';

/** What the change set itself does not hold. */
export interface Lore {
  /** A mark as it is, or as it last was. */
  markOf(id: string): Annotation | undefined;
  wordsAt(articleId: string, span: Span): string;
  /** Of an article as it is, or as it last was. */
  titleOf(articleId: string): string;
}

type Values = { [R in StoredRecord as R['type']]: R['value'] };

/** More marks than these are told as a number. */
const MOST_MARKS = 3;

/** @param only tells of this mark alone, as its own history does. */
export function tellChange(set: ChangeSet, lore: Lore, only: string | null = null): ChangeFact[] {
  const marks = { created: created(set, 'annotation'), deleted: deleted(set, 'annotation'), updated: updated(set, 'annotation') };
  const known = new Map(
    [...marks.deleted, ...marks.created, ...marks.updated.map(({ after }) => after)].map((each) => [each.id, each]),
  );
  const nameOf = (id: string): string | null => {
    const mark = known.get(id) ?? lore.markOf(id);
    return mark ? quoteOf(mark) : null;
  };
  if (only !== null) return tellOne(marks, only, nameOf);
  const facts = [
    ...projectFacts(set),
    ...articleFacts(set),
    ...pairFacts(set, lore),
    ...lineFacts(set),
    ...manyOr('marks-deleted', marks.deleted, (mark) => [{ fact: 'deleted', ...named(mark) }]),
    ...manyOr('marks-added', marks.created, (mark) => markedFacts(mark, nameOf)),
    ...(marks.updated.length > MOST_MARKS
      ? [
          many(
            'marks-changed',
            marks.updated.map(({ after }) => after),
          ),
        ]
      : marks.updated.flatMap((step) => updateFacts(step, nameOf))),
    ...updated(set, 'region').map(
      ({ after }): ChangeFact => ({ fact: 'region', words: lore.wordsAt(after.articleId, after), kind: after.kind }),
    ),
  ];
  // A layer that begins with its first mark, or comes with an import, goes without saying.
  return facts.length > 0 ? facts : statusFacts(set);
}

interface MarkSteps {
  readonly created: readonly Annotation[];
  readonly deleted: readonly Annotation[];
  readonly updated: readonly Step[];
}
interface Step {
  readonly before: Annotation;
  readonly after: Annotation;
}
type NameOf = (id: string) => string | null;

function tellOne({ created, deleted, updated }: MarkSteps, id: string, nameOf: NameOf): ChangeFact[] {
  const isIt = (mark: Annotation): boolean => mark.id === id;
  return [
    ...deleted.filter(isIt).map((mark): ChangeFact => ({ fact: 'deleted', ...named(mark) })),
    ...created.filter(isIt).flatMap((mark) => markedFacts(mark, nameOf)),
    ...updated.flatMap((step) => {
      const facts = updateFacts(step, nameOf);
      return isIt(step.after) ? facts : facts.filter((fact) => isLink(fact) && mentions(step, id));
    }),
  ];
}

const isLink = ({ fact }: ChangeFact): boolean => fact === 'linked' || fact === 'unlinked';

/** Whether a link to the mark came or went. */
function mentions({ before, after }: Step, id: string): boolean {
  const count = ({ links }: Annotation): number => links.filter((link) => 'to' in link && link.to === id).length;
  return count(before) !== count(after);
}

/** A mark made with everything at once, as by an import or a redo of many, tells its links too. */
function markedFacts(mark: Annotation, nameOf: NameOf): ChangeFact[] {
  const links = mark.links.map(
    (link): ChangeFact => ({ fact: 'linked', ...named(mark), role: link.role, filler: fillerOf(link, nameOf) }),
  );
  return [{ fact: 'marked', ...named(mark) }, ...links];
}

function updateFacts({ before, after }: Step, nameOf: NameOf): ChangeFact[] {
  const mark = named(after);
  const facts: ChangeFact[] = [];
  if (before.kind !== after.kind || before.label !== after.label)
    facts.push({ fact: 'relabelled', ...mark, fromKind: before.kind, fromLabel: before.label });
  facts.push(...spanFacts(before, after));
  for (const link of after.links.filter((each) => !before.links.some((other) => sameLink(each, other))))
    facts.push({ fact: 'linked', ...mark, role: link.role, filler: fillerOf(link, nameOf) });
  for (const link of before.links.filter((each) => !after.links.some((other) => sameLink(each, other))))
    facts.push({ fact: 'unlinked', ...mark, role: link.role, filler: fillerOf(link, nameOf) });
  for (const [attribute, value] of Object.entries(after.attributes))
    if (before.attributes[attribute] !== value) facts.push({ fact: 'attribute-set', ...mark, attribute, value });
  for (const attribute of Object.keys(before.attributes))
    if (!(attribute in after.attributes)) facts.push({ fact: 'attribute-cleared', ...mark, attribute });
  if (before.note !== after.note)
    facts.push(after.note === null ? { fact: 'note-removed', ...mark } : { fact: 'noted', ...mark, note: after.note });
  if (before.unsure !== after.unsure) facts.push({ fact: after.unsure ? 'unsure' : 'sure', ...mark });
  return facts;
}

/** Pieces that came or went; else the same pieces with other edges. */
function spanFacts(before: Annotation, after: Annotation): ChangeFact[] {
  const mark = named(after);
  const lost = before.spans.filter((span) => !after.spans.some((other) => touches(span, other)));
  const gained = after.spans.filter((span) => !before.spans.some((other) => touches(span, other)));
  const facts: ChangeFact[] = [];
  if (after.spans.length > before.spans.length && lost.length === 0)
    for (const { quote } of gained) facts.push({ fact: 'piece-added', ...mark, piece: quote });
  if (after.spans.length < before.spans.length && gained.length === 0)
    for (const { quote } of lost) facts.push({ fact: 'piece-removed', ...mark, piece: quote });
  if (facts.length > 0 || sameSpans(before.spans, after.spans)) return facts;
  return [{ fact: 'moved', ...mark, before: quoteOf(before) }];
}

/** The same piece still, wherever its edges went. */
function touches(a: QuotedSpan, b: QuotedSpan): boolean {
  return overlaps(a, b);
}

function sameSpans(a: readonly QuotedSpan[], b: readonly QuotedSpan[]): boolean {
  return a.length === b.length && a.every((span, index) => b[index] !== undefined && sameSpan(span, b[index]));
}

function fillerOf(link: Link, nameOf: NameOf): FillerFact {
  if ('filler' in link) return { special: link.filler };
  return 'topic' in link ? { topic: link.topic } : { quote: nameOf(link.to) };
}

function named(mark: Annotation) {
  return { annotationId: mark.id, kind: mark.kind, label: mark.label, quote: quoteOf(mark) };
}

function manyOr(
  name: 'marks-added' | 'marks-deleted',
  marks: readonly Annotation[],
  each: (mark: Annotation) => ChangeFact[],
): ChangeFact[] {
  return marks.length > MOST_MARKS ? [many(name, marks)] : marks.flatMap(each);
}

function many(name: 'marks-added' | 'marks-deleted' | 'marks-changed', marks: readonly Annotation[]): ChangeFact {
  const shared = (of: (mark: Annotation) => string): string | null => {
    const [first] = marks;
    return first && marks.every((mark) => of(mark) === of(first)) ? of(first) : null;
  };
  const kind = shared((mark) => mark.kind);
  return { fact: name, count: marks.length, kind, label: kind && shared(({ label }) => label), quote: shared(quoteOf) };
}

function projectFacts(set: ChangeSet): ChangeFact[] {
  return [
    ...created(set, 'project').map(({ name }): ChangeFact => ({ fact: 'project-made', name })),
    ...updated(set, 'project').map(({ after }): ChangeFact => ({ fact: 'project-renamed', name: after.name })),
    ...created(set, 'annotator').map(({ name }): ChangeFact => ({ fact: 'annotator-added', name })),
    ...updated(set, 'annotator').map(({ after }): ChangeFact => ({ fact: 'annotator-changed', name: after.name })),
    ...created(set, 'saved-search').map(({ name }): ChangeFact => ({ fact: 'search-saved', name })),
    ...updated(set, 'saved-search').map(({ after }): ChangeFact => ({ fact: 'search-renamed', name: after.name })),
    ...deleted(set, 'saved-search').map(({ name }): ChangeFact => ({ fact: 'search-deleted', name })),
    ...created(set, 'export-preset').map(({ name }): ChangeFact => ({ fact: 'preset-saved', name })),
    ...updated(set, 'export-preset').map(
      ({ before, after: { name } }): ChangeFact => ({ fact: before.name === name ? 'preset-changed' : 'preset-renamed', name }),
    ),
    ...deleted(set, 'export-preset').map(({ name }): ChangeFact => ({ fact: 'preset-deleted', name })),
    ...updated(set, 'scheme').flatMap(({ before, after }) => schemeFacts(before, after)),
  ];
}

function articleFacts(set: ChangeSet): ChangeFact[] {
  const counted = (fact: 'articles-added' | 'articles-removed', [first, ...others]: readonly Article[]): ChangeFact[] =>
    first ? [{ fact, count: others.length + 1, title: first.title }] : [];
  return [
    ...counted('articles-added', created(set, 'article')),
    ...counted('articles-removed', deleted(set, 'article')),
    ...updatedFacts(updated(set, 'article')),
  ];
}

interface ArticleStep {
  readonly before: Article;
  readonly after: Article;
}

/** What was set, when the same was set for all that it was set for; otherwise how many were changed. */
function updatedFacts(steps: readonly ArticleStep[]): ChangeFact[] {
  const [first] = steps;
  if (!first) return [];
  const facts = [
    ...articleFields.flatMap((field) => setFact(steps, { field, column: null }, (article) => article[field])),
    ...columnsOf(steps).flatMap((column) =>
      setFact(steps, { field: 'column', column }, ({ metadata }) => metadata[column] ?? null),
    ),
  ];
  const isTold = facts.length > 0 && facts.every((fact) => fact !== null);
  return isTold ? facts : [{ fact: 'articles-changed', count: steps.length, title: first.before.title }];
}

type FieldSet = Extract<ChangeFact, { fact: 'articles-set' }>;

/** Null where not all became the same. */
function setFact(
  steps: readonly ArticleStep[],
  what: Pick<FieldSet, 'field' | 'column'>,
  of: (article: Article) => string | null,
): (FieldSet | null)[] {
  const changed = steps.filter(({ before, after }) => of(before) !== of(after));
  const [first] = changed;
  if (!first) return [];
  const value = of(first.after);
  if (changed.some(({ after }) => of(after) !== value)) return [null];
  return [{ fact: 'articles-set', count: changed.length, title: first.before.title, ...what, value }];
}

function columnsOf(steps: readonly ArticleStep[]): string[] {
  return [...new Set(steps.flatMap(({ before, after }) => Object.keys({ ...before.metadata, ...after.metadata })))];
}

/** What was decided about lines that an outlet repeats; the regions that came of it go without saying. */
function lineFacts(set: ChangeSet): ChangeFact[] {
  const decided = [...created(set, 'outlet-line'), ...updated(set, 'outlet-line').map(({ after }) => after)];
  return [
    ...decided.map(
      ({ words, outlet, verdict }): ChangeFact => ({
        fact: verdict === 'story' ? 'line-rejected' : 'line-accepted',
        words,
        outlet,
      }),
    ),
    ...deleted(set, 'outlet-line').map(({ words, outlet }): ChangeFact => ({ fact: 'line-undecided', words, outlet })),
  ];
}

/** What was decided about two articles; what the coming or going of one brings along goes without saying. */
function pairFacts(set: ChangeSet, { titleOf }: Lore): ChangeFact[] {
  if (created(set, 'article').length + deleted(set, 'article').length > 0) return [];
  const told = (fact: 'articles-linked' | 'articles-parted' | 'articles-undecided', pair: ArticlePair): ChangeFact => ({
    fact,
    title: titleOf(pair.articleId),
    other: titleOf(pair.otherId),
  });
  const decided = [...created(set, 'article-pair'), ...updated(set, 'article-pair').map(({ after }) => after)];
  return [
    ...decided.map((pair) => told(pair.verdict === 'variant' ? 'articles-linked' : 'articles-parted', pair)),
    ...deleted(set, 'article-pair').map((pair) => told('articles-undecided', pair)),
  ];
}

/** Which label set new marks use, which labels are new, and which keys they have; any other difference is a new version and no more. */
function schemeFacts(before: Scheme, after: Scheme): ChangeFact[] {
  const facts: ChangeFact[] = [];
  for (const kind of after.kinds) {
    const old = before.kinds.find(({ key }) => key === kind.key);
    if (old && old.activeLabelSet !== kind.activeLabelSet)
      facts.push({ fact: 'label-set', kind: kind.key, labelSet: kind.activeLabelSet });
    for (const label of kind.labelSets.flatMap(({ labels }) => labels)) {
      const was = old?.labelSets.flatMap(({ labels }) => labels).find(({ key }) => key === label.key);
      if (old && !was) facts.push({ fact: 'label-added', kind: kind.key, label: label.key });
      if (was && JSON.stringify(was.shortcut) !== JSON.stringify(label.shortcut))
        facts.push({ fact: 'shortcut', kind: kind.key, label: label.key, shortcut: label.shortcut });
    }
  }
  return facts.length > 0 ? facts : [{ fact: 'scheme', version: after.version }];
}

function statusFacts(set: ChangeSet): ChangeFact[] {
  const layers = [...created(set, 'layer'), ...updated(set, 'layer').map(({ after }) => after)];
  const gone = deleted(set, 'layer').map((layer) => ({ ...layer, status: 'to-do' as const }));
  return [...layers, ...gone].map(({ status }): ChangeFact => ({ fact: 'status', status }));
}

function created<Type extends RecordType>({ created }: ChangeSet, type: Type): Values[Type][] {
  return valuesOf(created, type);
}

function deleted<Type extends RecordType>({ deleted }: ChangeSet, type: Type): Values[Type][] {
  return valuesOf(deleted, type);
}

function updated<Type extends RecordType>(set: ChangeSet, type: Type): { before: Values[Type]; after: Values[Type] }[] {
  const steps = set.updated.filter(({ after }) => after.type === type);
  const befores = valuesOf(
    steps.map(({ before }) => before),
    type,
  );
  const afters = valuesOf(
    steps.map(({ after }) => after),
    type,
  );
  return befores.flatMap((before, index) => {
    const after = afters[index];
    return after === undefined ? [] : [{ before, after }];
  });
}

function valuesOf<Type extends RecordType>(records: readonly StoredRecord[], type: Type): Values[Type][] {
  // A record's type says what its value is, which the compiler cannot follow through a parameter.
  return records.filter((record) => record.type === type).map(({ value }) => value as Values[Type]);
}
