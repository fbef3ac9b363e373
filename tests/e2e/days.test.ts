import { changeItem } from '@gdmarket/client';
import { describe, expect, it } from 'vitest';
import { dayAfter, hourOf, marketDay, SEOUL } from '#contracts/days/civil-day.ts';
import { eventually } from '../support/eventually.ts';
import { anHour, deliver } from '../support/grants/deliver.ts';
import { expectStatus, get, market, remove } from '../support/http-client.ts';
import { letTimePass } from '../support/let-time-pass.ts';
import {
  askToCancelPayment,
  askToLend,
  askToPay,
  askToReserve,
  askToReturn,
  askToReview,
  confirmed,
  newCustomer,
  onceAllowed,
  onceAvailable,
  registerItem,
  reserve,
  until,
  untilGone,
  untilReservation,
} from '../support/market.ts';
import { expectProblem } from '../support/problem.ts';
import { fetchOne } from '../support/resources.ts';

const today = marketDay({ now: () => new Date().toISOString() });
const span = (first: number, last = first) => ({ from: dayAfter(today, first), to: dayAfter(today, last) });
const pay = async (reservationNo: number) => expectStatus(await onceAvailable(() => askToPay(reservationNo)), 200).body;

describe('reservations for days', () => {
  it('stand side by side where their days do not touch, and say which are taken where they do', async () => {
    const { itemNo } = await registerItem();
    const first = await confirmed(await reserve(itemNo, span(3, 4)));
    expect(first).toMatchObject({ ...span(3, 4), total: 100, dueOn: null, overdue: false });
    await confirmed(await reserve(itemNo, span(5)));
    await confirmed(await reserve(itemNo, span(0, 2)));
    const taken = expectProblem(await askToReserve(itemNo, span(2, 3)), 409, 'days-taken');
    expect(taken.taken).toEqual(expect.arrayContaining([span(0, 2), span(3, 4)]));
    expectProblem(await askToReserve(itemNo), 409, 'item-already-reserved');
    const shown = {
      itemStatus: 'Rentable',
      reservationNo: null,
      bookedDays: [span(0, 2), span(3, 4), span(5)],
    } as const;
    const { bookings } = await fetchOne('items', itemNo);
    expect(await fetchOne('items', itemNo)).toMatchObject(shown);
    expect(bookings?.map(({ from, to }) => ({ from, to }))).toEqual(shown.bookedDays);
    expect(bookings?.[1]?.reservationNo).toBe(first.reservationNo);
    await eventually(async () => expect(await fetchOne('itemInfoes', itemNo)).toMatchObject(shown));
  });

  it('give their days back when they are cancelled, and are not in the way of another before that', async () => {
    const { itemNo } = await registerItem();
    const { reservationNo } = await confirmed(await reserve(itemNo, span(3, 4)));
    await confirmed(await reserve(itemNo, span(6)));
    expectStatus(await remove(`/reservations/${reservationNo}`), 204);
    await untilGone('reservations', reservationNo);
    await confirmed(expectStatus(await onceAllowed(() => askToReserve(itemNo, span(4, 5))), 201).body);
    expect(await fetchOne('items', itemNo)).toMatchObject({ bookedDays: [span(4, 5), span(6)] });
  });

  it('are handed over on their days, returned, and reviewed once no other stands', async () => {
    const { itemNo } = await registerItem({ priceUnit: 'Day' });
    const now = await confirmed(await reserve(itemNo, { ...span(0, 1), itemPrice: 100, total: 200 }));
    const later = await confirmed(await reserve(itemNo, span(2)));
    expect(now.total).toBe(200);
    await pay(now.reservationNo);
    await pay(later.reservationNo);
    expect(await fetchOne('payments', now.reservationNo)).toMatchObject({ itemPrice: 200, paymentStatus: 'Paid' });
    expect(expectProblem(await askToLend(itemNo, later.reservationNo), 409, 'not-its-days')).toMatchObject(span(2));
    const lent = expectStatus(await onceAvailable(() => askToLend(itemNo, now.reservationNo)), 200).body;
    expect(lent).toMatchObject({
      itemStatus: 'NotRentable',
      rentalStatus: 'Renting',
      reservationNo: now.reservationNo,
    });
    const out = await untilReservation(now.reservationNo, { rentalStatus: 'Renting' });
    expect(out).toMatchObject({ dueOn: span(1).to, overdue: false });
    await until('itemInfoes', itemNo, { reservationNo: now.reservationNo, dueOn: span(1).to, rentalStatus: 'Renting' });
    await confirmed(await reserve(itemNo, span(3)));
    const back = expectStatus(await askToReturn(itemNo, now.reservationNo), 200).body;
    expect(back).toMatchObject({ itemStatus: 'Rentable', rentalStatus: 'Returned', bookedDays: [span(2), span(3)] });
    const returned = await untilReservation(now.reservationNo, { rentalStatus: 'Returned' });
    expectProblem(await onceAllowed(() => askToReview(returned)), 409, 'item-held');
    expectStatus(await remove(`/reservations/${later.reservationNo}`), 204);
  });

  it('leave the days free that the owner needs, after the day on which the item came back', async () => {
    const { itemNo } = await registerItem({ daysBetween: 2 });
    const { reservationNo } = await confirmed(await reserve(itemNo, span(0, 3)));
    await pay(reservationNo);
    expectStatus(await onceAvailable(() => askToLend(itemNo, reservationNo)), 200);
    expect(await fetchOne('items', itemNo)).not.toHaveProperty('returnedOn');
    const back = expectStatus(await askToReturn(itemNo, reservationNo), 200).body;
    expect(back).toMatchObject({ itemStatus: 'Rentable', bookedDays: [], returnedOn: today });
    await untilReservation(reservationNo, { status: 'Closed' });
    const renter = { customerId: newCustomer() };
    expect(expectProblem(await askToReserve(itemNo, { ...renter, ...span(2) }), 409, 'days-taken')).toMatchObject({
      detail: `too near to its return on ${today} (days that the owner needs between: 2)`,
      taken: [span(0)],
    });
    await until('itemInfoes', itemNo, { rentalStatus: 'Returned', returnedOn: today });
    await confirmed(await reserve(itemNo, { ...renter, ...span(3) }));
  });

  it('without days, the item is taken altogether, as ever', async () => {
    const { itemNo } = await registerItem();
    const { reservationNo } = await confirmed(await reserve(itemNo));
    expect(await fetchOne('reservations', reservationNo)).toMatchObject({ from: null, to: null, total: 100 });
    expectProblem(await askToReserve(itemNo, span(3)), 409, 'item-already-reserved');
  });
});

