import { createServer } from 'node:net';
import { describe, expect, it } from 'vitest';
import { freePort, isPortTaken, parsePort, portOf } from './ports.mjs';

describe('a port of the command line', () => {
  it.each([
    ['1', 1],
    ['4566', 4566],
    ['65535', 65_535],
  ])('takes %s', (text, port) => {
    expect(parsePort(text)).toBe(port);
  });

  it.each(['0', '65536', '', 'abc', '-1', '4566x', '1e3', '80.5'])('refuses "%s" with a sentence', (text) => {
    expect(() => parsePort(text)).toThrow(`--port wants a number from 1 to 65535, not "${text}".`);
  });
});

describe('the port of an address', () => {
  it.each([
    ['http://127.0.0.1:4710', 4710],
    ['http://localhost', 80],
    ['https://localhost/', 443],
  ])('is found in %s', (address, port) => {
    expect(portOf(address)).toBe(port);
  });

  it('is not found in what is no address', () => {
    expect(() => portOf('nowhere')).toThrow('AWS_ENDPOINT_URL is not an address: "nowhere".');
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
