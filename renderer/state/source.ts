// A value that changes and tells so: the smallest thing that `useSyncExternalStore` can follow.

export interface Source<T> {
  get(): T;
  set(next: T): void;
  subscribe(listener: () => void): () => void;
}

/** @param same when it says two values are alike, nobody is told. */
export function source<T>(initial: T, same: (a: T, b: T) => boolean = Object.is): Source<T> {
  let value = initial;
  const listeners = new Set<() => void>();
  return {
    get: () => value,
    set(next) {
      if (same(value, next)) return;
      value = next;
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
