// `hashiya search PROJECT QUERY [--limit N]`
import type { Hit } from '../../domain/search/hits-in-text';
import { indexSomeTexts, type SearchResult, searchProject } from '../commands/search-project';
import type { CommandLine } from './command-line';
import type { Terminal } from './terminal';
import { refusedResult, withProject } from './with-project';

const LIMIT = 20;
const HITS_PER_ARTICLE = 5;

export const searchCommand: CommandLine = {
  name: 'search',
  arguments: [{ name: 'PROJECT' }, { name: 'QUERY' }],
  options: [{ name: 'limit', value: 'N', help: 'search-limit', pattern: /^[1-9]\d{0,6}$/ }],
  async run(call, terminal) {
    const [path = '', query = ''] = call.arguments;
    return await withProject(path, (workbench) => {
      while (indexSomeTexts(workbench)) terminal.progress(terminal.say('now-indexing'));
      terminal.quiet();
      const limit = Number(call.value('limit') ?? LIMIT);
      const result = searchProject(workbench, { query, limit, hitsPerArticle: HITS_PER_ARTICLE });
      if (!result.ok) return refusedResult(result.problems);
      return { json: result.value, text: resultText(result.value, terminal), problems: [], exitCode: 0 };
    });
  },
};

function resultText({ total, found }: SearchResult, { say }: Terminal): string {
  const articles = found.map(({ article, hits }) =>
    [[article.title, article.outlet, article.publishedOn].filter(Boolean).join(' · '), ...hits.map(hitLine)].join('\n'),
  );
  return [...articles, say('found', { count: total })].join('\n\n');
}

/** Isolated, so that a line of mixed directions reads in its own order whatever the terminal makes of it. */
function hitLine({ before, quote, after }: Hit): string {
  return `  \u2068${before}[${quote}]${after}\u2069`.replaceAll('\n', ' ');
}
