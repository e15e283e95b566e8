// Files that were chosen or dropped and wait to be imported. Where they lie is known here alone; the window names them by place.
import type { Desk, DeskFile, DeskReading, ImportedFile } from '../../domain/import-desk';
import { done, type Outcome, problem, refused } from '../../domain/problem';
import { encodings, isEncoding } from '../../formats/encodings';
import { formats, formatsTaking } from '../../formats/registry';
import { filesInArchive, isArchive } from '../commands/files-in-archive';
import { lookAtFile } from '../commands/look-at-file';
import { type ImportedSource, type ReadAs, unknownFormat } from '../commands/read-source';
import { slices } from '../commands/slices';
import type { Workbench } from '../commands/workbench';

interface Draft {
  readonly id: number;
  readonly sources: ImportedSource[];
  /** Files of no known format that nobody chose for itself. */
  readonly passedOver: readonly ImportedFile[];
}

/** What the window asks for when it wants files read otherwise. */
export interface ReadAgain extends DeskReading {
  readonly places: readonly number[];
}

const LARGEST_PAGE = 200;
const TELLS_EVERY = 150;

export class ImportDesk {
  private draft: Draft | null = null;
  private lastId = 0;
  private lastRead: Promise<unknown> = Promise.resolve();

  /** Whatever lay there before is cleared. An archive stands for the files in it. */
  async lay(given: Iterable<ImportedSource>): Promise<Desk> {
    const sources: ImportedSource[] = [];
    const passedOver: ImportedFile[] = [];
    const lay = (source: ImportedSource): void => {
      if (source.met && formatsTaking(source.name).length === 0) passedOver.push(passedOverFile(source));
      else sources.push(source);
    };
    for (const source of given) {
      if (isArchive(source)) for await (const inside of filesInArchive(source)) lay(inside);
      else lay(source);
    }
    this.lastId += 1;
    this.draft = { id: this.lastId, sources, passedOver };
    const readable = formats.filter(({ reader }) => reader !== null).map(({ key, names }) => ({ key, names }));
    const names = passedOver.map(({ file }) => file);
    return { id: this.lastId, total: sources.length, formats: readable, encodings: [...encodings], passedOver: names };
  }

  async *look(workbench: Workbench, id: number): AsyncGenerator<Outcome<DeskFile[]>> {
    const sources = this.sources(id);
    if (!sources.ok) return yield sources;
    const rest = slices();
    let [page, told]: [DeskFile[], number] = [[], performance.now()];
    for (const [place, source] of sources.value.entries()) {
      const file = await lookAtFile(workbench, source, place);
      page.push(file);
      this.confirm(sources.value, file, source);
      if (page.length >= LARGEST_PAGE || performance.now() - told > TELLS_EVERY) {
        yield done(page);
        [page, told] = [[], performance.now()];
      }
      await rest();
      if (!workbench.db.open || this.draft?.id !== id) return;
    }
    yield done(page);
  }

  /** What lies on the desk with its preview, guessed or remembered, holds when the person lets the file be imported so. */
  private confirm(sources: ImportedSource[], { place, encoding, table }: DeskFile, source: ImportedSource): void {
    const guess = encoding?.certainty === 'guessed' && isEncoding(encoding.name) ? { encoding: encoding.name } : {};
    const columns = table ? { columns: new Map(table.columns.map(({ name, field }) => [name, field])) } : {};
    const header = table && table.header !== null ? { header: table.header } : {};
    const reading = { ...source.readAs?.reading, ...columns, ...header };
    sources[place] = { ...source, readAs: { ...source.readAs, ...guess, reading } };
  }

  /** One after the other: what was asked last holds. */
  readAgain(workbench: Workbench, id: number, again: ReadAgain): Promise<Outcome<DeskFile[]>> {
    const read = this.lastRead.then(() => this.readNow(workbench, id, again));
    this.lastRead = read.catch(() => undefined);
    return read;
  }

  private async readNow(workbench: Workbench, id: number, { places, ...reading }: ReadAgain): Promise<Outcome<DeskFile[]>> {
    const sources = this.sources(id);
    if (!sources.ok) return sources;
    const rest = slices();
    const files: DeskFile[] = [];
    for (const place of places) {
      const source = sources.value[place];
      if (!source) continue;
      const again = { ...source, readAs: readAsSaid(reading) };
      const file = await lookAtFile(workbench, again, place);
      files.push(file);
      this.confirm(sources.value, file, again);
      await rest();
    }
    return done(files);
  }

  /** The files, which leave the desk. */
  take(id: number): Outcome<readonly ImportedSource[]> {
    const sources = this.sources(id);
    if (sources.ok) this.draft = null;
    return sources;
  }

  /** What is not on the desk though it was where the files were found. */
  passedOver(id: number): readonly ImportedFile[] {
    return this.draft?.id === id ? this.draft.passedOver : [];
  }

  putAway(id: number): Outcome<null> {
    if (this.draft?.id === id) this.draft = null;
    return done(null);
  }

  private sources(id: number): Outcome<ImportedSource[]> {
    return this.draft?.id === id ? done(this.draft.sources) : refused(problem('desk-cleared'));
  }
}

function passedOverFile({ name, shownAs: file = name }: ImportedSource): ImportedFile {
  return { file, status: 'skipped', articles: 0, annotations: 0, problems: [unknownFormat(name)] };
}

function readAsSaid({ format, encoding, columns, header, separator }: DeskReading): ReadAs {
  const reading = {
    ...(columns ? { columns: new Map(columns) } : {}),
    ...(header === null ? {} : { header }),
    ...(separator ? { separator } : {}),
  };
  return {
    format: format ?? undefined,
    encoding: encoding !== null && isEncoding(encoding) ? encoding : undefined,
    reading,
  };
}
