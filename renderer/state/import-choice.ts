// What lies on the import desk, sorted by what it asks of a person: pure, so that the desk only draws it.
import type { DeskFile, DeskLabel, DeskReading, LabelDecision } from '../../domain/import-desk';
import { foreignLabelKey, suggestMapping } from '../../domain/label-mapping';
import { labelOf, type Scheme } from '../../domain/scheme';

/** A file of which nothing would arrive. */
export function isBad({ articles }: DeskFile): boolean {
  return articles === 0;
}

export function isGuessed({ encoding }: DeskFile): boolean {
  return encoding?.certainty === 'guessed' || encoding?.certainty === 'chosen';
}

/** What a person says of a file beside what it is read as now; what is not said, the file itself says. */
export function readingOf({ format, encoding }: DeskFile, said: Partial<DeskReading>): DeskReading {
  const chosen = encoding?.certainty === 'chosen' ? encoding.name : null;
  return { format, encoding: chosen, columns: null, header: null, separator: null, ...said };
}

/** Whether the file alone is reason enough to open the desk. */
export function needsLook(file: DeskFile, scheme: Scheme): boolean {
  const asks = openLabels([file], scheme).some(({ suggested, before }) => suggested === null && before === undefined);
  return isGuessed(file) || file.table !== null || asks;
}

/** Tables with the same columns are read alike. */
export function columnSet({ table }: DeskFile): string | null {
  return table && JSON.stringify(table.columns.map(({ name }) => name).sort());
}

/** The files in the order in which they want to be looked at: those that ask something, and those that do not. */
export function sortFiles(files: readonly DeskFile[]): { asking: DeskFile[]; quiet: DeskFile[] } {
  const shown = new Set<string>();
  const asking: DeskFile[] = [];
  const quiet: DeskFile[] = [];
  for (const file of files) {
    const columns = columnSet(file);
    const isFirstTable = columns !== null && !shown.has(columns);
    if (columns !== null) shown.add(columns);
    (isGuessed(file) || isBad(file) || isFirstTable ? asking : quiet).push(file);
  }
  return { asking, quiet };
}

/** A foreign label that is not called as one of the scheme's, with what its name suggests. */
export interface OpenLabel extends DeskLabel {
  readonly key: string;
  readonly suggested: { readonly kind: string; readonly label: string } | null;
}

/** Those that ask for a decision; a label of the scheme's own name is known. */
export function openLabels(files: readonly DeskFile[], scheme: Scheme): OpenLabel[] {
  const found = new Map<string, DeskLabel>();
  for (const each of files.flatMap(({ labels }) => labels)) {
    const key = foreignLabelKey(each);
    const known = found.get(key);
    found.set(key, known ? together(known, each) : each);
  }
  const suggestions = suggestMapping(scheme, found.values());
  return [...found].flatMap(([key, label]) => {
    const suggested = suggestions.get(key) ?? null;
    const isKnown = suggested?.label === label.label && labelOf(scheme, suggested.kind, suggested.label) !== undefined;
    return isKnown ? [] : [{ ...label, key, suggested }];
  });
}

function together(label: DeskLabel, other: DeskLabel): DeskLabel {
  const before = label.before === undefined ? other.before : label.before;
  return { ...label, count: label.count + other.count, quote: label.quote || other.quote, before };
}

export type Becomes = LabelDecision['becomes'];

/** What is preselected: what was decided before, else what the name suggests, else nothing comes of it. */
export function firstDecision({ suggested, before = suggested }: OpenLabel): Becomes {
  return before ? { type: 'label', ...before } : { type: 'skip' };
}

/** The choice as a list names it. */
export function choiceKey(becomes: Becomes): string {
  return becomes.type === 'label'
    ? `label ${becomes.kind} ${becomes.label}`
    : becomes.type === 'new'
      ? `new ${becomes.kind}`
      : 'skip';
}

export function choiceFrom(key: string): Becomes {
  const [type, kind = '', label = ''] = key.split(' ');
  if (type === 'label') return { type, kind, label };
  return type === 'new' ? { type, kind } : { type: 'skip' };
}
