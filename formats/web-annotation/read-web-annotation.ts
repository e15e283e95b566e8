// Reads W3C Web Annotations: one a line, a list, a page or a collection; text quotes and positions, tags, comments and links.
import type { Outcome } from '../../domain/problem';
import { FileProblems, type RecordPlace } from '../file-problems';
import type { ForeignArticle, ForeignLink, ForeignMark } from '../foreign/foreign-article';
import { foreignFile } from '../foreign/foreign-file';
import type { ReadFile, SourceFile } from '../format';
import { jsonRecords } from '../json/json-records';
import { parsed } from '../json/read-records';
import { marksOf, roleOf } from './annotation-marks';
import { annotationSchema, keyOfSource, listOf, nameOfSource, type WebAnnotation } from './annotation-record';
import { SourceTexts } from './source-texts';

interface Placed {
  readonly annotation: WebAnnotation;
  readonly place: RecordPlace;
  readonly id: string;
}

export function readWebAnnotation(file: SourceFile): Outcome<ReadFile> {
  const problems = new FileProblems(file.name);
  const annotations: Placed[] = [];
  for (const record of jsonRecords(file.bytes, file.name)) {
    if (!record.ok) problems.add(...record.problems);
    else {
      for (const { value, place } of annotationsIn(record.value, record.place, problems)) {
        const annotation = parsed(annotationSchema, value, { place, problems });
        if (annotation) annotations.push({ annotation, place, id: annotation.id ?? `#${annotations.length + 1}` });
      }
    }
  }
  return foreignFile(file.name, articlesOf(file, annotations, problems), problems);
}

/** A page has `items`, a collection its `first` page, and some write a graph. */
function* annotationsIn(
  value: unknown,
  place: RecordPlace,
  problems: FileProblems,
): Generator<{ value: unknown; place: RecordPlace }> {
  if (typeof value !== 'object' || value === null) yield { value, place };
  else if ('first' in value && typeof value.first === 'object') yield* annotationsIn(value.first, place, problems);
  else if ('items' in value || '@graph' in value) {
    if ('next' in value) problems.notCarried('next page');
    const items = listOf('items' in value ? value.items : value['@graph']);
    for (const [item, each] of items.entries()) yield { value: each, place: { ...place, item } };
  } else yield { value, place };
}

interface Linked {
  readonly mark: ForeignMark;
  readonly links: ForeignLink[];
}

interface Source {
  readonly source: unknown;
  readonly marks: Map<string, Linked>;
}

function articlesOf(file: SourceFile, annotations: readonly Placed[], problems: FileProblems): ForeignArticle[] {
  const sources = new Map<string, Source>();
  const byMark = new Map<string, Source>();
  const linking: Placed[] = [];
  for (const placed of annotations) {
    if (placed.annotation.motivation.includes('linking')) linking.push(placed);
    else {
      for (const { source, mark } of marksOf(placed.annotation, placed.id, placed.place, problems)) {
        const key = keyOfSource(source);
        const known: Source = sources.get(key) ?? { source, marks: new Map() };
        sources.set(key, known);
        if (byMark.has(mark.id)) problems.bad(placed.place, 'id', `the id ${mark.id} comes a second time`);
        else {
          known.marks.set(mark.id, { mark, links: [] });
          byMark.set(mark.id, known);
        }
      }
    }
  }
  for (const placed of linking) addLinks(placed, byMark, problems);
  const texts = new SourceTexts(file, sources.size === 1);
  return [...sources.values()].flatMap((source) => articleOf(source, texts, file, problems));
}

function articleOf({ source, marks }: Source, texts: SourceTexts, file: SourceFile, problems: FileProblems): ForeignArticle[] {
  const text = texts.of(source);
  if (!text.ok) {
    problems.add(...text.problems);
    return [];
  }
  const name = nameOfSource(source);
  return [
    {
      name: name ?? file.name,
      original: text.value,
      facts: name !== undefined && /^https?:/.test(name) ? { url: name } : {},
      counting: { unit: 'code-points', newlines: 'file' },
      marks: [...marks.values()].map(({ mark, links }) => ({ ...mark, links })),
    },
  ];
}

/** Each target with each body; more than anybody means would fill memory. */
const MOST_PAIRS = 1_000;

/** The target is the annotation that has the role, the body the one that fills it, and a tag beside it names the role. */
function addLinks({ annotation, place }: Placed, byMark: ReadonlyMap<string, Source>, problems: FileProblems): void {
  const owners = annotation.target.map(({ id, source }) => id ?? nameOfSource(source) ?? '');
  const fillers = annotation.body.flatMap(({ id, source }) => id ?? nameOfSource(source) ?? []);
  const pairs = owners.length * fillers.length;
  if (pairs === 0 || pairs > MOST_PAIRS) {
    problems.bad(place, 'body', 'a link from one annotation to another was expected');
    return;
  }
  for (const owner of owners) {
    for (const to of fillers) {
      const source = byMark.get(owner);
      if (source && source === byMark.get(to)) source.marks.get(owner)?.links.push({ role: roleOf(annotation), to });
      else problems.bad(place, 'target', `there are no annotations ${owner} and ${to} of one text`);
    }
  }
}
