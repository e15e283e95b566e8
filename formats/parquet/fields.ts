// The fields of a row of Parquet, plainly said, and the schema elements that the file spells them in.
import type { SchemaElement } from 'hyparquet';

/** Whole numbers of 32 bits, UTF-8, truths, one of some named classes, lists of one kind of thing, and groups of fields. */
export type FieldType =
  | 'text'
  | 'number'
  | 'truth'
  | { readonly among: readonly string[] }
  | { readonly list: FieldType }
  | { readonly group: readonly Field[] };

export interface Field {
  readonly name: string;
  readonly type: FieldType;
  /** Whether it may be null; of ours, lists and groups never are. */
  readonly nullable?: boolean;
}

export const maybe = (name: string, type: FieldType): Field => ({ name, type, nullable: true });
export const field = (name: string, type: FieldType): Field => ({ name, type });
export const listOf = (...group: readonly Field[]): FieldType => ({ list: { group } });

export function schemaOf(fields: readonly Field[]): SchemaElement[] {
  return [{ name: 'schema', num_children: fields.length }, ...fields.flatMap(elementsOf)];
}

/** `datasets` takes the names of classes only where everything may be null, whether or not it ever is. */
const isClass = (type: FieldType): boolean => typeof type === 'object' && 'among' in type;

function elementsOf({ name, type, nullable = false }: Field): SchemaElement[] {
  const repetition_type = nullable ? 'OPTIONAL' : 'REQUIRED';
  if (type === 'text') return [{ name, type: 'BYTE_ARRAY', converted_type: 'UTF8', repetition_type }];
  if (type === 'number') return [{ name, type: 'INT32', repetition_type }];
  if (type === 'truth') return [{ name, type: 'BOOLEAN', repetition_type }];
  // Classes are written as their places, which are big integers; `datasets` knows them in no other width.
  if ('among' in type) return [{ name, type: 'INT64', repetition_type }];
  if ('group' in type) return [{ name, repetition_type, num_children: type.group.length }, ...type.group.flatMap(elementsOf)];
  return [
    { name, converted_type: 'LIST', repetition_type, num_children: 1 },
    { name: 'list', repetition_type: 'REPEATED', num_children: 1 },
    ...elementsOf({ name: 'element', type: type.list, nullable: isClass(type.list) }),
  ];
}
