// The table `article_text`: immutable texts, found by the SHA-256 of their UTF-8.
import { type ReadableDatabase, statement, type WritableDatabase } from './database';

/** Texts lately read, up to this many code units: opening a long article must not be paid again at every mark. */
const KEPT_LENGTH = 8_000_000;

const kept = new WeakMap<ReadableDatabase, Map<string, string>>();

/** Does nothing when the text is there already. */
export function insertText(db: WritableDatabase, sha256: string, text: string): void {
  statement<[string, string]>(db, 'INSERT INTO article_text (sha256, text) VALUES (?, ?) ON CONFLICT DO NOTHING').run(
    sha256,
    text,
  );
}

export function readText(db: ReadableDatabase, sha256: string): string | undefined {
  const texts = kept.get(db) ?? new Map<string, string>();
  kept.set(db, texts);
  const text = texts.get(sha256) ?? storedText(db, sha256);
  if (text !== undefined) keep(texts, sha256, text);
  return text;
}

/** The text as the file holds it now, whatever was read before. */
export function storedText(db: ReadableDatabase, sha256: string): string | undefined {
  return statement<[string], { text: string }>(db, 'SELECT text FROM article_text WHERE sha256 = ?').get(sha256)?.text;
}

function keep(texts: Map<string, string>, sha256: string, text: string): void {
  // A map lists its keys by age, so laying the text down again makes it the youngest.
  texts.delete(sha256);
  texts.set(sha256, text);
  let length = 0;
  for (const each of texts.values()) length += each.length;
  for (const [oldest, each] of texts) {
    if (length <= KEPT_LENGTH || oldest === sha256) break;
    texts.delete(oldest);
    length -= each.length;
  }
}
