import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import type { RouterClient } from '@orpc/server';
import { os } from '@orpc/server';
import { RPCHandler } from '@orpc/server/message-port';
import { expect, test } from 'vitest';
import { leaveFetchUnmade } from '../../main/store/without-fetch';

const fetching = ['FormData', 'Request', 'Response', 'Headers'] as const;

test('a call is answered over a port without anything of Node’s fetch', async () => {
  const kept = fetching.map((name) => [name, Object.getOwnPropertyDescriptor(globalThis, name)] as const);
  const { port1, port2 } = new MessageChannel();
  try {
    const touched: string[] = [];
    for (const [name] of kept) {
      const get = () => {
        touched.push(name);
        return class {};
      };
      Object.defineProperty(globalThis, name, { get, configurable: true });
    }
    leaveFetchUnmade();
    const router = { double: os.handler(({ input }) => Number(input) * 2) };
    new RPCHandler(router).upgrade(port1);
    port1.start();
    const client: RouterClient<typeof router> = createORPCClient(new RPCLink({ port: port2 }));
    port2.start();
    expect(await client.double(21)).toBe(42);
    expect(touched).toEqual([]);
  } finally {
    port1.close();
    for (const [name, descriptor] of kept) if (descriptor) Object.defineProperty(globalThis, name, descriptor);
  }
});
