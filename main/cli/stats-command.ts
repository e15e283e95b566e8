// `hashiya stats PROJECT`
import { type ProjectStats, projectStats } from '../commands/project-stats';
import type { CommandLine } from './command-line';
import { type Column, table } from './table';
import type { Terminal } from './terminal';
import { refusedResult, withProject } from './with-project';

export const statsCommand: CommandLine = {
  name: 'stats',
  arguments: [{ name: 'PROJECT' }],
  options: [],
  async run(call, terminal) {
    const [path = ''] = call.arguments;
    return await withProject(path, (workbench) => {
      const stats = projectStats(workbench);
      if (!stats.ok) return refusedResult(stats.problems);
      return { json: stats.value, text: statsText(stats.value, terminal), problems: [], exitCode: 0 };
    });
  },
};

function statsText(stats: ProjectStats, { say }: Terminal): string {
  const word = (name: 'kind' | 'label' | 'outlet' | 'annotator' | 'status'): Column => ({ heading: say(`column.${name}`) });
  const articles: Column = { heading: say('column.articles'), align: 'end' };
  const annotations: Column = { heading: say('column.annotations'), align: 'end' };
  const parts = [
    `${say('articles', { count: stats.articles })} · ${say('annotations', { count: stats.annotations })}`,
    table(
      [word('kind'), word('label'), annotations],
      stats.byLabel.map((each) => [each.kind, each.label, each.annotations]),
    ),
    table(
      [word('outlet'), articles, annotations],
      stats.byOutlet.map((each) => [each.outlet ?? say('no-outlet'), each.articles, each.annotations]),
    ),
    table(
      [word('annotator'), articles, annotations],
      stats.byAnnotator.map((each) => [each.annotator, each.articles, each.annotations]),
    ),
    table(
      [word('annotator'), word('status'), articles],
      stats.byStatus.map((each) => [each.annotator, say(`status.${each.status}`), each.articles]),
    ),
  ];
  return parts.join('\n\n');
}
