// One call of the command line from its words to its exit code: 0 done, 1 some items failed, 2 wrong usage, 130 interrupted.

import { type Problem, problem } from '../../domain/problem';
import { version } from '../../package.json';
import { backupCommand } from './backup-command';
import { backupsCommand } from './backups-command';
import { boilerplateCommand } from './boilerplate-command';
import { checkCommand } from './check-command';
import type { CommandLine, CommandResult } from './command-line';
import { diffCommand } from './diff-command';
import { duplicatesCommand } from './duplicates-command';
import { exportCommand } from './export-command';
import { formatsCommand } from './formats-command';
import { commandHelp, generalHelp, shortHelp } from './help';
import { importCommand } from './import-command';
import { initCommand } from './init-command';
import { listCommand } from './list-command';
import { originalCommand } from './original-command';
import { parseArguments } from './parse-arguments';
import { presetsCommand } from './presets-command';
import { releaseCommand } from './release-command';
import { restoreCommand } from './restore-command';
import { salvageCommand } from './salvage-command';
import { searchCommand } from './search-command';
import { statsCommand } from './stats-command';
import { type Streams, terminal } from './terminal';
import { languageOf, type Translator, translator } from './translate';

export const commandLines: readonly CommandLine[] = [
  initCommand,
  importCommand,
  exportCommand,
  presetsCommand,
  releaseCommand,
  diffCommand,
  listCommand,
  originalCommand,
  searchCommand,
  duplicatesCommand,
  boilerplateCommand,
  statsCommand,
  checkCommand,
  backupsCommand,
  backupCommand,
  restoreCommand,
  salvageCommand,
  formatsCommand,
];

export interface Surroundings extends Streams {
  readonly env: Readonly<Record<string, string | undefined>>;
}

export async function runHashiya(
  typed: readonly string[],
  { env, ...streams }: Surroundings,
): Promise<CommandResult['exitCode']> {
  const { globals, command, call, wrong } = parseArguments(typed, commandLines);
  const words = translator(globals.lang === 'ar' || globals.lang === 'en' ? globals.lang : languageOf(env));
  const print = (text: string) => streams.stdout.write(`${text}\n`);
  if (globals.version) return said(print, globals.json ? json({ version }) : version);
  if (globals.help) return said(print, command ? commandHelp(command, words) : generalHelp(commandLines, words));
  if (wrong || !command) {
    const complaint = wrong ? words.say(`wrong.${wrong.wrong}`, wrong.blanks) : '';
    if (globals.json) print(json({ wrongUsage: complaint }));
    // In a few lines, for below a screen of help nobody finds what was wrong.
    streams.stderr.write(`${[complaint, ...shortHelp(command, words)].filter(Boolean).join('\n')}\n`);
    return 2;
  }
  const result = await safely(() => command.run(call, terminal(streams, words)));
  report(command, result, globals.json, words, streams);
  return result.exitCode;
}

function said(print: (text: string) => void, text: string): 0 {
  print(text);
  return 0;
}

/** A broken promise inside the program is told like any other problem, so that scripts always get their answer. */
async function safely(run: () => Promise<CommandResult>): Promise<CommandResult> {
  try {
    return await run();
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { json: {}, text: '', problems: [problem('unexpected', { message })], exitCode: 1 };
  }
}

function report(
  command: CommandLine,
  result: CommandResult,
  asJson: boolean,
  words: Translator,
  { stdout, stderr }: Streams,
): void {
  if (asJson) {
    const problems = result.problems.map((each) => ({ ...each, message: words.problem(each) }));
    const answer = problems.length === 0 || result.problemsInJson ? result.json : { ...Object(result.json), problems };
    stdout.write(`${json(answer)}\n`);
    return;
  }
  if (result.text !== '') stdout.write(`${result.text}\n`);
  for (const each of result.problems) stderr.write(`${words.problem(each)}${hint(command, each, words)}\n`);
}

/** What a person at a terminal may type next, where the command takes it. */
function hint({ options }: CommandLine, { code }: Problem, { say }: Translator): string {
  const takes = (name: string) => options.some((option) => option.name === name);
  if (code === 'file-exists' && takes('overwrite')) return ` ${say('hint-overwrite')}`;
  return code === 'file-is-directory' && takes('recursive') ? ` ${say('hint-recursive')}` : '';
}

const json = (value: unknown) => JSON.stringify(value, null, 2);
