import type { ItemState, ReservationState, ReviewState } from './aggregates.ts';
import type { Resource } from './resources.ts';

/** Differences in words; empty when all is well. */
export type Differences = readonly string[];

/**
 * The sources of an item's view: the item (undefined, or with a deletion, once it has left the market), its newest
 * reservation, and that reservation's review.
 */
export interface ItemInfoSources {
  readonly item:
    | (Pick<ItemState, 'itemName' | 'itemPrice'> &
        Pick<Resource<'items'>, 'itemStatus'> &
        Partial<Pick<ItemState, 'deletion'>>)
    | undefined;
  readonly reservation:
    | (Pick<
        ReservationState,
        'reservationNo' | 'customerId' | 'customerName' | 'rentalStatus' | 'paymentStatus' | 'status'
      > &
        object)
    | undefined;
  readonly review: { readonly score?: ReviewState['score'] | null } | undefined;
}

/** Compares one item's view with its sources. */
export function itemInfoDifferences(
  view: Resource<'itemInfoes'>,
  { item, reservation, review }: ItemInfoSources,
): Differences {
  const shown = reservation !== undefined && isInForce(reservation) ? reservation : undefined;
  const isGone = item === undefined || item.deletion !== undefined;
  return differences(`itemInfo ${view.itemNo}`, view, {
    ...(item === undefined ? {} : { itemName: item.itemName, itemPrice: item.itemPrice }),
    itemStatus: isGone ? 'Deleted' : item.itemStatus,
    reservationNo: shown?.reservationNo ?? null,
    rentalStatus: shown?.rentalStatus ?? null,
    customerId: shown?.customerId ?? null,
    customerName: shown?.customerName ?? null,
    paymentStatus: shown?.paymentStatus ?? null,
    score: review?.score ?? null,
  });
}

/** Compares the view of one written review with the review. */
export function reviewInfoDifferences(
  view: Resource<'reviewInfoes'>,
  review: Omit<Resource<'reviewInfoes'>, '_links' | 'score' | 'comment'> &
    Pick<ReviewState, 'score'> & { readonly comment?: string | null | undefined },
): Differences {
  const { reviewNo, customerId, customerName, itemNo, itemName, score, comment = null } = review;
  const said = { reviewNo, customerId, customerName, itemNo, itemName, score, comment };
  return differences(`reviewInfo ${reviewNo}`, view, said);
}

/** The fields that differ from what is expected. */
export function differences(what: string, shown: object, expected: Readonly<Record<string, unknown>>): Differences {
  return Object.entries(expected).flatMap(([name, value]) => {
    const actual: unknown = Reflect.get(shown, name);
    return actual === value ? [] : [`${what}: ${name} is ${JSON.stringify(actual)}, not ${JSON.stringify(value)}`];
  });
}

function isInForce({ status }: Pick<ReservationState, 'status'>): boolean {
  return status === 'Requested' || status === 'Confirmed' || status === 'Closed';
}
