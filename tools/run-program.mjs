import { spawn } from 'node:child_process';
import { repositoryFolder } from './repository.mjs';

/**
 * @typedef {object} Outcome
 * @property {number} code 0 when the program succeeded; 1 when it could not be started
 * @property {string} output what it printed, when `capture` was asked for
 */

/**
 * Runs a program to its end. It never rejects: a program that cannot be started has the code 1 and its reason as output.
 * @param {string} program
 * @param {string[]} programArguments
 * @param {{ cwd?: string, env?: Record<string, string | undefined>, capture?: boolean, timeout?: number }} [options]
 * @returns {Promise<Outcome>}
 */
export function runProgram(program, programArguments, options = {}) {
  const { cwd = repositoryFolder, env = process.env, capture = false, timeout } = options;
  return new Promise((resolve) => {
    const child = spawn(program, programArguments, {
      cwd,
      env,
      timeout,
      killSignal: 'SIGKILL',
      stdio: capture ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'],
    });
    /** @type {Buffer[]} */
    const printed = [];
    child.stdout?.on('data', (chunk) => printed.push(chunk));
    child.stderr?.on('data', (chunk) => printed.push(chunk));
    child.on('error', (error) => resolve({ code: 1, output: error.message }));
    child.on('close', (code) => resolve({ code: code ?? 1, output: Buffer.concat(printed).toString('utf8') }));
  });
}

/**
 * Runs a program that must succeed.
 * @param {string} purpose what the program is for, in the words of the message that a failure shows
 * @param {string} program
 * @param {string[]} programArguments
 * @param {{ cwd?: string, env?: Record<string, string | undefined>, timeout?: number }} [options]
 * @returns {Promise<string>} what it printed
 */
export async function mustRun(purpose, program, programArguments, options = {}) {
  const { code, output } = await runProgram(program, programArguments, { ...options, capture: true });
  if (code === 0) return output;
  const lastLines = output.trim().split('\n').slice(-15).join('\n');
  throw new Error(`${purpose} failed: \`${program} ${programArguments.join(' ')}\` ended with code ${code}.\n${lastLines}`);
}
