import { stripVTControlCharacters } from 'node:util';
import { expect, it } from 'vitest';
import { localPerson, localRoles } from '../people/local-people.ts';
import { welcome } from './welcome.ts';

const market = {
  api: 'http://127.0.0.1:45666/_aws/execute-api/4094a69a',
  address: 'http://gdmarket.localhost:45666',
  endpoint: 'http://127.0.0.1:45666',
  people: true,
  logs: '.local/run/45666',
  own: false,
  seconds: 118.74,
};

it('fits 80 columns', () => {
  for (const line of welcome(market).split('\n')) expect(line.length).toBeLessThanOrEqual(80);
});

it('shows the board first of all', () => {
  expect(/https?:\S+/.exec(stripVTControlCharacters(welcome(market)))?.[0]).toBe(`${market.address}/board`);
});

it('carries numbers as numbers', () => {
  const bodies = [...welcome(market).matchAll(/-d '(.*)'/g)].map(([, body = '']) => JSON.parse(body));
  expect(bodies).toEqual([{ itemName: 'Camera', itemPrice: 100 }]);
  expect(welcome(market)).not.toMatch(/(Price|Id|No)=\d/);
});

it('says where the reference of the API is, for browsers', () => {
  expect(welcome(market)).toContain(` ${market.address}/docs\n`);
  expect(welcome({ ...market, address: undefined })).toContain(` ${market.api}/docs\n`);
});

it('names the address of the API where there is no other', () => {
  const text = welcome({ ...market, address: undefined });
  expect(text).toContain(`${market.api}/board`);
  expect(text).not.toContain('localhost');
});

it('says how to sign in where people can', () => {
  for (const role of localRoles) expect(welcome(market)).toContain(localPerson(role).email);
  expect(welcome(market)).toContain('$(npm run -s token -- renter)');
  expect(welcome({ ...market, people: false })).not.toMatch(/sign in|token/i);
});
