// What `datasets` is told of the columns, inside the Parquet file: so that tags come as classes with names, in every version of it.
import type { Field, FieldType } from '../parquet/fields';

/** The value under the key `huggingface` of the file's metadata. */
export function hubFeatures(fields: readonly Field[]): string {
  return JSON.stringify({ info: { features: groupFeature(fields) } });
}

const groupFeature = (fields: readonly Field[]): object =>
  Object.fromEntries(fields.map(({ name, type }) => [name, featureOf(type)]));

function featureOf(type: FieldType): object {
  if (typeof type === 'string') return { dtype: dtypes[type], _type: 'Value' };
  if ('among' in type) return { names: type.among, _type: 'ClassLabel' };
  if ('group' in type) return groupFeature(type.group);
  const inside = featureOf(type.list);
  // `Sequence` of a group would be a group of lists; of anything else it means a list to old and new versions alike.
  return typeof type.list === 'object' && 'group' in type.list ? [inside] : { feature: inside, _type: 'Sequence' };
}

const dtypes = { text: 'string', number: 'int32', truth: 'bool' } as const;
