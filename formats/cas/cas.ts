// A UIMA CAS as both its XML and its JSON tell it: a text, and feature structures that refer to each other.

export interface CasStructure {
  readonly id: number;
  /** `de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity` */
  readonly type: string;
  /** Id of the text it stands on; null for structures that stand nowhere. */
  readonly sofa: number | null;
  readonly begin: number | null;
  readonly end: number | null;
  readonly values: ReadonlyMap<string, string>;
  /** Features that name other structures, by their ids. */
  readonly references: ReadonlyMap<string, readonly number[]>;
}

export interface CasSofa {
  readonly id: number;
  readonly name: string;
  readonly text: string | null;
}

export interface Cas {
  readonly sofas: readonly CasSofa[];
  readonly structures: readonly CasStructure[];
}

/** An offset as either writes it; null for what is none. */
export function casOffset(value: unknown): number | null {
  const offset = typeof value === 'string' && /^\d{1,15}$/.test(value) ? Number(value) : value;
  return typeof offset === 'number' && Number.isSafeInteger(offset) && offset >= 0 ? offset : null;
}
