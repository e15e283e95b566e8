// What the columns of a table are to an article, as a person says before an import.
import { z } from 'zod';

/** What a column may be; a column that nobody speaks for is metadata. */
export const columnFields = ['text', 'title', 'outlet', 'byline', 'date', 'url', 'language', 'id', 'metadata', 'ignore'] as const;
export const columnFieldSchema = z.enum(columnFields);
export type ColumnField = z.infer<typeof columnFieldSchema>;

/** By the name of the column. */
export type ColumnMapping = ReadonlyMap<string, ColumnField>;

/** The same as it travels and is kept. */
export const columnChoicesSchema = z.array(z.tuple([z.string(), columnFieldSchema]));
export type ColumnChoices = z.infer<typeof columnChoicesSchema>;

/** The mapping with one column changed: what only one column can be, its former holder is no longer. */
export function withColumn(mapping: ColumnMapping, column: string, field: ColumnField): ColumnMapping {
  const isShared = field === 'metadata' || field === 'ignore';
  return new Map(
    [...mapping].map(([name, present]) => {
      if (name === column) return [name, field];
      return [name, !isShared && present === field ? 'metadata' : present];
    }),
  );
}
