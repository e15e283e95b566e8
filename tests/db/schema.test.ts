// The schema on one screen: `db/schema.sql` is what the migrations make, and fails here when it is stale.
import { expect, test } from 'vitest';
import { temporaryProject } from '../builders/temporary-project';

const REFRESH = 'db/schema.sql is stale. Refresh it with: npx vitest run tests/db/schema.test.ts -u';

test('db/schema.sql is the schema that the migrations make', async () => {
  const { db } = temporaryProject().workbench;
  // The tables behind the full-text index are SQLite's own.
  const notOfFts = "name NOT GLOB 'text_search_*'";
  const objects = db
    .prepare<[], { sql: string }>(`SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND ${notOfFts} ORDER BY rowid`)
    .all();
  const schema = `-- What the migrations make, for reading. Generated: npx vitest run tests/db/schema.test.ts -u\n\n${objects
    .map(({ sql }) => `${sql};\n`)
    .join('\n')}`;
  await expect(schema, REFRESH).toMatchFileSnapshot('../../db/schema.sql');
});

test('every table is strict', () => {
  const { db } = temporaryProject().workbench;
  const tables = db
    .prepare<[], { name: string; strict: number }>("SELECT name, strict FROM pragma_table_list WHERE schema = 'main'")
    .all();
  const loose = tables.filter(({ name, strict }) => !/^(?:sqlite_|article_search)/.test(name) && strict !== 1);
  expect(loose).toEqual([]);
  expect(tables.length).toBeGreaterThan(10);
});
