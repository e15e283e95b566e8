// Files that were chosen or dropped and wait to be imported. Where they lie is known here alone; the window names them by place.
import type { Desk, DeskFile } from '../../domain/import-desk';
import { done, type Outcome, problem, refused } from '../../domain/problem';
import { encodings, isEncoding } from '../../formats/encodings';
import { formats } from '../../formats/registry';
import { filesInArchive, isArchive } from '../commands/files-in-archive';
import type { ImportedSource } from '../commands/import-files';
import { lookAtFile } from '../commands/look-at-file';
import { slices } from '../commands/slices';
import type { Workbench } from '../commands/workbench';

interface Draft {
  readonly id: number;
  readonly sources: ImportedSource[];
}

/** What the window asks for when it wants files read otherwise; null lets the file itself say. */
export interface ReadAgain {
  readonly places: readonly number[];
  readonly format: string | null;
  readonly encoding: string | null;
}

const LARGEST_PAGE = 200;
const TELLS_EVERY = 150;

export class ImportDesk {
  private draft: Draft | null = null;
  private lastId = 0;

  /** Whatever lay there before is cleared. An archive stands for the files in it. */
  async lay(given: Iterable<ImportedSource>): Promise<Desk> {
    const sources: ImportedSource[] = [];
    for (const source of given) {
      if (isArchive(source)) for await (const inside of filesInArchive(source)) sources.push(inside);
      else sources.push(source);
    }
    this.lastId += 1;
    this.draft = { id: this.lastId, sources };
    const readable = formats.filter(({ reader }) => reader !== null).map(({ key, names }) => ({ key, names }));
    return { id: this.lastId, total: sources.length, formats: readable, encodings: [...encodings] };
  }

  async *look(workbench: Workbench, id: number): AsyncGenerator<Outcome<DeskFile[]>> {
    const sources = this.sources(id);
    if (!sources.ok) return yield sources;
    const rest = slices();
    let [page, told]: [DeskFile[], number] = [[], performance.now()];
    for (const [place, source] of sources.value.entries()) {
      const file = await lookAtFile(workbench, source, place);
      page.push(file);
      this.confirmable(sources.value, file, source);
      if (page.length >= LARGEST_PAGE || performance.now() - told > TELLS_EVERY) {
        yield done(page);
        [page, told] = [[], performance.now()];
      }
      await rest();
      if (!workbench.db.open || this.draft?.id !== id) return;
    }
    yield done(page);
  }

  /** A guess that lies on the desk with its preview holds when the person lets the file be imported so. */
  private confirmable(sources: ImportedSource[], { place, encoding }: DeskFile, source: ImportedSource): void {
    if (encoding?.certainty !== 'guessed' || !isEncoding(encoding.name)) return;
    sources[place] = { ...source, readAs: { ...source.readAs, encoding: encoding.name } };
  }

  async readAgain(workbench: Workbench, id: number, { places, format, encoding }: ReadAgain): Promise<Outcome<DeskFile[]>> {
    const sources = this.sources(id);
    if (!sources.ok) return sources;
    const rest = slices();
    const files: DeskFile[] = [];
    for (const place of places) {
      const source = sources.value[place];
      if (!source) continue;
      const readAs = { format: format ?? undefined, encoding: encoding !== null && isEncoding(encoding) ? encoding : undefined };
      const again = { ...source, readAs };
      sources.value[place] = again;
      const file = await lookAtFile(workbench, again, place);
      files.push(file);
      this.confirmable(sources.value, file, again);
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

  putAway(id: number): Outcome<null> {
    if (this.draft?.id === id) this.draft = null;
    return done(null);
  }

  private sources(id: number): Outcome<ImportedSource[]> {
    return this.draft?.id === id ? done(this.draft.sources) : refused(problem('desk-cleared'));
  }
}
