// What the terminal says about dividing an export into parts: `--split train=80,dev=10,test=10` and how.
import { readFileSync } from 'node:fs';
import { type ExportSplits, togetherKeys } from '../../domain/export-options';
import { done, type Outcome, type Problem, problem, refused } from '../../domain/problem';
import { PART_NAME } from '../../domain/splits/part-names';
import type { Call, OptionShape } from './command-line';

const part = String.raw`${PART_NAME}=\d+(?:\.\d+)?(?:e-?\d+)?`;
const wholeNumber = { test: (typed: string) => /^\d+$/.test(typed) && Number.isSafeInteger(Number(typed)) };

export const splitOptions: readonly OptionShape[] = [
  { name: 'split', value: 'PART=SIZE,…', help: 'export-split', pattern: new RegExp(`^${part}(?:,${part})*$`) },
  { name: 'seed', value: 'N', help: 'export-seed', pattern: wholeNumber },
  { name: 'together', value: 'story|outlet|date', help: 'export-together', oneOf: togetherKeys },
  { name: 'split-list', value: 'FILE', help: 'export-split-list' },
];

/** Null where nothing is to be divided. */
export function splitsFrom(call: Call): Outcome<ExportSplits | null> {
  const typed = call.value('split');
  if (typed === undefined) {
    const idle = ['seed', 'together', 'split-list'].filter((option) => call.has(option));
    const needed = '--split';
    return idle.length === 0
      ? done(null)
      : refused(...idle.map((option) => problem('option-needs', { option: `--${option}`, needed })));
  }
  const path = call.value('split-list');
  const listed: Outcome<Record<string, string>> = path === undefined ? done({}) : readList(path);
  if (!listed.ok) return listed;
  const parts = typed.split(',').map((each) => {
    const [name = '', size = ''] = each.split('=');
    return { name, size: Number(size) };
  });
  const together = togetherKeys.find((key) => key === call.value('together')) ?? 'story';
  return done({ parts, seed: Number(call.value('seed') ?? 1), together, listed: listed.value });
}

const row = /^\s*"?([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})"?\s*[,;\t ]\s*"?([a-z][a-z0-9_-]*)"?\s*$/i;
const heading = /^\ufeff?"?(?:id|article)"?\s*[,;\t ]/i;

/** A table of ids and parts; rows that are neither that nor the first are told one by one. */
function readList(path: string): Outcome<Record<string, string>> {
  const lines = linesOf(path);
  if (!lines.ok) return lines;
  const listed = new Map<string, string>();
  const problems: Problem[] = [];
  for (const [at, line] of lines.value.entries()) {
    const [, id = '', name = ''] = row.exec(line) ?? [];
    if (line.trim() === '' || (at === 0 && heading.test(line))) continue;
    const earlier = listed.get(id.toLowerCase());
    const place = { file: path, line: at + 1 };
    if (id === '') problems.push(problem('bad-record', { ...place, path: 'id,part', reason: line.slice(0, 80) }));
    else if (earlier !== undefined && earlier !== name) {
      problems.push(problem('bad-record', { ...place, path: id, reason: `${earlier} / ${name}` }));
    } else listed.set(id.toLowerCase(), name);
  }
  return problems.length > 0 ? refused(...problems) : done(Object.fromEntries(listed));
}

function linesOf(path: string): Outcome<string[]> {
  try {
    return done(readFileSync(path, 'utf8').split(/\r?\n/));
  } catch (error) {
    return refused(problem('file-unreadable', { path, reason: error instanceof Error ? error.message : String(error) }));
  }
}
