// `hashiya formats`
import type { FormatSummary } from '../../domain/format-summary';
import { listFormats } from '../commands/list-formats';
import type { CommandLine } from './command-line';
import { table } from './table';
import type { Terminal } from './terminal';
import { refusedResult } from './with-project';

export const formatsCommand: CommandLine = {
  name: 'formats',
  arguments: [],
  options: [],
  async run(_call, terminal) {
    const listed = listFormats();
    if (!listed.ok) return refusedResult(listed.problems);
    return { json: listed.value, text: formatsText(listed.value, terminal), problems: [], exitCode: 0 };
  },
};

function formatsText(formats: readonly FormatSummary[], { say, language, loss }: Terminal): string {
  const yesOrNo = (value: boolean) => say(value ? 'yes' : 'no');
  const columns = [say('column.format'), say('column.name'), say('column.reads'), say('column.writes'), say('column.drops')];
  return table(
    columns.map((heading) => ({ heading })),
    formats.map(({ key, names, reads, writes, drops }) => [
      key,
      names[language],
      yesOrNo(reads),
      yesOrNo(writes),
      drops.map(loss).join('; '),
    ]),
  );
}
