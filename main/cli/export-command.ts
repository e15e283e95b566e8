// `hashiya export PROJECT --format F --out PATH [--overwrite] [--strict] …`, with what is said about any export.
import { exportProject } from '../commands/export-project';
import { listFormats } from '../commands/list-formats';
import { releaseProject } from '../commands/release-project';
import { balanceLines } from './balance-text';
import type { CommandLine } from './command-line';
import { exportOptions, exportRequest } from './export-options';
import { refusedResult, withProject } from './with-project';

export const exportCommand: CommandLine = {
  name: 'export',
  arguments: [{ name: 'PROJECT' }],
  options: [
    { name: 'out', value: 'PATH', help: 'out', required: true },
    { name: 'overwrite', value: null, help: 'overwrite' },
    { name: 'strict', value: null, help: 'strict' },
    ...exportOptions,
  ],
  async run(call, terminal) {
    const [path = ''] = call.arguments;
    const out = call.value('out') ?? '';
    return await withProject(path, async (workbench) => {
      const asked = exportRequest(workbench, call);
      if (!asked.ok) return refusedResult(asked.problems);
      const options = { path: out, overwrite: call.has('overwrite') };
      // A preset may be one for publishing.
      const write = asked.value.release ? releaseProject : exportProject;
      const written = await write(workbench, { ...asked.value, ...options }, { signal: terminal.interruption() });
      if (!written.ok) return refusedResult(written.problems);
      const { articles, annotations, bytes, sha256, losses, balance } = written.value;
      const { say } = terminal;
      const lines = [
        say('written', { path: written.value.path }),
        `${say('articles', { count: articles })} · ${say('annotations', { count: annotations })}`,
        `${say('column.bytes')} ${bytes} · ${say('column.sha256')} ${sha256}`,
        ...(losses.length > 0 ? [] : dropped(asked.value.format, terminal.loss)).map((drops) => say('will-drop', { drops })),
        ...losses.map(({ code, count, examples }) =>
          say('lost', { loss: terminal.loss(code), times: count, examples: examples.join(' · ') }),
        ),
        ...(balance ? balanceLines(balance, terminal) : []),
      ];
      return { json: written.value, text: lines.join('\n'), problems: [], exitCode: 0 };
    });
  },
};

/** What the format never carries, as one phrase; nothing for a format that carries all. */
function dropped(key: string, loss: (code: string) => string): string[] {
  const known = listFormats();
  const drops = known.ok ? (known.value.find((format) => format.key === key)?.drops ?? []) : [];
  return drops.length === 0 ? [] : [drops.map(loss).join('; ')];
}
