// Screens for Electron on Linux: whether there is one, a virtual one for tests, and the system libraries both need.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { installDebianPackages } from './debian-packages.mjs';
import { runProgram } from './run-program.mjs';

const LIBRARY_PACKAGES = ['libgtk-3-0', 'libnss3', 'libasound2', 'libgbm1'];
const XVFB_PACKAGES = ['xvfb', 'xauth'];
const XVFB_START_LIMIT_MS = 20_000;

/**
 * @param {{ platform?: string, env?: Record<string, string | undefined> }} [machine]
 * @returns {boolean}
 */
export function hasDisplay({ platform = process.platform, env = process.env } = {}) {
  return platform !== 'linux' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY);
}

/**
 * @param {string} executable Electron's
 * @param {(line: string) => void} log
 */
export async function ensureSystemLibraries(executable, log) {
  if (process.platform !== 'linux') return;
  const missing = missingLibraries((await runProgram('ldd', [executable], { capture: true })).output);
  if (missing.length === 0) return;
  await installDebianPackages(LIBRARY_PACKAGES, `Electron needs system libraries (${missing.join(', ')})`, log);
}

/**
 * @param {string} lddOutput
 * @returns {string[]}
 */
export function missingLibraries(lddOutput) {
  return [...lddOutput.matchAll(/^\s*(\S+) => not found/gm)].map((match) => match[1] ?? '');
}

/**
 * A virtual screen on Linux; elsewhere the one there is.
 * @param {(line: string) => void} log
 * @returns {Promise<{ env: Record<string, string>, stop: () => Promise<void> }>}
 */
export async function startTestDisplay(log) {
  if (process.platform !== 'linux') return { env: {}, stop: async () => {} };
  const found = await runProgram('which', ['Xvfb'], { capture: true });
  if (found.code !== 0) await installDebianPackages(XVFB_PACKAGES, 'No virtual screen was found (Xvfb)', log);
  return startXvfb();
}

async function startXvfb() {
  const options = ['-displayfd', '3', '-screen', '0', '1600x1000x24', '-nolisten', 'tcp', '-noreset'];
  const server = spawn('Xvfb', options, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  const ended = once(server, 'exit').catch(() => {});
  const number = await displayNumber(server);
  const stop = async () => {
    server.kill('SIGTERM');
    await ended;
  };
  // Otherwise a test run that is interrupted would leave the screen behind.
  process.once('exit', () => server.kill('SIGKILL'));
  return { env: { DISPLAY: `:${number}` }, stop };
}

/**
 * Xvfb takes the first free number and writes it to the file descriptor that `-displayfd` names.
 * @param {import('node:child_process').ChildProcess} server
 * @returns {Promise<string>}
 */
function displayNumber(server) {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('Xvfb did not start within 20 seconds.')), XVFB_START_LIMIT_MS);
    server.once('error', (error) => reject(new Error(`Xvfb could not be started: ${error.message}`)));
    server.once('exit', (code) => reject(new Error(`Xvfb ended with code ${code} before it had a screen.`)));
    let told = '';
    server.stdio[3]?.on('data', (/** @type {Buffer} */ chunk) => {
      told += chunk.toString('utf8');
      if (!told.includes('\n')) return;
      clearTimeout(timer);
      resolve(told.trim());
    });
  });
}
