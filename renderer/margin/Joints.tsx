// The thin rules that join each card to its line.
import type { ReactNode } from 'react';

interface JointsProps {
  readonly cards: readonly { readonly key: string; readonly to: number; readonly isSelected: boolean }[];
  /** The height of each card's line, by the card's key. */
  readonly lines: ReadonlyMap<string, number>;
}

const GUTTER = 40;

/** Drawn from the text's side (x = 0) to the card's; mirrored by the styles where the text stands on the right. */
export function Joints({ cards, lines }: JointsProps): ReactNode {
  return (
    <svg className="joints" aria-hidden="true" width={GUTTER} height="1">
      {cards.map(({ key, to, isSelected }) => {
        const [start, end] = [Math.round(lines.get(key) ?? 0) + 0.5, Math.round(to) + 0.5];
        const bend = GUTTER - 14;
        return (
          <path key={key} className={isSelected ? 'joint is-selected' : 'joint'} d={`M0 ${start}H${bend}V${end}H${GUTTER}`} />
        );
      })}
    </svg>
  );
}
