// What is written as a folder in another tool's format and read again, file by file, is the project, but for exactly what the format is
// said to drop.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bratFormat } from '../../formats/brat/brat-format';
import { bratCapacity, bratDocuments, writeBrat } from '../../formats/brat/write-brat';
import { casJsonFormat } from '../../formats/cas/cas-json-format';
import { casCapacity, casDocuments } from '../../formats/cas/cas-of-document';
import { casXmiFormat } from '../../formats/cas/cas-xmi-format';
import { writeCasJson } from '../../formats/cas/write-cas-json';
import { writeCasXmi } from '../../formats/cas/write-cas-xmi';
import type { CarriedArticle, ExportSource, Format, OutputFile } from '../../formats/format';
import { webannoTsvFormat } from '../../formats/webanno-tsv/webanno-tsv-format';
import { tsvDocuments, webannoTsvCapacity, writeWebannoTsv } from '../../formats/webanno-tsv/write-webanno-tsv';
import type { Capacity, FittedDocument } from '../../formats/writing/capacity';
import { LossCount } from '../../formats/writing/loss-count';
import { defaultScheme } from '../../seeds/default-scheme';
import { carriedArticles } from '../builders/carried-articles';
import { demoSource } from '../builders/demo-project';
import { bytesOf, carried } from '../builders/foreign';
import { whatIsIn } from '../builders/what-is-in';

interface WrittenFolder {
  readonly format: Format;
  /** Of its goldens. */
  readonly folder: string;
  readonly capacity: Capacity;
  readonly write: (source: ExportSource, losses: LossCount) => Iterable<OutputFile>;
  /** What the format holds of the article, one for each file. */
  readonly documents: (article: CarriedArticle, losses: LossCount) => readonly FittedDocument[];
}

const formats: readonly WrittenFolder[] = [
  { format: bratFormat, folder: 'brat', capacity: bratCapacity, write: writeBrat, documents: bratDocuments },
  { format: casJsonFormat, folder: 'cas', capacity: casCapacity, write: writeCasJson, documents: casDocuments },
  { format: casXmiFormat, folder: 'cas', capacity: casCapacity, write: writeCasXmi, documents: casDocuments },
  {
    format: webannoTsvFormat,
    folder: 'webanno-tsv',
    capacity: webannoTsvCapacity,
    write: writeWebannoTsv,
    documents: tsvDocuments,
  },
];

const sourceOf = (articles: readonly CarriedArticle[]): ExportSource => ({
  project: { name: 'x', scheme: defaultScheme },
  articles: () => articles,
});

function contentsOf(files: Iterable<OutputFile>): Map<string, string> {
  const contents = new Map<string, string>();
  for (const { path, pieces } of files) {
    expect(contents.has(path), `${path} comes twice`).toBe(false);
    contents.set(path, [...pieces].join(''));
  }
  return contents;
}

/** As an import of the folder reads them: each with what lies beside it. */
function readAll(format: Format, contents: ReadonlyMap<string, string>) {
  const ending = format.reader?.endings[0];
  return [...contents].flatMap(([path, content]) => {
    if (!path.endsWith(`.${ending}`)) return [];
    const folder = path.slice(0, path.lastIndexOf('/') + 1);
    const companions = new Map(
      [...contents].filter(([each]) => each.startsWith(folder)).map(([each, told]) => [each.slice(folder.length), bytesOf(told)]),
    );
    return [carried(format, { name: path.slice(folder.length), bytes: bytesOf(content), companions })];
  });
}

/** The goldens hold every kind of file, and one article. */
const isGolden = (path: string): boolean => !path.includes('0000') || path.includes('000001');

describe.each(formats)('$format.key', ({ format, folder, capacity, write, documents }) => {
  test('reads what it wrote, and announced what it did not write', () => {
    fc.assert(
      fc.property(carriedArticles, (drawn) => {
        const articles = drawn
          .filter(({ text }) => /[^\s\p{Cf}]/u.test(text) && !text.startsWith('\ufeff'))
          .map((each) => ({ ...each, article: { ...each.article, title: 'عنوان' } }));
        const [losses, told] = [new LossCount(), new LossCount()];
        const files = contentsOf(write(sourceOf(articles), losses));
        const read = readAll(format, files);
        const fitted = articles.flatMap((article) => [...documents(article, told)]);
        expect(read.flatMap(({ problems }) => problems)).toEqual([]);
        expect(
          whatIsIn(
            read.flatMap(({ articles: each }) => each),
            capacity,
          ),
        ).toEqual(whatIsIn(fitted.map(asRead(capacity)), capacity));
        expect(losses.list()).toEqual(told.list());
      }),
      { numRuns: 100 },
    );
  });

  test('writes the demo project to the byte, and reads its marks back', async () => {
    const source = await demoSource();
    const files = contentsOf(write(source, new LossCount()));
    for (const [path, content] of files) {
      if (isGolden(path)) await expect(content).toMatchFileSnapshot(`../goldens/${folder}/demo/${path}`);
    }
    const read = readAll(format, files);
    const fitted = [...source.articles()].flatMap((article) => [...documents(article, new LossCount())]);
    expect(read.flatMap(({ problems }) => problems)).toEqual([]);
    expect(
      whatIsIn(
        read.flatMap(({ articles }) => articles),
        capacity,
      ),
    ).toEqual(whatIsIn(fitted.map(asRead(capacity)), capacity));
  });

  test('writes the same files whenever it is asked, and a folder for each part', () => {
    fc.assert(
      fc.property(carriedArticles, (articles) => {
        const source = sourceOf(articles);
        const whole = contentsOf(write(source, new LossCount()));
        expect([...contentsOf(write(source, new LossCount()))]).toEqual([...whole]);
        const parted = contentsOf(write({ ...source, splits: ['train'] }, new LossCount()));
        for (const path of parted.keys()) expect(whole.has(path.replace(/^train\//, ''))).toBe(true);
      }),
      { numRuns: 20 },
    );
  });
});

/** Where only the file's place says who marked it, the file itself does not. */
function asRead({ annotators }: Capacity): (document: FittedDocument) => CarriedArticle {
  return (document) =>
    annotators === 'place'
      ? { ...document, annotations: document.annotations.map((mark) => ({ ...mark, annotator: null })) }
      : document;
}
