// A file whose articles come in batches: from a reader here, or from another thread that reads ahead while this one writes.
import type { Outcome, Problem } from '../../domain/problem';
import type { CarriedArticle, CarriedProject, FileInParts, SourceFile } from '../../formats/format';

type NextBatch = IteratorResult<readonly CarriedArticle[], Outcome<readonly Problem[]>>;

export interface ComingFile {
  readonly project: CarriedProject | null;
  /** To be walked once. Ends with what could not be read, or refused where nothing of the file may stay. */
  readonly batches: { next(): NextBatch | Promise<NextBatch> };
  /** How much of the file has come, between 0 and 1. */
  share(): number;
}

/** One that is read elsewhere. */
export interface FileReadAside extends ComingFile {
  /** SHA-256 of the file's bytes, hex. */
  readonly sha256: string;
}

/**
 * Opens a file where it is read beside all other work. Its bytes may be gone from here afterwards, unless the answer is null:
 * then nobody reads it there.
 * @param format its key.
 */
export type ReadAside = (format: string, file: SourceFile) => Promise<Outcome<FileReadAside> | null>;

/** Read between two rests: making articles of a file takes longer than writing them. */
const A_BATCH = 10;

/** The articles of a reader, a few at a time. */
export class Batches {
  private end: Outcome<readonly Problem[]> | null = null;

  constructor(private readonly articles: FileInParts['articles']) {}

  next(): NextBatch {
    const batch: CarriedArticle[] = [];
    while (this.end === null && batch.length < A_BATCH) {
      const next = this.articles.next();
      if (next.done) this.end = next.value;
      else batch.push(next.value);
    }
    return this.end !== null && batch.length === 0 ? { done: true, value: this.end } : { done: false, value: batch };
  }
}
