// Answers the system's own dialog for saving, with the keys that a person would press.
import { mustRun, runProgram } from '../run-program.mjs';

const WAIT_MS = 15_000;

/** @param {Record<string, string>} screen @param {string} target */
export async function saveByHand(screen, target) {
  const env = { ...process.env, ...screen };
  const window = await dialogWindow(env);
  const press = (/** @type {string[]} */ ...given) => mustRun('Pressing keys', 'xdotool', given, { env });
  await press('windowfocus', '--sync', window);
  // The name is marked when the dialog opens; a whole path in its place says the folder too.
  await press('key', 'ctrl+a');
  await press('type', '--delay', '5', target);
  await press('key', 'Return');
}

/** @param {Record<string, string | undefined>} env */
async function dialogWindow(env) {
  const deadline = Date.now() + WAIT_MS;
  while (Date.now() < deadline) {
    const { code, output } = await runProgram('xdotool', ['search', '--onlyvisible', '--name', 'Save|حفظ'], {
      env,
      capture: true,
    });
    const found = code === 0 ? output.trim().split('\n').at(-1) : '';
    if (found) return found;
    await new Promise((resume) => setTimeout(resume, 100));
  }
  throw new Error('No dialog for saving was opened.');
}
