import { expect, it } from 'vitest';
import { claimsOf } from './token-claims.ts';

it('a person has a number, and a name where there is one', () => {
  expect(claimsOf(7, 100)).toEqual({ customerId: 7 });
  expect(claimsOf(7, 100, { name: ' \t' })).toEqual({ customerId: 7 });
  expect(claimsOf(7, 100, { name: ' 송영은 ' })).toEqual({ customerId: 7, name: '송영은' });
});

it('a long name is cut where requests would refuse it, between characters', () => {
  expect(claimsOf(7, 100, { name: '📷'.repeat(101) })).toEqual({ customerId: 7, name: '📷'.repeat(100) });
  expect(claimsOf(7, 100, { name: `${'a'.repeat(99)} b` })).toEqual({ customerId: 7, name: 'a'.repeat(99) });
});

it('an address goes along when the account has verified it', () => {
  const email = 'anna@example.com';
  expect(claimsOf(7, 100, { email, email_verified: 'true' })).toEqual({ customerId: 7, email, email_verified: true });
  expect(claimsOf(7, 100, { email, email_verified: 'false' })).toEqual({ customerId: 7 });
  expect(claimsOf(7, 100, { email })).toEqual({ customerId: 7 });
});
