// What lies on the import desk, sorted by what it asks of a person: pure, so that the desk only draws it.
import type { DeskFile, DeskLabel, LabelDecision } from '../../domain/import-desk';
import { labelDecisionSchema } from '../../domain/import-desk';
import { foreignLabelKey, suggestMapping } from '../../domain/label-mapping';
import { labelOf, type Scheme } from '../../domain/scheme';

/** A file of which nothing would arrive. */
export function isBad({ articles }: DeskFile): boolean {
  return articles === 0;
}

export function isGuessed({ encoding }: DeskFile): boolean {
  return encoding?.certainty === 'guessed' || encoding?.certainty === 'chosen';
}

/** Whether the file alone is reason enough to open the desk. */
export function needsLook(file: DeskFile, scheme: Scheme): boolean {
  return isGuessed(file) || openLabels([file], scheme).some(({ suggested }) => suggested === null);
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
    found.set(key, known ? { ...known, count: known.count + each.count, quote: known.quote || each.quote } : each);
  }
  const suggestions = suggestMapping(scheme, found.values());
  return [...found].flatMap(([key, label]) => {
    const suggested = suggestions.get(key) ?? null;
    const isKnown = suggested?.label === label.label && labelOf(scheme, suggested.kind, suggested.label) !== undefined;
    return isKnown ? [] : [{ ...label, key, suggested }];
  });
}

export type Becomes = LabelDecision['becomes'];

/** What is preselected: what was decided before, else what the name suggests, else nothing comes of it. */
export function firstDecision({ suggested }: OpenLabel, before: Becomes | undefined): Becomes {
  return before ?? (suggested ? { type: 'label', ...suggested } : { type: 'skip' });
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

/** The name under which decisions about these labels are kept. */
export function labelSetName(labels: readonly OpenLabel[]): string {
  return JSON.stringify(labels.map(({ key }) => key).sort());
}

export function writtenDecisions(decisions: ReadonlyMap<string, Becomes>): string {
  return JSON.stringify([...decisions]);
}

/** Decisions as they were kept; those that are no decisions any more are left out. */
export function readDecisions(kept: string | null, scheme: Scheme): ReadonlyMap<string, Becomes> {
  const rows: unknown = JSON.parse(kept ?? '[]');
  const decisions = new Map<string, Becomes>();
  if (!Array.isArray(rows)) return decisions;
  for (const [key, value] of rows) {
    const becomes = labelDecisionSchema.shape.becomes.safeParse(value);
    if (typeof key !== 'string' || !becomes.success) continue;
    const { data } = becomes;
    if (data.type === 'label' && !labelOf(scheme, data.kind, data.label)) continue;
    decisions.set(key, data);
  }
  return decisions;
}
