// Messages at the edge of the window: read out when they come, gone by themselves or when dismissed.
import { type ReactNode, useEffect, useState } from 'react';
import { Button } from 'react-aria-components';
import { useTranslator } from '../i18n/use-translator';
import { Icon } from '../icons/Icon';
import type { Message } from '../state/messages';
import { useActions, useWorkbenchState } from '../state/use-workbench';

const SHOWN_MS = 12_000;
/** Notices answer a key that was just pressed. */
const NOTICE_SHOWN_MS = 5_000;

export function ProblemToasts(): ReactNode {
  const { t } = useTranslator();
  const messages = useWorkbenchState((state) => state.messages);
  return (
    <div className="toasts" role="log" aria-live="polite" aria-label={t('regions.problems')}>
      {messages.map((message) => (
        <Toast key={message.key} message={message} />
      ))}
    </div>
  );
}

function Toast({ message }: { readonly message: Message }): ReactNode {
  const { t, problem } = useTranslator();
  const { dismissMessage, takeUpUpdate, copyDiagnostics } = useActions();
  const [isHeld, setHeld] = useState(false);
  useEffect(() => {
    if (isHeld) return;
    const timer = setTimeout(() => dismissMessage(message.key), message.type === 'notice' ? NOTICE_SHOWN_MS : SHOWN_MS);
    return () => clearTimeout(timer);
  }, [isHeld, message.key, message.type, dismissMessage]);
  const words = (): string => {
    switch (message.type) {
      case 'problem':
      case 'remark':
        return problem(message.problem);
      case 'copied':
        return t('notices.copied', { path: message.path });
      case 'restored':
        return t('notices.restored');
      case 'update-found':
        return t('updates.notice', { version: message.version });
      case 'marks-done':
        return t(`applyToAll.${message.deed}`, {
          marks: t('corpus.marks', { count: message.marks }),
          articles: t('applyToAll.inArticles', { count: message.articles }),
        });
      case 'notice':
        return t(`notices.${message.notice}`);
    }
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it stays while the pointer or the keyboard is on it, and does nothing else
    <div
      className={`toast is-${message.type}`}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      {message.type === 'notice' ? null : <Icon name={message.type === 'problem' ? 'warning' : 'check'} />}
      <p>{words()}</p>
      {message.type === 'problem' && message.problem.code === 'unexpected' ? (
        <Button className="text-button" onPress={() => void copyDiagnostics()}>
          {t('trouble.copy')}
        </Button>
      ) : null}
      {message.type === 'update-found' ? (
        <Button className="button is-small" onPress={() => void takeUpUpdate()}>
          {t('updates.take')}
        </Button>
      ) : null}
      <Button className="icon-button is-small" aria-label={t('common.dismiss')} onPress={() => dismissMessage(message.key)}>
        <Icon name="close" />
      </Button>
    </div>
  );
}
