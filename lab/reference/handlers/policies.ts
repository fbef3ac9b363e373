import { commit, load } from './aggregate.ts';
import { hearing } from './usual.ts';

/** An item answers a reservation. */
export const hold = hearing(async ({ id: because, subject, data }) => {
  const id = String(data.itemNo);
  const before = await load('item', id);
  if (before.itemStatus !== 'Rentable') return;
  const fields = { itemStatus: 'NotRentable', reservationNo: subject };
  await commit({ aggregate: 'item', id, before, fields, event: 'ItemHeld', because });
});

/** A reservation hears of its item: `fields` and `event` are what follows. */
const following = (event: string, fieldsOf: (data: Readonly<Record<string, unknown>>) => object) =>
  hearing(async ({ id: because, data }) => {
    const id = String(data.reservationNo);
    const before = await load('reservation', id);
    await commit({ aggregate: 'reservation', id, before, fields: { ...fieldsOf(data) }, event, because });
  });

export const confirm = following('ReservationConfirmed', ({ itemName, itemPrice }) => ({
  status: 'Confirmed',
  itemName,
  itemPrice,
}));
export const startRental = following('RentalStarted', () => ({ rentalStatus: 'Renting' }));
export const close = following('ReservationClosed', () => ({ status: 'Closed', rentalStatus: 'Returned' }));

/** A review is asked for when a reservation is closed. */
export const requestReview = hearing(async ({ id: because, subject: id, data }) => {
  const { itemNo, itemName, customerId, customerName } = data;
  const fields = { reservationNo: id, itemNo, itemName, customerId, customerName };
  await commit({ aggregate: 'review', id, fields, event: 'ReviewRequested', because });
});
