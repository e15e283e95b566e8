// Brings files into the project, each in one change of its own: a bad file is itemised and the good ones among them arrive.
import { readArticle } from '../../db/articles';
import { PutOnDisk } from '../../db/put-on-disk';
import { writeProblem } from '../../db/write-problem';
import type { Change } from '../../domain/change-set';
import { type DuplicateChoice, usualChoice } from '../../domain/duplicates/duplicate-choice';
import { type ImportedFile, type ImportProgress, type ImportReport, paceOf } from '../../domain/import-desk';
import type { DecideLabel } from '../../domain/label-mapping';
import type { NewLabel } from '../../domain/new-labels';
import { done, type Outcome, type Problem, refused } from '../../domain/problem';
import type { Encoding } from '../../formats/encodings';
import type { ReadingChoices } from '../../formats/format';
import { formatOf } from '../../formats/registry';
import { addLabels } from './add-labels';
import type { ReadAside } from './coming-file';
import { filesInArchive, isArchive } from './files-in-archive';
import { SaidAtImport } from './import-memory';
import { importOne, openOne } from './import-one-file';
import { type ImportedSource, unknownFormat } from './read-source';
import { sketchAllArticles } from './sketch-articles';
import { slices } from './slices';
import { takeBack } from './take-back';
import type { Workbench } from './workbench';

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
  /** Reads large files beside the writing, where that can be done. */
  readonly readAside?: ReadAside;
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

/** A file larger than this is begun when its turn comes. In bytes. */
const READ_AHEAD = 16_000_000;

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
  private ahead: { readonly source: ImportedSource; readonly opened: ReturnType<typeof openOne> } | null = null;
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
        await this.bring(source, file === source ? size : 0, this.files[index + 1]);
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

  private async bring(source: ImportedSource, size: number, next: ImportedSource | undefined): Promise<void> {
    this.tell('importing', source, 0);
    const written: number[] = [];
    const opened = await this.opened(source);
    this.openAhead(next);
    const { file, articleIds } = await importOne(
      this.workbench,
      opened,
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

  private opened(source: ImportedSource): ReturnType<typeof openOne> {
    const { ahead } = this;
    this.ahead = null;
    return ahead?.source === source ? ahead.opened : openOne(this.workbench, source, this.options);
  }

  /** The next file is read while this one is written, unless both at once would be much to hold. */
  private openAhead(source: ImportedSource | undefined): void {
    if (!this.options.readAside || !source || isArchive(source) || sizeOf(source) > READ_AHEAD) return;
    const opened = openOne(this.workbench, source, this.options);
    // What goes wrong with it is told when its turn comes.
    opened.catch(() => undefined);
    this.ahead = { source, opened };
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

/** Whether texts are held against those that came before them, which must be known by their sketches then. */
function comparesTexts({ duplicates = usualChoice }: ImportOptions): boolean {
  return duplicates.near !== 'keep';
}

function sizeOf(source: ImportedSource): number {
  const looked = source.look?.();
  return looked?.ok ? looked.value.bytes : 0;
}
