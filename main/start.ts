// Where the program begins: a command of the terminal runs without a window, before anything asks for a screen; everything else opens one.
import { app } from 'electron';
import { typedCommand } from './cli/typed-command';

const typed = typedCommand(process.argv.slice(app.isPackaged ? 1 : 2));
if (typed) {
  const { atTerminal } = await import('./cli/at-terminal');
  process.exit(await atTerminal(typed));
}
await import('./main');
