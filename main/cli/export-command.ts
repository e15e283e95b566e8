// `hashiya export PROJECT --format F --out PATH [--overwrite] [--strict] [--annotator NAME]`
import { tableProfiles, type WritingChoices } from '../../domain/export-options';
import { exportProject } from '../commands/export-project';
import { listFormats } from '../commands/list-formats';
import type { Call, CommandLine } from './command-line';
import { refusedResult, withProject } from './with-project';

export const exportCommand: CommandLine = {
  name: 'export',
  arguments: [{ name: 'PROJECT' }],
  options: [
    { name: 'format', value: 'F', help: 'export-format', required: true },
    { name: 'out', value: 'PATH', help: 'out', required: true },
    { name: 'overwrite', value: null, help: 'overwrite' },
    { name: 'strict', value: null, help: 'strict' },
    { name: 'annotator', value: 'NAME', help: 'export-annotator', many: true },
    { name: 'profile', value: 'NAME', help: 'export-profile', oneOf: tableProfiles },
    { name: 'delimiter', value: 'comma|tab', help: 'export-delimiter', oneOf: ['comma', 'tab'] },
    { name: 'excel', value: null, help: 'export-excel' },
  ],
  async run(call, terminal) {
    const [path = ''] = call.arguments;
    const [format = '', out = ''] = [call.value('format'), call.value('out')];
    const annotators = call.has('annotator') ? [...call.values('annotator')] : null;
    return await withProject(path, async (workbench) => {
      const options = {
        format,
        choices: choicesFrom(call),
        selection: { annotators },
        path: out,
        overwrite: call.has('overwrite'),
        strict: call.has('strict'),
      };
      const written = await exportProject(workbench, options);
      if (!written.ok) return refusedResult(written.problems);
      const { articles, annotations, bytes, sha256, losses } = written.value;
      const { say } = terminal;
      const lines = [
        say('written', { path: written.value.path }),
        `${say('articles', { count: articles })} · ${say('annotations', { count: annotations })}`,
        `${say('column.bytes')} ${bytes} · ${say('column.sha256')} ${sha256}`,
        ...(losses.length > 0 ? [] : dropped(format, terminal.loss)).map((drops) => say('will-drop', { drops })),
        ...losses.map(({ code, count, examples }) =>
          say('lost', { loss: terminal.loss(code), times: count, examples: examples.join(' · ') }),
        ),
      ];
      return { json: written.value, text: lines.join('\n'), problems: [], exitCode: 0 };
    });
  },
};

function choicesFrom(call: Call): WritingChoices {
  const profile = tableProfiles.find((each) => each === call.value('profile'));
  const delimiter = (['comma', 'tab'] as const).find((each) => each === call.value('delimiter'));
  return {
    ...(profile ? { profile } : {}),
    ...(delimiter ? { delimiter } : {}),
    ...(call.has('excel') ? { excel: true } : {}),
  };
}

/** What the format never carries, as one phrase; nothing for a format that carries all. */
function dropped(key: string, loss: (code: string) => string): string[] {
  const known = listFormats();
  const drops = known.ok ? (known.value.find((format) => format.key === key)?.drops ?? []) : [];
  return drops.length === 0 ? [] : [drops.map(loss).join('; ')];
}
