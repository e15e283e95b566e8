// Which rows of the corpus table are chosen, by the articles' positions: clicked, walked to and stretched, as in every table.

export interface RowSelection {
  readonly chosen: ReadonlySet<number>;
  /** The row that the keyboard is at, and the one that a stretch begins at; null before any was meant. */
  readonly active: number | null;
  readonly anchor: number | null;
}

/** Positions of the rows that are shown, in their order. */
type Order = readonly number[];

export const noRows: RowSelection = { chosen: new Set(), active: null, anchor: null };

export function chooseOnly(position: number): RowSelection {
  return { chosen: new Set([position]), active: position, anchor: position };
}

export function toggleRow({ chosen }: RowSelection, position: number): RowSelection {
  const next = new Set(chosen);
  if (!next.delete(position)) next.add(position);
  return { chosen: next, active: position, anchor: position };
}

/** All rows from the one that the stretch began at; they take the place of what was chosen before. */
export function chooseTo(rows: RowSelection, order: Order, position: number): RowSelection {
  const from = order.indexOf(rows.anchor ?? position);
  const to = order.indexOf(position);
  if (from < 0 || to < 0) return chooseOnly(position);
  const chosen = new Set(order.slice(Math.min(from, to), Math.max(from, to) + 1));
  return { chosen, active: position, anchor: rows.anchor ?? position };
}

export function chooseAll(rows: RowSelection, order: Order): RowSelection {
  return { ...rows, chosen: new Set(order) };
}

/** Goes to a row and leaves what is chosen as it is. */
export function walkTo(rows: RowSelection, position: number): RowSelection {
  return { ...rows, active: position };
}

/** What is not shown any more is not chosen either: nobody should delete what they do not see. */
export function keepShown(rows: RowSelection, order: Order): RowSelection {
  const shown = new Set(order);
  const isShown = (position: number | null): boolean => position !== null && shown.has(position);
  const chosen = new Set([...rows.chosen].filter((position) => shown.has(position)));
  return {
    chosen: chosen.size === rows.chosen.size ? rows.chosen : chosen,
    active: isShown(rows.active) ? rows.active : null,
    anchor: isShown(rows.anchor) ? rows.anchor : null,
  };
}
