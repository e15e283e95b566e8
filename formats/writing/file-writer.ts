// A writer made of one function that writes and counts what it drops: what is announced is what happens.
import type { ExportSource, Writer } from '../format';
import { LossCount } from './loss-count';

/** @param write tells `losses` whatever it drops or changes. */
export function fileWriter(extension: string, write: (source: ExportSource, losses: LossCount) => Iterable<string>): Writer {
  return {
    extension,
    hasHeader: false,
    losses: (source) => {
      const losses = new LossCount();
      for (const _ of write(source, losses));
      return losses.list();
    },
    write: (source) => write(source, new LossCount()),
  };
}
