// The store process: alone opens the project file, and serves the contract to each window's port.
import { RPCHandler } from '@orpc/server/message-port';
import { problem } from '../../domain/problem';
import { troubleFrom } from '../../domain/trouble';
import { openLog } from '../log';
import type { ShellMessage, StoreMessage, StoreStart } from '../store-protocol';
import { shellQuestions } from './ask-shell';
import { serveContract } from './serve-contract';
import { Session } from './session';
import { watchCalls } from './watch-calls';

/** How often the shell hears that the store is still closing. */
const STILL_AT_IT_MS = 500;

const shell = process.parentPort;
const post = (message: StoreMessage): void => shell.postMessage(message);

// The shell wrote this argument itself, so its shape is known.
const start = JSON.parse(process.argv[2] ?? '{}') as StoreStart;
const log = openLog(start.logs, 'store');
// Listening alone: the process ends of it as before, and the shell starts another.
process.on('uncaughtExceptionMonitor', (error) => log.write('uncaught', {}, troubleFrom(error)));

const questions = shellQuestions(post);
const session = new Session((project) => post({ type: 'project-opened', ...project }));
const handler = new RPCHandler(serveContract(session, questions.ask, log), {
  clientInterceptors: [watchCalls(log, questions.waited)],
});

// An end here would only begin again with the same file.
const started = session.start(start).catch((error: unknown) => {
  log.write('start-broke', {}, troubleFrom(error));
  session.close([problem('unexpected', { message: String(error) })]);
});

/** What a window asks waits in its port until a project is open. */
async function serve(port: Electron.MessagePortMain): Promise<void> {
  await started;
  handler.upgrade(port);
  port.start();
}

/** An import that runs is taken back first, however long that takes: half of one is no project that anybody left. Nor is half an export. */
async function closeInOrder(): Promise<void> {
  const working = setInterval(() => post({ type: 'closing' }), STILL_AT_IT_MS);
  await Promise.all([session.importing.stopped(), session.exporting.stopped()]);
  clearInterval(working);
  session.close();
  post({ type: 'closed' });
}

shell.on('message', ({ data, ports }: { data: ShellMessage; ports: Electron.MessagePortMain[] }) => {
  switch (data.type) {
    case 'connect':
      for (const port of ports) void serve(port);
      break;
    case 'menu':
      session.announce({ type: 'menu', command: data.command });
      break;
    case 'update-found':
      session.announce({ type: 'update-found', version: data.version });
      break;
    case 'trouble':
      session.announce({ type: 'problems', problems: [data.problem] });
      break;
    case 'open-project': {
      const opened = session.open(data.path);
      if (!opened.ok) session.announce({ type: 'problems', problems: opened.problems });
      break;
    }
    case 'answer':
      questions.answered(data.id, data.answer);
      break;
    case 'close':
      void closeInOrder();
      break;
  }
});
