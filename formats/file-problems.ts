// Gathers what is wrong with one file. A file with everything wrong fills neither memory nor screen: the rest is counted.
import type { z } from 'zod';
import { type Problem, problem } from '../domain/problem';

/** Where a record stands: on a line counted from 1, or in a list counted from 0, or nowhere in a file that is one record. */
export interface RecordPlace {
  readonly line?: number;
  readonly item?: number;
}

const MOST_PROBLEMS = 100;
const MOST_PROBLEMS_A_RECORD = 10;
/** Different things that have no counterpart; what comes after is counted together. */
const MOST_NAMES = 40;
const LONGEST_NAME = 100;
const LONGEST_REASON = 300;

export class FileProblems {
  private readonly listed: Problem[] = [];
  private unlisted = 0;
  private readonly dropped = new Map<string, number>();

  constructor(private readonly file: string) {}

  add(...problems: readonly Problem[]): void {
    for (const each of problems) {
      if (this.listed.length < MOST_PROBLEMS) this.listed.push(each);
      else this.unlisted += 1;
    }
  }

  /** How many there are, listed or not. */
  get count(): number {
    return this.listed.length + this.unlisted;
  }

  bad({ line, item }: RecordPlace, path: string, reason: string): void {
    const inside = shortened(path === '' ? 'record' : path);
    const details = { path: item === undefined ? inside : `[${item}].${inside}`, reason: cut(reason, LONGEST_REASON) };
    const { file } = this;
    this.add(line === undefined ? problem('bad-part', { file, ...details }) : problem('bad-record', { file, line, ...details }));
  }

  /** One problem a key. */
  unread(place: RecordPlace, error: z.ZodError, inside = ''): void {
    for (const { path, message } of error.issues.slice(0, MOST_PROBLEMS_A_RECORD)) {
      this.bad(place, [inside, ...path.map(String)].filter((key) => key !== '').join('.'), message);
    }
  }

  /** Things of the other tool that have no counterpart here: told once, with their number. */
  notCarried(what: string, count = 1): void {
    const name = this.dropped.has(what) || this.dropped.size < MOST_NAMES ? shortened(what) : '…';
    this.dropped.set(name, (this.dropped.get(name) ?? 0) + count);
  }

  list(): Problem[] {
    const { file } = this;
    const more = this.unlisted > 0 ? [problem('more-problems', { file, count: this.unlisted })] : [];
    const dropped = [...this.dropped].map(([what, count]) => problem('not-carried', { file, what, count }));
    return [...this.listed, ...more, ...dropped];
  }
}

/** Names come from the file, and a file may hold names of any length. */
export function shortened(name: string): string {
  return cut(name, LONGEST_NAME);
}

function cut(name: string, longest: number): string {
  return name.length > longest ? `${name.slice(0, longest).replace(/\p{Surrogate}$/u, '')}…` : name;
}
