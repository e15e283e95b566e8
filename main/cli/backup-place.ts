// Where the backups of a project lie, as the command line is told.
import { resolve } from 'node:path';
import { type BackupChoice, usualBackups } from '../../domain/backups';
import type { Call, OptionShape } from './command-line';

export const placeOption: OptionShape = { name: 'place', value: 'FOLDER', help: 'backup-place' };

export function backupChoice(call: Call): BackupChoice {
  const place = call.value('place');
  return { ...usualBackups, folder: place === undefined ? null : resolve(place) };
}
