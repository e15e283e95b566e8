// `hashiya search PROJECT [QUERY] [--limit N] [--save NAME] [--saved NAME]`

import { findSavedSearchByName } from '../../db/saved-searches';
import { indexState } from '../../db/search-index';
import { type Outcome, problem, refused } from '../../domain/problem';
import type { Hit, SearchPage } from '../../domain/search/search-result';
import { saveSearch } from '../commands/save-search';
import { indexSomeArticles, searchProject } from '../commands/search-project';
import type { Workbench } from '../commands/workbench';
import type { Call, CommandLine, CommandResult } from './command-line';
import type { Terminal } from './terminal';
import { refusedResult, withProject } from './with-project';

const LIMIT = 20;
const HITS_PER_ARTICLE = 5;
/** Articles the store is asked for at once. */
const PAGE = 200;

export const searchCommand: CommandLine = {
  name: 'search',
  arguments: [{ name: 'PROJECT' }, { name: 'QUERY', optional: true }],
  options: [
    { name: 'limit', value: 'N', help: 'search-limit', pattern: /^[1-9]\d{0,6}$/ },
    { name: 'save', value: 'NAME', help: 'search-save' },
    { name: 'saved', value: 'NAME', help: 'search-saved' },
  ],
  run: async (call, terminal) => await withProject(call.arguments[0] ?? '', (workbench) => search(workbench, call, terminal)),
};

function search(workbench: Workbench, call: Call, terminal: Terminal): CommandResult {
  const query = queryOf(workbench, call);
  if (!query.ok) return refusedResult(query.problems);
  const name = call.value('save');
  const saved = name === undefined ? null : saveSearch(workbench, { name, query: query.value });
  if (saved && !saved.ok) return refusedResult(saved.problems);
  while (indexSomeArticles(workbench)) {
    const { indexed, total } = indexState(workbench.db) ?? { indexed: 0, total: 0 };
    if (total > 0) terminal.progress(terminal.say('now-indexing', { indexed, total }));
  }
  terminal.quiet();
  const result = allPages(workbench, query.value, Number(call.value('limit') ?? LIMIT));
  if (!result.ok) return refusedResult(result.problems);
  return { json: result.value, text: resultText(result.value, terminal), problems: [], exitCode: 0 };
}

function queryOf({ db }: Workbench, call: Call): Outcome<string> {
  const name = call.value('saved');
  const typed = call.arguments[1];
  if (name === undefined) return typed === undefined ? refused(problem('query-empty')) : { ok: true, value: typed };
  const saved = findSavedSearchByName(db, name);
  if (!saved) return refused(problem('saved-search-unknown', { name }));
  return { ok: true, value: typed === undefined ? saved.query : `(${saved.query}) (${typed})` };
}

type Found = Pick<SearchPage, 'total' | 'found'>;

function allPages(workbench: Workbench, query: string, limit: number): Outcome<Found> {
  const found: SearchPage['found'] = [];
  let total: number | null = null;
  for (let after: number | null = null; found.length < limit; ) {
    const size = Math.min(PAGE, limit - found.length);
    const page = searchProject(workbench, { query, limit: size, hitsPerArticle: HITS_PER_ARTICLE, after });
    if (!page.ok) return page;
    found.push(...page.value.found);
    total ??= page.value.total;
    after = page.value.next;
    if (after === null) break;
  }
  return { ok: true, value: { total, found } };
}

function resultText({ total, found }: Found, { say }: Terminal): string {
  const articles = found.map(({ article, hits, count }) =>
    [
      [article.title, article.outlet, article.publishedOn].filter(Boolean).join(' · '),
      ...hits.map(hitLine),
      ...(count > hits.length ? [`  ${say('more-hits', { count: count - hits.length })}`] : []),
    ].join('\n'),
  );
  return [...articles, say('found', { count: total ?? 0 })].join('\n\n');
}

/** Isolated, so that a line of mixed directions reads in its own order whatever the terminal makes of it. */
function hitLine({ before, quote, after, mark }: Hit): string {
  const line = `\u2068${before}[${quote}]${after}\u2069`.replaceAll('\n', ' ');
  return mark ? `  ${mark.label}: ${line}` : `  ${line}`;
}
