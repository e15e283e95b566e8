// Decisions about foreign labels given by name, turned into decisions about the labels that the files really use.
import { readScheme } from '../../db/schemes';
import type { LabelDecision } from '../../domain/import-desk';
import { foreignLabelKey, suggestMapping } from '../../domain/label-mapping';
import { done, type Outcome, type Problem, problem, refused } from '../../domain/problem';
import { kindOf, labelOf, type Scheme } from '../../domain/scheme';
import { filesInArchive, isArchive } from './files-in-archive';
import type { ImportedSource } from './import-files';
import { lookAtFile } from './look-at-file';
import type { Workbench } from './workbench';

type Becomes = LabelDecision['becomes'];

export interface LabelWishes {
  /** By label, or by layer and label with a slash between them. */
  readonly named: ReadonlyMap<string, Becomes>;
  /** Whether labels that are not named, and whose names suggest nothing, are added to the scheme. */
  readonly addOthers: boolean;
}

/** Reads all files once, since only they say which labels there are. */
export async function decideLabels(
  workbench: Workbench,
  files: readonly ImportedSource[],
  { named, addOthers }: LabelWishes,
): Promise<Outcome<LabelDecision[]>> {
  const scheme = readScheme(workbench.db);
  const unknown = [...named.values()].flatMap((becomes) => unknownProblem(scheme, becomes) ?? []);
  if (unknown.length > 0) return refused(...unknown);
  if (named.size === 0 && !addOthers) return done([]);
  const decisions = new Map<string, LabelDecision>();
  for await (const source of inside(files)) {
    const { labels } = await lookAtFile(workbench, source, 0);
    const suggested = suggestMapping(scheme, labels);
    for (const { layer, label } of labels) {
      const key = foreignLabelKey({ layer, label });
      const wish = named.get(`${layer}/${label}`) ?? named.get(label);
      const becomes = wish ?? (addOthers && !suggested.get(key) ? newLabelIn(scheme, layer, label) : undefined);
      if (becomes) decisions.set(key, { foreign: { layer, label }, becomes });
    }
  }
  return done([...decisions.values()]);
}

async function* inside(files: readonly ImportedSource[]): AsyncGenerator<ImportedSource> {
  for (const source of files) {
    if (!isArchive(source)) yield source;
    // What is said of an archive is said of the files in it.
    else for await (const file of filesInArchive(source)) yield { ...file, ...(source.readAs ? { readAs: source.readAs } : {}) };
  }
}

/** The kind that the layer or the part before a colon names, else the first whose marks stand in the text. */
function newLabelIn({ kinds }: Scheme, layer: string, label: string): Becomes | undefined {
  const [prefix = ''] = label.split(/[:/]/);
  const named = [layer.split('.').at(-1) ?? '', prefix].map((name) => name.toLowerCase());
  const kind = kinds.find(({ key }) => named.includes(key.toLowerCase())) ?? kinds.find(({ place }) => place === 'text');
  return kind && { type: 'new', kind: kind.key };
}

function unknownProblem(scheme: Scheme, becomes: Becomes): Problem | undefined {
  if (becomes.type === 'skip') return undefined;
  if (!kindOf(scheme, becomes.kind)) return problem('kind-unknown', { kind: becomes.kind });
  if (becomes.type === 'new' || labelOf(scheme, becomes.kind, becomes.label)) return undefined;
  return problem('label-unknown', { kind: becomes.kind, label: becomes.label });
}
