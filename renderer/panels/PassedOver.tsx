// Files that nobody asked for by name, and that nothing comes of: one line, which opens.
import type { ReactNode } from 'react';
import { useTranslator } from '../i18n/use-translator';

interface PassedOverProps {
  readonly said: string;
  readonly names: readonly string[];
}

/** More names than these say nothing more to anyone. */
const MOST_SHOWN = 100;

export function PassedOver({ said, names }: PassedOverProps): ReactNode {
  const { t } = useTranslator();
  return (
    <details className="passed-over">
      <summary>{said}</summary>
      <ul className="plain-list quiet-note">
        {names.slice(0, MOST_SHOWN).map((name) => (
          <li key={name}>
            <bdi>{name}</bdi>
          </li>
        ))}
      </ul>
      {names.length > MOST_SHOWN ? <p className="quiet-note">{t('desk.more', { count: names.length - MOST_SHOWN })}</p> : null}
    </details>
  );
}
