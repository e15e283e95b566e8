// A key as it is printed on the keyboard.
import type { ReactNode } from 'react';
import type { Key } from '../commands/key';
import { keycaps } from '../commands/key';
import { useWorkbenchState } from '../state/use-workbench';

export function Keycaps({ of }: { readonly of: Key }): ReactNode {
  const direction = useWorkbenchState(({ opened }) => opened?.article.direction ?? 'rtl');
  return (
    <span className="keycaps" dir="ltr">
      {keycaps(of, direction).map((cap) => (
        <kbd key={cap}>{cap}</kbd>
      ))}
    </span>
  );
}
