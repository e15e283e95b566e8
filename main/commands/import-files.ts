// Brings files into the project, each in one change of its own: a bad file is itemised and the good ones among them arrive.
import { readArticle } from '../../db/articles';
import { PutOnDisk } from '../../db/put-on-disk';
import { writeProblem } from '../../db/write-problem';
import type { Change } from '../../domain/change-set';
import { type DuplicateChoice, usualChoice } from '../../domain/duplicates/duplicate-choice';
import { type ImportedFile, type ImportProgress, type ImportReport, paceOf } from '../../domain/import-desk';
import type { DecideLabel } from '../../domain/label-mapping';
import type { NewLabel } from '../../domain/new-labels';
import { done, type Outcome, type Problem, type ProblemCode, refused } from '../../domain/problem';
import type { Encoding } from '../../formats/encodings';
import type { ReadingChoices } from '../../formats/format';
import { formatOf } from '../../formats/registry';
import { sha256Of } from '../../formats/sha256';
import { addLabels } from './add-labels';
import { filesInArchive, isArchive } from './files-in-archive';
import { labelsAsSaid, SaidAtImport } from './import-memory';
import { type ImportPlan, planImport } from './plan-import';
import { columnsAsBefore, type ImportedSource, loadSource, openSource, readySource, unknownFormat } from './read-source';
import { sketchAllArticles } from './sketch-articles';
import { slices } from './slices';
import { takeBack } from './take-back';
import { recordChange, type Workbench } from './workbench';

export { filesOnDisk } from './files-on-disk';
export type { ImportedSource, ReadAs } from './read-source';

export interface ImportOptions {
  /** Key of the format to read all files with; told from each file's name unless given. */
  readonly format?: string;
  /** Whose marks they are, in formats that do not say; the person at the workbench unless given. */
  readonly annotator?: string;
  /** What the files are encoded in, for those that do not say so themselves. */
  readonly encoding?: Encoding;
  /** What a person said about how files are to be read. */
  readonly reading?: ReadingChoices;
  /** What a person decided that foreign labels become; the others become what their names suggest. */
  readonly labels?: DecideLabel;
  /** Labels that the scheme is to have before the files arrive, written as the import's first change. */
  readonly newLabels?: readonly NewLabel[];
  /** What comes of texts that the project has already, or nearly; `usualChoice` unless given. */
  readonly duplicates?: DuplicateChoice;
  /** Whether files whose text had to be taken out of them, such as web pages, are kept whole beside it. */
  readonly keepsOriginals?: boolean;
  /** Told whenever there is something new to tell. */
  readonly onProgress?: (progress: ImportProgress) => void;
  /** Told the changes as they are written. */
  readonly onChange?: (change: Change) => void;
  /** Stops the import and takes back what it brought. */
  readonly signal?: AbortSignal;
}

export async function importFiles(
  workbench: Workbench,
  files: Iterable<ImportedSource>,
  options: ImportOptions = {},
): Promise<Outcome<ImportReport>> {
  const { format } = options;
  if (format !== undefined && !formatOf(format)?.reader) return refused(unknownFormat(format));
  const imported = new Import(workbench, [...files], options);
  const report = await imported.run();
  const unwritten = await imported.putOnDisk();
  return unwritten ? refused(unwritten) : done(report);
}

/** One import on its way: what it has brought, and how far it is. */
class Import {
  private readonly report: ImportedFile[] = [];
  private readonly articleIds: string[] = [];
  /** The changes of each file, in their order. */
  private readonly written: { readonly seq: number; readonly file: ImportedFile | null }[] = [];
  private readonly began = performance.now();
  private readonly rest = slices();
  private readonly said = new SaidAtImport();
  private readonly disk: PutOnDisk;
  private readonly sizes: readonly number[];
  private readonly wholeSize: number;
  private sizeDone = 0;
  private filesDone = 0;

  constructor(
    private readonly workbench: Workbench,
    private readonly files: readonly ImportedSource[],
    private readonly options: ImportOptions,
  ) {
    this.disk = new PutOnDisk(workbench.db);
    this.sizes = files.map(sizeOf);
    this.wholeSize = this.sizes.reduce((sum, size) => sum + size, 0);
  }

  async run(): Promise<ImportReport> {
    if (comparesTexts(this.options)) await sketchAllArticles(this.workbench);
    this.addLabels();
    for (const [index, file] of this.files.entries()) {
      const size = this.sizes[index] ?? 0;
      // An archive stands for the files in it.
      for await (const source of isArchive(file) ? filesInArchive(file) : [file]) {
        if (this.isStopped) break;
        await this.bring(source, file === source ? size : 0);
      }
      if (this.isStopped) break;
      this.filesDone += 1;
      this.sizeDone += size;
    }
    if (this.isStopped) return await this.takenBack();
    this.said.keep(this.workbench);
    return this.whole(this.report, this.articleIds, false);
  }