describe('an extension', () => {
  it('follows the renter’s own booking without days between, and others keep theirs', async () => {
    const { itemNo } = await registerItem({ daysBetween: 2, minDays: 2, maxDays: 4 });
    const renter = { customerId: newCustomer() };
    const first = await confirmed(await reserve(itemNo, { ...renter, ...span(0, 1) }));
    const other = { customerId: newCustomer(), customerName: 'Another' };
    expectProblem(await askToReserve(itemNo, { ...other, ...span(2, 3) }), 409, 'days-taken');
    const longest = expectProblem(await askToReserve(itemNo, { ...renter, ...span(2, 4) }), 409, 'rental-length');
    const detail = `it is rented for 2 to 4 days, together with those since ${span(0).from} that you have reserved`;
    expect(longest).toMatchObject({ minDays: 2, maxDays: 4, detail });
    const next = await confirmed(await reserve(itemNo, { ...renter, ...span(2) }));
    expect(next).toMatchObject({ extensionOf: first.reservationNo, ...span(2) });
    expect(first).not.toHaveProperty('extensionOf');
    await confirmed(await reserve(itemNo, { ...other, ...span(5, 6) }));
    expect(expectProblem(await askToReserve(itemNo, { ...renter, ...span(3) }), 409, 'days-taken').taken).toEqual([
      span(5, 6),
    ]);
  });

  it('is handed over on the last day of the first, once that is back', async () => {
    const { itemNo } = await registerItem({ daysBetween: 1 });
    const renter = { customerId: newCustomer() };
    const first = await confirmed(await reserve(itemNo, { ...renter, ...span(0) }));
    const next = await confirmed(await reserve(itemNo, { ...renter, ...span(1, 2) }));
    await pay(first.reservationNo);
    expectStatus(await onceAvailable(() => askToLend(itemNo, first.reservationNo)), 200);
    await pay(next.reservationNo);
    const { _links } = await fetchOne('items', itemNo);
    expect(_links.extension?.href).toMatch(new RegExp(`/reservations/${next.reservationNo}$`));
    expect(expectProblem(await askToLend(itemNo, next.reservationNo), 409, 'not-its-days')).toMatchObject(span(1, 2));
    const back = expectStatus(await askToReturn(itemNo, first.reservationNo), 200).body;
    expect(back).toMatchObject({ bookedDays: [span(0, 2)] });
    // Before that is heard of, the first has the day, and from then on its extension.
    const other = { customerId: newCustomer(), ...span(0) };
    expectProblem(await askToReserve(itemNo, other), 409, 'days-taken');
    await untilReservation(first.reservationNo, { rentalStatus: 'Returned', status: 'Closed' });
    expectProblem(await askToReserve(itemNo, other), 409, 'days-taken');
    const lent = expectStatus(await onceAvailable(() => askToLend(itemNo, next.reservationNo)), 200).body;
    expect(lent).toMatchObject({
      rentalStatus: 'Renting',
      reservationNo: next.reservationNo,
      bookedDays: [span(0, 2)],
    });
    expectProblem(await askToReserve(itemNo, other), 409, 'days-taken');
    const out = await untilReservation(next.reservationNo, { rentalStatus: 'Renting' });
    expect(out).toMatchObject({ dueOn: span(2).to, overdue: false });
    await until('itemInfoes', itemNo, { reservationNo: next.reservationNo, dueOn: span(2).to });
    expectStatus(await askToReturn(itemNo, next.reservationNo), 200);
  });
});

