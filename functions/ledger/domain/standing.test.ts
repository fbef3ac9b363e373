import { describe, expect, it } from 'vitest';
import { postings } from './postings.ts';
import { standingsOf, turnoversOf } from './standing.ts';
import { transfersOf } from './transfer.ts';

const event = {
  eventId: 'payment#7#1',
  eventType: 'any',
  at: '2026-11-29T10:00:00.000Z',
  reservationNo: 7,
  currency: 'KRW',
};
const paid = { state: { itemPrice: 100 } };
const approved = postings.PaymentApproved(paid);
const captured = postings.PaymentCaptured(paid);
const canceled = (was: boolean) => postings.PaymentCanceled({ ...paid, authorizationId: 'a', captured: was });
const refunded = postings.PaymentRefunded(paid);

const nothing = {
  ...{ held: 0, captured: 0, toRefund: 0, refunded: 0 },
  ...{ depositsHeld: 0, depositsKept: 0, depositsReleased: 0 },
};

const deposit = { amount: 200 };
const secured = { state: { itemPrice: 100, deposit } };
const reserved = postings.PaymentApproved(secured);
const settled = (kept: number, lapsed = false) =>
  postings.DepositSettled({ state: { itemPrice: 100, deposit: { ...deposit, kept, lapsed } } });
const lent = [reserved, captured];

describe('where the money of a payment is', () => {
  it.each([
    ['approved', [approved], { held: 100 }],
    [
      'approved again by a newer attempt',
      [approved, postings.PaymentApproved({ ...paid, sameMoney: true })],
      { held: 100 },
    ],
    ['captured', [approved, captured], { captured: 100 }],
    ['cancelled', [approved, canceled(false)], { toRefund: 100 }],
    ['cancelled and given back', [approved, canceled(false), refunded], { refunded: 100 }],
    ['cancelled after the capture', [approved, captured, canceled(true)], { toRefund: 100 }],
    ['given back and paid again', [approved, canceled(false), refunded, approved], { held: 100, refunded: 100 }],
    ['cancelled without money', [postings.PaymentCanceled({ ...paid, captured: false })], {}],
    ['closed', [postings.PaymentClosed()], {}],
    ['approved with a deposit', [reserved], { held: 100, depositsHeld: 200 }],
    [
      'approved with a deposit, again by a newer attempt',
      [reserved, postings.PaymentApproved({ ...secured, sameMoney: true })],
      { held: 100, depositsHeld: 200 },
    ],
    ['handed over with a deposit', lent, { captured: 100, depositsHeld: 200 }],
    [
      'decided on a deposit, before the provider has done it',
      [...lent, postings.DepositDue(), postings.DepositKept(), postings.DepositReleased()],
      { captured: 100, depositsHeld: 200 },
    ],
    ['kept in part', [...lent, settled(50)], { captured: 100, depositsKept: 50, depositsReleased: 150 }],
    ['kept in full', [...lent, settled(200)], { captured: 100, depositsKept: 200 }],
    ['released', [...lent, settled(0)], { captured: 100, depositsReleased: 200 }],
    ['lapsed before it was taken', [...lent, settled(50, true)], { captured: 100, depositsReleased: 200 }],
    ['cancelled with a deposit', [reserved, canceled(false)], { toRefund: 100, depositsHeld: 200 }],
    [
      'given back with a deposit',
      [reserved, canceled(false), postings.PaymentRefunded({ ...paid, deposit: 200 })],
      { refunded: 100, depositsReleased: 200 },
    ],
  ] as const)('%s', (_name, moved, expected) => {
    const transfers = moved.flatMap((made) => transfersOf(event, made));
    const known = standingsOf(turnoversOf(transfers));
    expect(known).toStrictEqual(
      transfers.length === 0 ? [] : [{ currency: 'KRW', ...nothing, ...expected, trialBalance: 0 }],
    );
  });

  it('is known for each currency', () => {
    const euro = transfersOf({ ...event, currency: 'EUR' }, approved);
    const won = transfersOf(event, [...approved, ...captured]);
    expect(standingsOf(turnoversOf([...won, ...euro])).map(({ currency, held }) => [currency, held])).toStrictEqual([
      ['EUR', 100],
      ['KRW', 0],
    ]);
  });

  it('numbers the lines of an event from 1', () => {
    expect(transfersOf(event, [...approved, ...captured]).map(({ line }) => line)).toStrictEqual([1, 2]);
  });
});
