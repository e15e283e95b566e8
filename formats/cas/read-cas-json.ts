// Reads UIMA CAS JSON 0.4. `%` begins keywords, `@` references, `#` numbers that JSON does not have, `^` anchors.
import { z } from 'zod';
import { type Outcome, refused } from '../../domain/problem';
import { FileProblems } from '../file-problems';
import { foreignFile } from '../foreign/foreign-file';
import type { ReadFile, SourceFile } from '../format';
import { parseJson } from '../json/parse-json';
import { type Cas, type CasSofa, type CasStructure, casOffset } from './cas';
import { articleOfCas } from './cas-article';

const structureSchema = z.looseObject({ '%ID': z.int().positive().optional(), '%TYPE': z.string() });

const casSchema = z.looseObject({
  '%FEATURE_STRUCTURES': z.union([z.array(z.unknown()), z.record(z.string(), z.looseObject({}))]),
});

export function readCasJson({ name, bytes }: SourceFile): Outcome<ReadFile> {
  const parsed = parseJson(bytes, { file: name, line: 1, start: 0 });
  if (!parsed.ok) return refused(...parsed.problems);
  const problems = new FileProblems(name);
  const cas = casSchema.safeParse(parsed.value);
  if (!cas.success) problems.unread({}, cas.error);
  const article = cas.success ? articleOfCas(casOf(cas.data['%FEATURE_STRUCTURES'], problems), name, problems) : null;
  return foreignFile(name, article ? [article] : [], problems);
}

/** A list, or an object by id. */
function casOf(written: z.infer<typeof casSchema>['%FEATURE_STRUCTURES'], problems: FileProblems): Cas {
  const listed: readonly unknown[] = Array.isArray(written)
    ? written
    : Object.entries(written).map(([id, structure]) => ({ '%ID': Number(id), ...structure }));
  const sofas: CasSofa[] = [];
  const structures: CasStructure[] = [];
  for (const [item, value] of listed.entries()) {
    const structure = structureSchema.safeParse(value);
    if (!structure.success) problems.unread({ item }, structure.error);
    // Anonymous structures are referred to by nobody.
    else if (structure.data['%TYPE'] === 'uima.cas.Sofa') sofas.push(sofaOf(structure.data));
    else structures.push(structureOf(structure.data, -1 - item));
  }
  return { sofas, structures };
}

type Written = z.infer<typeof structureSchema>;

function sofaOf({ '%ID': id = 0, sofaID, sofaString }: Written): CasSofa {
  return { id, name: typeof sofaID === 'string' ? sofaID : '', text: typeof sofaString === 'string' ? sofaString : null };
}

function structureOf(written: Written, spareId: number): CasStructure {
  const values = new Map<string, string>();
  const references = new Map<string, readonly number[]>();
  const { '%ID': id = spareId, '%TYPE': type, '%ELEMENTS': elements, begin, end, ...features } = written;
  if (Array.isArray(elements)) references.set('elements', elements.filter(isId));
  for (const [key, value] of Object.entries(features)) {
    if (key.startsWith('@')) references.set(key.slice(1), [value].flat().filter(isId));
    else if (!/^[%^]/.test(key) && value !== null && typeof value !== 'object') values.set(key.replace(/^#/, ''), String(value));
  }
  const sofa = references.get('sofa')?.[0] ?? null;
  return { id, type, sofa, begin: casOffset(begin), end: casOffset(end), values, references };
}

/** 0 refers to nothing. */
function isId(value: unknown): value is number {
  return typeof value === 'number' && value > 0;
}
