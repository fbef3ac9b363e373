import { describe, expect, it } from 'vitest';
import { expectStatus, get, patch, post, remove } from '../support/http-client.ts';
import {
  askToReserve,
  heldRental,
  lentRental,
  registerItem,
  reserve,
  until,
  untilReservation,
} from '../support/market.ts';
import { expectProblem } from '../support/problem.ts';
import { fetchAll, fetchOne } from '../support/resources.ts';
import { whileOff } from '../support/switches.ts';

describe('an owner', () => {
  it('registers an item with name and price alone, numbers as numbers or text', async () => {
    const answer = expectStatus(await post('/items', { itemName: '  Leiter 3 m – 梯子  ', itemPrice: 0 }), 201);
    expect(answer.body).toMatchObject({
      ownerId: null,
      itemName: 'Leiter 3 m – 梯子',
      itemPrice: 0,
      itemStatus: 'Rentable',
      rentalStatus: 'NotRenting',
      reservationNo: null,
    });
    const location = answer.headers.get('location') ?? '';
    expect((await get(location)).body).toEqual(answer.body);
    const text = await post('/items', { itemName: 'Camera', itemPrice: '250' });
    expect(expectStatus(text, 201).body).toMatchObject({ itemPrice: 250 });
  });

  it('changes name and price, together or one of them', async () => {
    const { itemNo } = await registerItem();
    const both = expectStatus(await patch(`/items/${itemNo}`, { itemName: 'Tent', itemPrice: '70' }), 200);
    expect(both.body).toMatchObject({ itemNo, itemName: 'Tent', itemPrice: 70, itemStatus: 'Rentable' });
    expectStatus(await patch(`/items/${itemNo}`, { itemPrice: 80 }), 200);
    expectStatus(await patch(`/items/${itemNo}`, { itemName: 'Big tent' }), 200);
    expect(await fetchOne('items', itemNo)).toMatchObject({ itemName: 'Big tent', itemPrice: 80 });
    await until('itemInfoes', itemNo, { itemName: 'Big tent', itemPrice: 80 });
  });

  it('may ask for the same change twice', async () => {
    const { itemNo } = await registerItem();
    const first = expectStatus(await patch(`/items/${itemNo}`, { itemPrice: '70' }), 200);
    const second = expectStatus(await patch(`/items/${itemNo}`, { itemPrice: '70' }), 200);
    expect(second.body).toEqual(first.body);
  });

  it('changes the price of a held item without changing what its reservation costs', async () => {
    const { item, reservation } = await heldRental();
    expectStatus(await patch(`/items/${item.itemNo}`, { itemPrice: '999' }), 200);
    await until('itemInfoes', item.itemNo, { itemPrice: 999 });
    expect(await fetchOne('reservations', reservation.reservationNo)).toMatchObject({ itemPrice: 100 });
  });

  it('deletes an item, which leaves the lists and remains known to its view', async () => {
    const { itemNo } = await registerItem({ itemName: 'Saw' });
    await until('itemInfoes', itemNo, { itemStatus: 'Rentable' });
    const answer = expectStatus(await remove(`/items/${itemNo}`), 204);
    expect(answer.text).toBe('');
    expectProblem(await get(`/items/${itemNo}`), 404, 'item-not-found');
    expectProblem(await remove(`/items/${itemNo}`), 404, 'item-not-found');
    expectProblem(await patch(`/items/${itemNo}`, { itemPrice: '1' }), 404, 'item-not-found');
    expect((await fetchAll('items')).filter((item) => item.itemNo === itemNo)).toEqual([]);
    await until('itemInfoes', itemNo, { itemStatus: 'Deleted', itemName: 'Saw' });
    expect((await fetchAll('itemInfoes')).filter((info) => info.itemNo === itemNo)).toEqual([]);
  });

  it('cannot delete a held or lent item', async () => {
    const held = await heldRental();
    expectProblem(await remove(`/items/${held.item.itemNo}`), 409, 'item-held');
    const lent = await lentRental();
    expectProblem(await remove(`/items/${lent.item.itemNo}`), 409, 'item-lent');
    expect(await fetchOne('items', lent.item.itemNo)).toMatchObject({ rentalStatus: 'Renting' });
  });
});

describe('a hold is refused, and the reservation rejected,', () => {
  it('when the item was never registered, and could not be asked', async () => {
    const { itemNo } = await registerItem();
    const unknown = itemNo + 1_000_000_000;
    const { reservationNo } = await whileOff(['item-calls'], () => reserve(unknown));
    const rejected = await untilReservation(reservationNo, { status: 'Rejected' });
    expect(rejected).toMatchObject({ paymentStatus: 'NotPaid', rentalStatus: 'NotRenting' });
    const pay = await patch(`/reservations/${reservationNo}`, { paymentStatus: 'Paid' });
    expectProblem(pay, 409, 'reservation-rejected');
    expectProblem(await remove(`/reservations/${reservationNo}`), 409, 'reservation-rejected');
    expectProblem(await get(`/payments/${reservationNo}`), 404, 'payment-not-found');
    expectProblem(await get(`/itemInfoes/${unknown}`), 404, 'item-not-found');
  });

  it('when the item has left the market, and was not asked, each time anew', async () => {
    const { itemNo } = await registerItem();
    expectStatus(await remove(`/items/${itemNo}`), 204);
    expectProblem(await askToReserve(itemNo), 404, 'item-not-found');
    const first = await whileOff(['item-calls'], () => reserve(itemNo));
    await untilReservation(first.reservationNo, { status: 'Rejected' });
    const second = await reserve(itemNo);
    await untilReservation(second.reservationNo, { status: 'Rejected' });
    await until('itemInfoes', itemNo, { itemStatus: 'Deleted', reservationNo: null, customerId: null });
  });
});
