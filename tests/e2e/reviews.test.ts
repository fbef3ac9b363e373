import { describe, expect, it } from 'vitest';
import { expectStatus, get, post, remove } from '../support/http-client.ts';
import {
  askToReserve,
  askToReview,
  heldRental,
  lentRental,
  newCustomer,
  onceAllowed,
  paidRental,
  registerItem,
  returnedRental,
  review,
  until,
  untilGone,
} from '../support/market.ts';
import { expectProblem } from '../support/problem.ts';
import { fetchAll, fetchOne } from '../support/resources.ts';

describe('a review', () => {
  it('takes its item off the market and shows in both views', async () => {
    const rental = await returnedRental(await registerItem({ itemName: 'Tent' }));
    const { reservationNo, customerId } = rental.reservation;
    const written = await review(rental, { customerName: 'Somebody', comment: 'dry all night', itemName: 'Palace' });
    expect(written).toMatchObject({
      reservationNo,
      customerId,
      customerName: 'Somebody',
      itemNo: rental.item.itemNo,
      itemName: 'Tent',
      score: 5,
      comment: 'dry all night',
    });
    expect(await fetchOne('reviews', written.reviewNo)).toEqual(written);
    expectProblem(await get(`/items/${rental.item.itemNo}`), 404, 'item-not-found');
    await until('itemInfoes', rental.item.itemNo, { itemStatus: 'Deleted', score: 5, rentalStatus: 'Returned' });
    await until('reviewInfoes', written.reviewNo, { itemName: 'Tent', score: 5, comment: 'dry all night' });
    expect((await fetchAll('reviews')).filter((other) => other.reservationNo === reservationNo)).toEqual([written]);
    expect((await fetchAll('items')).filter((item) => item.itemNo === rental.item.itemNo)).toEqual([]);
  });

  it('needs no name and no comment, and ignores a number of its own', async () => {
    const rental = await returnedRental();
    const { reservationNo, customerId } = rental.reservation;
    const body = { reviewNo: '999', customerId, reservationNo, score: 1 };
    const answer = expectStatus(await onceAllowed(() => post('/reviews', body)), 201);
    expect(answer.body).toMatchObject({ customerName: 'Customer1', score: 1, comment: null });
    const location = answer.headers.get('location') ?? '';
    expect((await get(location)).body).toEqual(answer.body);
  });

  it('is written once', async () => {
    const rental = await returnedRental();
    await review(rental);
    expectProblem(await askToReview(rental.reservation, { score: 1 }), 409, 'already-reviewed');
    const written = (await fetchAll('reviews')).filter(
      (other) => other.reservationNo === rental.reservation.reservationNo,
    );
    expect(written).toMatchObject([{ score: 5 }]);
  });

  it('sent three times at once with different words is one of them, and the others are told so', async () => {
    const rental = await returnedRental();
    const send = (score: number) => onceAllowed(() => askToReview(rental.reservation, { score }));
    const answers = await Promise.all([1, 2, 3].map(send));
    const score = answers.findIndex(({ status }) => status === 201) + 1;
    expect(answers[score - 1]).toMatchObject({ status: 201, body: { score } });
    const others = answers.filter((_, index) => index !== score - 1);
    for (const other of others) expectProblem(other, 409, 'already-reviewed');
    expect(await fetchOne('reviews', rental.reservation.reservationNo)).toMatchObject({ score });
  });

  it('is the renter’s alone, by their number', async () => {
    const rental = await returnedRental();
    const stranger = { customerId: newCustomer() };
    const answer = await onceAllowed(() => askToReview(rental.reservation, stranger));
    expectProblem(answer, 403, 'not-the-renter');
    expect(await fetchOne('items', rental.item.itemNo)).toMatchObject({ itemStatus: 'Rentable' });
  });

  it.each([
    ['held', heldRental],
    ['paid', paidRental],
    ['lent', lentRental],
  ])('of something that is only %s is refused', async (_, rent) => {
    const { item, reservation } = await rent();
    expectProblem(await askToReview(reservation), 409, 'not-returned');
    expect(await fetchOne('items', item.itemNo)).toMatchObject({ itemStatus: 'NotRentable' });
  });

  it('of a reservation nobody made is refused', async () => {
    const { reservation } = await heldRental();
    const answer = await askToReview({ ...reservation, reservationNo: newCustomer() });
    expectProblem(answer, 409, 'not-returned');
  });

  it('of an item that somebody else has by now is refused, and may be written when it is back', async () => {
    const first = await returnedRental();
    // The review must be requested before the test goes on: a stranger gets a 403 only then.
    const stranger = { customerId: newCustomer() };
    await onceAllowed(() => askToReview(first.reservation, stranger));
    const second = await heldRental(first.item);
    expectProblem(await askToReview(first.reservation), 409, 'item-held');
    expectProblem(await get(`/reviews/${first.reservation.reservationNo}`), 404, 'review-not-found');
    expectStatus(await remove(`/reservations/${second.reservation.reservationNo}`), 204);
    await until('items', first.item.itemNo, { itemStatus: 'Rentable' });
    await review(first);
    await untilGone('items', first.item.itemNo);
    // The item decides which comes first, the review or the next reservation: it is gone for the next renter.
    const late = await onceAllowed(() => askToReserve(first.item.itemNo));
    const { reservationNo } = expectStatus(late, 201).body;
    await until('reservations', reservationNo, { status: 'Rejected' });
  });
});
