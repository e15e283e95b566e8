// A corpus as a newsroom hands it over, files of a thousand records each, and the bare scripts that bring it into SQLite.
import { appendFileSync, closeSync, fsyncSync, openSync, readFileSync, writeFileSync, writeSync } from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { stemsByLine, stemsOf } from '../../domain/text/stems';
import { corpusOutlets, recombinedTexts } from '../builders/corpus';

const A_FILE = 1000;

interface CorpusRecord {
  readonly title: string;
  readonly outlet: string;
  readonly date: string;
  readonly text: string;
}

export interface CorpusFiles {
  readonly paths: readonly string[];
  /** Of all texts as UTF-8. */
  readonly megabytes: number;
}

export function writeCorpusFiles(folder: string, count: number): CorpusFiles {
  const paths: string[] = [];
  let bytes = 0;
  let position = 0;
  for (const text of recombinedTexts(count)) {
    if (position % A_FILE === 0) {
      paths.push(path.join(folder, `corpus-${paths.length}.jsonl`));
      writeFileSync(paths.at(-1) ?? '', '');
    }
    position += 1;
    bytes += Buffer.byteLength(text);
    const outlet = corpusOutlets[position % corpusOutlets.length] ?? '';
    const record: CorpusRecord = {
      title: text.slice(0, text.indexOf('\n')),
      outlet,
      date: `${2015 + (position % 10)}-04-09`,
      text,
    };
    appendFileSync(paths.at(-1) ?? '', `${JSON.stringify(record)}\n`);
  }
  return { paths, megabytes: bytes / 1_000_000 };
}

/** How long the same files take without a workbench: rows of texts, and with them the same index, in milliseconds. */
export function bareImport(folder: string, { paths }: CorpusFiles, isIndexed: boolean): number {
  const db = new Database(path.join(folder, isIndexed ? 'bare-indexed.sqlite' : 'bare.sqlite'));
  db.pragma('journal_mode = WAL');
  db.exec('CREATE TABLE article (position INTEGER PRIMARY KEY, title TEXT, outlet TEXT, date TEXT, text TEXT) STRICT');
  db.exec(
    `CREATE VIRTUAL TABLE search USING fts5 (text, title, content = '', contentless_delete = 1, tokenize = "unicode61 remove_diacritics 0")`,
  );
  const insert = db.prepare('INSERT INTO article (title, outlet, date, text) VALUES (@title, @outlet, @date, @text)');
  const index = db.prepare('INSERT INTO search (rowid, text, title) VALUES (?, ?, ?)');
  const began = performance.now();
  for (const file of paths) {
    db.transaction(() => {
      for (const line of readFileSync(file, 'utf8').split('\n')) {
        if (line === '') continue;
        const record: CorpusRecord = JSON.parse(line);
        const { lastInsertRowid } = insert.run(record);
        if (isIndexed) index.run(lastInsertRowid, stemsByLine(record.text), stemsOf(record.title));
      }
    })();
  }
  const took = performance.now() - began;
  db.close();
  return took;
}

/** Appends what a small change weighs to a file and waits until it is on the disk; returns how long that took, in milliseconds. */
export function appender(folder: string): { append(): number; close(): void } {
  const file = openSync(path.join(folder, 'appended'), 'a');
  const change = Buffer.alloc(200, 'x');
  return {
    append: () => {
      const began = performance.now();
      writeSync(file, change);
      fsyncSync(file);
      return performance.now() - began;
    },
    close: () => closeSync(file),
  };
}
