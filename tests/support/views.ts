import { type Differences, differences, itemInfoDifferences } from './compare-views.ts';
import { expectStatus, get } from './http-client.ts';
import { type Collection, fetchOne, type Resource } from './resources.ts';

/** Compares one item's view with its item, the item's newest reservation and that reservation's review. */
export async function compareItemInfo(itemNo: number, newestReservationNo: number | undefined): Promise<Differences> {
  const view = await fetchOne('itemInfoes', itemNo);
  const item = await find('items', itemNo);
  const reservation = newestReservationNo === undefined ? undefined : await find('reservations', newestReservationNo);
  const review = newestReservationNo === undefined ? undefined : await find('reviews', newestReservationNo);
  return itemInfoDifferences(view, { item, reservation, review });
}

/** Compares a reservation with its payment: it is Paid exactly while money is in force. */
export async function compareReservation(reservationNo: number): Promise<Differences> {
  const [reservation, payment] = await Promise.all([
    find('reservations', reservationNo),
    find('payments', reservationNo),
  ]);
  const expected = payment?.paymentStatus ?? 'NotPaid';
  return differences(
    `reservation ${reservationNo}`,
    { paymentStatus: reservation?.paymentStatus ?? 'NotPaid' },
    {
      paymentStatus: expected,
    },
  );
}

/** The resource, or undefined when it does not exist. */
export async function find<C extends Collection>(collection: C, number: number): Promise<Resource<C> | undefined> {
  const answer = await get(`/${collection}/${number}`);
  if (answer.status === 404) return undefined;
  return expectStatus(answer, 200).body as Resource<C>;
}
