// Brings a project file to the present schema, one version per transaction.
import type { WritableDatabase } from './database';
import type { Migration } from './migrations/migration';

/** The file's schema version; 0 for a file that has no schema yet. */
export function schemaVersion(db: WritableDatabase): number {
  const version = db.pragma('user_version', { simple: true });
  if (typeof version !== 'number') throw new Error(`Expected user_version to be a number, got ${String(version)}`);
  return version;
}

/** Runs the steps that the file has not seen yet. Foreign keys are looked at after each step instead of during it. */
export function migrate(db: WritableDatabase, migrations: readonly Migration[]): void {
  const from = schemaVersion(db);
  db.pragma('foreign_keys = OFF');
  for (const migration of migrations.slice(from)) {
    db.exec('BEGIN IMMEDIATE');
    try {
      migration.apply(db);
      const broken = db.prepare('PRAGMA foreign_key_check').all();
      if (broken.length > 0) throw new Error(`Migration ${migration.version} leaves ${broken.length} broken references`);
      db.pragma(`user_version = ${migration.version}`);
      db.exec('COMMIT');
    } catch (error) {
      if (db.inTransaction) db.exec('ROLLBACK');
      throw error;
    }
  }
}
