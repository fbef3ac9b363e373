import { connect, createServer } from 'node:net';
import { UserError } from './user-error.mjs';

/**
 * @param {number} port
 * @returns {Promise<boolean>} whether something on this machine answers there
 */
export function isPortTaken(port) {
  return new Promise((resolve) => {
    const socket = connect({ host: '127.0.0.1', port });
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}

/** @returns {Promise<number>} a port of the loopback interface that nobody uses now */
export function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(address !== null && typeof address === 'object' ? address.port : 0));
    });
  });
}

/**
 * The port an address means, also when it is not written.
 *
 * @param {string} address an http or https address
 * @returns {number} its TCP port
 * @throws {UserError} when it is no address
 */
export function portOf(address) {
  if (!/^https?:\/\/./.test(address) || !URL.canParse(address))
    throw new UserError(`AWS_ENDPOINT_URL is not an address: "${address}".`);
  const url = new URL(address);
  return Number(url.port) || (url.protocol === 'https:' ? 443 : 80);
}
