import { changeItem } from '@gdmarket/client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type People, startSigningIn } from '../support/access/people.ts';
import { rentalThat, sendAs } from '../support/access/rentals.ts';
import { eventually } from '../support/eventually.ts';
import { expectStatus, get, market, patch } from '../support/http-client.ts';
import { makeLate, today } from '../support/late.ts';
import {
  askToLend,
  askToPay,
  askToReserve,
  askToReturn,
  confirmed,
  onceAvailable,
  registerItem,
  reserve,
  untilReservation,
} from '../support/market.ts';
import { expectProblem } from '../support/problem.ts';
import { fetchOne } from '../support/resources.ts';

const scratch = { depositKept: 60, reason: 'The lens is scratched' };
/** What the renter is told of it. */
const told = { kind: 'deposit', reason: 'deposit-kept', itemName: 'Camera', words: null };

describe('a deposit', () => {
  it('is shown, agreed, reserved with the payment, and kept in part once the item is back', async () => {
    const { itemNo, deposit } = await registerItem({ deposit: 200 });
    expect(deposit).toBe(200);
    await eventually(async () => expect(await fetchOne('itemInfoes', itemNo)).toMatchObject({ deposit: 200 }));
    const { reservationNo } = await confirmed(await reserve(itemNo, { deposit: 200 }));
    expect(await fetchOne('reservations', reservationNo)).toMatchObject({ total: 100, deposit: 200 });
    expectStatus(await onceAvailable(() => askToPay(reservationNo)), 200);
    const path = `/payments/${reservationNo}`;
    expect(expectStatus(await get(path), 200).body).toMatchObject({
      itemPrice: 100,
      total: 100,
      deposit: { amount: 200, status: 'Held', keepBy: null, kept: null },
    });
    expectStatus(await onceAvailable(() => askToLend(itemNo, reservationNo)), 200);
    expectProblem(await patch(path, scratch), 409, 'not-returned');
    expectStatus(await askToReturn(itemNo, reservationNo), 200);
    await eventually(async () =>
      expect(expectStatus(await get(path, { accept: 'application/prs.hal-forms+json' }), 200).body).toMatchObject({
        deposit: { status: 'Keepable' },
        _templates: { keepDeposit: { method: 'PATCH' } },
      }),
    );
    expectProblem(await patch(path, { ...scratch, depositKept: 201 }), 422, 'more-than-the-deposit');
    // Where nobody has signed in, nobody can be told apart: the words are shown to nobody.
    const kept = { deposit: { amount: 200, status: 'Kept', kept: 60, reason: null } };
    expect(expectStatus(await patch(path, scratch), 200).body).toMatchObject(kept);
    expect(expectStatus(await patch(path, scratch), 200).body).toMatchObject(kept);
    expectProblem(await patch(path, { ...scratch, depositKept: 61 }), 409, 'deposit-decided');
  });

  it('that a renter did not agree to rejects the reservation, and one that nobody asks for cannot be kept', async () => {
    const { itemNo } = await registerItem({ deposit: 200 });
    const asked = expectStatus(await askToReserve(itemNo, { deposit: 100 }), 201).body;
    const refused = await untilReservation(asked.reservationNo, { status: 'Rejected' });
    expect(refused).toMatchObject({ rejectionReason: 'price-changed', deposit: 200 });
    expectProblem(await patch('/payments/2000000000', scratch), 404, 'payment-not-found');
  });
});

/** A rental of today alone that is paid and handed over, and is late by so many days. */
async function lentAndLate(days: number): Promise<{ readonly itemNo: number; readonly reservationNo: number }> {
  const { itemNo } = await registerItem({ deposit: 50, lateFee: 20 });
  const wish = { from: today(), to: today(), lateFee: 20 };
  const { reservationNo } = await confirmed(await reserve(itemNo, wish));
  expectStatus(await onceAvailable(() => askToPay(reservationNo)), 200);
  expectStatus(await onceAvailable(() => askToLend(itemNo, reservationNo)), 200);
  await untilReservation(reservationNo, { rentalStatus: 'Renting', dueOn: wish.to });
  if (days > 0) await makeLate(reservationNo, days);
  return { itemNo, reservationNo };
}

