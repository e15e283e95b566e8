// Acts that are carried out one after the other, in the order in which they were asked for.

/** Runs an act after whatever was asked before it has ended, well or badly. */
export type InTurn = <T>(act: () => Promise<T>) => Promise<T>;

export function turns(): InTurn {
  let last: Promise<unknown> = Promise.resolve();
  return (act) => {
    const turn = last.then(act);
    last = turn.catch(() => undefined);
    return turn;
  };
}
