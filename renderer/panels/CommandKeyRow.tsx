// One command with its keys. Opened, it listens for another key, and says whose that is before it takes it.
import { type FocusEvent, type KeyboardEvent, type ReactNode, type RefObject, useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import { type CommandId, fixedCommand, isChanged, refusalOf, usualKeysOf } from '../../domain/command-keys';
import { type Key, keyId, sameKey } from '../../domain/key';
import { labelName } from '../commands/command-name';
import { keysOf } from '../commands/command-table';
import { isPressed, type KeyPress, keycaps, keyPressed, onMac } from '../commands/key';
import { type KeyOwner, ownersOf } from '../commands/key-owners';
import { leftToRight } from '../i18n/left-to-right';
import type { Translator } from '../i18n/translator';
import { useTranslator } from '../i18n/use-translator';
import { schemeOf } from '../state/selection';
import { useWorkbenchState } from '../state/use-workbench';
import { Keycaps } from './Keycaps';

interface RowProps {
  readonly id: CommandId;
  readonly isOpen: boolean;
  readonly onOpen: (id: CommandId | null) => void;
  readonly onGive: (id: CommandId, keys: readonly Key[], owners: readonly KeyOwner[]) => Promise<void>;
}

/** Keys that are something else's, until the person says whether to take them. */
interface Wish {
  readonly keys: readonly Key[];
  readonly owners: readonly KeyOwner[];
}

/** What the open row is about: the next key, in place of the first or one more; or a question. */
type Stage =
  | { readonly type: 'listening'; readonly more: boolean; readonly refused: string | null }
  | ({ readonly type: 'asking' } & Wish);

const listening = { type: 'listening', more: false, refused: null } as const;

export function CommandKeyRow({ id, isOpen, onOpen, onGive }: RowProps): ReactNode {
  const own = useOwnKeys(id);
  const button = useRef<HTMLButtonElement>(null);
  const [stage, setStage] = useState<Stage>(listening);
  const find = useOwners(id);
  // What one pressed may be gone the next moment; the row stays.
  const goTo = (next: Stage): void => {
    button.current?.focus();
    setStage(next);
  };
  const settle = ({ keys, owners }: Wish): void => {
    goTo(listening);
    onOpen(null);
    void onGive(id, keys, owners);
  };
  const wish = (keys: readonly Key[]): void => {
    const owners = find(keys);
    if (owners.length > 0) goTo({ type: 'asking', keys, owners });
    else settle({ keys, owners });
  };
  const press = useKeyPress({ id, stage, button, onWish: wish, onStage: goTo, onLeave: () => onOpen(null) });
  const leave = (event: FocusEvent): void => {
    if (isOpen && !event.currentTarget.contains(event.relatedTarget)) onOpen(null);
  };
  const toggle = (): void => {
    setStage(listening);
    onOpen(isOpen ? null : id);
  };
  return (
    <li
      className={isOpen ? 'command-key is-open' : 'command-key'}
      onBlur={leave}
      {...(isOpen ? { onKeyDownCapture: press } : {})}
    >
      <RowButton id={id} own={own} isOpen={isOpen} button={button} onPress={toggle} />
      <p className="label-key-words" role="status">
        {isOpen ? <StageWords id={id} own={own} stage={stage} /> : null}
      </p>
      {isOpen && stage.type === 'asking' ? <Question onTake={() => settle(stage)} onLeave={() => goTo(listening)} /> : null}
      {isOpen && stage.type === 'listening' && id !== fixedCommand ? (
        <Choices id={id} own={own} onWish={wish} onMore={() => goTo({ ...listening, more: true })} />
      ) : null}
    </li>
  );
}

interface Pressing {
  readonly id: CommandId;
  readonly stage: Stage;
  readonly button: RefObject<HTMLButtonElement | null>;
  readonly onWish: (keys: readonly Key[]) => void;
  readonly onStage: (stage: Stage) => void;
  readonly onLeave: () => void;
}

/** Every key on the row itself is heard; on the choices below it keys do what they always do. Escape leaves both. */
function useKeyPress({ id, stage, button, onWish, onStage, onLeave }: Pressing): (event: KeyboardEvent) => void {
  const more = stage.type === 'listening' && stage.more;
  const answer = useAnswer(id, more);
  return (event) => {
    const leaves = event.code === 'Escape';
    if (!leaves && (event.target !== button.current || passing.test(event.code))) return;
    event.preventDefault();
    event.stopPropagation();
    if (leaves) {
      onStage(listening);
      onLeave();
    } else if (id !== fixedCommand && !event.repeat) {
      const heard = answer(event.nativeEvent);
      if (typeof heard === 'string') onStage({ type: 'listening', more, refused: heard });
      else onWish(heard);
    }
  };
}

/** Keys that say nothing by themselves, and the one that goes on to the choices. */
const passing = /^(?:Shift|Control|Alt|Meta|CapsLock|Fn|Tab)/;

function useOwnKeys(id: CommandId): readonly Key[] {
  return useWorkbenchState((state) => keysOf(state).get(id)) ?? none;
}
const none: readonly Key[] = [];

function useOwners(id: CommandId): (keys: readonly Key[]) => readonly KeyOwner[] {
  const bindings = useWorkbenchState(keysOf);
  const scheme = useWorkbenchState(schemeOf);
  return (keys) => ownersOf(id, keys, bindings, scheme);
}

/** What comes of a key: the keys that the command would have, or why it cannot have that one. */
function useAnswer(id: CommandId, more: boolean): (press: KeyPress) => readonly Key[] | string {
  const { t } = useTranslator();
  const bindings = useWorkbenchState(keysOf);
  const direction = useWorkbenchState(({ opened }) => opened?.article.direction ?? 'rtl');
  const own = useOwnKeys(id);
  const caps = useCaps();
  return (press) => {
    // What calls a command already may do so by what it prints, wherever that is.
    const called = [...bindings.values()].flat().find((key) => isPressed(key, press, direction));
    const key = called ?? keyPressed(press, direction);
    if (!key) return t('commandKeys.unfit');
    const refusal = refusalOf(id, key, onMac);
    if (refusal) return t(`commandKeys.${refusal}`, { key: caps(key) });
    if (own.some((each) => sameKey(each, key))) {
      return t('commandKeys.already', { key: caps(key), command: t(`commands.${id}`) });
    }
    return more ? [...own, key] : [key, ...own.slice(1)];
  };
}

/** How a key is called in a sentence. */
function useCaps(): (key: Key) => string {
  const direction = useWorkbenchState(({ opened }) => opened?.article.direction ?? 'rtl');
  return (key) => leftToRight(keycaps(key, direction).join('+'));
}

interface RowButtonProps {
  readonly id: CommandId;
  readonly own: readonly Key[];
  readonly isOpen: boolean;
  readonly button: RefObject<HTMLButtonElement | null>;
  readonly onPress: () => void;
}

function RowButton({ id, own, isOpen, button, onPress }: RowButtonProps): ReactNode {
  const { t } = useTranslator();
  const changed = useWorkbenchState((state) => isChanged(keysOf(state), id, onMac));
  return (
    <Button ref={button} className={isOpen ? 'label-key is-listening' : 'label-key'} aria-expanded={isOpen} onPress={onPress}>
      <span className={changed ? 'label-key-name is-changed' : 'label-key-name'}>{t(`commands.${id}`)}</span>{' '}
      {own.length === 0 ? <span className="quiet-note">{t('labelKeys.none')}</span> : null}
      {own.map((key) => (
        <Keycaps key={keyId(key)} of={key} />
      ))}
      {changed ? <span className="visually-hidden">{t('commandKeys.changed')}</span> : null}
    </Button>
  );
}

interface StageProps {
  readonly id: CommandId;
  readonly own: readonly Key[];
  readonly stage: Stage;
}

function StageWords({ id, own, stage }: StageProps): ReactNode {
  const translator = useTranslator();
  const caps = useCaps();
  const { t } = translator;
  const command = t(`commands.${id}`);
  if (id === fixedCommand) return t('commandKeys.fixed');
  if (stage.type === 'asking') return stage.owners.map((owner) => ownerWords(owner, caps(owner.key), translator)).join(' ');
  if (stage.refused) return stage.refused;
  if (stage.more) return t('commandKeys.further', { command });
  const [first] = own;
  return first ? t('commandKeys.instead', { command, key: caps(first) }) : t('commandKeys.listening', { command });
}

function ownerWords(owner: KeyOwner, key: string, translator: Translator): string {
  const { t } = translator;
  if (owner.type === 'label') return t('commandKeys.ofLabel', { key, label: labelName(owner.kind, owner.label, translator) });
  const command = t(`commands.${owner.command}`);
  return t(owner.isOnly ? 'commandKeys.onlyOfCommand' : 'commandKeys.ofCommand', { key, command });
}

function Question({ onTake, onLeave }: { readonly onTake: () => void; readonly onLeave: () => void }): ReactNode {
  const { t } = useTranslator();
  return (
    <div className="key-choices">
      <Button className="button is-small is-main" onPress={onTake}>
        {t('commandKeys.take')}
      </Button>
      <Button className="button is-small" onPress={onLeave}>
        {t('commandKeys.leave')}
      </Button>
    </div>
  );
}

interface ChoicesProps {
  readonly id: CommandId;
  readonly own: readonly Key[];
  readonly onWish: (keys: readonly Key[]) => void;
  readonly onMore: () => void;
}

/** What can be done besides pressing a key. */
function Choices({ id, own, onWish, onMore }: ChoicesProps): ReactNode {
  const { t } = useTranslator();
  const caps = useCaps();
  const changed = useWorkbenchState((state) => isChanged(keysOf(state), id, onMac));
  const usual = usualKeysOf(id, onMac);
  const usualWords = usual.length > 0 ? usual.map(caps).join(t('commandKeys.separator')) : t('labelKeys.none');
  return (
    <div className="key-choices">
      {own.map((key) => (
        <Button key={keyId(key)} className="button is-small" onPress={() => onWish(own.filter((each) => !sameKey(each, key)))}>
          {t('commandKeys.remove', { key: caps(key) })}
        </Button>
      ))}
      {own.length > 0 ? (
        <Button className="button is-small" onPress={onMore}>
          {t('commandKeys.add')}
        </Button>
      ) : null}
      {changed ? (
        <Button className="button is-small" onPress={() => onWish(usual)}>
          {t('commandKeys.usual', { keys: usualWords })}
        </Button>
      ) : null}
    </div>
  );
}
