import { expect, it } from 'vitest';
import { claimsOf } from './token-claims.ts';

it('a person has a number, and a name where there is one', () => {
  expect(claimsOf(7, 100)).toEqual({ customerId: 7 });
  expect(claimsOf(7, 100, ' \t')).toEqual({ customerId: 7 });
  expect(claimsOf(7, 100, ' 송영은 ')).toEqual({ customerId: 7, name: '송영은' });
});

it('a long name is cut where requests would refuse it, between characters', () => {
  expect(claimsOf(7, 100, '📷'.repeat(101))).toEqual({ customerId: 7, name: '📷'.repeat(100) });
  expect(claimsOf(7, 100, `${'a'.repeat(99)} b`)).toEqual({ customerId: 7, name: 'a'.repeat(99) });
});
