// `hashiya backup PROJECT [--place FOLDER]`
import { join } from 'node:path';
import { backupsFolder } from '../../db/backups';
import { backUp } from '../commands/back-up';
import { backupChoice, placeOption } from './backup-place';
import type { CommandLine } from './command-line';
import { refusedResult, withProject } from './with-project';

export const backupCommand: CommandLine = {
  name: 'backup',
  arguments: [{ name: 'PROJECT' }],
  options: [placeOption],
  async run(call, { say }) {
    const choice = backupChoice(call);
    return await withProject(call.arguments[0] ?? '', async (workbench) => {
      const made = await backUp(workbench, { reason: 'by-hand', choice });
      if (!made.ok) return refusedResult(made.problems);
      const path = join(backupsFolder(workbench.db.name, choice), made.value.name);
      return { json: { ...made.value, path }, text: say('made', { path }), problems: [], exitCode: 0 };
    });
  },
};
