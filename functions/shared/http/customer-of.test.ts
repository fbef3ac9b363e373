import { describe, expect, it } from 'vitest';
import { callerNo, operator } from '../domain/caller.fixture.ts';
import { anonymous } from '../domain/caller.ts';
import { customerOf } from './customer-of.ts';

describe('the customer of a request', () => {
  it('is whom the body names when nobody signed in', () => {
    expect(customerOf(anonymous, 7, 'Anna')).toEqual({ customerId: 7, customerName: 'Anna' });
    const missing = { status: 400, errors: [{ path: 'customerId', message: 'is required' }] };
    expect(() => customerOf(anonymous, undefined, 'Anna')).toThrow(expect.objectContaining(missing));
  });

  it('is the caller, under the name in the body or else in the token', () => {
    const own = { customerId: 7, renterId: 7 };
    expect(customerOf(callerNo(7), undefined, null)).toEqual({ ...own, customerName: 'Customer7' });
    expect(customerOf(callerNo(7), 7, 'Anna')).toEqual({ ...own, customerName: 'Anna' });
  });

  it.each(['open', 'required'] as const)('is nobody else, where signing in is %s', (signIn) => {
    const refusal = { status: 403, code: 'not-yourself' };
    expect(() => customerOf(callerNo(8, signIn), 7, null)).toThrow(expect.objectContaining(refusal));
  });

  it('may be somebody else for an operator', () => {
    expect(customerOf(operator(), 7, null)).toEqual({ customerId: 7, customerName: null, renterId: 7 });
    expect(customerOf(operator(), undefined, null)).toMatchObject({ customerId: 99 });
  });
});
