// `hashiya boilerplate PROJECT [--outlet NAME] [--accept WORDS]… [--reject WORDS]…`
import { usualBackups } from '../../domain/backups';
import { done, type Outcome } from '../../domain/problem';
import type { LineVerdict, OutletLines } from '../../domain/repeated-lines';
import { backUpIfChanged } from '../commands/back-up';
import { decideLines } from '../commands/decide-lines';
import { listRepeatedLines } from '../commands/list-repeated-lines';
import type { Workbench } from '../commands/workbench';
import type { Call, CommandLine } from './command-line';
import { table } from './table';
import type { Terminal } from './terminal';
import { refusedResult, withProject } from './with-project';

export const boilerplateCommand: CommandLine = {
  name: 'boilerplate',
  arguments: [{ name: 'PROJECT' }],
  options: [
    { name: 'outlet', value: 'NAME', help: 'boilerplate-outlet' },
    { name: 'accept', value: 'WORDS', help: 'boilerplate-accept', many: true },
    { name: 'reject', value: 'WORDS', help: 'boilerplate-reject', many: true },
  ],
  async run(call, terminal) {
    return await withProject(call.arguments[0] ?? '', async (workbench) => {
      const outlet = call.value('outlet') ?? null;
      for (const [option, verdict] of [['accept', 'boilerplate'] as const, ['reject', 'story'] as const]) {
        const decided = await decide(workbench, call.values(option), verdict, outlet);
        if (!decided.ok) return refusedResult(decided.problems);
      }
      const listed = await listRepeatedLines(workbench);
      if (!listed.ok) return refusedResult(listed.problems);
      const outlets = listed.value.filter((each) => outlet === null || each.outlet === outlet);
      return { json: { outlets }, text: linesText(outlets, terminal), problems: [], exitCode: 0 };
    });
  },
};

/** Without an outlet, for articles of which none is known. */
async function decide(
  workbench: Workbench,
  lines: ReturnType<Call['values']>,
  verdict: LineVerdict,
  outlet: string | null,
): Promise<Outcome<unknown>> {
  if (lines.length === 0) return done(null);
  await backUpIfChanged(workbench, { reason: 'before-lines', choice: usualBackups });
  return await decideLines(workbench, { outlet: outlet ?? '', lines, verdict });
}

function linesText(outlets: readonly OutletLines[], { say }: Terminal): string {
  if (outlets.length === 0) return say('no-repeated-lines');
  const columns = [
    { heading: say('column.articles'), align: 'end' as const },
    { heading: say('column.share'), align: 'end' as const },
    { heading: say('column.verdict') },
    { heading: say('column.line'), widest: 80 },
  ];
  return outlets
    .map(({ outlet, articles, lines }) => {
      const rows = lines.map(({ count, verdict, words }) => [
        count,
        `${Math.round((count * 100) / Math.max(1, articles))} %`,
        verdict ? say(`verdict.${verdict}`) : '',
        `\u2068${words}\u2069`,
      ]);
      return `${outlet || say('no-outlet')} (${say('articles', { count: articles })})\n${table(columns, rows)}`;
    })
    .join('\n\n');
}
