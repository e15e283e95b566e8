// Hostile files that are too large to keep, made when a test asks for them, each beside an ordinary file of its size and kind.
import { docxOf, paragraph, run } from '../builders/docx';
import { fromRight, pdfOf } from '../builders/pdf';
import { zipOf } from '../builders/zip';

const MEGABYTE = 1_000_000;
const sentence = 'قال لافروف إن الحوار مستمر، ونفت الوزارة الخبر الكاذب. ';

/** Repeated to about so many bytes. */
const filled = (unit: string, bytes: number): Buffer => Buffer.alloc(bytes - (bytes % Buffer.byteLength(unit)), unit);
const after = (beginning: string, ...rest: readonly Buffer[]): Buffer => Buffer.concat([Buffer.from(beginning), ...rest]);

type Made = Buffer | Promise<Buffer>;

export interface LargeFile {
  readonly name: string;
  make(): Made;
  ordinary(): Made;
  /** What an import of it says. */
  readonly becomes: string;
}

const text = (bytes: number) => () => filled(`${sentence}\n`, bytes);
const table = (bytes: number) => () => after('text,title\n', filled(`${sentence},خبر\n`, bytes));
const page = (bytes: number) => () => after('<body>', filled(`<p>${sentence.repeat(40)}</p>`, bytes));
const records = (bytes: number) => () => filled(`{"text":"${sentence.repeat(40)}"}\n`, bytes);
const archive = () => zipOf({ 'a.txt': sentence });

export const largeFiles: Readonly<Record<string, LargeFile>> = {
  'one line of 5 MB': {
    name: 'one-line.txt',
    make: () => filled(sentence, 5 * MEGABYTE),
    ordinary: text(5 * MEGABYTE),
    becomes: 'imported 1 0',
  },
  'a million line ends': {
    name: 'line-ends.txt',
    make: () => filled('\n', MEGABYTE),
    ordinary: text(MEGABYTE),
    becomes: 'failed empty-file',
  },
  'a million columns': {
    name: 'columns.csv',
    make: () => after('', filled('a,', 2 * MEGABYTE), Buffer.from('a\n'), filled('b,', 2 * MEGABYTE)),
    ordinary: table(4 * MEGABYTE),
    becomes: 'failed too-many-columns',
  },
  'a row of a million cells': {
    name: 'cells.csv',
    make: () => after(`text,title\n${sentence},خبر\n`, filled('b,', 2 * MEGABYTE)),
    ordinary: table(2 * MEGABYTE),
    becomes: 'imported 1 0 too-many-cells',
  },
  'a quote that is never closed, and 5 MB after it': {
    name: 'quote.csv',
    make: () => after('text,title\n"', filled(sentence, 5 * MEGABYTE)),
    ordinary: table(5 * MEGABYTE),
    becomes: 'failed bad-record',
  },
  '100,000 elements inside each other': {
    name: 'deep.html',
    make: () => filled('<div>', MEGABYTE / 2),
    ordinary: page(MEGABYTE / 2),
    becomes: 'failed file-too-tangled',
  },
  'a million paragraphs': {
    name: 'paragraphs.html',
    make: () => filled('<p>x', 4 * MEGABYTE),
    ordinary: page(4 * MEGABYTE),
    becomes: 'failed file-too-tangled',
  },
  'a tag of 100,000 attributes': {
    name: 'attributes.html',
    make: () => after('<p ', filled('a=b ', 400_000), Buffer.from(`>${sentence}`)),
    ordinary: page(400_000),
    becomes: 'imported 1 0',
  },
  '5 MB of open brackets': {
    name: 'brackets.json',
    make: () => filled('[', 5 * MEGABYTE),
    ordinary: records(5 * MEGABYTE),
    becomes: 'failed unrecognised-content',
  },
  '100,000 broken lines': {
    name: 'broken.jsonl',
    make: () => filled('{"text": 1}\n', 1_200_000),
    ordinary: records(1_200_000),
    becomes: 'failed unrecognised-content',
  },
  'an archive that announces 60 MB in a file': {
    name: 'bomb.zip',
    make: () => zipOf({ 'a.txt': Buffer.alloc(60 * MEGABYTE, 'a') }),
    ordinary: archive,
    becomes: 'failed file-too-large',
  },
  'an archive that announces less than it holds': {
    name: 'hidden-bomb.zip',
    make: hiddenBomb,
    ordinary: archive,
    becomes: 'failed archive-damaged',
  },
  'a Word document of 200 MB of XML': {
    name: 'bomb.docx',
    make: () => zipOf({ 'word/document.xml': Buffer.alloc(200 * MEGABYTE, 'a') }),
    ordinary: () => docxOf({ body: paragraph(run(sentence)).repeat(100) }),
    becomes: 'failed file-too-tangled',
  },
  'a PDF that unpacks to 250 MB': {
    name: 'bomb.pdf',
    make: () => pdfOf({ pages: [[]], filler: Buffer.alloc(250 * MEGABYTE, 32) }),
    ordinary: () => pdfOf({ pages: [[fromRight(sentence, 390, 500)]] }),
    becomes: 'failed file-too-tangled',
  },
};

async function hiddenBomb(): Promise<Buffer> {
  const bomb = await zipOf({ 'a.txt': Buffer.alloc(60 * MEGABYTE, 'a') });
  bomb.writeUInt32LE(10, bomb.indexOf(Buffer.from('PK\u0001\u0002')) + 24);
  return bomb;
}
