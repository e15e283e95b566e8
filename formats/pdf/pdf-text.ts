// The words of a PDF and where they stand on its pages, from its text layer alone: nothing is drawn, run or fetched.
import { done, type Outcome, problem, refused } from '../../domain/problem';
import { unpackedSize } from './unpacked-size';

/** Words or letters that the file places together. In points, from the lower left corner of the page. */
export interface PlacedText {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  /** The line that its letters stand on. */
  readonly base: number;
  /** Of its letters. */
  readonly size: number;
}

export interface PdfText {
  readonly title: string;
  /** In the order in which the file draws them. */
  readonly pages: readonly (readonly PlacedText[])[];
}

const MOST_PAGES = 5_000;
/** Of what draws the pages; a newspaper of a hundred pages has ten megabytes. */
const MOST_UNPACKED = 200_000_000;
/** In UTF-16 code units. */
const LONGEST_TEXT = 20_000_000;

export async function pdfText(file: string, bytes: Uint8Array): Promise<Outcome<PdfText>> {
  if ((await unpackedSize(bytes, MOST_UNPACKED)) > MOST_UNPACKED) {
    return refused(tooTangled(file, `more than ${MOST_UNPACKED / 1_000_000} MB when it is unpacked`));
  }
  const { getDocument } = await loadPdfjs();
  // The library keeps the bytes that it is given.
  const loading = getDocument({ data: new Uint8Array(bytes), ...withoutAnythingElse });
  try {
    const document = await loading.promise;
    if (document.numPages > MOST_PAGES) return refused(tooTangled(file, `${document.numPages} pages`));
    const { info } = await document.getMetadata();
    const pages: PlacedText[][] = [];
    let length = 0;
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number);
      const { items } = await page.getTextContent({ disableNormalization: true });
      const placed = items.filter(isText).flatMap(placeOf);
      length += placed.reduce((sum, { text }) => sum + text.length, 0);
      if (length > LONGEST_TEXT) return refused(tooTangled(file, `${length} characters`));
      pages.push(placed);
      page.cleanup();
    }
    return done({ title: typeof info.Title === 'string' ? info.Title : '', pages });
  } catch (error) {
    return refused(problemOf(file, error));
  } finally {
    await loading.destroy();
  }
}

const withoutAnythingElse = {
  isEvalSupported: false,
  useSystemFonts: false,
  disableFontFace: true,
  useWorkerFetch: false,
  useWasm: false,
  enableXfa: false,
  maxImageSize: 0,
  verbosity: 0,
};

/** It is large, and most imports have no PDF. */
async function loadPdfjs() {
  // What it looks for while it loads, and warns or fails when there is none; only drawing and pages in browsers use it.
  for (const name of ['DOMMatrix', 'ImageData', 'Path2D']) if (!(name in globalThis)) Reflect.set(globalThis, name, class {});
  if (!('navigator' in globalThis)) Reflect.set(globalThis, 'navigator', { language: 'en', platform: '', userAgent: '' });
  const { warn } = console;
  console.warn = () => undefined;
  try {
    await import('pdfjs-dist/legacy/build/pdf.worker.min.mjs');
    return await import('pdfjs-dist/legacy/build/pdf.min.mjs');
  } finally {
    console.warn = warn;
  }
}

interface TextItem {
  readonly str: string;
  readonly width: number;
  readonly transform: readonly number[];
}

const isText = (item: object): item is TextItem => 'str' in item;

/** Spaces are seen from where the words stand, and what stands upright or on its head is no part of the text. */
function placeOf({ str, width, transform }: TextItem): PlacedText[] {
  const [across = 0, turned = 0, , up = 0, left = 0, base = 0] = transform;
  if (str.trim() === '' || across <= 0 || Math.abs(turned) > across / 10) return [];
  return [{ text: str, left, right: left + width, base, size: Math.abs(up) || across }];
}

const tooTangled = (file: string, reason: string) => problem('file-too-tangled', { file, reason });

function problemOf(file: string, error: unknown) {
  const { name, message } = error instanceof Error ? error : new Error(String(error));
  if (name === 'PasswordException') return problem('document-locked', { file });
  return problem('document-damaged', { file, reason: message.slice(0, 300) });
}
