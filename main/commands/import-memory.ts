// What a person said at an import is kept in the project for the next import of the like: columns by their names, labels by format and name.
import { type ImportMemory, readImportMemory, writeImportMemory } from '../../db/import-memory';
import { readScheme } from '../../db/schemes';
import { writeProblem } from '../../db/write-problem';
import { type ColumnMapping, columnChoicesSchema } from '../../domain/columns';
import { type DecideLabel, type ForeignLabel, type MappedLabel, mappedLabelSchema } from '../../domain/label-mapping';
import { type Problem, problem } from '../../domain/problem';
import { labelOf } from '../../domain/scheme';
import { shortened } from '../../formats/file-problems';
import type { Workbench } from './workbench';

const ofColumns = (names: readonly string[]): ImportMemory => ({ about: 'columns', name: names.toSorted() });
const ofLabel = (format: string, { layer, label }: ForeignLabel): ImportMemory => ({
  about: 'label',
  name: [format, layer, label],
});

/** What columns of just these names were the last time; undefined when nobody has said. */
export function rememberedColumns({ db }: Workbench, names: readonly string[]): ColumnMapping | undefined {
  const said = columnChoicesSchema.safeParse(readImportMemory(db, ofColumns(names)));
  return said.success ? new Map(said.data) : undefined;
}

/** What the label of that format became the last time; undefined when nobody has said, or the scheme has lost what it became. */
export function rememberedLabel({ db }: Workbench, format: string, foreign: ForeignLabel): MappedLabel | undefined {
  const said = mappedLabelSchema.safeParse(readImportMemory(db, ofLabel(format, foreign)));
  if (!said.success) return undefined;
  const { data } = said;
  return data === null || labelOf(readScheme(db), data.kind, data.label) ? data : undefined;
}

/** What was said in the course of an import; kept when it is over, so that one that is taken back leaves nothing. */
export class SaidAtImport {
  private readonly said = new Map<string, { readonly memory: ImportMemory; readonly said: unknown }>();

  columns(mapping: ColumnMapping): void {
    this.note(ofColumns([...mapping.keys()]), [...mapping]);
  }

  label(format: string, foreign: ForeignLabel, mapped: MappedLabel): void {
    this.note(ofLabel(format, foreign), mapped);
  }

  /** What arrived stays where this cannot be written: it will be asked again. */
  keep({ db }: Workbench): void {
    try {
      for (const { memory, said } of this.said.values()) writeImportMemory(db, memory, said);
    } catch (error) {
      if (!writeProblem(error, db.name)) throw error;
    }
  }

  private note(memory: ImportMemory, said: unknown): void {
    this.said.set(JSON.stringify(memory), { memory, said });
  }
}

export interface LabelsAsSaid {
  readonly decide: DecideLabel;
  /** What was decided as the last time, once the labels have been asked about. */
  asBefore(file: string): Problem[];
}

/** What a person says of a file's labels now, else what was said the last time. */
export function labelsAsSaid(
  workbench: Workbench,
  format: string,
  decide: DecideLabel | undefined,
  said: SaidAtImport,
): LabelsAsSaid {
  const before: string[] = [];
  return {
    decide: (foreign) => {
      const now = decide?.(foreign);
      if (now !== undefined) said.label(format, foreign, now);
      const mapped = now === undefined ? rememberedLabel(workbench, format, foreign) : now;
      if (now === undefined && mapped !== undefined) before.push(`${shortened(foreign.label)}=${mapped?.label ?? '-'}`);
      return mapped;
    },
    asBefore: (file) => (before.length > 0 ? [problem('labels-as-before', { file, labels: before.join(', ') })] : []),
  };
}