describe('what begins more than six days ahead', () => {
  const ahead = span(7, 8);
  const payFrom = hourOf(dayAfter(ahead.from, -6), 0, SEOUL).toISOString();
  const payBy = hourOf(dayAfter(ahead.from, -4), 0, SEOUL).toISOString();

  it('is paid once it is near: the market says from when, and takes no payment before', async () => {
    const { itemNo } = await registerItem();
    const { reservationNo } = await confirmed(await reserve(itemNo, ahead));
    expect(await fetchOne('reservations', reservationNo)).toMatchObject({ payFrom, payBy, paymentStatus: 'NotPaid' });
    expect(expectProblem(await askToPay(reservationNo), 409, 'too-early-to-pay')).toMatchObject({ payFrom });
    expect(await fetchOne('reservations', reservationNo)).toMatchObject({ payFrom, payBy, paymentStatus: 'NotPaid' });
    expectStatus(await remove(`/reservations/${reservationNo}`), 204);
  });

  it('begins in six days: it is paid as ever', async () => {
    const { itemNo } = await registerItem();
    const near = await confirmed(await reserve(itemNo, span(6)));
    expect(near).not.toHaveProperty('payFrom');
    expect(await pay(near.reservationNo)).toMatchObject({ paymentStatus: 'Paid', payBy: null });
  });

  it('can be paid when the time has come, has as long again when that is taken back, and ends when nobody pays', async () => {
    const { itemNo } = await registerItem();
    const { reservationNo } = await confirmed(await reserve(itemNo, ahead));
    const now = Math.floor(Date.now() / 1000);
    await letTimePass(reservationNo, now - 60, now + 3_600);
    await pay(reservationNo);
    const again = expectStatus(await askToCancelPayment(reservationNo), 200).body;
    expect(Date.parse(again.payBy ?? '')).toBeGreaterThan(Date.now() + 47 * 3_600_000);
    await letTimePass(reservationNo, now - 120, now - 60);
    await deliver('reservation-events', { body: JSON.stringify(anHour()) });
    await untilGone('reservations', reservationNo);
    await eventually(async () => expect(await fetchOne('items', itemNo)).toMatchObject({ bookedDays: [] }));
  });
});

describe('what an owner says about days', () => {
  it('is kept by every reservation, at once', async () => {
    const { itemNo } = await registerItem({ minDays: 2, maxDays: 3, daysBetween: 1, blockedDays: [span(20, 21)] });
    const refused = expectProblem(await askToReserve(itemNo, span(1)), 409, 'rental-length');
    expect(refused).toMatchObject({ minDays: 2, maxDays: 3 });
    expect(expectProblem(await askToReserve(itemNo, span(21, 22)), 409, 'days-taken').taken).toEqual([span(20, 21)]);
    expectProblem(await askToReserve(itemNo), 409, 'days-required');
    await confirmed(await reserve(itemNo, span(5, 6)));
    expect(expectProblem(await askToReserve(itemNo, span(7, 8)), 409, 'days-taken').taken).toEqual([span(5, 6)]);
    await confirmed(await reserve(itemNo, span(8, 9)));
  });

  it('can be changed, and is refused when it contradicts itself', async () => {
    const { itemNo } = await registerItem({ minDays: 2 });
    expectProblem(await changeItem(market, { itemNo, maxDays: 1 }), 422, 'rules-contradict');
    const changed = expectStatus(await changeItem(market, { itemNo, minDays: 1, priceUnit: 'Day' }), 200);
    expect(changed.body).toMatchObject({ minDays: 1, priceUnit: 'Day' });
    await until('itemInfoes', itemNo, { priceUnit: 'Day' });
  });

  it('has a total that the renter agrees to', async () => {
    const { itemNo } = await registerItem({ priceUnit: 'Day' });
    const { reservationNo } = await reserve(itemNo, { ...span(1, 3), total: 100 });
    await untilReservation(reservationNo, { status: 'Rejected', rejectionReason: 'price-changed', total: 300 });
  });
});

it.each([
  [{ from: span(1).from }, 'to'],
  [{ to: span(1).to }, 'from'],
  [{ from: span(2).from, to: span(1).to }, 'to'],
])('days that are none are refused: %j', async (days, path) => {
  const { itemNo } = await registerItem();
  const { errors } = expectProblem(await askToReserve(itemNo, days), 400, 'invalid-request');
  expect(errors?.map((error) => error.path)).toEqual([path]);
});

it('days that have begun, or are more than a year ahead, are refused', async () => {
  const { itemNo } = await registerItem();
  for (const days of [span(-1, 1), span(300, 400)])
    expectProblem(await askToReserve(itemNo, days), 409, 'days-out-of-reach');
  expectStatus(await get(`/items/${itemNo}`), 200);
});
