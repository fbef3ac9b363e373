import { describe, expect, it } from 'vitest';
import { type Answer, expectStatus } from '../support/http-client.ts';
import { httpie } from '../support/httpie.ts';
import { at } from '../support/json.ts';
import { onceAllowed, until, untilGone, untilReservation } from '../support/market.ts';
import { expectProblem } from '../support/problem.ts';
import { fetchAll, fetchOne } from '../support/resources.ts';

const REGISTER = 'http POST $API/items itemName=Camera itemPrice=100 itemStatus=Rentable rentalStatus=NotRenting';
const RESERVE =
  'http POST $API/reservations customerName=Customer1 customerId=1 itemNo=$ITEM itemName=Camera itemPrice=100 paymentStatus=NotPaid rentalStatus=NotRenting';
const PAY = 'http PATCH $API/reservations/$RESERVATION paymentStatus=Paid';
const LEND =
  'http PATCH $API/items/$ITEM itemNo=$ITEM reservationNo=$RESERVATION itemStatus=NotRentable rentalStatus=Renting';
const RETURN =
  'http PATCH $API/items/$ITEM itemNo=$ITEM reservationNo=$RESERVATION itemStatus=Rentable rentalStatus=Returned';
const REVIEW =
  'http POST $API/reviews reviewNo=1 customerId=1 customerName=Customer1 itemName=Camera reservationNo=$RESERVATION score=5';

describe("the original's commands, as they were typed", () => {
  it('make a whole rental, from registration to review', async () => {
    const ITEM = numberOf(expectStatus(await httpie(REGISTER), 201), 'itemNo');
    const reserved = expectStatus(await httpie(RESERVE, { ITEM }), 201);
    expect(reserved.body).toMatchObject({ customerId: 1, itemNo: ITEM, paymentStatus: 'NotPaid' });
    const RESERVATION = numberOf(reserved, 'reservationNo');
    const numbers = { ITEM, RESERVATION };
    await until('items', ITEM, { itemStatus: 'NotRentable' });

    const paid = await onceAllowed(() => httpie(PAY, numbers));
    expect(expectStatus(paid, 200).body).toMatchObject({ paymentStatus: 'Paid', rentalStatus: 'NotRenting' });
    const payments = (await fetchAll('payments')).filter(({ reservationNo }) => reservationNo === RESERVATION);
    expect(payments).toMatchObject([{ paymentNo: RESERVATION, itemNo: ITEM, itemPrice: 100, paymentStatus: 'Paid' }]);

    const lent = expectStatus(await httpie(LEND, numbers), 200);
    expect(lent.body).toMatchObject({ itemStatus: 'NotRentable', rentalStatus: 'Renting' });
    await untilReservation(RESERVATION, { rentalStatus: 'Renting', paymentStatus: 'Paid' });

    const returned = expectStatus(await httpie(RETURN, numbers), 200);
    expect(returned.body).toMatchObject({ itemStatus: 'Rentable', rentalStatus: 'Returned' });
    await untilReservation(RESERVATION, { rentalStatus: 'Returned', paymentStatus: 'Paid' });
    await until('itemInfoes', ITEM, { itemStatus: 'Rentable', rentalStatus: 'Returned', score: null });

    const reviewed = await onceAllowed(() => httpie(REVIEW, numbers));
    expect(expectStatus(reviewed, 201).body).toMatchObject({ reservationNo: RESERVATION, customerId: 1, score: 5 });
    await untilGone('items', ITEM);
    await until('itemInfoes', ITEM, { itemStatus: 'Deleted', score: 5 });
    await until('reviewInfoes', numberOf(reviewed, 'reviewNo'), { itemNo: ITEM, score: 5 });
  });

  it('cancel a payment, then the reservation, then delete the item', async () => {
    const ITEM = numberOf(await httpie(REGISTER), 'itemNo');
    const RESERVATION = numberOf(await httpie(RESERVE, { ITEM }), 'reservationNo');
    await onceAllowed(() => httpie(PAY, { RESERVATION }));

    const cancelled = await httpie('http PATCH $API/reservations/$RESERVATION paymentStatus=NotPaid', { RESERVATION });
    expect(expectStatus(cancelled, 200).body).toMatchObject({ paymentStatus: 'NotPaid' });
    expectStatus(await httpie('http DELETE $API/reservations/$RESERVATION', { RESERVATION }), 204);
    expectProblem(
      await httpie('http GET $API/reservations/$RESERVATION', { RESERVATION }),
      404,
      'reservation-not-found',
    );

    await until('items', ITEM, { itemStatus: 'Rentable', reservationNo: null });
    expectStatus(await httpie('http DELETE $API/items/$ITEM', { ITEM }), 204);
    expectProblem(await httpie('http GET $API/items/$ITEM', { ITEM }), 404, 'item-not-found');
  });

  it('may say more than is needed: unknown fields are ignored', async () => {
    const ITEM = numberOf(await httpie(`${REGISTER} colour=red`), 'itemNo');
    expect(await fetchOne('items', ITEM)).not.toHaveProperty('colour');
  });
});

function numberOf(answer: Answer, field: string): number {
  return Number(at(expectStatus(answer, 201).body, field));
}
