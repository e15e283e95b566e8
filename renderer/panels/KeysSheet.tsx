// All keys on one sheet, drawn from the command table itself.
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import { keyId } from '../../domain/key';
import { commandName } from '../commands/command-name';
import { type Command, commandGroups, commandsOf } from '../commands/command-table';
import { useTranslator } from '../i18n/use-translator';
import { useActions, useWorkbench } from '../state/use-workbench';
import { DialogFrame } from './DialogFrame';
import { Keycaps } from './Keycaps';
import { LabelSample } from './LabelSample';

export function KeysSheet(): ReactNode {
  const { t } = useTranslator();
  const { state } = useWorkbench();
  const { showDialog } = useActions();
  const commands = commandsOf(state.get()).filter(({ keys }) => keys.length > 0);
  return (
    <DialogFrame title={t('keysSheet.title')} size="wide">
      <div className="keys-top">
        <p className="quiet-note">{t('keysSheet.hint')}</p>
        <div className="start-actions">
          <Button className="button" onPress={() => showDialog({ type: 'label-keys' })}>
            {t('labelKeys.open')}
          </Button>
          <Button className="button" onPress={() => showDialog({ type: 'command-keys' })}>
            {t('commandKeys.open')}
          </Button>
        </div>
      </div>
      <div className="keys-columns">
        {commandGroups.map((group) => (
          <section key={group} className="keys-group">
            <h3 className="details-heading">{t(`commandGroups.${group}`)}</h3>
            <dl className="keys-list">
              {commands
                .filter((each) => each.group === group)
                .map((each) => (
                  <KeyRow key={each.id} command={each} />
                ))}
            </dl>
          </section>
        ))}
      </div>
    </DialogFrame>
  );
}

function KeyRow({ command }: { readonly command: Command }): ReactNode {
  const translator = useTranslator();
  const name = command.mark ? translator.name(command.mark.label.names) : commandName(command, translator);
  return (
    <div className="keys-row">
      <dt>
        {command.mark ? <LabelSample label={command.mark.label} /> : null}
        {name}
      </dt>
      <dd>
        {command.keys.map((key) => (
          <Keycaps key={keyId(key)} of={key} />
        ))}
      </dd>
    </div>
  );
}
