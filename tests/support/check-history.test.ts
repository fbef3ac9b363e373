import { describe, expect, it } from 'vitest';
import type { Envelope } from '#shared/events/envelope.ts';
import type { Aggregates } from './aggregates.ts';
import { checkHistory } from './check-history.ts';
import { told } from './envelope.fixture.ts';
import { soundMarket } from './market-state.fixture.ts';

const { items, payments } = soundMarket();
const nothing: Aggregates = { items: [], locks: [], reservations: [], payments: [], reviews: [] };
const item = { ...nothing, items: items.slice(1, 2) };
const payment = { ...nothing, payments: payments.slice(0, 1) };

const lent: readonly Envelope[] = [
  told('item/2', 'ItemRegistered', 1),
  told('item/2', 'ItemHeld', 2, { reservationNo: 2 }),
  told('item/2', 'RentedItem', 3, { reservationNo: 2 }),
];

describe('versions', () => {
  it('may be heard in any order', () => {
    expect(checkHistory([...lent].reverse(), item)).toEqual([]);
  });

  it('must all be told', () => {
    expect(checkHistory(lent.slice(0, 2), item)).toEqual(['item/2 is at version 3, told were the versions 1, 2']);
    expect(checkHistory(lent.slice(1), item)).toEqual(['item/2 is at version 3, told were the versions 2, 3']);
    expect(checkHistory([], item)).toEqual(['item/2 is at version 3, told were the versions none']);
  });

  it('must be told once', () => {
    expect(checkHistory([...lent, told('item/2', 'ReturnedItem', 3)], item)).toHaveLength(1);
  });
});

it('an item is not held while somebody has it', () => {
  const [first, second] = lent;
  const history = [first, second, told('item/2', 'ItemHeld', 3, { reservationNo: 5 })].flatMap((one) => one ?? []);
  expect(checkHistory(history, item)).toEqual(['item/2, ItemHeld at version 3: reservation 2 had it']);
});

it('an item is lent to whom it is held for', () => {
  const lentTo = (reservationNo: number) => [...lent.slice(0, 2), told('item/2', 'RentedItem', 3, { reservationNo })];
  expect(checkHistory(lentTo(2), item)).toEqual([]);
  expect(checkHistory(lentTo(9), item)).toEqual(['item/2, RentedItem at version 3: reservation 9 has it, 2 had']);
});

describe('a payment', () => {
  const approved = told('payment/1', 'PaymentApproved', 1, { status: 'Approved' });

  it('is approved once while it is in force', () => {
    const twice = [approved, told('payment/1', 'PaymentApproved', 2, { status: 'Approved' })];
    const row = { ...nothing, payments: payment.payments.map((one) => ({ ...one, version: 2 })) };
    expect(checkHistory([approved], payment)).toEqual([]);
    const renumbered = twice.map((event) => ({ ...event, data: { ...Object(event.data), authorizationId: '1-1' } }));
    expect(checkHistory(renumbered, row)).toEqual([]);
    const refunded = told('payment/1', 'PaymentRefunded', 2, { status: 'Approved' });
    const later = renumbered.map((event, index) => ({
      ...event,
      data: { ...Object(event.data), version: 2 * index + 1 },
    }));
    expect(
      checkHistory(
        [later[0], refunded, later[1]].filter((event) => event !== undefined),
        {
          ...nothing,
          payments: payment.payments.map((one) => ({ ...one, version: 3 })),
        },
      ),
    ).toEqual([]);
    expect(checkHistory(twice, row)).toEqual([
      'payment/1 was charged twice: approved at version 2 while it was Approved',
    ]);
  });

  it('is approved anew after it was given back', () => {
    const row = { ...nothing, payments: payment.payments.map((one) => ({ ...one, version: 3 })) };
    const back = told('payment/1', 'PaymentCanceled', 2, { status: 'Canceled' });
    expect(
      checkHistory([approved, back, told('payment/1', 'PaymentApproved', 3, { status: 'Approved' })], row),
    ).toEqual([]);
  });
});
