// What happened, on this computer only: lines of bounded number and size, of codes and numbers. Words have no way in, so no article,
// quote, title, query or file's name can stand there.
import { appendFileSync, mkdirSync, readFileSync, renameSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Trouble } from '../domain/trouble';

/** A code: what the program itself calls something. */
const code = /^[A-Za-z0-9][A-Za-z0-9._-]{0,59}$/;

export type Fact = string | number | boolean | null | readonly string[];

export interface Log {
  /** @param facts strings that are no codes are left out, whoever gives them. */
  write(event: string, facts?: Readonly<Record<string, Fact>>, trouble?: Trouble): void;
}

export interface LogBounds {
  readonly bytes: number;
  readonly files: number;
}

/** Per process; together under two megabytes. */
const usualBounds: LogBounds = { bytes: 256 * 1024, files: 3 };

/** @param name of the process; its files are `name.log`, `name.1.log` and so on, the latest first. */
export function openLog(folder: string, name: string, bounds = usualBounds): Log {
  const file = path.join(folder, `${name}.log`);
  return {
    write(event, facts = {}, trouble) {
      const line = `${JSON.stringify({ at: new Date().toISOString(), from: name, event, ...onlyCodes(facts), ...trouble })}\n`;
      try {
        mkdirSync(folder, { recursive: true });
        if (sizeOf(file) + line.length > bounds.bytes) rotate(folder, name, bounds.files);
        appendFileSync(file, line);
      } catch {
        // A log that cannot be written must not be a trouble of its own.
      }
    },
  };
}

function onlyCodes(facts: Readonly<Record<string, Fact>>): Record<string, Fact> {
  const isCode = (fact: unknown): boolean => typeof fact === 'string' && code.test(fact);
  return Object.fromEntries(
    Object.entries(facts).map(([name, fact]) => {
      if (typeof fact === 'string') return [name, isCode(fact) ? fact : null];
      return [name, Array.isArray(fact) ? fact.filter(isCode) : fact];
    }),
  );
}

function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}

/** The oldest is written over. */
function rotate(folder: string, name: string, files: number): void {
  const nth = (index: number): string => path.join(folder, index === 0 ? `${name}.log` : `${name}.${index}.log`);
  for (let index = files - 2; index >= 0; index -= 1) {
    if (sizeOf(nth(index)) > 0) renameSync(nth(index), nth(index + 1));
  }
}

/** The last lines of all processes, oldest first. */
export function lastLines(folder: string, names: readonly string[], most: number): string[] {
  const lines = names.flatMap((name) => [`${name}.1.log`, `${name}.log`].flatMap((file) => linesOf(path.join(folder, file))));
  // Each begins with its moment.
  return lines.toSorted().slice(-most);
}

function linesOf(file: string): string[] {
  try {
    return readFileSync(file, 'utf8').split('\n').filter(Boolean);
  } catch {
    return [];
  }
}
