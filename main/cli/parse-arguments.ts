// Reads what was typed and says, for whatever does not fit, what was expected and what came.
import { type ParseArgsOptionsConfig, parseArgs } from 'node:util';
import type { CliStrings } from '../../domain/strings/cli.en';
import type { ArgumentShape, Call, CommandLine, OptionShape } from './command-line';

export const globalOptions: readonly OptionShape[] = [
  { name: 'json', value: null, help: 'json' },
  { name: 'lang', value: 'ar|en', help: 'lang' },
  { name: 'help', value: null, help: 'help' },
  { name: 'version', value: null, help: 'version' },
];

export interface WrongUsage {
  readonly wrong: keyof CliStrings['wrong'];
  readonly blanks: Readonly<Record<string, string>>;
}

export interface Globals {
  readonly json: boolean;
  readonly lang: string | undefined;
  readonly help: boolean;
  readonly version: boolean;
}

export interface ParsedArguments {
  readonly globals: Globals;
  /** Null when none was named. */
  readonly command: CommandLine | null;
  readonly call: Call;
  /** The first thing that does not fit. */
  readonly wrong: WrongUsage | null;
}

export function parseArguments(typed: readonly string[], commands: readonly CommandLine[]): ParsedArguments {
  // Not strict: its complaints are in English only, so the tokens are looked at here.
  const { tokens, positionals } = parseArgs({
    args: [...typed],
    options: everyOption(commands),
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const [name, ...rest] = positionals;
  const command = commands.find((each) => each.name === name) ?? null;
  const given = tokens.filter((token) => token.kind === 'option');
  const values = new Map<string, string[]>();
  for (const { name: option, value } of given) values.set(option, [...(values.get(option) ?? []), value ?? '']);
  const call: Call = {
    arguments: rest,
    value: (option) => values.get(option)?.at(-1),
    values: (option) => values.get(option) ?? [],
    has: (option) => values.has(option),
  };
  const globals = { json: call.has('json'), lang: call.value('lang'), help: call.has('help'), version: call.has('version') };
  const known = [...(command?.options ?? []), ...globalOptions];
  const wrong =
    wrongOption(given, known) ?? wrongLanguage(globals.lang) ?? wrongCommand(name, command, commands) ?? missing(command, call);
  return { globals, command, call, wrong };
}

/** An option means the same to the parser whatever the command, so that the command's name may stand anywhere. */
function everyOption(commands: readonly CommandLine[]): ParseArgsOptionsConfig {
  const shapes = [...commands.flatMap(({ options }) => options), ...globalOptions];
  const config = Object.fromEntries(
    shapes.map(({ name, value }) => [name, { type: value === null ? ('boolean' as const) : ('string' as const) }]),
  );
  return { ...config, help: { type: 'boolean', short: 'h' } };
}

interface GivenOption {
  readonly name: string;
  readonly rawName: string;
  readonly value?: string | undefined;
  readonly inlineValue?: boolean | undefined;
}

function wrongOption(given: readonly GivenOption[], known: readonly OptionShape[]): WrongUsage | undefined {
  for (const { name, rawName, value, inlineValue } of given) {
    const shape = known.find((option) => option.name === name);
    if (!shape)
      return { wrong: 'unknown-option', blanks: { found: rawName, known: known.map((option) => `--${option.name}`).join(', ') } };
    if (shape.value === null && value !== undefined)
      return { wrong: 'value-not-wanted', blanks: { option: rawName, found: value } };
    if (shape.value === null) continue;
    // A following option is not a value; a value that looks like one can be written with `=`.
    if (value === undefined || (!inlineValue && /^-./.test(value)))
      return { wrong: 'missing-value', blanks: { option: rawName } };
    if (value.trim() === '') return { wrong: 'empty-value', blanks: { option: rawName } };
    if (shape.pattern && !shape.pattern.test(value))
      return { wrong: 'unknown-value', blanks: { option: rawName, found: value, known: shape.value } };
    if (shape.oneOf && !shape.oneOf.includes(value))
      return { wrong: 'unknown-value', blanks: { option: rawName, found: value, known: shape.oneOf.join(', ') } };
  }
  return undefined;
}

function wrongLanguage(lang: string | undefined): WrongUsage | undefined {
  return lang === undefined || lang === 'ar' || lang === 'en' ? undefined : { wrong: 'bad-language', blanks: { found: lang } };
}

function wrongCommand(
  name: string | undefined,
  command: CommandLine | null,
  commands: readonly CommandLine[],
): WrongUsage | undefined {
  if (command) return undefined;
  const known = commands.map((each) => each.name).join(', ');
  return name === undefined
    ? { wrong: 'no-command', blanks: { known } }
    : { wrong: 'unknown-command', blanks: { found: name, known } };
}

function missing(command: CommandLine | null, call: Call): WrongUsage | null {
  if (!command) return null;
  const shapes = command.arguments;
  const absent = shapes[call.arguments.length];
  if (absent && !absent.optional) return { wrong: 'missing-argument', blanks: { expected: absent.name } };
  const empty = call.arguments.indexOf('');
  if (empty >= 0)
    return { wrong: 'missing-argument', blanks: { expected: shapes[Math.min(empty, shapes.length - 1)]?.name ?? '' } };
  const extra = shapes.at(-1)?.many ? undefined : call.arguments[shapes.length];
  if (extra !== undefined)
    return { wrong: 'too-many-arguments', blanks: { found: extra, expected: shapes.map(argumentName).join(' ') || '—' } };
  const isNeeded = ({ name, required, unless }: OptionShape): boolean =>
    required === true && !call.has(name) && (unless === undefined || !call.has(unless));
  const needed = command.options.find(isNeeded);
  return needed ? { wrong: 'missing-option', blanks: { option: `--${needed.name}` } } : null;
}

export function argumentName({ name, many, optional }: ArgumentShape): string {
  if (optional) return `[${name}]`;
  return many ? `${name}…` : name;
}
