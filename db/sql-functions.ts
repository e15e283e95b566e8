// What SQL cannot do by itself: folding, and the stems of a few words. Taught to a connection when it first needs them.
import { foldText } from '../domain/text/fold';
import { stemsOf } from '../domain/text/stems';
import type { ReadableDatabase } from './database';

const taught = new WeakSet<ReadableDatabase>();

export function teachFunctions(db: ReadableDatabase): void {
  if (taught.has(db)) return;
  taught.add(db);
  const teach = (name: string, of: (text: string) => string): void => {
    db.function(name, { deterministic: true }, (text) => (typeof text === 'string' ? of(text) : ''));
  };
  teach('folded', foldText);
  teach('stems', stemsOf);
}
