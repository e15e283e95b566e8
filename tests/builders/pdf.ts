// Small PDF files as a printer driver makes them: letters at places, in a font whose codes are those of Unicode.
import { deflateSync } from 'node:zlib';

export interface Drawn {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size?: number;
}

export interface PdfContent {
  readonly pages: readonly (readonly Drawn[])[];
  readonly title?: string;
  readonly locked?: boolean;
  /** Put before what the first page draws. */
  readonly filler?: Uint8Array;
}

/** Every letter is half as wide as it is high. */
export const widthOf = (text: string, size = 10): number => (text.length * size) / 2;

/** Words that end at `right`, drawn in the order in which they stand from the left: as Arabic is in most PDF files. */
export function fromRight(text: string, right: number, y: number, size = 10): Drawn {
  return { text: [...text].reverse().join(''), x: right - widthOf(text, size), y, size };
}

export function pdfOf({ pages, title = '', locked = false, filler = new Uint8Array() }: PdfContent): Buffer {
  const pageIds = pages.map((_, at) => 5 + at * 2);
  const kids = pageIds.map((id) => `${id} 0 R`).join(' ');
  const objects: Buffer[] = [
    Buffer.from('<</Type/Catalog/Pages 2 0 R>>'),
    Buffer.from(`<</Type/Pages/Count ${pages.length}/Kids[${kids}]>>`),
    Buffer.from(
      `<</Type/Font/Subtype/Type0/BaseFont/Test/Encoding/Identity-H/ToUnicode/Identity-H/DescendantFonts[${descendant}]>>`,
    ),
    Buffer.from(`<</Title <feff${hexOf(title)}>>>`),
  ];
  for (const [at, page] of pages.entries()) {
    const id = pageIds[at] ?? 0;
    const content = deflateSync(Buffer.concat([at === 0 ? filler : new Uint8Array(), Buffer.from(page.map(drawing).join('\n'))]));
    const resources = `/Resources<</Font<</F 3 0 R>>>>/MediaBox[0 0 400 600]/Contents ${id + 1} 0 R`;
    objects.push(Buffer.from(`<</Type/Page/Parent 2 0 R${resources}>>`));
    objects.push(
      Buffer.concat([
        Buffer.from(`<</Filter/FlateDecode/Length ${content.length}>>\nstream\n`),
        content,
        Buffer.from('\nendstream'),
      ]),
    );
  }
  return fileOf(objects, locked);
}

const descendant =
  '<</Type/Font/Subtype/CIDFontType2/BaseFont/Test/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/DW 500' +
  '/FontDescriptor<</Type/FontDescriptor/FontName/Test/Flags 4/FontBBox[0 0 1000 1000]/Ascent 800/Descent -200/ItalicAngle 0/CapHeight 700/StemV 80>>>>';

const hexOf = (text: string): string => Buffer.from(text, 'utf16le').swap16().toString('hex');
const drawing = ({ text, x, y, size = 10 }: Drawn): string => `BT /F ${size} Tf ${x} ${y} Td <${hexOf(text)}> Tj ET`;

function fileOf(objects: readonly Buffer[], locked: boolean): Buffer {
  const parts = [Buffer.from('%PDF-1.4\n')];
  const places: number[] = [];
  let length = parts[0]?.length ?? 0;
  for (const [at, object] of objects.entries()) {
    places.push(length);
    const part = Buffer.concat([Buffer.from(`${at + 1} 0 obj\n`), object, Buffer.from('\nendobj\n')]);
    parts.push(part);
    length += part.length;
  }
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  const key = 'ab'.repeat(32);
  const lock = locked ? `/Encrypt<</Filter/Standard/V 1/R 2/P -4/O<${key}>/U<${key}>>>/ID[<00><00>]` : '';
  const size = objects.length + 1;
  const trailer = `trailer<</Size ${size}/Root 1 0 R/Info 4 0 R${lock}>>\nstartxref\n${length}\n%%EOF\n`;
  parts.push(Buffer.from(`xref\n0 ${size}\n0000000000 65535 f \n${table}${trailer}`));
  return Buffer.concat(parts);
}
