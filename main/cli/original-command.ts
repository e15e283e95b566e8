// `hashiya original PROJECT NUMBER --out PATH [--overwrite]`
import { writeOriginal } from '../commands/write-original';
import type { CommandLine } from './command-line';
import { refusedResult, withProject } from './with-project';

export const originalCommand: CommandLine = {
  name: 'original',
  arguments: [{ name: 'PROJECT' }, { name: 'NUMBER' }],
  options: [
    { name: 'out', value: 'PATH', help: 'out', required: true },
    { name: 'overwrite', value: null, help: 'overwrite' },
  ],
  async run(call, { say }) {
    const [path = '', number = ''] = call.arguments;
    return await withProject(path, async (workbench) => {
      const wanted = { position: Number(number), path: call.value('out') ?? '', overwrite: call.has('overwrite') };
      const written = await writeOriginal(workbench, wanted);
      if (!written.ok) return refusedResult(written.problems);
      const { path: to, bytes, sha256 } = written.value;
      const lines = [say('written', { path: to }), `${say('column.bytes')} ${bytes} · ${say('column.sha256')} ${sha256}`];
      return { json: written.value, text: lines.join('\n'), problems: [], exitCode: 0 };
    });
  },
};
