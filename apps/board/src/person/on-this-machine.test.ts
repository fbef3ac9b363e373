import { expect, it } from 'vitest';
import { isOnThisMachine } from './on-this-machine.ts';

it.each([
  ['http://127.0.0.1:4566/oauth2/token', true],
  ['http://market.localhost:4566/', true],
  ['http://[::1]:80/', true],
  ['http://localhost', true],
  ['http://localhost.example', false],
  ['http://notlocalhost', false],
  ['http://127.0.0.1.example', false],
  ['https://id.example/?localhost', false],
])('%s: %s', (address, isHere) => {
  expect(isOnThisMachine(address)).toBe(isHere);
});
