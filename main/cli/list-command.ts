// `hashiya list PROJECT`
import { type ListedArticle, listCorpus } from '../commands/list-corpus';
import type { CommandLine } from './command-line';
import { table } from './table';
import type { Terminal } from './terminal';
import { refusedResult, withProject } from './with-project';

export const listCommand: CommandLine = {
  name: 'list',
  arguments: [{ name: 'PROJECT' }],
  options: [],
  async run(call, terminal) {
    const [path = ''] = call.arguments;
    return await withProject(path, (workbench) => {
      const listed = listCorpus(workbench);
      if (!listed.ok) return refusedResult(listed.problems);
      return { json: listed.value, text: listText(listed.value, terminal), problems: [], exitCode: 0 };
    });
  },
};

function listText(articles: readonly ListedArticle[], { say }: Terminal): string {
  const columns = [
    { heading: say('column.position'), align: 'end' as const },
    { heading: say('column.date') },
    { heading: say('column.language') },
    { heading: say('column.characters'), align: 'end' as const },
    { heading: say('column.annotations'), align: 'end' as const },
    { heading: say('column.outlet'), widest: 24 },
    { heading: say('column.title'), widest: 72 },
  ];
  const rows = articles.map((article) => [
    article.position,
    article.publishedOn ?? '',
    article.language,
    article.textLength,
    article.layers.reduce((sum, { annotations }) => sum + annotations, 0),
    article.outlet ?? '',
    article.title,
  ]);
  return table(columns, rows);
}
