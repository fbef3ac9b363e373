import type { Answer } from './operation.ts';

/** What can be asked next: the operation, its path parameter, and what its body has to say. */
interface Next {
  readonly operationId: string;
  readonly by?: Readonly<Record<string, string>>;
  readonly body?: Readonly<Record<string, string | number>>;
}

type Links = Readonly<Record<string, Next>>;

/** The value of a field of the answer (OpenAPI 3.1, Runtime Expressions). */
const shown = (field: string) => `$response.body#/${field}`;

const [itemNo, reservationNo, reviewNo] = [shown('itemNo'), shown('reservationNo'), shown('reviewNo')];
const item = { by: { itemNo } };
const reservation = { by: { reservationNo } };

/** What can be asked next, by what an answer shows. */
const links: Partial<Record<NonNullable<Answer['schema']>, Links>> = {
  Item: {
    item: { operationId: 'getItem', ...item },
    change: { operationId: 'changeItem', ...item },
    delete: { operationId: 'deleteItem', ...item },
    itemInfo: { operationId: 'getItemInfo', ...item },
    waiting: { operationId: 'getPlace', ...item },
    reserve: { operationId: 'reserve', body: { itemNo, itemPrice: shown('itemPrice') } },
  },
  Reservation: {
    reservation: { operationId: 'getReservation', ...reservation },
    pay: { operationId: 'changeReservation', ...reservation, body: { reservationNo, paymentStatus: 'Paid' } },
    takeBackPayment: {
      operationId: 'changeReservation',
      ...reservation,
      body: { reservationNo, paymentStatus: 'NotPaid' },
    },
    cancel: { operationId: 'cancelReservation', ...reservation },
    item: { operationId: 'getItem', ...item },
    handOver: { operationId: 'changeItem', ...item, body: { reservationNo, rentalStatus: 'Renting' } },
    takeBack: { operationId: 'changeItem', ...item, body: { reservationNo, rentalStatus: 'Returned' } },
    payment: { operationId: 'getPayment', by: { paymentNo: reservationNo } },
    place: { operationId: 'getReservationPlace', ...reservation },
    review: { operationId: 'writeReview', body: { reservationNo, customerId: shown('customerId') } },
  },
  Waiting: { item: { operationId: 'getItem', ...item }, stop: { operationId: 'stopWaiting', ...item } },
  Payment: { reservation: { operationId: 'getReservation', ...reservation } },
  Review: {
    review: { operationId: 'getReview', by: { reviewNo } },
    reviewInfo: { operationId: 'getReviewInfo', by: { reviewNo } },
  },
};

/** The links of an answer, as part of a response of the document. */
export function linksOf(name: NonNullable<Answer['schema']>): object {
  const found = Object.entries(links[name] ?? {});
  if (found.length === 0) return {};
  return {
    links: Object.fromEntries(
      found.map(([rel, { operationId, by, body }]) => [
        rel,
        { operationId, ...(by && { parameters: by }), ...(body && { requestBody: body }) },
      ]),
    ),
  };
}
