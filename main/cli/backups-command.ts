// `hashiya backups PROJECT [--place FOLDER]`
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { problem } from '../../domain/problem';
import { listBackups } from '../commands/list-backups';
import { backupChoice, placeOption } from './backup-place';
import type { CommandLine } from './command-line';
import { table } from './table';
import { refusedResult } from './with-project';

export const backupsCommand: CommandLine = {
  name: 'backups',
  arguments: [{ name: 'PROJECT' }],
  options: [placeOption],
  async run(call, { say }) {
    const path = resolve(call.arguments[0] ?? '');
    const found = listBackups(path, backupChoice(call));
    if (!found.ok) return refusedResult(found.problems);
    const listed = found.value;
    // Of a project that is gone the backups may be all that is left.
    if (!existsSync(path) && listed.backups.length === 0) return refusedResult([problem('file-missing', { path })]);
    const rows = listed.backups.map(({ number, at, reason, bytes, holds, name }) => [
      number,
      `${at.slice(0, 10)} ${at.slice(11, 16)}`,
      say(`backup-reason.${reason}`),
      holds?.articles ?? '?',
      holds?.marks ?? '?',
      Math.ceil(bytes / 1000),
      name,
    ]);
    const columns = [
      { heading: say('column.position'), align: 'end' as const },
      { heading: say('column.date') },
      { heading: say('column.reason') },
      { heading: say('column.articles'), align: 'end' as const },
      { heading: say('column.annotations'), align: 'end' as const },
      { heading: 'kB', align: 'end' as const },
      { heading: say('column.name') },
    ];
    const text =
      listed.backups.length === 0 ? say('no-backups', { folder: listed.folder }) : `${listed.folder}\n\n${table(columns, rows)}`;
    return { json: listed, text, problems: [], exitCode: 0 };
  },
};
