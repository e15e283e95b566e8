// Looks at a file before it is imported: what it is, how it reads, what is in it. Nothing is written.
import { isUtf8 } from 'node:buffer';
import { readScheme } from '../../db/schemes';
import { type DeskFile, type DeskLabel, type DeskRow, type DeskTable, separators } from '../../domain/import-desk';
import { foreignLabelKey } from '../../domain/label-mapping';
import { decodeBeginning, encodings } from '../../formats/encodings';
import type { ForeignArticle } from '../../formats/foreign/foreign-article';
import { settleLabels } from '../../formats/foreign/settle-labels';
import type { CarriedArticle, FileInParts, ReadFile } from '../../formats/format';
import { partsOf } from '../../formats/in-parts';
import { rememberedLabel } from './import-memory';
import { type ImportedSource, type LoadedSource, loadSource, openSource, readySource, type SettledColumns } from './read-source';
import type { Workbench } from './workbench';

/** How much of a file a person needs to see, in lines and in code units. */
const LINES = 6;
const LENGTH = 600;
const ROWS = 5;
/** More are not looked at: the person waits. */
const MOST_ARTICLES = 1_000;

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
    isWhole: true,
    annotations: 0,
    table: null,
    separator: separators.find((each) => each === source.readAs?.reading?.separator) ?? null,
    labels: [],
    problems: [],
  };
  const loaded = await loadSource(source, {});
  if (!loaded.ok) return { ...empty, problems: [...loaded.problems] };
  const { format, bytes } = loaded.value;
  const known = { ...empty, bytes: bytes.length, format: format.key, ...beginningOf(source, loaded.value) };
  // A guess is read as such, for a person to look at.
  const guess = encodings.find((encoding) => encoding === known.encoding?.name);
  const ready = await readySource(
    workbench,
    source,
    loaded.value,
    guess && known.encoding?.certainty === 'guessed' ? { encoding: guess } : {},
  );
  if (!ready.ok) return { ...known, problems: [...ready.problems] };
  const read = await openSource(ready.value);
  const table = ready.value.columns && tableOf(ready.value.columns);
  if (!read.ok) return { ...known, table, problems: [...read.problems] };
  const { rows, firstText, ...content } = contentOf(workbench, format.key, read.value);
  // What lies in the file between tags or packed is no text to look at; what was found in it is.
  const preview = format.reader.textInside && firstText !== null ? beginning(firstText, LENGTH, LINES) : known.preview;
  return { ...known, ...content, preview, table: table && { ...table, rows } };
}

function beginningOf(source: ImportedSource, { format, bytes }: LoadedSource): Pick<DeskFile, 'encoding' | 'preview'> {
  const { anyEncoding = false, utf8UnlessSaid = false } = format.reader;
  const isAsked = anyEncoding || (utf8UnlessSaid && !isUtf8(bytes));
  const chosen = isAsked ? source.readAs?.encoding : undefined;
  const decoded = decodeBeginning(source.name, bytes, chosen, format.reader.encodingSaid?.(bytes));
  if (!decoded.ok) return { encoding: null, preview: '' };
  const { text, encoding: name, certainty } = decoded.value;
  return { encoding: isAsked ? { name, certainty } : null, preview: beginning(text.slice(0, LENGTH), LENGTH, LINES) };
}

function tableOf({ columns, mapping, header, by }: SettledColumns): DeskTable {
  const told = columns.map(({ name, samples }) => {
    const example = samples.find((cell) => cell.trim() !== '') ?? '';
    return { name, field: mapping.get(name) ?? ('metadata' as const), example: beginning(example.trim(), LONGEST_QUOTE) };
  });
  return { columns: told, header, by, rows: [] };
}

type Content = Pick<DeskFile, 'articles' | 'isWhole' | 'annotations' | 'labels' | 'problems'> & {
  readonly rows: DeskRow[];
  readonly firstText: string | null;
};

function contentOf(workbench: Workbench, format: string, read: ReadFile | FileInParts): Content {
  const foreign = 'share' in read ? [] : settleLabels(readScheme(workbench.db), read.foreign ?? []);
  const { articles: walk } = 'share' in read ? read : partsOf(read);
  const rows: DeskRow[] = [];
  let firstText: string | null = null;
  let [articles, annotations] = [foreign.length, foreign.reduce((sum, { marks }) => sum + marks.length, 0)];
  const labels = labelsIn(foreign).map((label) => ({ ...label, before: rememberedLabel(workbench, format, label) }));
  while (true) {
    const next = walk.next();
    if (next.done) {
      const problems = [...(next.value.ok ? next.value.value : next.value.problems)];
      return { articles: next.value.ok ? articles : 0, isWhole: true, annotations, labels, problems, rows, firstText };
    }
    if (articles >= MOST_ARTICLES && 'share' in read)
      return { articles, isWhole: false, annotations, labels, problems: [], rows, firstText };
    articles += 1;
    firstText ??= next.value.text;
    annotations += next.value.annotations.length;
    if (rows.length < ROWS) rows.push(rowOf(next.value));
  }
}

function rowOf({ article, text }: CarriedArticle): DeskRow {
  const { title, outlet, byline, publishedOn, url, language, id = null, metadata } = article;
  const shown = Object.entries(metadata).map(([name, words]) => [name, beginning(words, LONGEST_QUOTE)] as const);
  return {
    ...{ title, outlet, byline, publishedOn, url, language, id },
    text: beginning(text, LONGEST_QUOTE),
    metadata: Object.fromEntries(shown),
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
        found.set(key, { layer, label, count: 1, quote: beginning(example, LONGEST_QUOTE) });
      }
    }
  }
  return [...found.values()];
}

function beginning(text: string, length: number, lines = Number.POSITIVE_INFINITY): string {
  const cut = text.slice(0, length).replace(/\p{Surrogate}$/u, '');
  return cut
    .split(/\r\n?|\n/)
    .slice(0, lines)
    .join('\n');
}
