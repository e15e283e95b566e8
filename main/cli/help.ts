// How the command line explains itself, told from the same shapes by which it is parsed.
import type { CommandLine, OptionShape } from './command-line';
import { argumentName, globalOptions } from './parse-arguments';
import { widthOf } from './table';
import type { Translator } from './translate';

export function generalHelp(commands: readonly CommandLine[], { say }: Translator): string {
  return [
    say('tagline'),
    '',
    say('usage', { line: 'hashiya COMMAND …' }),
    '',
    `${say('commands')}:`,
    ...twoColumns(commands.map((command) => [usageLine(command), say(`command.${command.name}`)])),
    '',
    `${say('everywhere')}:`,
    ...optionLines(globalOptions, say),
    '',
    say('more'),
  ].join('\n');
}

export function commandHelp(command: CommandLine, { say }: Translator): string {
  const options = command.options.length === 0 ? [] : ['', `${say('options')}:`, ...optionLines(command.options, say)];
  return [
    say('usage', { line: `hashiya ${usageLine(command)}` }),
    '',
    `${command.name}: ${say(`command.${command.name}`)}`,
    ...options,
    '',
    `${say('everywhere')}:`,
    ...optionLines(globalOptions, say),
  ].join('\n');
}

/** How the command, or any, is called, and where there is more. */
export function shortHelp(command: CommandLine | null, { say }: Translator): string[] {
  const needed = command?.options.filter(({ required, unless }) => required && !unless).map(written) ?? [];
  const called = command ? [command.name, ...command.arguments.map(argumentName), ...needed, '…'] : ['COMMAND …'];
  return [
    say('usage', { line: `hashiya ${called.join(' ')}` }),
    say('see-help', { line: `hashiya ${command ? `${command.name} ` : ''}--help` }),
  ];
}

function usageLine(command: CommandLine): string {
  const options = command.options.map((option) => (option.required && !option.unless ? written(option) : `[${written(option)}]`));
  return [command.name, ...command.arguments.map(argumentName), ...options].join(' ');
}

function written({ name, value }: OptionShape): string {
  return value === null ? `--${name}` : `--${name} ${value}`;
}

function optionLines(options: readonly OptionShape[], say: Translator['say']): string[] {
  return twoColumns(options.map((option) => [written(option), say(`option.${option.help}`)]));
}

/** Explanations begin at the same place; after words that are too long they stand on the next line. */
function twoColumns(rows: readonly (readonly [string, string])[]): string[] {
  const widest = Math.min(32, Math.max(...rows.map(([words]) => widthOf(words))));
  return rows.map(([words, meaning]) => {
    const gap = widthOf(words) > widest ? `\n${' '.repeat(widest + 4)}` : ' '.repeat(widest - widthOf(words) + 2);
    return `  ${words}${gap}${meaning}`;
  });
}