  /** No change of an import waits for the disk, so that all of them do at its end: it is told only of what cannot be lost any more. */
  async putOnDisk(): Promise<Problem | undefined> {
    try {
      await this.disk.whole();
      return undefined;
    } catch (error) {
      const known = writeProblem(error, this.workbench.db.name);
      if (!known) throw error;
      return known;
    }
  }

  private addLabels(): void {
    const added = addLabels(this.workbench, this.options.newLabels ?? []);
    if (!added?.ok) return;
    this.written.push({ seq: added.value.seq, file: null });
    this.options.onChange?.(added.value);
  }

  private get isStopped(): boolean {
    return this.options.signal?.aborted === true || !this.workbench.db.open;
  }

  private async bring(source: ImportedSource, size: number): Promise<void> {
    this.tell('importing', source, 0);
    const written: number[] = [];
    const { file, articleIds } = await importOne(
      this.workbench,
      source,
      this.options,
      this.said,
      async (change, share, articles) => {
        if (change) {
          written.push(change.seq);
          this.options.onChange?.(change);
          this.disk.along();
        }
        this.tell('importing', source, size * share, articles);
        if (comparesTexts(this.options)) await sketchAllArticles(this.workbench);
        await this.rest();
        return !this.isStopped;
      },
    );
    // A file that failed has taken its parts back already.
    if (file.status === 'imported') this.written.push(...written.map((seq) => ({ seq, file })));
    this.articleIds.push(...articleIds);
    this.report.push(file);
    await this.rest();
  }

  /** A file that someone has built on meanwhile stays, and says why. */
  private async takenBack(): Promise<ImportReport> {
    const { workbench, written } = this;
    if (!workbench.db.open) return this.whole(this.report, this.articleIds, true);
    const seqs = written.map(({ seq }) => seq);
    const stays = await takeBack(workbench, seqs, (change, left) => {
      this.options.onChange?.(change);
      this.tell('taking-back', { name: written[left]?.file?.file ?? '' }, -this.sizeDone * (1 - left / seqs.length));
    });
    const files = this.report.map((file): ImportedFile => {
      const problems = written.filter((each) => each.file === file).flatMap(({ seq }) => stays.get(seq) ?? []);
      if (problems.length > 0) return { ...file, problems: [...file.problems, ...problems] };
      return file.status === 'imported' ? { ...file, status: 'taken-back' } : file;
    });
    const there = new Set(this.articleIds.filter((id) => readArticle(workbench.db, id)));
    return this.whole(files, [...there], true);
  }

  private whole(files: ImportedFile[], articleIds: string[], cancelled: boolean): ImportReport {
    return { files, articleIds, cancelled };
  }

  private tell(
    phase: ImportProgress['phase'],
    { name, shownAs = name }: Pick<ImportedSource, 'name' | 'shownAs'>,
    size: number,
    more = 0,
  ): void {
    const { filesDone, files, wholeSize } = this;
    const articles = this.articleIds.length + more;
    const share = wholeSize > 0 ? (this.sizeDone + size) / wholeSize : filesDone / files.length;
    const pace = paceOf({ share, articles, elapsedMs: performance.now() - this.began });
    this.options.onProgress?.({ phase, file: shownAs, filesDone, filesTotal: files.length, articles, ...pace });
  }
}

/** Whether the very same text may come in again. */
function keepsSame({ duplicates = usualChoice }: ImportOptions): boolean {
  return duplicates.same !== 'skip';
}

/** Whether texts are held against those that came before them, which must be known by their sketches then. */
function comparesTexts({ duplicates = usualChoice }: ImportOptions): boolean {
  return duplicates.near !== 'keep';
}

function sizeOf(source: ImportedSource): number {
  const looked = source.look?.();
  return looked?.ok ? looked.value.bytes : 0;
}

interface ImportedOne {
  readonly file: ImportedFile;
  readonly articleIds: readonly string[];
}

/** Told each change, and now and then that there was nothing new; answers whether to go on. */
type Written = (change: Change | null, share: number, articles: number) => Promise<boolean>;

