// Answers the system's own dialogs, with the keys that a person would press.
import { mustRun, runProgram } from '../run-program.mjs';

const WAIT_MS = 15_000;
/** Two answers stand side by side, and the last one is under the hand. */
const KEYS = /** @type {const} */ ({ first: ['Left', 'Return'], enter: ['Return'], closing: ['Escape'] });

/** @typedef {Record<string, string>} Screen */

/** @param {Screen} screen @param {string} target */
export async function saveByHand(screen, target) {
  const press = await openBox(screen, 'Save|حفظ');
  // The name is marked when the dialog opens; a whole path in its place says the folder too.
  await press('key', 'ctrl+a');
  await press('type', '--delay', '5', target);
  await press('key', 'Return');
}

/** A box that asks or says something. @param {Screen} screen @param {keyof typeof KEYS} how */
export async function answerBox(screen, how) {
  const press = await openBox(screen, '^Hashiya$');
  for (const key of KEYS[how]) await press('key', key);
}

/** @param {Screen} screen @param {string} name */
async function openBox(screen, name) {
  const env = { ...process.env, ...screen };
  const window = await visibleWindow(env, name);
  const press = (/** @type {string[]} */ ...given) => mustRun('Pressing keys', 'xdotool', given, { env });
  await press('windowfocus', '--sync', window);
  return press;
}

/** @param {Record<string, string | undefined>} env @param {string} name */
async function visibleWindow(env, name) {
  const deadline = Date.now() + WAIT_MS;
  while (Date.now() < deadline) {
    const { code, output } = await runProgram('xdotool', ['search', '--onlyvisible', '--name', name], { env, capture: true });
    const found = code === 0 ? output.trim().split('\n').at(-1) : '';
    if (found) return found;
    await new Promise((resume) => setTimeout(resume, 100));
  }
  throw new Error(`No window called ${name} was opened.`);
}
