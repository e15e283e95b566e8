// Looks at a file before it is imported: what it is, how it reads, what is in it. Nothing is written.

import { readScheme } from '../../db/schemes';
import type { DeskFile, DeskLabel } from '../../domain/import-desk';
import { foreignLabelKey } from '../../domain/label-mapping';
import { decodeText, encodings } from '../../formats/encodings';
import type { ForeignArticle } from '../../formats/foreign/foreign-article';
import { settleLabels } from '../../formats/foreign/settle-labels';
import type { ReadFile } from '../../formats/format';
import { type ImportedSource, type LoadedSource, loadSource, readSource } from './import-files';
import type { Workbench } from './workbench';

/** How much of a file a person needs to see, in lines and in code units. */
const LINES = 6;
const LENGTH = 600;

export async function lookAtFile(workbench: Workbench, source: ImportedSource, place: number): Promise<DeskFile> {
  const looked = source.look?.();
  const empty: DeskFile = {
    place,
    file: source.shownAs ?? source.name,
    bytes: looked?.ok ? looked.value.bytes : 0,
    format: null,
    encoding: null,
    preview: '',
    articles: 0,
    annotations: 0,
    labels: [],
    problems: [],
  };
  const loaded = await loadSource(source, {});
  if (!loaded.ok) return { ...empty, problems: [...loaded.problems] };
  const known = {
    ...empty,
    bytes: loaded.value.bytes.length,
    format: loaded.value.format.key,
    ...beginningOf(source, loaded.value),
  };
  // A guess is read as such, for a person to look at.
  const guess = encodings.find((encoding) => encoding === known.encoding?.name);
  const read = await readSource(
    source,
    loaded.value,
    guess && known.encoding?.certainty === 'guessed' ? { encoding: guess } : {},
  );
  if (!read.ok) return { ...known, problems: [...read.problems] };
  const [first] = read.value.articles;
  // What lies in the file between tags or packed is no text to look at; what was found in it is.
  const preview = loaded.value.format.reader.textInside && first ? firstLines(first.text) : known.preview;
  return { ...known, ...contentOf(workbench, read.value), preview };
}

function beginningOf(source: ImportedSource, { format, bytes }: LoadedSource): Pick<DeskFile, 'encoding' | 'preview'> {
  const chosen = format.reader.anyEncoding ? source.readAs?.encoding : undefined;
  const decoded = decodeText(source.name, bytes, chosen, format.reader.encodingSaid?.(bytes));
  if (!decoded.ok) return { encoding: null, preview: '' };
  const { text, encoding: name, certainty } = decoded.value;
  return { encoding: format.reader.anyEncoding ? { name, certainty } : null, preview: firstLines(text) };
}

function firstLines(text: string): string {
  return text
    .slice(0, LENGTH)
    .split(/\r\n?|\n/)
    .slice(0, LINES)
    .join('\n')
    .replace(/\p{Surrogate}$/u, '');
}

function contentOf({ db }: Workbench, { articles, foreign = [], problems }: ReadFile): Partial<DeskFile> {
  const settled = settleLabels(readScheme(db), foreign);
  return {
    articles: articles.length + foreign.length,
    annotations: [...articles.map((each) => each.annotations), ...foreign.map((each) => each.marks)].reduce(
      (sum, marks) => sum + marks.length,
      0,
    ),
    labels: labelsIn(settled),
    problems: [...problems],
  };
}

const LONGEST_QUOTE = 80;

function labelsIn(articles: readonly ForeignArticle[]): DeskLabel[] {
  const found = new Map<string, { layer: string; label: string; count: number; quote: string }>();
  for (const { marks, original } of articles) {
    for (const { layer, label, quote, spans } of marks) {
      const key = foreignLabelKey({ layer, label });
      const known = found.get(key);
      if (known) known.count += 1;
      else {
        const [span] = spans;
        const example = quote ?? (span ? original.slice(span.start, span.end) : '');
        found.set(key, { layer, label, count: 1, quote: example.slice(0, LONGEST_QUOTE).replace(/\p{Surrogate}$/u, '') });
      }
    }
  }
  return [...found.values()];
}
