// The head of a WebAnno TSV file: which layers and features its columns hold.

export interface TsvColumn {
  /** Place among the columns behind the token. */
  readonly index: number;
  readonly holds: 'feature' | 'slot-role' | 'slot-target' | 'relation-source';
  readonly name: string;
}

export interface TsvLayer {
  readonly kind: 'span' | 'relation' | 'chain';
  readonly name: string;
  readonly columns: readonly TsvColumn[];
  /** Of a relation, the layer at both its ends; null where any may be. */
  readonly base: string | null;
}

export interface TsvSchema {
  readonly version: string;
  readonly layers: readonly TsvLayer[];
}

const kinds: Readonly<Record<string, TsvLayer['kind']>> = { SP: 'span', RL: 'relation', CH: 'chain' };

/** More columns than any project has layers and features. */
const MOST_COLUMNS = 1_000;

/** Null where the file is not of this format. */
export function tsvVersion(line: string): string | null {
  return /^#FORMAT=WebAnno TSV (3(?:\.\d+)?)\s*$/.exec(line)?.[1] ?? null;
}

export class TsvSchemaReader {
  private readonly layers: TsvLayer[] = [];
  private columns = 0;

  constructor(private readonly version: string) {}

  /** False for a line that declares no layer. */
  take(line: string): boolean {
    const [, kindKey = '', rest = ''] = /^#T_(SP|RL|CH)=(.*)$/.exec(line) ?? [];
    const kind = kinds[kindKey];
    if (!kind) return false;
    if (this.columns >= MOST_COLUMNS) return true;
    const [name = '', ...features] = rest.split('|', MOST_COLUMNS).filter((field) => field !== '');
    const columns: TsvColumn[] = [];
    let base: string | null = null;
    // A layer without features still has a column, which says where it is.
    for (const feature of features.length > 0 ? features : ['']) {
      const holds = holdsOf(kind, feature, columns.at(-1));
      if (holds === 'relation-source') base = feature.slice('BT_'.length) || null;
      columns.push({ index: this.columns, holds, name: featureName(feature, holds) });
      this.columns += 1;
    }
    this.layers.push({ kind, name, columns, base });
    return true;
  }

  schema(): TsvSchema {
    return { version: this.version, layers: this.layers };
  }
}

function holdsOf(kind: TsvLayer['kind'], feature: string, before: TsvColumn | undefined): TsvColumn['holds'] {
  if (kind === 'relation' && feature.startsWith('BT_')) return 'relation-source';
  if (kind === 'span' && feature.startsWith('ROLE_')) return 'slot-role';
  return before?.holds === 'slot-role' && feature.includes('.') ? 'slot-target' : 'feature';
}

/** `ROLE_webanno.custom.Claim:sources_webanno.custom.ClaimSourcesLink` is the feature `sources`. */
function featureName(feature: string, holds: TsvColumn['holds']): string {
  return holds === 'slot-role' ? (/:([^_]*)/.exec(feature)?.[1] ?? '') : feature;
}
