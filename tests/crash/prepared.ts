// The files that crash runs begin with: a present project with history, the same of the first version, and a layer to merge in.
import { join } from 'node:path';
import { migrations } from '../../db/migrations';
import { closeProjectFile, createProjectFile } from '../../db/open-project';
import type { Outcome } from '../../domain/problem';
import { createProject } from '../../main/commands/create-project';
import { exportProject } from '../../main/commands/export-project';
import { importFiles } from '../../main/commands/import-files';

export interface Prepared {
  readonly project: string;
  /** The same project as the first version of Hashiya left it. */
  readonly old: string;
  readonly jsonl: string;
}

const ARTICLES = 400;

export async function prepare(folder: string): Promise<Prepared> {
  const [project, old, jsonl] = [join(folder, 'p.hashiya'), join(folder, 'old.hashiya'), join(folder, 'layer.jsonl')];
  const workbench = value(await createProject(project, { name: 'اختبار', seeds: true }));
  value(await exportProject(workbench, { format: 'jsonl', path: jsonl, selection: { names: 'names' } }));
  const rows = Array.from({ length: ARTICLES }, (_, at) => JSON.stringify({ text: `الخبر ${at}\nقال لافروف إن بكين قريبة.` }));
  const load = async () => ({ ok: true as const, value: new TextEncoder().encode(rows.join('\n')) });
  value(await importFiles(workbench, [{ name: 'many.jsonl', load }]));
  makeOld(workbench.db.name, old);
  closeProjectFile(workbench.db);
  return { project, old, jsonl };
}

/** Carries what the first version knew into a file of that version. */
function makeOld(from: string, to: string): void {
  const db = value(createProjectFile(to, { migrations: migrations.slice(0, 1) }));
  db.pragma('foreign_keys = OFF');
  db.prepare('ATTACH ? AS present').run(from);
  const tables = db.prepare<[], { name: string }>("SELECT name FROM main.sqlite_schema WHERE type = 'table'").all();
  for (const { name } of tables) {
    const columns = db.prepare<[], { name: string }>(`SELECT name FROM pragma_table_info('${name}')`).all();
    const list = columns.map((column) => column.name).join(', ');
    db.exec(`INSERT INTO main.${name} (${list}) SELECT ${list} FROM present.${name}`);
  }
  db.exec('DETACH present');
  closeProjectFile(db);
}

function value<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(`Refused: ${JSON.stringify(outcome.problems)}`);
  return outcome.value;
}