describe('a late fee', () => {
  it('is shown before it is due, grows while the item is out, and is kept only by its owner', async () => {
    const { itemNo, reservationNo } = await lentAndLate(2);
    const due = { daysLate: 2, lateFeeDue: 40 };
    await eventually(async () => expect(await fetchOne('itemInfoes', itemNo)).toMatchObject({ lateFee: 20 }));
    const shown = { deposit: 50, lateFee: 20, overdue: true, ...due };
    expect(await fetchOne('reservations', reservationNo)).toMatchObject(shown);
    expectStatus(await askToReturn(itemNo, reservationNo), 200);
    expect(await untilReservation(reservationNo, { status: 'Closed' })).toMatchObject({ overdue: false, ...due });
    const path = `/payments/${reservationNo}`;
    await eventually(async () =>
      expect(expectStatus(await get(path), 200).body).toMatchObject({
        deposit: { amount: 50, status: 'Keepable', kept: null, ...due },
      }),
    );
    const asked = { depositKept: 20, reason: '2 days late' };
    expect(expectStatus(await patch(path, asked), 200).body).toMatchObject({
      deposit: { status: 'Kept', kept: 20, ...due },
    });
  });

  it.each([
    [9, { daysLate: 9, lateFeeDue: 50 }],
    [0, { daysLate: undefined, lateFeeDue: undefined }],
  ])('%i days after the last one is the deposit at most, and nothing in time', async (days, due) => {
    const { itemNo, reservationNo } = await lentAndLate(days);
    expectStatus(await askToReturn(itemNo, reservationNo), 200);
    const { daysLate, lateFeeDue } = await untilReservation(reservationNo, { status: 'Closed' });
    expect({ daysLate, lateFeeDue }).toEqual(due);
  });

  it('that a renter did not agree to rejects the reservation, and one above the deposit contradicts it', async () => {
    const { itemNo } = await registerItem({ deposit: 50, lateFee: 20 });
    const { reservationNo } = expectStatus(await askToReserve(itemNo, { deposit: 50, lateFee: 10 }), 201).body;
    const refused = await untilReservation(reservationNo, { status: 'Rejected' });
    expect(refused).toMatchObject({ rejectionReason: 'price-changed', lateFee: 20 });
    expectProblem(await changeItem(market, { itemNo, lateFee: 51 }), 422, 'rules-contradict');
    expectProblem(await changeItem(market, { itemNo, deposit: 0 }), 422, 'rules-contradict');
  });
});

describe('a deposit of people who signed in', () => {
  let people: People;
  beforeAll(async () => {
    people = await startSigningIn();
  });
  afterAll(() => people.restore());

  it('is in its owner’s list, and the renter is told and sees why until the owner is forgotten', async () => {
    const sides = { owner: await people.signIn(), renter: await people.signIn() };
    const { owner, renter } = sides;
    const { reservationNo } = await rentalThat('returned', sides, { deposit: 200 });
    const path = `/payments/${reservationNo}`;
    await eventually(async () => {
      const list = await sendAs(owner, 'GET', `/payments?ownerId=${owner.customerId}`);
      const deposit = expect.objectContaining({ status: 'Keepable' });
      expect(expectStatus(list, 200).body).toMatchObject({ _embedded: { payments: [{ reservationNo, deposit }] } });
    });
    expectProblem(await sendAs(renter, 'PATCH', path, scratch), 403, 'not-the-owner');
    expectProblem(await sendAs(await people.signIn(), 'PATCH', path, scratch), 403, 'not-the-owner');
    expectStatus(await sendAs(owner, 'PATCH', path, scratch), 200);
    const seen = async () => expectStatus(await sendAs(renter, 'GET', path), 200).body;
    expect(await seen()).toMatchObject({ deposit: { kept: 60, reason: scratch.reason } });
    for (const other of [await get(path), await sendAs(await people.signIn(), 'GET', path)])
      expect(expectStatus(other, 200).body).toMatchObject({ deposit: { kept: 60, reason: null } });
    await eventually(async () => {
      const page = expectStatus(await sendAs(renter, 'GET', '/me/notices'), 200);
      expect(page.body).toMatchObject({
        _embedded: { notices: expect.arrayContaining([expect.objectContaining(told)]) },
      });
      expect(page.text).not.toContain(scratch.reason);
    });
    expectStatus(await sendAs(owner, 'DELETE', '/me'), 204);
    await eventually(async () => expect(await seen()).toMatchObject({ deposit: { kept: 60, reason: null } }));
  });
});