async function importOne(
  workbench: Workbench,
  source: ImportedSource,
  options: ImportOptions,
  said: SaidAtImport,
  onWritten: Written,
): Promise<ImportedOne> {
  const failed = (problems: readonly Problem[]) => reported(source, 'failed', problems);
  const loaded = await loadSource(source, options);
  if (!loaded.ok)
    return isPassedOver(source, loaded.problems) ? reported(source, 'skipped', loaded.problems) : failed(loaded.problems);
  const { bytes, format } = loaded.value;
  const ready = await readySource(workbench, source, loaded.value, { ...options, keepsRepeated: keepsSame(options) });
  const read = ready.ok ? await openSource(ready.value) : ready;
  if (!ready.ok || !read.ok) return failed([...(ready.ok ? [] : ready.problems), ...(read.ok ? [] : read.problems)]);
  const { columns, encoding } = ready.value;
  if (columns?.by === 'person') said.columns(columns.mapping);
  const labels = labelsAsSaid(workbench, format.key, options.labels, said);
  const { annotator, duplicates } = options;
  const fileSha256 = sha256Of(bytes);
  const into = { file: source.name, fileSha256, encoding, annotator, labels: labels.decide, duplicates };
  const isKept = options.keepsOriginals === true && format.reader.textInside === true;
  const originals = new Map(isKept ? [[fileSha256, bytes]] : []);
  const written = await writeParts(workbench, planImport(workbench, read.value, into), originals, onWritten);
  const problems = [...columnsAsBefore(source.name, columns), ...labels.asBefore(source.name), ...written.problems];
  if (written.seqs.length === 0) return reported(source, isThereAlready(problems) ? 'skipped' : 'failed', problems);
  const { articleIds, annotations } = written;
  return { ...reported(source, 'imported', problems, articleIds.length, annotations), articleIds };
}

interface WrittenParts extends ImportPlan {
  readonly seqs: readonly number[];
}

/** A file arrives whole or not at all: when a part of it is refused, the parts before it are taken back. */
async function writeParts(
  workbench: Workbench,
  parts: ReturnType<typeof planImport>,
  originals: ReadonlyMap<string, Uint8Array>,
  onWritten: Written,
): Promise<WrittenParts> {
  const seqs: number[] = [];
  let articles = 0;
  const takenBack = async (problems: readonly Problem[]): Promise<WrittenParts> => {
    const stays = await takeBack(workbench, seqs, (change) => void onWritten(change, 1, articles));
    return { seqs: [], articleIds: [], annotations: 0, problems: [...problems, ...[...stays.values()].flat()] };
  };
  while (true) {
    const part = parts.next();
    if (part.done) return part.value.ok ? { ...part.value.value, seqs } : await takenBack(part.value.problems);
    const { request, share } = part.value;
    const recorded = request && recordChange(workbench, { ...request, originals, isUnhurried: true });
    if (recorded?.ok === false) return await takenBack(recorded.problems);
    if (recorded) seqs.push(recorded.value.seq);
    articles += request?.texts?.size ?? 0;
    if (!(await onWritten(recorded?.value ?? null, share, articles)))
      return { seqs, articleIds: [], annotations: 0, problems: [] };
  }
}

function reported(
  source: ImportedSource,
  status: ImportedFile['status'],
  problems: readonly Problem[],
  articles = 0,
  annotations = 0,
): ImportedOne {
  return {
    file: { file: source.shownAs ?? source.name, status, articles, annotations, problems: [...problems] },
    articleIds: [],
  };
}

/** How a file was read, and what it has that no project holds: said of every import of it, the second too. */
const remarks: readonly ProblemCode[] = [
  'not-carried',
  'offsets-in-other-unit',
  'offset-unit-assumed',
  'found-by-quote',
  'tag-scheme-read',
  'whole-page-read',
  'running-heads-dropped',
  'pictures-left-out',
  'letters-left-out',
  'labels-not-in-scheme',
  'variants-linked',
  'mapped-attributes-dropped',
  'mapped-links-dropped',
  'columns-as-before',
  'labels-as-before',
];

/** Texts that the project has already. */
const repeated: readonly ProblemCode[] = ['already-in-project', 'near-duplicates-left-out'];

/** What a second import of the same file meets; nothing is wrong with it. */
function isThereAlready(problems: readonly Problem[]): boolean {
  const told = problems.map(({ code }) => code);
  return told.some((code) => repeated.includes(code)) && told.every((code) => repeated.includes(code) || remarks.includes(code));
}

/** A file of no known format that nobody chose for itself. */
function isPassedOver({ met = false }: ImportedSource, problems: readonly Problem[]): boolean {
  return met && problems.every(({ code }) => code === 'unknown-format');
}
