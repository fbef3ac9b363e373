import { describe, expect, it } from 'vitest';
import { attempt, unavailable } from '../clients/attempt.fixture.ts';
import { type Account, checkAccounts } from './accounts.check.ts';

const paid: Account = {
  reservationNo: 1,
  reservation: 'Paid',
  payment: 'Paid',
  version: 1,
  heard: 1,
  authorizations: ['auth-1'],
};
const untouched: Account = {
  reservationNo: 2,
  reservation: 'NotPaid',
  payment: undefined,
  version: 0,
  heard: 0,
  authorizations: [],
};
const attempts = [unavailable('late'), attempt(), unavailable('refused', { reservationNo: 2 })];

/** The titles of the checks that fail when one account is changed. */
function broken(change: Partial<Account> = {}, asked = attempts): readonly string[] {
  const accounts = [{ ...paid, ...change }, untouched];
  return checkAccounts(accounts, asked).flatMap(({ ok, title }) => (ok ? [] : [title]));
}

describe('the checks of accounts', () => {
  it('find nothing when all is well', () => {
    expect(broken()).toEqual([]);
  });

  it('find a second charge', () => {
    expect(broken({ version: 2, heard: 2, authorizations: ['auth-1', 'auth-2'] })).toEqual([
      expect.stringContaining('charged twice'),
    ]);
  });

  it('take the same money told of again for one charge', () => {
    expect(broken({ version: 2, heard: 2 })).toEqual([]);
  });

  it('count charges by what was heard, reservations by their rows', () => {
    const [check] = checkAccounts([paid, { ...untouched, version: 1, heard: 1 }], attempts);
    expect(check?.detail).toBe('1 charges for 2 reservations');
  });

  it('find a payment whose events were not all heard', () => {
    expect(broken({ version: 2 })).toEqual([expect.stringContaining('charged twice')]);
  });

  it('find a Paid reservation without money, and money without a Paid reservation', () => {
    const title = expect.stringContaining('exactly when its payment is in force');
    expect(broken({ payment: undefined })).toEqual([title]);
    expect(broken({ payment: 'NotPaid' })).toEqual([title]);
    expect(broken({ reservation: 'NotPaid' })).toContainEqual(title);
    expect(broken({ reservation: undefined })).toContainEqual(title);
  });

  it('find a 200 that was not true', () => {
    const change = { reservation: 'NotPaid', payment: undefined, version: 0, heard: 0, authorizations: [] } as const;
    expect(broken(change)).toEqual([expect.stringContaining('answered 200')]);
    expect(broken(change, [unavailable('late')])).toEqual([]);
  });

  it('find a charge of somebody who was only refused, or never asked', () => {
    const title = expect.stringContaining('only ever refused');
    expect(broken({}, [unavailable('refused')])).toEqual([title]);
    expect(broken({}, [])).toEqual([title]);
    expect(broken({}, [unavailable('refused'), unavailable('late')])).toEqual([]);
  });
});
