import { describe, expect, it } from 'vitest';
import { callerNo, operator } from '#shared/domain/caller.fixture.ts';
import { anonymous, type Caller } from '#shared/domain/caller.ts';
import { fold } from '#shared/testing/given.ts';
import type { PaymentEvent } from '../domain/payment.events.ts';
import {
  approvedWithDeposit,
  captured,
  DEPOSIT,
  depositDueLate,
  depositKept,
  depositLapsed,
  depositSettled,
  LATE,
  paymentRules,
  SCRATCH,
} from '../domain/payment.fixture.ts';
import type { Payment } from '../domain/payment.ts';
import { paymentResource } from './payment.presenter.ts';

const [RENTER, OWNER, STRANGER] = [3, 7, 8];
const kept = [approvedWithDeposit(5), captured, depositDueLate, depositKept(5, 50)];

function shown(history: readonly PaymentEvent[], caller: Caller, sides: Partial<Payment> = {}) {
  const payment = fold(paymentRules.evolve, history) as Payment;
  const resource = paymentResource(() => 0);
  return resource.present({ ...payment, customerId: RENTER, ownerId: OWNER, ...sides } as Payment, caller);
}

it('names what is charged in all rightly, and as the original does', () => {
  const { itemPrice, total } = shown(kept, anonymous);
  expect([itemPrice, total]).toEqual([100, 100]);
});

describe('why an owner kept of the deposit', () => {
  it.each<[string, Caller]>([
    ['its renter', callerNo(RENTER, 'open')],
    ['its owner', callerNo(OWNER, 'open')],
    ['an operator', operator()],
  ])('is told to %s who signed in', (_, caller) => {
    expect(shown(kept, caller).deposit).toMatchObject({ status: 'Kept', kept: 50, reason: SCRATCH });
  });

  it.each<[string, Caller]>([
    ['who has not signed in', anonymous],
    ['else', callerNo(STRANGER, 'open')],
  ])('is told to nobody %s in an open market', (_, caller) => {
    for (const sides of [{}, { ownerId: undefined }, { ownerId: undefined, customerId: undefined }])
      expect(shown(kept, caller, sides).deposit).toMatchObject({ status: 'Kept', kept: 50, reason: null });
  });

  it('is not told to a stranger who only has the number that a renter said who had signed in', () => {
    expect(shown(kept, callerNo(RENTER, 'open'), { renterId: STRANGER }).deposit?.reason).toBeNull();
  });
});

it('nothing is kept of a deposit that lapsed, none may be, and nothing is due of it', () => {
  expect(shown([...kept, depositSettled], callerNo(OWNER)).deposit).toMatchObject({ kept: 50, ...LATE });
  expect(shown([...kept, depositLapsed], callerNo(OWNER)).deposit).toEqual({
    amount: DEPOSIT,
    status: 'Lapsed',
    keepBy: null,
    kept: 0,
    reason: null,
  });
});
