// What a command of the terminal is made of: the words it takes and what it gives back.
import type { Problem } from '../../domain/problem';
import type { CliStrings } from '../../domain/strings/cli.en';
import type { Terminal } from './terminal';

export interface OptionShape {
  readonly name: string;
  /** How help names the value; null for an option that takes none. */
  readonly value: string | null;
  readonly help: keyof CliStrings['option'];
  /** The values that it may have, where they are few. */
  readonly oneOf?: readonly string[];
  /** What its value must look like, where not every value will do. */
  readonly pattern?: Pick<RegExp, 'test'>;
  readonly required?: boolean;
  /** The option beside which a required one may be left out. */
  readonly unless?: string;
  /** Whether it may be given more than once. */
  readonly many?: boolean;
}

export interface ArgumentShape {
  /** As help and complaints write it. */
  readonly name: string;
  /** Whether one or more may be given; only the last argument may. */
  readonly many?: boolean;
  /** Whether it may be left out; only the last argument may. */
  readonly optional?: boolean;
}

/** What was typed after the command's name, already known to fit its shape. */
export interface Call {
  readonly arguments: readonly string[];
  /** The last value of an option. */
  value(option: string): string | undefined;
  /** All values of an option, in their order. */
  values(option: string): readonly string[];
  has(option: string): boolean;
}

export interface CommandResult {
  /** What `--json` prints. */
  readonly json: unknown;
  /** What is printed otherwise; ends without a line feed. */
  readonly text: string;
  readonly problems: readonly Problem[];
  /** Told as part of `json` already, so that `--json` need not repeat them. */
  readonly problemsInJson?: boolean;
  readonly exitCode: 0 | 1 | 2 | 130;
}

export interface CommandLine {
  readonly name: keyof CliStrings['command'];
  readonly arguments: readonly ArgumentShape[];
  readonly options: readonly OptionShape[];
  run(call: Call, terminal: Terminal): Promise<CommandResult>;
}
