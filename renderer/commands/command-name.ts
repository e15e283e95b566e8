// What a command is called in the language in force.
import type { Kind, Label } from '../../domain/scheme';
import type { Translator } from '../i18n/translator';
import type { Command } from './command-table';

export function commandName({ name: key, mark }: Command, translator: Translator): string {
  const { t } = translator;
  return mark ? labelName(mark.kind, mark.label, translator) : t(key);
}

/** With its kind, unless both have the same name. */
export function labelName(kind: Kind, label: Label, { t, name }: Translator): string {
  const [kindName, ownName] = [name(kind.names), name(label.names)];
  return kindName === ownName ? ownName : t('commands.mark', { kind: kindName, label: ownName });
}
