// What the terminal says about foreign labels: `--map FOREIGN=kind/label`, a file of the same, and whether the others are added.
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { LabelDecision } from '../../domain/import-desk';
import { done, type Outcome, problem, refused } from '../../domain/problem';
import type { LabelWishes } from '../commands/decide-labels';
import type { Call } from './command-line';

/** A label of the scheme, `kind/+` for a new one of that kind, or `-` to leave its marks out. */
export const becomesPattern = /^(?:[A-Za-z][\w-]*\/(?:[A-Za-z][\w-]*|\+)|-)$/;
export const mapPattern = new RegExp(`^.+=${becomesPattern.source.slice(1)}`);

const fileSchema = z.record(z.string().min(1), z.string().regex(becomesPattern));

export function labelWishes(call: Call): Outcome<LabelWishes> {
  const path = call.value('mapping');
  const kept: Outcome<Readonly<Record<string, string>>> = path === undefined ? done({}) : readMapping(path);
  if (!kept.ok) return kept;
  const typed = call.values('map').map((words) => {
    const at = words.lastIndexOf('=');
    return [words.slice(0, at), words.slice(at + 1)] as const;
  });
  const named = new Map([...Object.entries(kept.value), ...typed].map(([foreign, words]) => [foreign, becomesFrom(words)]));
  return done({ named, addOthers: call.has('add-labels') });
}

function readMapping(path: string): Outcome<Readonly<Record<string, string>>> {
  try {
    return done(fileSchema.parse(JSON.parse(readFileSync(path, 'utf8'))));
  } catch (error) {
    const reason = error instanceof z.ZodError ? z.prettifyError(error) : String(error instanceof Error ? error.message : error);
    return refused(problem('file-unreadable', { path, reason }));
  }
}

function becomesFrom(words: string): LabelDecision['becomes'] {
  const [kind = '', label = ''] = words.split('/');
  if (words === '-') return { type: 'skip' };
  return label === '+' ? { type: 'new', kind } : { type: 'label', kind, label };
}
