// `hashiya release PROJECT --format F --out FOLDER …`, with what is said about any export.
import { releaseProject } from '../commands/release-project';
import { balanceLines } from './balance-text';
import type { CommandLine } from './command-line';
import { exportOptions, exportRequest } from './export-options';
import { refusedResult, withProject } from './with-project';

export const releaseCommand: CommandLine = {
  name: 'release',
  arguments: [{ name: 'PROJECT' }],
  options: [
    { name: 'out', value: 'FOLDER', help: 'release-out', required: true },
    { name: 'overwrite', value: null, help: 'overwrite' },
    { name: 'strict', value: null, help: 'strict' },
    ...exportOptions,
  ],
  async run(call, terminal) {
    return await withProject(call.arguments[0] ?? '', async (workbench) => {
      const asked = exportRequest(workbench, call);
      if (!asked.ok) return refusedResult(asked.problems);
      const options = { path: call.value('out') ?? '', overwrite: call.has('overwrite') };
      const written = await releaseProject(workbench, { ...asked.value, ...options }, { signal: terminal.interruption() });
      if (!written.ok) return refusedResult(written.problems);
      const { path, articles, annotations, losses, balance, state, command } = written.value;
      const { say } = terminal;
      const lines = [
        say('written', { path }),
        `${say('articles', { count: articles })} · ${say('annotations', { count: annotations })}`,
        ...losses.map(({ code, count, examples }) =>
          say('lost', { loss: terminal.loss(code), times: count, examples: examples.join(' · ') }),
        ),
        ...(balance ? [...balanceLines(balance, terminal), ''] : []),
        `${say('column.state')} ${state}`,
        command,
      ];
      return { json: written.value, text: lines.join('\n'), problems: [], exitCode: 0 };
    });
  },
};
