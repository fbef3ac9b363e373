import { get } from './http-client.ts';
import { type Collection, fetchOne, type Resource, read } from './resources.ts';

/** Differences between a view and the aggregates it shows, in words; none when they agree. */
export type Differences = readonly string[];

/** Compares one item's view with what its item, the item's newest reservation and that reservation's review say of themselves. */
export async function compareItemInfo(itemNo: number, newestReservationNo: number | undefined): Promise<Differences> {
  const view = await fetchOne('itemInfoes', itemNo);
  const item = await find('items', itemNo);
  const reservation = newestReservationNo === undefined ? undefined : await find('reservations', newestReservationNo);
  const shown = reservation?.status === 'Rejected' ? undefined : reservation;
  const review = newestReservationNo === undefined ? undefined : await find('reviews', newestReservationNo);
  return differences(`itemInfo ${itemNo}`, view, {
    ...(item === undefined
      ? { itemStatus: 'Deleted' }
      : { itemName: item.itemName, itemPrice: item.itemPrice, itemStatus: item.itemStatus }),
    reservationNo: shown?.reservationNo ?? null,
    rentalStatus: shown?.rentalStatus ?? null,
    customerId: shown?.customerId ?? null,
    customerName: shown?.customerName ?? null,
    paymentStatus: shown?.paymentStatus ?? null,
    score: review?.score ?? null,
  });
}

/** Compares the view of one review with the review: both say the same, or neither exists. */
export async function compareReviewInfo(reviewNo: number): Promise<Differences> {
  const [view, review] = await Promise.all([find('reviewInfoes', reviewNo), find('reviews', reviewNo)]);
  if (view === undefined || review === undefined) {
    return view === review ? [] : [`review ${reviewNo}: view ${view}, aggregate ${review}`];
  }
  const { _links: _, reservationNo: __, ...said } = review;
  return differences(`reviewInfo ${reviewNo}`, view, said);
}

/** Compares a reservation with its payment: Paid exactly while money is in force. */
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

/** The resource, or undefined when it is not there. */
export async function find<C extends Collection>(collection: C, number: number): Promise<Resource<C> | undefined> {
  const answer = await get(`/${collection}/${number}`);
  if (answer.status === 404) return undefined;
  return read(collection, answer.body);
}

function differences(what: string, shown: object, expected: Readonly<Record<string, unknown>>): Differences {
  return Object.entries(expected).flatMap(([name, value]) => {
    const actual: unknown = Reflect.get(shown, name);
    return actual === value ? [] : [`${what}: ${name} is ${JSON.stringify(actual)}, not ${JSON.stringify(value)}`];
  });
}
