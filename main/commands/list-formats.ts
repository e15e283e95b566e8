// What can be read and written, and what each format never carries.
import { done, type Outcome } from '../../domain/problem';
import type { Names } from '../../domain/scheme';
import { formats } from '../../formats/registry';

export interface FormatSummary {
  /** As given to `--format`. */
  readonly key: string;
  readonly names: Names;
  readonly reads: boolean;
  readonly writes: boolean;
  /** Ending of the files it writes, without a dot; null for a format that is only read. */
  readonly extension: string | null;
  /** Keys of the `losses` strings. */
  readonly drops: readonly string[];
}

export function listFormats(): Outcome<FormatSummary[]> {
  return done(
    formats.map(({ key, names, reader, writer, drops }) => ({
      key,
      names,
      reads: reader !== null,
      writes: writer !== null,
      extension: writer?.extension ?? null,
      drops,
    })),
  );
}
