// The files that an export is made of: one, one for each part that the articles are divided into, or a folder that the format lays out.
import type { WritingChoices } from '../../domain/export-options';
import type { ExportSource, FileWriter, OutputFile, Writer } from '../format';
import type { LossCount } from './loss-count';

export interface Output {
  readonly source: ExportSource;
  readonly writer: Writer;
  readonly choices: WritingChoices;
}

/** The writer, where everything goes into one file; null where a folder is written. */
export function singleFileWriter({ writer, source }: Pick<Output, 'writer' | 'source'>): FileWriter | null {
  return writer.extension === null || source.splits !== undefined ? null : writer;
}

/** In order of their making, whether they go into a folder or are the only one. */
export function* outputFiles({ source, writer, choices }: Output, losses: LossCount): Generator<OutputFile> {
  if (writer.extension === null) {
    yield* writer.files(source, losses, choices);
    return;
  }
  const extension = writer.extensionFor?.(choices) ?? writer.extension;
  yield* partFiles(source, extension, (part) => writer.write(part, losses, choices));
}

/** A file for each part that the articles are divided into, or one for all of them. */
export function* partFiles(
  source: ExportSource,
  extension: string,
  write: (part: ExportSource) => OutputFile['pieces'],
): Generator<OutputFile> {
  if (source.splits === undefined) yield { path: `data.${extension}`, pieces: write(source) };
  for (const split of source.splits ?? []) yield { path: `${split}.${extension}`, pieces: write(partOf(source, split)) };
}

function partOf(source: ExportSource, split: string): ExportSource {
  return { ...source, articles: (asked = split) => source.articles(asked) };
}
