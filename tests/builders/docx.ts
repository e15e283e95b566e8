// Word documents as Word packs them, from the XML of their body.
import { zipOf } from './zip';

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

export interface DocxContent {
  /** The paragraphs and tables of `w:body`. */
  readonly body: string;
  /** The paragraphs of the one footnote, whose number is 2. */
  readonly footnote?: string;
  readonly title?: string;
  /** Further parts by their path. */
  readonly parts?: Readonly<Record<string, string | Uint8Array>>;
}

/** A run of words in a paragraph. */
export const run = (words: string): string => `<w:r><w:rPr><w:rtl/></w:rPr><w:t xml:space="preserve">${words}</w:t></w:r>`;
export const paragraph = (content: string, style?: string): string =>
  `<w:p><w:pPr>${style ? `<w:pStyle w:val="${style}"/>` : ''}<w:bidi/></w:pPr>${content}</w:p>`;

export function docxOf({ body, footnote = '', title = '', parts = {} }: DocxContent): Promise<Buffer> {
  return zipOf({
    '[Content_Types].xml':
      `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="${PACKAGE}.relationships+xml"/>` +
      `<Override PartName="/word/document.xml" ContentType="${WORD}.document.main+xml"/></Types>`,
    '_rels/.rels': relations(['officeDocument', 'word/document.xml']),
    'docProps/core.xml':
      `<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">` +
      `<dc:title>${title}</dc:title><dc:creator>ليلى</dc:creator></cp:coreProperties>`,
    'word/_rels/document.xml.rels': relations(['footnotes', 'footnotes.xml'], ['styles', 'styles.xml'], ['image', 'media/a.png']),
    'word/styles.xml': `<w:styles ${W}>${['heading 1', 'Title'].map(styled).join('')}</w:styles>`,
    'word/footnotes.xml': `<w:footnotes ${W}><w:footnote w:id="2">${footnote}</w:footnote></w:footnotes>`,
    'word/document.xml': `<?xml version="1.0" encoding="UTF-8"?><w:document ${W} xmlns:r="${OFFICE}"><w:body>${body}</w:body></w:document>`,
    ...parts,
  });
}

function relations(...targets: readonly (readonly [type: string, target: string])[]): string {
  const each = targets.map(
    ([type, target], at) => `<Relationship Id="rId${at + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${PACKAGE}/relationships">${each.join('')}</Relationships>`;
}

const styled = (name: string): string =>
  `<w:style w:type="paragraph" w:styleId="${name.replaceAll(' ', '')}"><w:name w:val="${name}"/></w:style>`;

/** A picture in a run, as the third relation of the document names it. */
export const picture =
  '<w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><wp:docPr id="1" name="a" descr="صورة"/>' +
  '<a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData><pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture">' +
  '<pic:blipFill><a:blip r:embed="rId3"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>';
