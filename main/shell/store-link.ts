// The shell's hold on the store process: starts it, brokers a port to each window, and starts it again when it dies.
import { MessageChannelMain, type MessagePortMain, type UtilityProcess, utilityProcess, type WebContents } from 'electron';
import type { QuestionName, Questions, ShellMessage, StoreMessage, StoreStart } from '../store-protocol';

export type Answerers = { readonly [Name in QuestionName]: (ask: Questions[Name]['ask']) => Promise<Questions[Name]['answer']> };

export interface StoreLink {
  /** Gives the window a port now and after every restart of the store. */
  connect(window: WebContents): void;
  send(message: ShellMessage): void;
  /** Lets the store close its file; resolves when it has, or a short while after it was last heard at it. */
  close(): Promise<void>;
}

interface Options {
  /** Path of the built store entry. */
  readonly entry: string;
  /** @param keepsEnding the store that was started so ended soon, time after time. */
  start(keepsEnding: boolean): StoreStart;
  readonly answerers: Answerers;
  onProjectOpened(project: { path: string; name: string }): void;
}

/** Grows with each quick death, so that a store that cannot live does not spin the machine. */
const RESTART_DELAYS_MS = [0, 100, 500, 2000];
const STABLE_AFTER_MS = 10_000;
/** After so many it is the project that it cannot live with. */
const MOST_QUICK_DEATHS = 5;
const CLOSE_WAIT_MS = 3000;

export function linkStore(options: Options): StoreLink {
  const windows = new Set<WebContents>();
  let quickDeaths = 0;
  let closing: (() => void) | null = null;
  let patience: NodeJS.Timeout | undefined;
  let store = fork();

  function fork(): UtilityProcess {
    const startedAt = Date.now();
    const child = utilityProcess.fork(options.entry, [JSON.stringify(options.start(quickDeaths >= MOST_QUICK_DEATHS))], {
      serviceName: 'Hashiya store',
      stdio: 'inherit',
    });
    child.on('message', (message: StoreMessage) => void receive(child, message));
    child.on('exit', () => {
      if (closing) return closing();
      quickDeaths = Date.now() - startedAt > STABLE_AFTER_MS ? 0 : quickDeaths + 1;
      setTimeout(restart, RESTART_DELAYS_MS[Math.min(quickDeaths, RESTART_DELAYS_MS.length) - 1] ?? 0);
    });
    return child;
  }

  function restart(): void {
    store = fork();
    for (const window of windows) broker(window);
  }

  function broker(window: WebContents): void {
    const { port1, port2 } = new MessageChannelMain();
    send({ type: 'connect' }, [port1]);
    window.postMessage('hashiya-port', null, [port2]);
  }

  function send(message: ShellMessage, ports: MessagePortMain[] = []): void {
    store.postMessage(message, ports);
  }

  async function receive(child: UtilityProcess, message: StoreMessage): Promise<void> {
    if (message.type === 'project-opened') options.onProjectOpened(message);
    else if (message.type === 'closed') closing?.();
    else if (message.type === 'closing') wait();
    else
      child.postMessage({
        type: 'answer',
        id: message.id,
        answer: await answer(message.name, message.ask),
      } satisfies ShellMessage);
  }

  /** A store that is heard of is not given up. */
  function wait(): void {
    clearTimeout(patience);
    patience = setTimeout(() => closing?.(), CLOSE_WAIT_MS);
  }

  async function answer(name: QuestionName, ask: unknown): Promise<unknown> {
    // The store is our own code: the question's name fixes the shape of what it asks.
    const answerer = options.answerers[name] as (ask: unknown) => Promise<unknown>;
    return await answerer(ask);
  }

  return {
    connect(window) {
      if (!windows.has(window)) window.once('destroyed', () => windows.delete(window));
      windows.add(window);
      broker(window);
    },
    send: (message) => send(message),
    close: () =>
      new Promise((resolve) => {
        closing = resolve;
        send({ type: 'close' });
        wait();
      }),
  };
}
