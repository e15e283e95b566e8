// The window's end of the port to the store: alone in knowing that there is a port, that it may die, and that another then comes.
import { createORPCClient, ORPCError } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import type { ContractRouterClient } from '@orpc/contract';
import type { Announcement } from '../domain/announcements';
import { type Outcome, problem, refused } from '../domain/problem';
import type { WorkbenchContract } from '../domain/workbench-contract';

export type StoreCalls = ContractRouterClient<WorkbenchContract>;

export interface StoreListeners {
  /** The store answers, for the first time or again: everything known before may be stale. */
  onConnected(): void;
  onDisconnected(): void;
  onAnnounced(announcement: Announcement): void;
}

export interface WorkbenchClient {
  /** Asks the store; waits for it when it is away, and says `store-restarted` when it died before answering. */
  ask<T>(call: (calls: StoreCalls) => Promise<Outcome<T>>): Promise<Outcome<T>>;
}

interface Connection {
  readonly port: MessagePort;
  readonly calls: StoreCalls;
  alive: boolean;
}

export function connectToStore(listeners: StoreListeners): WorkbenchClient {
  let connection: Connection | null = null;
  const waiting: ((connection: Connection) => void)[] = [];

  function take(port: MessagePort): void {
    const previous = connection;
    if (previous) lose(previous);
    // Heard before the link hears it, so that what the link then rejects is known to have died with the store.
    port.addEventListener('close', () => lose(taken));
    const calls: StoreCalls = createORPCClient(new RPCLink({ port }));
    const taken: Connection = { port, calls, alive: true };
    connection = taken;
    port.start();
    void follow(taken);
  }

  /** Listens from before the first question, so that nothing happens unheard in between. */
  async function follow(taken: Connection): Promise<void> {
    try {
      const announcements = await taken.calls.watch();
      for (const resume of waiting.splice(0)) resume(taken);
      listeners.onConnected();
      for await (const announcement of announcements) listeners.onAnnounced(announcement);
    } catch (error) {
      if (taken.alive) throw error;
    } finally {
      lose(taken);
    }
  }

  function lose(lost: Connection): void {
    if (!lost.alive) return;
    lost.alive = false;
    // The link rejects what is in flight when its port says so; a port whose other end was killed may not have said so yet.
    lost.port.dispatchEvent(new Event('close'));
    lost.port.close();
    if (connection !== lost) return;
    connection = null;
    listeners.onDisconnected();
  }

  window.addEventListener('message', ({ source, origin, data, ports }) => {
    const [port] = ports;
    if (source === window && origin === window.location.origin && data?.type === 'hashiya-port' && port) take(port);
  });
  window.postMessage({ type: 'hashiya-listens' }, window.location.origin);

  return {
    async ask(call) {
      const current = connection ?? (await new Promise<Connection>((resume) => waiting.push(resume)));
      try {
        return await call(current.calls);
      } catch (error) {
        return refused(current.alive ? problemFrom(error) : problem('store-restarted'));
      }
    },
  };
}

function problemFrom(error: unknown) {
  const message = error instanceof Error ? error.message : String(error);
  if (error instanceof ORPCError && error.code === 'BAD_REQUEST') return problem('bad-request', { message });
  return problem('unexpected', { message });
}
