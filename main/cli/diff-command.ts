// `hashiya diff BEFORE AFTER [--limit N]`
import type { ToldArticle, ToldMark } from '../../formats/release/diff-contents';
import { diffReleases, type ReleaseDiff } from '../commands/diff-releases';
import type { CommandLine } from './command-line';
import type { Terminal } from './terminal';
import { refusedResult } from './with-project';

const LIMIT = 20;

export const diffCommand: CommandLine = {
  name: 'diff',
  arguments: [{ name: 'BEFORE' }, { name: 'AFTER' }],
  options: [{ name: 'limit', value: 'N', help: 'diff-limit', pattern: /^\d{1,7}$/ }],
  async run(call, terminal) {
    const [before = '', after = ''] = call.arguments;
    const compared = await diffReleases({ before, after });
    if (!compared.ok) return refusedResult(compared.problems);
    const text = diffText(compared.value, Number(call.value('limit') ?? LIMIT), terminal);
    return { json: compared.value, text, problems: [], exitCode: 0 };
  },
};

function diffText({ scheme, articles, annotations }: ReleaseDiff, limit: number, terminal: Terminal): string {
  const { say } = terminal;
  const blocks = [
    ...(scheme ? [say('scheme-differs', { before: schemeName(scheme.before), after: schemeName(scheme.after) })] : []),
    ...itemised(say('column.articles'), articles, articleWords, limit, terminal),
    ...itemised(say('column.annotations'), annotations, markWords, limit, terminal),
  ];
  return blocks.length === 0 ? say('same-release') : blocks.join('\n\n');
}

const schemeName = ({ name, version }: { name: string; version: number }): string => `${name} ${version}`;

interface Listed<Told> {
  readonly came: readonly Told[];
  readonly went: readonly Told[];
  readonly changed: readonly (Told & { readonly what: readonly string[] })[];
}

function itemised<Told>(
  heading: string,
  { came, went, changed }: Listed<Told>,
  words: (told: Told) => string,
  limit: number,
  { say }: Terminal,
): string[] {
  if (came.length + went.length + changed.length === 0) return [];
  const counts = say('diff-counts', { came: came.length, went: went.length, changed: changed.length });
  const list = (sign: string, lines: readonly string[]): string[] => [
    ...lines.slice(0, limit).map((line) => `${sign} ${line}`),
    ...(lines.length > limit ? [`${sign} … ${lines.length - limit}`] : []),
  ];
  return [
    [
      `${heading}: ${counts}`,
      ...list('+', came.map(words)),
      ...list('-', went.map(words)),
      ...list(
        '~',
        changed.map((told) => `${words(told)} (${told.what.join(', ')})`),
      ),
    ].join('\n'),
  ];
}

const articleWords = ({ id, title }: ToldArticle): string => `${id} \u2068${title}\u2069`;
const markWords = ({ id, kind, label, quote }: ToldMark): string => `${id} ${kind}:${label} \u2068${quote}\u2069`;
