import { describe, expect, it } from 'vitest';
import { TOLD_AT, told } from '#support/envelope.fixture.ts';
import type { Asked } from '../clients/commands.ts';
import { checkAnswers } from './check-answers.ts';

const ID = 'mine';
const MINUTE_MS = 60_000;

function asked(fields: Pick<Asked, 'command' | 'status'> & Partial<Asked>): Asked {
  const numbers = { itemNo: 1, reservationNo: 2 };
  return { ...numbers, startedAt: TOLD_AT - 100, answeredAt: TOLD_AT + 100, correlationId: ID, ...fields };
}

function mine(subject: string, type: string, version = 1, state: object = {}, at = TOLD_AT) {
  return told(subject, type, version, state, { at, correlationId: ID });
}

describe('a command answered 2xx', () => {
  it.each([
    ['register', 'item/1', 'ItemRegistered'],
    ['change', 'item/1', 'ItemChanged'],
    ['delete', 'item/1', 'ItemDeleted'],
    ['reserve', 'reservation/2', 'Reserved'],
    ['pay', 'reservation/2', 'PaymentRequested'],
    ['cancelPayment', 'reservation/2', 'PaymentCancellationRequested'],
    ['cancel', 'reservation/2', 'ReservationCancelled'],
    ['lend', 'item/1', 'RentedItem'],
    ['return', 'item/1', 'ReturnedItem'],
    ['review', 'review/2', 'Reviewed'],
  ] as const)('%s has had its effect, or it is reported', (command, subject, type) => {
    const one = asked({ command, status: 200, ...(command === 'change' ? { wanted: { itemPrice: 5 } } : {}) });
    expect(checkAnswers([one], [mine(subject, type)])).toEqual([]);
    expect(checkAnswers([one], [])).toEqual([
      `${command} (item 1, reservation 2; mine) was answered 200: nothing of it happened`,
    ]);
  });

  it('may have found it done, at that time', () => {
    const pay = asked({ command: 'pay', status: 200 });
    const paid = told('reservation/2', 'PaymentRequested', 3, { paymentStatus: 'Paid' }, { at: TOLD_AT - MINUTE_MS });
    const unpaid = (at: number) =>
      told('reservation/2', 'PaymentCancellationRequested', 4, { paymentStatus: 'NotPaid' }, { at });
    expect(checkAnswers([pay], [paid])).toEqual([]);
    expect(checkAnswers([pay], [paid, unpaid(TOLD_AT + MINUTE_MS)])).toEqual([]);
    expect(checkAnswers([pay], [paid, unpaid(TOLD_AT - MINUTE_MS / 2)])).toHaveLength(1);
  });

  it('may not have found it done later, nor by another reservation', () => {
    const lend = asked({ command: 'lend', status: 200 });
    const lent = (reservationNo: number, at: number) =>
      told('item/1', 'RentedItem', 3, { rentalStatus: 'Renting', reservationNo }, { at });
    expect(checkAnswers([lend], [lent(2, TOLD_AT)])).toEqual([]);
    expect(checkAnswers([lend], [lent(2, TOLD_AT + MINUTE_MS)])).toHaveLength(1);
    expect(checkAnswers([lend], [lent(9, TOLD_AT)])).toHaveLength(1);
  });

  it('of which only one can have it did it itself', () => {
    const cancel = asked({ command: 'cancel', status: 204 });
    expect(checkAnswers([cancel], [told('reservation/2', 'ReservationCancelled', 2)])).toHaveLength(1);
  });
});

describe('a command answered 4xx', () => {
  it.each([
    ['register', 'item/1', 'ItemRegistered'],
    ['delete', 'item/1', 'ItemDeleted'],
    ['reserve', 'reservation/2', 'Reserved'],
    ['pay', 'reservation/2', 'PaymentRequested'],
    ['lend', 'item/1', 'RentedItem'],
    ['return', 'item/1', 'ReturnedItem'],
    ['review', 'review/2', 'Reviewed'],
    ['review', 'item/1', 'ItemDeleted'],
  ] as const)('%s has had no effect, or it is reported', (command, subject, type) => {
    const one = asked({ command, status: 409, code: 'no' });
    expect(checkAnswers([one], [told(subject, type, 1)])).toEqual([]);
    expect(checkAnswers([one], [mine(subject, type)])).toEqual([
      `${command} (item 1, reservation 2; mine) was answered 409 no: and yet ${type}`,
    ]);
  });

  it('was not charged when it was declined', () => {
    const approved = mine('payment/2', 'PaymentApproved');
    expect(checkAnswers([asked({ command: 'pay', status: 402 })], [approved])).toHaveLength(1);
    // The payment was closed in the meantime, and the money goes back.
    expect(checkAnswers([asked({ command: 'pay', status: 404 })], [approved])).toEqual([]);
  });

  it('may have been taken back before the answer', () => {
    const paid = mine('reservation/2', 'PaymentRequested', 3);
    const back = (at: number) => told('reservation/2', 'PaymentCancellationRequested', 4, {}, { at });
    const pay = asked({ command: 'pay', status: 409, code: 'payment-overtaken' });
    expect(checkAnswers([pay], [paid, back(TOLD_AT)])).toEqual([]);
    expect(checkAnswers([pay], [paid, back(TOLD_AT + MINUTE_MS)])).toHaveLength(1);
  });
});

it('reports an error that a function did not expect, not one of the gateway', () => {
  expect(checkAnswers([asked({ command: 'cancel', status: 500, code: 'internal-error' })], [])).toEqual([
    'cancel (item 1, reservation 2; mine) was answered 500 internal-error: nobody expected that',
  ]);
  expect(checkAnswers([asked({ command: 'cancel', status: 500 })], [])).toEqual([]);
});

it('reports a request that the market could not read: its clients are to rent, not to be refused', () => {
  expect(checkAnswers([asked({ command: 'reserve', status: 400, code: 'invalid-body' })], [])).toEqual([
    "reserve (item 1, reservation 2; mine) was answered 400 invalid-body: the client keeps the API's rules",
  ]);
});

it('says nothing of what has no sure answer', () => {
  for (const status of [0, 500, 503]) {
    expect(checkAnswers([asked({ command: 'cancel', status })], [])).toEqual([]);
    expect(
      checkAnswers([asked({ command: 'cancel', status })], [mine('reservation/2', 'ReservationCancelled')]),
    ).toEqual([]);
  }
  // A refusal by the gateway itself.
  const refused = asked({ command: 'register', status: 429, correlationId: undefined });
  expect(checkAnswers([refused], [])).toEqual([]);
});
