// `hashiya restore PROJECT BACKUP [--dry-run] [--place FOLDER]`: BACKUP is the number that `backups` lists, or the file's name.
import { resolve } from 'node:path';
import type { RestorePreview } from '../../domain/backups';
import { problem } from '../../domain/problem';
import { holdProject } from '../commands/hold-project';
import { nameBackups } from '../commands/list-backups';
import { previewRestore, restoreBackup, restoreOverDamaged } from '../commands/restore-backup';
import { openWorkbench } from '../commands/workbench';
import { backupChoice, placeOption } from './backup-place';
import type { CommandLine, CommandResult } from './command-line';
import type { Translator } from './translate';
import { refusedResult } from './with-project';

export const restoreCommand: CommandLine = {
  name: 'restore',
  arguments: [{ name: 'PROJECT' }, { name: 'BACKUP' }],
  options: [{ name: 'dry-run', value: null, help: 'restore-dry-run' }, placeOption],
  async run(call, terminal) {
    const path = resolve(call.arguments[0] ?? '');
    const choice = backupChoice(call);
    const named = nameBackups(path, choice);
    if (!named.ok) return refusedResult(named.problems);
    const asked = call.arguments[1] ?? '';
    const place = { path, choice, backup: named.value.find(({ number }) => String(number) === asked)?.name ?? asked };
    const held = holdProject(path);
    // What is damaged or gone can be gone back from too; what is open elsewhere cannot.
    if (!held.ok && !held.problems.every(({ code }) => replaceable.has(code))) return refusedResult(held.problems);
    const workbench = held.ok ? openWorkbench(held.value.db) : null;
    try {
      const preview = previewRestore(workbench, place);
      if (!preview.ok) return refusedResult(preview.problems);
      if (call.has('dry-run')) return told(preview.value, false, path, terminal);
      if (held.ok && held.value.isReadOnly) return refusedResult([problem('file-read-only', { path })]);
      const restoring = workbench ? restoreBackup(workbench, place) : restoreOverDamaged(place, new Date().toISOString());
      const restored = await restoring;
      return restored.ok ? told(preview.value, true, path, terminal) : refusedResult(restored.problems);
    } finally {
      if (held.ok) held.value.close();
    }
  },
};

const replaceable = new Set<string>(['damaged-project', 'not-a-project', 'file-missing', 'file-unreadable']);

function told(preview: RestorePreview, isDone: boolean, path: string, { say }: Translator): CommandResult {
  const { backup, changes, by, articles, marks } = preview;
  const lines = [
    say(isDone ? 'restored' : 'would-restore', { path, backup: backup.name }),
    ...(preview.isPresentReadable
      ? [
          `  ${say('restore-changes', { count: changes })}${by.length > 0 ? `: ${by.map(({ name, changes: own }) => `${name ?? say('by-command-line')} ${own}`).join(', ')}` : ''}`,
          `  ${say('restore-articles', { gone: articles.gone, back: articles.back })}`,
          `  ${say('restore-marks', { gone: marks.gone, back: marks.back, changed: marks.changed })}`,
        ]
      : []),
  ];
  return { json: { restored: isDone, ...preview }, text: lines.join('\n'), problems: [], exitCode: 0 };
}
