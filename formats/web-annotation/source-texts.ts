// Where the text is that a Web Annotation speaks of: written out in it, or in a file beside it.
import { done, type Outcome, problem, refused } from '../../domain/problem';
import type { SourceFile } from '../format';
import { decodeUtf8, notUtf8 } from '../utf8';
import { nameOfSource, textOfSource } from './annotation-record';

/** More texts than anybody keeps in one folder by hand. */
const MOST_COMPANIONS = 2_000;

/** `story.txt` beside `story.jsonld`. */
export const textBeside = (fileName: string): string => fileName.replace(/\.[^.]+$/, '.txt');

/** Every text file beside that the annotations may mean, without reading them as JSON yet. */
export function companionNames({ name, bytes }: SourceFile): string[] {
  const names = new Set([textBeside(name)]);
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  for (const [, written = ''] of text.matchAll(/"(?:source|id)"\s{0,9}:\s{0,9}"([^"]{1,1000})"/g)) {
    const candidate = companionOf(Buffer.from(written, 'latin1').toString('utf8'));
    if (candidate !== undefined) names.add(candidate);
    if (names.size > MOST_COMPANIONS) break;
  }
  return [...names];
}

/** The last part of a source's name, when it can be the name of a text file in the same folder. */
function companionOf(source: string): string | undefined {
  const last =
    decoded(source.replace(/[?#].*$/, ''))
      .split(/[/\\:]/)
      .at(-1) ?? '';
  if (last === '' || last.startsWith('.')) return undefined;
  return /\.(?:txt|text)$/i.test(last) ? last : `${last.replace(/\.(?:html?|xml)$/i, '')}.txt`;
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

export class SourceTexts {
  constructor(
    private readonly file: SourceFile,
    /** Whether the file speaks of one source only, so that the text of the same name is meant. */
    private readonly single: boolean,
  ) {}

  /** With its byte order mark, if any. */
  of(source: unknown): Outcome<string> {
    const written = textOfSource(source);
    if (written !== undefined) return done(written);
    const name = nameOfSource(source);
    const beside = textBeside(this.file.name);
    const candidates = [name === undefined ? undefined : companionOf(name), this.single ? beside : undefined];
    for (const companion of candidates) {
      const bytes = companion === undefined ? undefined : this.file.companions?.get(companion);
      if (companion !== undefined && bytes) return decodedFile(companion, bytes);
    }
    return refused(problem('companion-missing', { file: this.file.name, companion: candidates[0] ?? beside }));
  }
}

function decodedFile(name: string, bytes: Uint8Array): Outcome<string> {
  const text = decodeUtf8(bytes);
  if (!text.ok) return refused(notUtf8(name, bytes, text.badByteAt));
  return done(text.bom ? `\ufeff${text.text}` : text.text);
}
