// Writes down which calls failed, broke or took long, by name and code; never what was asked or answered.
import { troubleFrom } from '../../domain/trouble';
import type { Log } from '../log';

const SLOW_MS = 2000;

interface Call {
  readonly path: readonly string[];
  next(): Promise<unknown>;
}

/** @param waited milliseconds that went into waiting for answers, which nobody is slow for. */
export function watchCalls(log: Log, waited: () => number = () => 0): (call: Call) => Promise<unknown> {
  const worked = (): number => performance.now() - waited();
  return async (call) => {
    const name = call.path.join('.');
    const began = worked();
    try {
      const answer = await call.next();
      const codes = codesIn(answer);
      if (codes.length > 0) log.write('refused', { call: name, codes });
      const ms = Math.round(worked() - began);
      if (ms > SLOW_MS) log.write('slow', { call: name, ms });
      return answer;
    } catch (error) {
      log.write('broke', { call: name }, troubleFrom(error));
      throw error;
    }
  };
}

function codesIn(answer: unknown): string[] {
  if (typeof answer !== 'object' || answer === null || !('problems' in answer) || !Array.isArray(answer.problems)) return [];
  return [...new Set(answer.problems.map((each: { code?: unknown }) => String(each?.code)))];
}
