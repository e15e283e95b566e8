// A key as it is printed on the keyboard.
import type { ReactNode } from 'react';
import type { Key } from '../../domain/key';
import { keycaps } from '../commands/key';
import { useWorkbenchState } from '../state/use-workbench';

/** Nothing where there is no key. */
export function Keycaps({ of }: { readonly of: Key | null | undefined }): ReactNode {
  const direction = useWorkbenchState(({ opened }) => opened?.article.direction ?? 'rtl');
  if (!of) return null;
  return (
    <span className="keycaps" dir="ltr">
      {keycaps(of, direction).map((cap) => (
        <kbd key={cap}>{cap}</kbd>
      ))}
    </span>
  );
}
