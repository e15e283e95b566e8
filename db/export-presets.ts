// The table `export_preset`: options of exports that were given a name.
import type { ExportPreset } from '../domain/export-preset';
import { type ReadableDatabase, statement, type WritableDatabase } from './database';

interface PresetRow {
  readonly id: string;
  readonly name: string;
  readonly options: string;
  readonly createdAt: string;
}

const columns = 'SELECT id, name, options, created_at AS createdAt FROM export_preset';

/** Those that were saved first stand first. */
export function listExportPresets(db: ReadableDatabase): ExportPreset[] {
  return statement<[], PresetRow>(db, `${columns} ORDER BY created_at, id`).all().map(rowToPreset);
}

export function readExportPreset(db: ReadableDatabase, id: string): ExportPreset | undefined {
  const row = statement<[string], PresetRow>(db, `${columns} WHERE id = ?`).get(id);
  return row && rowToPreset(row);
}

export function findExportPresetByName(db: ReadableDatabase, name: string): ExportPreset | undefined {
  const row = statement<[string], PresetRow>(db, `${columns} WHERE name = ?`).get(name);
  return row && rowToPreset(row);
}

export function insertExportPreset(db: WritableDatabase, preset: ExportPreset): void {
  const sql = 'INSERT INTO export_preset (id, name, options, created_at) VALUES (@id, @name, @options, @createdAt)';
  statement<[PresetRow]>(db, sql).run(presetToRow(preset));
}

export function updateExportPreset(db: WritableDatabase, preset: ExportPreset): void {
  const sql = 'UPDATE export_preset SET name = @name, options = @options, created_at = @createdAt WHERE id = @id';
  statement<[PresetRow]>(db, sql).run(presetToRow(preset));
}

export function deleteExportPreset(db: WritableDatabase, id: string): void {
  statement<[string]>(db, 'DELETE FROM export_preset WHERE id = ?').run(id);
}

// The table holds nothing but JSON objects.
const rowToPreset = (row: PresetRow): ExportPreset => ({ ...row, options: JSON.parse(row.options) });
const presetToRow = (preset: ExportPreset): PresetRow => ({ ...preset, options: JSON.stringify(preset.options) });
