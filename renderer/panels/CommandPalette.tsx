// Every command, found by typing a part of its name in any spelling; each shows its key.
import { type ReactNode, useMemo } from 'react';
import {
  Autocomplete,
  Dialog,
  Header,
  Input,
  ListBox,
  ListBoxItem,
  ListBoxSection,
  Modal,
  ModalOverlay,
  SearchField,
} from 'react-aria-components';
import { foldText } from '../../domain/text/fold';
import { commandName } from '../commands/command-name';
import { type Command, commandGroups, commandsOf, type Surroundings } from '../commands/command-table';
import { useTranslator } from '../i18n/use-translator';
import { Icon } from '../icons/Icon';
import { useActions, useWorkbench, useWorkbenchState } from '../state/use-workbench';
import { Keycaps } from './Keycaps';
import { LabelSample } from './LabelSample';

interface PaletteProps {
  readonly surroundings: Surroundings;
}

/** With the first half of the program: one types into it as soon as one has asked for it. */
export function CommandPalette({ surroundings }: PaletteProps): ReactNode {
  const isOpen = useWorkbenchState(({ dialog }) => dialog?.type === 'command-palette');
  return isOpen ? <OpenPalette surroundings={surroundings} /> : null;
}

function OpenPalette({ surroundings }: PaletteProps): ReactNode {
  const { t } = useTranslator();
  const { state } = useWorkbench();
  const actions = useActions();
  // What can be done does not change while the palette is open.
  const commands = useMemo(
    () => commandsOf(state.get()).filter((each) => each.id !== 'command-palette' && each.isEnabled(state.get())),
    [state],
  );
  const run = (id: unknown): void => {
    actions.closeDialog();
    commands.find((each) => each.id === id)?.run(actions, surroundings);
  };
  return (
    <ModalOverlay className="veil-over is-high" isOpen isDismissable onOpenChange={actions.closeDialog}>
      <Modal className="sheet is-palette">
        <Dialog className="sheet-dialog" aria-label={t('commandPalette.title')}>
          <Autocomplete filter={(name, typed) => foldText(name).includes(foldText(typed.trim()))}>
            <SearchField className="palette-search" aria-label={t('commandPalette.search')} autoFocus>
              <Icon name="search" />
              <Input placeholder={t('commandPalette.search')} />
            </SearchField>
            <ListBox
              className="menu is-long"
              aria-label={t('commandPalette.title')}
              onAction={run}
              renderEmptyState={() => <p className="quiet-note">{t('commandPalette.none')}</p>}
            >
              {commandGroups.map((group) => (
                <ListBoxSection key={group} id={group}>
                  <Header className="menu-heading">{t(`commandGroups.${group}`)}</Header>
                  {commands
                    .filter((each) => each.group === group)
                    .map((each) => (
                      <CommandRow key={each.id} command={each} />
                    ))}
                </ListBoxSection>
              ))}
            </ListBox>
          </Autocomplete>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function CommandRow({ command }: { readonly command: Command }): ReactNode {
  const translator = useTranslator();
  const name = commandName(command, translator);
  // A label is also found by its key in the scheme.
  const text = command.mark ? `${name} ${command.mark.label.key}` : name;
  return (
    <ListBoxItem id={command.id} className="menu-item" textValue={text}>
      <span className="menu-tick">{command.mark ? <LabelSample label={command.mark.label} /> : null}</span>
      <span className="menu-words">{name}</span>
      <Keycaps of={command.keys[0]} />
    </ListBoxItem>
  );
}
