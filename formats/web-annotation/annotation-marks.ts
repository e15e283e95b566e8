// What a Web Annotation marks and what it says of it: selectors become spans, tags the label, comments the note.
import type { FileProblems, RecordPlace } from '../file-problems';
import { type ForeignMark, type ForeignSpan, foreignMark } from '../foreign/foreign-article';
import { type Body, keyOfSource, positionSchema, type Selector, type Target, type WebAnnotation } from './annotation-record';

export interface SourcedMark {
  readonly source: unknown;
  readonly mark: ForeignMark;
}

interface Place {
  readonly source: unknown;
  readonly span: ForeignSpan | null;
  readonly quote: { readonly exact: string; readonly before: string; readonly after: string } | null;
}

/** Several targets are several marks, unless the annotation says that they are pieces of one. */
export function marksOf(annotation: WebAnnotation, id: string, place: RecordPlace, problems: FileProblems): SourcedMark[] {
  const places: Place[] = [];
  for (const [index, target] of annotation.target.entries()) {
    const found = placeOf(target, (reason) => problems.bad(place, `target.${index}.selector`, reason));
    if (found) places.push(found);
    else if (target.selector.length === 0) problems.notCarried('annotations of a whole text');
  }
  const [first] = places;
  if (!first) return [];
  const said = saidBy(annotation, problems);
  const pieces = places.filter(({ source }) => keyOfSource(source) === keyOfSource(first.source));
  if (isDiscontinuous(annotation) && pieces.length === places.length && places.length > 1) {
    const quotes = places.map(({ quote }) => quote?.exact);
    const quote = quotes.includes(undefined) ? null : quotes.join(' ');
    return [{ source: first.source, mark: foreignMark({ id, ...said, spans: places.flatMap(({ span }) => span ?? []), quote }) }];
  }
  return places.map(({ source, span, quote }, index) => ({
    source,
    mark: foreignMark({
      id: index === 0 ? id : `${id}/${index}`,
      ...said,
      spans: span ? [span] : [],
      quote: quote?.exact ?? null,
      around: quote && { before: quote.before, after: quote.after },
    }),
  }));
}

const isDiscontinuous = ({ type }: WebAnnotation): boolean => type.some((each) => /discontinuous/i.test(each));

function placeOf({ source, selector }: Target, refuse: (reason: string) => void): Place | null {
  const usable = selector.filter(({ refinedBy }) => refinedBy === undefined);
  const position = usable.find(({ type }) => type === 'TextPositionSelector');
  const quoted = usable.find(({ type, exact }) => type === 'TextQuoteSelector' && exact !== undefined && exact !== '');
  const span = position ? positionSchema.safeParse(position) : undefined;
  if (!span?.success && !quoted) {
    if (selector.length > 0) refuse(refusal(selector));
    return null;
  }
  const { exact = '', prefix = '', suffix = '' } = quoted ?? {};
  return {
    source,
    span: span?.success ? { start: span.data.start, end: span.data.end } : null,
    quote: quoted ? { exact, before: prefix, after: suffix } : null,
  };
}

function refusal(selectors: readonly Selector[]): string {
  const found = selectors.map(({ type, refinedBy }) => (refinedBy === undefined ? type : `${type} refined by another`));
  return `found ${found.join(', ')}, where a TextPositionSelector or a TextQuoteSelector was expected`;
}

type Said = Pick<ForeignMark, 'label' | 'attributes' | 'note' | 'annotator' | 'createdAt'>;

function saidBy({ body, bodyValue, creator, created, motivation }: WebAnnotation, problems: FileProblems): Said {
  const tags = body.filter((each) => isTag(each, motivation)).map(({ value, id }) => value ?? id ?? '');
  const comments = body.filter((each) => !isTag(each, motivation)).map(({ value, id }) => value ?? id ?? '');
  if (bodyValue !== undefined) (tags.length > 0 || motivation.includes('commenting') ? comments : tags).push(bodyValue);
  const labels = tags.filter((tag) => !isAttribute(tag));
  if (labels.length > 1) problems.notCarried('tags after the first', labels.length - 1);
  const attributes = tags.filter(isAttribute).map((tag) => [tag.slice(0, tag.indexOf('=')), tag.slice(tag.indexOf('=') + 1)]);
  const note = comments.filter((comment) => comment !== '').join('\n');
  return {
    label: labels[0] ?? '',
    attributes: Object.fromEntries(attributes),
    note: note === '' ? null : note,
    annotator: creator ?? null,
    createdAt: created ?? null,
  };
}

/** `polarity=against` */
const isAttribute = (tag: string): boolean => /^[^=\s]+=./.test(tag);

function isTag({ purpose }: Body, motivation: readonly string[]): boolean {
  if (purpose !== undefined) return purpose === 'tagging' || purpose === 'classifying';
  return !motivation.some((each) => each === 'commenting' || each === 'describing' || each === 'replying');
}

/** The tag of a linking annotation names the role. */
export function roleOf({ body }: WebAnnotation): string {
  return body.find(({ value }) => value !== undefined)?.value ?? 'link';
}
