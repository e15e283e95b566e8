// `hashiya presets PROJECT`
import { readAnnotator } from '../../db/annotators';
import type { ExportPreset } from '../../domain/export-preset';
import { optionsOf } from '../../domain/preset-options';
import { exportArguments, shellLine } from '../commands/export-arguments';
import { listExportPresets } from '../commands/list-export-presets';
import type { Workbench } from '../commands/workbench';
import type { CommandLine } from './command-line';
import { table } from './table';
import type { Terminal } from './terminal';
import { refusedResult, withProject } from './with-project';

export const presetsCommand: CommandLine = {
  name: 'presets',
  arguments: [{ name: 'PROJECT' }],
  options: [],
  async run(call, terminal) {
    const [path = ''] = call.arguments;
    return await withProject(path, (workbench) => {
      const listed = listExportPresets(workbench);
      if (!listed.ok) return refusedResult(listed.problems);
      return { json: listed.value, text: presetsText(listed.value, workbench, terminal), problems: [], exitCode: 0 };
    });
  },
};

/** Each with what would be typed to export alike without it. */
function presetsText(presets: readonly ExportPreset[], { db }: Workbench, { say, problem }: Terminal): string {
  const nameOf = (id: string): string => readAnnotator(db, id)?.name ?? id;
  const rows = presets.map((preset) => {
    const said = optionsOf(preset);
    if (!said.ok) return [preset.name, said.problems.map(problem).join(' ')];
    const { strict, release, ...request } = said.value;
    return [
      preset.name,
      shellLine([...(release ? ['release'] : []), ...exportArguments(request, nameOf), ...(strict ? ['--strict'] : [])]),
    ];
  });
  return table([{ heading: say('column.name') }, { heading: say('column.options') }], rows);
}
