import { expect, it } from 'vitest';
import { claimsOf } from './claims.ts';

const jwt = (claims: object) => {
  const bytes = new TextEncoder().encode(JSON.stringify(claims));
  return `e30.${btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')}.signature`;
};

it('reads who somebody is, in any script', () => {
  const claims = { customerId: '7', name: '송영은', 'cognito:groups': ['operators'] };
  expect(claimsOf(jwt(claims))).toEqual({ customerId: 7, name: '송영은', isOperator: true });
});

it.each([['no token'], [jwt({ name: 'nobody' })], [jwt({ customerId: 'seven' })]])(
  'knows nobody without a number: %s',
  (token) => {
    expect(claimsOf(token)).toBeUndefined();
  },
);
