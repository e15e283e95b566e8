// The key of every label, in force or not: press a label, then its new key. What stands in the way is said at once.
import { type KeyboardEvent, type ReactNode, useState } from 'react';
import { Button } from 'react-aria-components';
import { commandAt } from '../../domain/command-keys';
import { sameKey } from '../../domain/key';
import type { Kind, Label, Scheme, Shortcut } from '../../domain/scheme';
import { type LabelPlace, type ShortcutClash, shortcutClash } from '../../domain/shortcuts';
import { labelName } from '../commands/command-name';
import { keysOf } from '../commands/command-table';
import { isPressed, keycaps } from '../commands/key';
import type { Translator } from '../i18n/translator';
import { useTranslator } from '../i18n/use-translator';
import { schemeOf } from '../state/selection';
import { useActions, useWorkbenchState } from '../state/use-workbench';
import { DialogFrame } from './DialogFrame';
import { Keycaps } from './Keycaps';
import { LabelSample } from './LabelSample';

export function LabelKeysDialog(): ReactNode {
  const { t } = useTranslator();
  const { undo, redo } = useActions();
  const scheme = useWorkbenchState(schemeOf);
  const keys = useWorkbenchState(keysOf);
  const [listening, setListening] = useState<LabelPlace | null>(null);
  const takeBack = (event: KeyboardEvent): void => {
    const calls = (command: 'undo' | 'redo') => keys.get(command)?.some((key) => isPressed(key, event.nativeEvent, 'ltr'));
    if (calls('undo')) void undo();
    else if (calls('redo')) void redo();
  };
  if (!scheme) return null;
  return (
    <DialogFrame title={t('labelKeys.title')} size="wide">
      <p className="quiet-note">{t('labelKeys.hint')}</p>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: hears undo on its way from the buttons inside */}
      <div className="keys-columns" onKeyDown={takeBack}>
        {scheme.kinds.flatMap((kind) =>
          kind.labelSets.map((set) => (
            <section key={`${kind.key} ${set.key}`} className="keys-group">
              <SetHeading kind={kind} set={set} />
              <ul className="label-keys">
                {set.labels.map((label) => (
                  <LabelRow
                    key={label.key}
                    scheme={scheme}
                    label={label}
                    place={{ kind: kind.key, labelSet: set.key, label: label.key }}
                    listening={listening}
                    listen={setListening}
                  />
                ))}
              </ul>
            </section>
          )),
        )}
      </div>
    </DialogFrame>
  );
}

function SetHeading({ kind, set }: { readonly kind: Kind; readonly set: Kind['labelSets'][number] }): ReactNode {
  const { t, name } = useTranslator();
  const only = kind.labelSets.length === 1;
  return (
    <h3 className="details-heading">
      {name(kind.names)}
      {only ? null : ` · ${name(set.names)}`}
      {!only && set.key === kind.activeLabelSet ? ` (${t('labelKeys.inUse')})` : null}
    </h3>
  );
}

interface LabelRowProps {
  readonly scheme: Scheme;
  readonly label: Label;
  readonly place: LabelPlace;
  readonly listening: LabelPlace | null;
  readonly listen: (place: LabelPlace | null) => void;
}

function LabelRow({ scheme, label, place, listening, listen }: LabelRowProps): ReactNode {
  const translator = useTranslator();
  const { t, name } = translator;
  const { setShortcut } = useActions();
  const keys = useWorkbenchState(keysOf);
  const [refusal, setRefusal] = useState<string | null>(null);
  const listens = listening?.kind === place.kind && listening.labelSet === place.labelSet && listening.label === place.label;

  // A scheme from elsewhere may have a key that a command has here.
  const owner = label.shortcut ? commandAt(keys, label.shortcut) : undefined;
  const lost = label.shortcut && owner ? refusalWords({ with: 'command', command: owner }, label.shortcut, translator) : null;

  const take = (shortcut: Shortcut | null): void => {
    listen(null);
    const same = shortcut && label.shortcut ? sameKey(shortcut, label.shortcut) : shortcut === label.shortcut;
    if (!same) void setShortcut(place, shortcut);
  };
  const press = (event: KeyboardEvent): void => {
    if (!listens || modifierKeys.test(event.code)) return;
    event.preventDefault();
    event.stopPropagation();
    const heard = heardKey(event);
    const clash = typeof heard === 'object' && heard ? shortcutClash(scheme, place, heard, keys) : undefined;
    if (heard === 'leave') listen(null);
    else if (heard === 'none') take(null);
    else if (heard === 'unfit') setRefusal(t('labelKeys.unfit'));
    else if (clash) setRefusal(refusalWords(clash, heard, translator));
    else take(heard);
  };

  return (
    <li onKeyDownCapture={press}>
      <Button
        className={listens ? 'label-key is-listening' : 'label-key'}
        aria-label={t('labelKeys.row', {
          label: name(label.names),
          key: label.shortcut ? caps(label.shortcut) : t('labelKeys.none'),
        })}
        aria-pressed={listens}
        onPress={() => {
          setRefusal(null);
          listen(listens ? null : place);
        }}
        onBlur={() => listens && listen(null)}
      >
        <LabelSample label={label} />
        <span className="label-key-name">{name(label.names)}</span>{' '}
        {label.shortcut ? <Keycaps of={label.shortcut} /> : <span className="quiet-note">{t('labelKeys.none')}</span>}
      </Button>
      <p className="label-key-words" role="status">
        {listens ? (refusal ?? t('labelKeys.listening', { label: name(label.names) })) : lost}
      </p>
    </li>
  );
}

const modifierKeys = /^(?:Shift|Control|Alt|Meta|CapsLock|Fn)/;

function heardKey({ code, shiftKey, ctrlKey, altKey, metaKey }: KeyboardEvent): Shortcut | 'leave' | 'none' | 'unfit' {
  if (code === 'Escape' || code === 'Tab') return 'leave';
  if (code === 'Delete' || code === 'Backspace') return 'none';
  return ctrlKey || altKey || metaKey ? 'unfit' : { code, shift: shiftKey };
}

function refusalWords(clash: ShortcutClash, shortcut: Shortcut, translator: Translator): string {
  const { t } = translator;
  const key = caps(shortcut);
  switch (clash.with) {
    case 'label':
      return t('labelKeys.ofLabel', { key, label: labelName(clash.kind, clash.label, translator) });
    case 'command':
      return t('labelKeys.ofCommand', { key, command: t(`commands.${clash.command}`) });
    case 'other-use':
      return t('labelKeys.unfit');
  }
}

function caps(shortcut: Shortcut): string {
  return keycaps(shortcut, 'ltr').join('+');
}
