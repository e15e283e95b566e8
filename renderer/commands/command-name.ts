// What a command is called in the language in force.
import type { Translator } from '../i18n/translator';
import type { Command } from './command-table';

export function commandName({ name: key, mark }: Command, { t, name }: Translator): string {
  if (!mark) return t(key);
  const [kind, label] = [name(mark.kind.names), name(mark.label.names)];
  return kind === label ? label : t('commands.mark', { kind, label });
}
