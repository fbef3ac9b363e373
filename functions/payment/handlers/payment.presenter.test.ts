import { describe, expect, it } from 'vitest';
import { callerNo, operator } from '#shared/domain/caller.fixture.ts';
import { anonymous, type Caller } from '#shared/domain/caller.ts';
import { context } from '#shared/testing/context.fixture.ts';
import { fold } from '#shared/testing/given.ts';
import { seed } from '#shared/testing/seed.ts';
import type { PaymentEvent } from '../domain/payment.events.ts';
import { evolvePayment } from '../domain/payment.evolve.ts';
import {
  approved,
  approvedWithDeposit,
  captured,
  charge,
  DEPOSIT,
  depositDue,
  depositDueLate,
  depositKept,
  depositLapsed,
  depositReleased,
  depositSettled,
  KEEP_BY,
  LATE,
  paymentRules,
  SCRATCH,
} from '../domain/payment.fixture.ts';
import type { Payment } from '../domain/payment.ts';
import { keepDeposit } from '../use-cases/keep-deposit.use-case.ts';
import { emptyWorld } from '../use-cases/payment-world.fixture.ts';
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

describe('keeping of a deposit', () => {
  const isBack = [approvedWithDeposit(5), captured, depositDue];

  it('is offered up to all of it', () => {
    const payment = { ...fold(paymentRules.evolve, isBack), ownerId: OWNER } as Payment;
    const { keepDeposit: offer } = paymentResource(() => 0).templates?.(payment, callerNo(OWNER)) ?? {};
    expect(offer?.properties[0]).toMatchObject({ name: 'depositKept', min: 1, max: DEPOSIT });
  });

  it.each<[string, readonly PaymentEvent[], boolean, number?]>([
    ['paid without a deposit', [approved(5), captured], false],
    ['paid', [approvedWithDeposit(5)], false],
    ['lent', [approvedWithDeposit(5), captured], false],
    ['back', isBack, true],
    ['back for too long', isBack, false, KEEP_BY + 1],
    ['kept', [...isBack, depositKept(5, 50)], false],
    ['released', [...isBack, depositReleased(5)], false],
  ])('is offered of what is %s exactly to those from whom it is accepted', async (_, history, isPossible, now = 0) => {
    for (const caller of [callerNo(OWNER), operator(), callerNo(RENTER), callerNo(STRANGER)]) {
      const world = { ...emptyWorld(), now: () => new Date(now * 1_000).toISOString() };
      const [first, ...others] = history;
      const made = { ...first, customerId: RENTER, ownerId: OWNER } as PaymentEvent;
      await seed(world.payments, evolvePayment, [made, ...others]);
      const payment = (await world.payments.find(charge.reservationNo)) as Payment;
      const offered = Object.keys(paymentResource(() => now).templates?.(payment, caller) ?? {});
      const wish = { paymentNo: charge.reservationNo, kept: 1, reason: SCRATCH };
      await keepDeposit(world, wish, caller, context);
      const written = world.payments.written.slice(history.length).map(({ event }) => event.type);
      const manages = caller.person?.customerId === OWNER || caller.person?.isOperator === true;
      expect([offered, written]).toEqual(isPossible && manages ? [['keepDeposit'], ['DepositKept']] : [[], []]);
    }
  });
});
