// `npm run test:interop`: two projects are exported in every format, and the tools of others read them and find every mark with its words.
// Whatever cannot be installed is listed as not run, with the reason. The last line is the count.
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { checks } from './interop-checks.mjs';
import { preparePythonTools } from './python-tools.mjs';
import { repositoryFolder } from './repository.mjs';
import { mustRun, runProgram } from './run-program.mjs';
import { closingOfStep, stumble } from './test-report.mjs';

/** @typedef {import('./interop-checks.mjs').Check} Check */

const scripts = path.join(repositoryFolder, 'tests', 'interop');
const TOO_LONG = 180_000;

/** @param {string[]} typed */
const hashiya = (...typed) =>
  mustRun(`hashiya ${typed[0]}`, process.execPath, [path.join(repositoryFolder, 'tools', 'hashiya.mjs'), ...typed], {
    timeout: TOO_LONG,
  });

/**
 * The demo project, and one with whatever is hard to count: emoji, overlaps, pieces, parts of words, marks over lines.
 * @param {string} folder
 * @returns {Promise<{ name: string, project: string, reference: string }[]>}
 */
async function makeProjects(folder) {
  const projects = ['demo', 'hard'].map((name) => ({
    name,
    project: path.join(folder, `${name}.hashiya`),
    reference: path.join(folder, `${name}.jsonl`),
  }));
  for (const { name, project, reference } of projects) {
    await hashiya('init', project, ...(name === 'demo' ? ['--seeds'] : []));
    if (name === 'hard') await hashiya('import', project, path.join(scripts, 'hard.jsonl'));
    await hashiya('export', project, '--format', 'jsonl', '--out', reference);
  }
  return projects;
}

/**
 * @param {(line: string) => void} say
 * @param {Promise<import('./python-tools.mjs').PythonTools>} [tools] as they are being installed
 * @returns {Promise<import('./test-report.mjs').Count>}
 */
export async function runInterop(say, tools = preparePythonTools()) {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'hashiya-interop-'));
  const count = { passed: 0, failed: 0, notRun: 0 };
  /** @type {import('./test-report.mjs').Stumble[]} */
  const failures = [];
  try {
    const { python, missing } = await tools;
    const projects = await makeProjects(folder);
    for (const check of checks) {
      const reason =
        python === null ? 'there is no Python 3.10 or newer' : check.needs.flatMap((each) => missing.get(each) ?? [])[0];
      if (python === null || reason !== undefined) {
        count.notRun += projects.length;
        say(`not run  ${check.name}: ${reason}`);
        continue;
      }
      for (const { name, project, reference } of projects) {
        const out = path.join(folder, `${name}-${checks.indexOf(check)}${check.ending ?? ''}`);
        const { ok, told } = await runCheck(check, { python, project, reference, out });
        count[ok ? 'passed' : 'failed'] += 1;
        if (!ok) failures.push(stumble(`${check.name}, ${name}`, told));
        say(`${ok ? 'passed ' : 'FAILED '}  ${check.name}, ${name}: ${told}`);
      }
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  return { ...count, failures };
}

/**
 * @param {Check} check
 * @param {{ python: string, project: string, reference: string, out: string }} on
 * @returns {Promise<{ ok: boolean, told: string }>}
 */
async function runCheck({ format, options = [], ending, script, kind }, { python, project, reference, out }) {
  try {
    await hashiya('export', project, '--format', format, '--out', out, ...options);
  } catch (error) {
    return { ok: false, told: error instanceof Error ? error.message : String(error) };
  }
  // The losses of a file lie beside it under its name, which scripts build of what they are given.
  const given = ending === undefined ? out : out.slice(0, -ending.length);
  const env = { ...process.env, PYTHONDONTWRITEBYTECODE: '1', PYTHONUTF8: '1', HF_HOME: `${out}.cache`, HF_HUB_OFFLINE: '1' };
  const { code, output } = await runProgram(
    python,
    [path.join(scripts, script), out, reference, given, ...(kind ? [kind] : [])],
    {
      capture: true,
      timeout: TOO_LONG,
      env,
    },
  );
  const lines = output.trim().split('\n');
  return { ok: code === 0, told: code === 0 ? (lines.at(-1) ?? '') : `\n${lines.slice(-15).join('\n')}` };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const count = await runInterop(console.log);
  process.exitCode = count.failed > 0 ? 1 : 0;
  console.log(`\n${closingOfStep(count)}`);
}
