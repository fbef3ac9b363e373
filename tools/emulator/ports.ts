import { once } from 'node:events';
import { connect, createServer } from 'node:net';
import { UserError } from '../bootstrap/user-error.mjs';

/** Whether something on this machine answers at a port. */
export function isPortTaken(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host: '127.0.0.1', port });
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}

/** The address of an emulator of ours on a port. */
export function endpointOn(port: number): string {
  return `http://127.0.0.1:${port}`;
}

/** A port of the loopback interface that is free now. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' && address !== null ? address.port : 0;
}

/**
 * The TCP port of an address, even if the address does not name it. Throws a UserError when it is no http or https
 * address.
 */
export function portOf(address: string): number {
  if (!/^https?:\/\/./.test(address) || !URL.canParse(address))
    throw new UserError(`AWS_ENDPOINT_URL is not an address: "${address}".`);
  const url = new URL(address);
  return Number(url.port) || (url.protocol === 'https:' ? 443 : 80);
}
