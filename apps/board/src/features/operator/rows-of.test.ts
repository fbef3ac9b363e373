import { expect, it } from 'vitest';
import { rowsOf } from './rows-of.ts';

it('shows every value on a line of its own, with the way to it', () => {
  const issuers = [{ issuer: 'https://a.example', audience: ['x', 'y'], keys: { keys: [{ kid: '1' }] } }];
  expect(rowsOf({ timeoutMs: 610, on: false, off: null, issuers })).toEqual([
    { name: 'timeoutMs', value: '610' },
    { name: 'on', value: 'false' },
    { name: 'off', value: 'null' },
    { name: 'issuers.0.issuer', value: 'https://a.example' },
    { name: 'issuers.0.audience', value: 'x, y' },
    { name: 'issuers.0.keys.keys.0.kid', value: '1' },
  ]);
});

it('has no line for nothing', () => {
  expect(rowsOf({})).toEqual([]);
  expect(rowsOf({ issuers: [] })).toEqual([{ name: 'issuers', value: '' }]);
});
