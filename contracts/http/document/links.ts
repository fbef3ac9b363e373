import type { Answer } from './operation.ts';

type Links = Readonly<Record<string, { readonly operationId: string; readonly by: string; readonly number: string }>>;

/** What can be asked next, by the number that an answer shows: the operation and its path parameter. */
const links: Partial<Record<NonNullable<Answer['schema']>, Links>> = {
  Item: {
    item: { operationId: 'getItem', by: 'itemNo', number: 'itemNo' },
    change: { operationId: 'changeItem', by: 'itemNo', number: 'itemNo' },
    delete: { operationId: 'deleteItem', by: 'itemNo', number: 'itemNo' },
    itemInfo: { operationId: 'getItemInfo', by: 'itemNo', number: 'itemNo' },
  },
  Reservation: {
    reservation: { operationId: 'getReservation', by: 'reservationNo', number: 'reservationNo' },
    pay: { operationId: 'changeReservation', by: 'reservationNo', number: 'reservationNo' },
    cancel: { operationId: 'cancelReservation', by: 'reservationNo', number: 'reservationNo' },
    item: { operationId: 'getItem', by: 'itemNo', number: 'itemNo' },
    payment: { operationId: 'getPayment', by: 'paymentNo', number: 'reservationNo' },
  },
  Payment: { reservation: { operationId: 'getReservation', by: 'reservationNo', number: 'reservationNo' } },
  Review: {
    review: { operationId: 'getReview', by: 'reviewNo', number: 'reviewNo' },
    reviewInfo: { operationId: 'getReviewInfo', by: 'reviewNo', number: 'reviewNo' },
  },
};

/** The links of an answer, as part of a response of the document. */
export function linksOf(name: NonNullable<Answer['schema']>): object {
  const found = Object.entries(links[name] ?? {});
  if (found.length === 0) return {};
  return {
    links: Object.fromEntries(
      found.map(([rel, { operationId, by, number }]) => [
        rel,
        { operationId, parameters: { [by]: `$response.body#/${number}` } },
      ]),
    ),
  };
}
