// XML as XMI uses it: elements with attributes, one after the other. Nothing outside the file is ever looked at.
import { SaxesParser } from 'saxes';

export interface XmlElement {
  /** The namespace `http:///a/b.ecore` and the name `C` are the type `a.b.C`. */
  readonly type: string;
  readonly attributes: ReadonlyMap<string, string>;
}

export interface XmlFailure {
  readonly line: number;
  readonly reason: string;
}

/** More than the type with the most features has. */
const MOST_ATTRIBUTES = 1_000;
const DEEPEST = 100;
/** Long texts go to the parser in pieces. */
const PIECE = 65_536;

/** Null when all of it was read. */
export function readXml(content: string, take: (element: XmlElement) => void): XmlFailure | null {
  const parser = new SaxesParser({ xmlns: true, position: true });
  let failure: XmlFailure | null = null;
  let depth = 0;
  const fail = (reason: string): void => {
    failure ??= { line: parser.line, reason };
  };
  parser.on('error', ({ message }) => fail(message.replace(/^[^:]*:\d+:\d+:\s*/, '')));
  parser.on('doctype', () => fail('a document type is not read'));
  parser.on('opentag', ({ local, uri, attributes }) => {
    depth += 1;
    const all = Object.entries(attributes);
    if (depth > DEEPEST || all.length > MOST_ATTRIBUTES) fail('nothing is nested so deep, or has so many attributes');
    else if (!failure && depth > 1)
      take({ type: typeOf(uri, local), attributes: new Map(all.map(([name, { value }]) => [name, value])) });
  });
  parser.on('closetag', () => {
    depth -= 1;
  });
  try {
    for (let at = 0; at < content.length && !failure; at += PIECE) parser.write(content.slice(at, at + PIECE));
    if (!failure) parser.close();
  } catch (error) {
    fail(error instanceof Error ? error.message : String(error));
  }
  return failure;
}

function typeOf(uri: string, local: string): string {
  const path = /^http:\/\/\/(.*)\.ecore$/.exec(uri)?.[1];
  return path === undefined || path === 'uima/noNamespace' ? local : `${path.replaceAll('/', '.')}.${local}`;
}
