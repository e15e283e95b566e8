// The key of every command: found by name or key, then changed by pressing another. What has that key is told before it is taken.
import { type ReactNode, useMemo, useRef, useState } from 'react';
import { Button, Input, SearchField } from 'react-aria-components';
import { type CommandId, changesOf, isChanged, withKeys } from '../../domain/command-keys';
import type { Key } from '../../domain/key';
import { labelsWith } from '../../domain/shortcuts';
import { foldText } from '../../domain/text/fold';
import { type CommandGroup, type FixedCommand, fixedCommands, keysOf } from '../commands/command-table';
import { keycaps, onMac } from '../commands/key';
import type { KeyOwner } from '../commands/key-owners';
import { useTranslator } from '../i18n/use-translator';
import { Icon } from '../icons/Icon';
import { schemeOf } from '../state/selection';
import { useActions, useWorkbench, useWorkbenchState } from '../state/use-workbench';
import { CommandKeyRow } from './CommandKeyRow';
import { DialogFrame } from './DialogFrame';

/** About as long as each other; in columns that the browser balances an open row would move others from one to the other. */
const columns: readonly (readonly CommandGroup[])[] = [
  ['select', 'change', 'project'],
  ['go', 'window'],
];

export function CommandKeysDialog(): ReactNode {
  const { t } = useTranslator();
  const [sought, setSought] = useState('');
  const [open, setOpen] = useState<CommandId | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const give = useGiving();
  const found = useFound(sought);
  return (
    <DialogFrame title={t('commandKeys.title')} size="wide">
      <p className="quiet-note">{t('commandKeys.hint')}</p>
      <div className="keys-top">
        <SearchField className="search-field" aria-label={t('commandKeys.find')} value={sought} onChange={setSought} autoFocus>
          <Icon name="search" />
          <Input ref={field} placeholder={t('commandKeys.find')} dir="auto" />
        </SearchField>
        <AllAsUsual onAnswer={() => field.current?.focus()} />
      </div>
      {found.length === 0 ? <p className="quiet-note">{t('commandPalette.none')}</p> : null}
      <div className="keys-beside">
        {columns.map((groups) => (
          <div key={groups.join(' ')}>
            {groups
              .filter((group) => found.some((each) => each.group === group))
              .map((group) => (
                <section key={group} className="keys-group">
                  <h3 className="details-heading">{t(`commandGroups.${group}`)}</h3>
                  <ul className="label-keys">
                    {found
                      .filter((each) => each.group === group)
                      .map(({ id }) => (
                        <CommandKeyRow key={id} id={id} isOpen={open === id} onOpen={setOpen} onGive={give} />
                      ))}
                  </ul>
                </section>
              ))}
          </div>
        ))}
      </div>
    </DialogFrame>
  );
}

/** In any spelling, by name or by what the keycaps said when it was typed: a row whose key is changed stays. */
function useFound(sought: string): readonly FixedCommand[] {
  const { t } = useTranslator();
  const { state } = useWorkbench();
  return useMemo(() => {
    const keys = keysOf(state.get());
    const words = foldText(sought.trim());
    return fixedCommands.filter(({ id, name }) => {
      const caps = (keys.get(id) ?? []).map((key) => keycaps(key, 'rtl').join('+'));
      return [t(name), ...caps].some((each) => foldText(each).includes(words));
    });
  }, [sought, state, t]);
}

/** Takes keys from whatever has them, and gives them to a command. */
function useGiving(): (id: CommandId, keys: readonly Key[], owners: readonly KeyOwner[]) => Promise<void> {
  const { state } = useWorkbench();
  const { setPreferences, setShortcut } = useActions();
  return async (id, keys, owners) => {
    for (const owner of owners) if (owner.type === 'label') await setShortcut(owner.place, null);
    const scheme = schemeOf(state.get());
    // A project that cannot be written, which has been told by now, keeps the keys of its labels.
    if (owners.some(({ type, key }) => type === 'label' && scheme && labelsWith(scheme, key).length > 0)) return;
    await setPreferences({ keys: changesOf(withKeys(keysOf(state.get()), id, keys), onMac) });
  };
}

function AllAsUsual({ onAnswer }: { readonly onAnswer: () => void }): ReactNode {
  const { t } = useTranslator();
  const { setPreferences } = useActions();
  const [asks, setAsks] = useState(false);
  const keys = useWorkbenchState(keysOf);
  const answer = (yes: boolean): void => {
    // The question goes with its buttons.
    onAnswer();
    setAsks(false);
    if (yes) void setPreferences({ keys: {} });
  };
  const areUsual = ![...keys.keys()].some((id) => isChanged(keys, id, onMac));
  if (!asks) {
    return (
      <Button className="text-button" isDisabled={areUsual} onPress={() => setAsks(true)}>
        {t('commandKeys.allUsual')}
      </Button>
    );
  }
  return (
    <fieldset className="key-question">
      <legend>{t('commandKeys.allUsualQuestion')}</legend>
      <Button className="button is-small is-main" onPress={() => answer(true)}>
        {t('commandKeys.allUsualYes')}
      </Button>
      <Button className="button is-small" autoFocus onPress={() => answer(false)}>
        {t('commandKeys.allUsualNo')}
      </Button>
    </fieldset>
  );
}
