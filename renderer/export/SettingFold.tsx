// Settings that belong together, folded under a heading that says what they come to.
import { type ReactNode, useState } from 'react';
import { Icon } from '../icons/Icon';

interface SettingFoldProps {
  readonly title: string;
  readonly sum: string;
  readonly children: ReactNode;
}

export function SettingFold({ title, sum, children }: SettingFoldProps): ReactNode {
  const [isOpen, setOpen] = useState(false);
  return (
    <details className="export-fold" open={isOpen} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>
        <Icon name="chevron" />
        <span className="export-fold-title">{title}</span>
        {isOpen ? null : <bdi className="export-fold-sum">{sum}</bdi>}
      </summary>
      {isOpen ? <div className="export-fold-rows">{children}</div> : null}
    </details>
  );
}
