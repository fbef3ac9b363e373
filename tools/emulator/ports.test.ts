import { createServer } from 'node:net';
import { describe, expect, it } from 'vitest';
import { freePort, isPortTaken, portOf } from './ports.ts';

describe('the port of an address', () => {
  it.each([
    ['http://127.0.0.1:4710', 4710],
    ['http://localhost', 80],
    ['https://localhost/', 443],
  ])('is found in %s', (address, port) => {
    expect(portOf(address)).toBe(port);
  });

  it.each(['nowhere', 'localhost:4566', 'file:///tmp', 'http://'])('is not found in %s, which is none', (text) => {
    expect(() => portOf(text)).toThrow(`AWS_ENDPOINT_URL is not an address: "${text}".`);
  });
});

it('sees whether a port is taken', async () => {
  const port = await freePort();
  expect(await isPortTaken(port)).toBe(false);
  const server = createServer();
  await new Promise((resolve) => server.listen(port, '127.0.0.1', () => resolve(undefined)));
  expect(await isPortTaken(port)).toBe(true);
  await new Promise((resolve) => server.close(resolve));
});
