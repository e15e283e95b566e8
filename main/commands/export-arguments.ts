// What must be typed at a terminal for an export with these options.
import { type ExportOptions, type ExportRequest, type ExportSplits, exportOptionsSchema } from '../../domain/export-options';
import { releaseFactKeys } from '../../domain/release/release-facts';

type Typed = readonly (readonly [option: string, values: readonly (string | null | undefined)[] | boolean])[];

/**
 * One word for each option. The list of a division lies in a file, which whoever writes the words down names.
 * @param nameOf the name of an annotator.
 */
export function exportArguments(request: ExportRequest, nameOf: (annotatorId: string) => string): string[] {
  const { format, choices, selection, splits, about } = exportOptionsSchema.parse(request);
  const typed: Typed = [
    ['format', [format]],
    ...selected(selection, nameOf),
    ['profile', [choices.profile]],
    ['kind', [choices.kind]],
    ['tags', [choices.tags]],
    ['edges', [choices.edges]],
    ['delimiter', [choices.delimiter]],
    ['excel', choices.excel ?? false],
    ...divided(splits),
    ...releaseFactKeys.map((key) => [key === 'version' ? 'release-version' : key, [about[key]]] as const),
  ];
  return typed.flatMap(([option, values]) => {
    if (typeof values === 'boolean') return values ? [`--${option}`] : [];
    // With the value behind a sign, so that one that begins with a dash is not taken for an option.
    return values.flatMap((value) => (value === null || value === undefined || value === '' ? [] : [`--${option}=${value}`]));
  });
}

function selected(selection: ExportOptions['selection'], nameOf: (annotatorId: string) => string): Typed {
  const { filter } = selection;
  return [
    ['annotator', selection.annotators ?? []],
    ['no-annotators', isNone(selection.annotators)],
    ['status', selection.statuses ?? []],
    ['no-statuses', isNone(selection.statuses)],
    ['label', (selection.labels ?? []).map(labelTyped)],
    ['no-labels', isNone(selection.labels)],
    ['no-boilerplate', selection.boilerplate === 'leave-out'],
    ['names', selection.names === 'names'],
    ['search', [selection.query]],
    ['words', [filter.words]],
    ['outlet', [filter.outlet]],
    ['from', [filter.from]],
    ['to', [filter.to]],
    ['with', filter.marks.filter(({ has }) => has).map(labelTyped)],
    ['without', filter.marks.filter(({ has }) => !has).map(labelTyped)],
    ['flag', filter.flags],
    ['article-status', filter.statuses],
    ['article-annotator', filter.annotatorId === null ? [] : [nameOf(filter.annotatorId)]],
  ];
}

/** Not one is something else than no word about it, which means all. */
const isNone = (chosen: readonly unknown[] | null): boolean => chosen?.length === 0;

function divided(splits: ExportSplits | null): Typed {
  if (splits === null) return [];
  return [
    ['split', [splits.parts.map(({ name, size }) => `${name}=${size}`).join(',')]],
    ['seed', [String(splits.seed)]],
    ['together', splits.together === 'story' ? [] : [splits.together]],
  ];
}

const labelTyped = ({ kind, label }: { kind: string; label: string | null }): string =>
  label === null ? kind : `${kind}:${label}`;

/** For a POSIX shell; words that begin with `"$` are variables that whoever types fills in. */
export function shellLine(words: readonly string[]): string {
  return words
    .map((word) => (/^(?:[\w@%+=:,./-]+|--[a-z-]+="\$.*|"\$.*)$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`))
    .join(' ');
}
