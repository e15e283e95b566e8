// What can be read and written, and what each format never carries.
import type { FormatSummary } from '../../domain/format-summary';
import { done, type Outcome } from '../../domain/problem';
import { formats } from '../../formats/registry';

export function listFormats(): Outcome<FormatSummary[]> {
  return done(
    formats.map(({ key, names, reader, writer, drops }) => ({
      key,
      names,
      reads: reader !== null,
      writes: writer !== null,
      extension: writer?.extension ?? null,
      purpose: writer?.purpose ?? null,
      heeds: [...(writer?.heeds ?? [])],
      drops: [...drops],
    })),
  );
}
