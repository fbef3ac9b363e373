import { extendedUntil } from '#contracts/days/extension.ts';
import { daysShown, dueOf } from '#contracts/days/item-days.ts';
import { dayRules } from '#contracts/events/days.ts';
import type { SlotRow } from '../view-store.ts';
import type { ItemInfoSlots } from './item-info.slots.ts';

/** An entry of the itemInfo view: every field is null until it is known. */
export interface ItemInfo
  extends Omit<
      ItemInfoSlots['item'],
      keyof ReturnType<typeof daysShown> | 'ownerId' | 'bookings' | 'returnedOn' | 'picture'
    >,
    ReturnType<typeof daysShown> {
  readonly ownerId: number | null;
  readonly reservationNo: number | null;
  readonly rentalStatus: 'NotRenting' | 'Renting' | 'Returned' | null;
  readonly customerId: number | null;
  readonly customerName: string | null;
  /** The renter again when they signed in: then not everybody sees their name. */
  readonly renterId: number | null;
  readonly paymentStatus: 'NotPaid' | 'Paid' | null;
  /** Until when it is held unpaid, in seconds since the epoch. */
  readonly payBy: number | null;
  /** While it is lent for days: when it has to be back, and whether that was before today. */
  readonly dueOn: string | null;
  readonly overdue: boolean;
  readonly score: number | null;
  /** In an answer about what is near: how far it is, in metres. */
  readonly distanceMetres?: number;
  /** Its first picture. */
  readonly picture: NonNullable<ItemInfoSlots['item']['picture']> | null;
}

/** The entry of a row; undefined until the item itself was heard of (a reservation may name an unknown item). */
export function toItemInfo(row: SlotRow<ItemInfoSlots>, today: string): ItemInfo | undefined {
  if (row.item === undefined) return undefined;
  const reservation = reservationShown(row);
  const reservationNo = reservation?.reservationNo ?? null;
  const itemStatus = statusBeside(row.item.value, reservation);
  const { bookings, returnedOn: _, deposit: __, lateFee: ___, ...item } = row.item.value;
  return {
    ...item,
    ...daysShown(row.item.value, today),
    ownerId: row.item.value.ownerId ?? null,
    itemStatus,
    reservationNo,
    rentalStatus: reservation?.rentalStatus ?? null,
    customerId: reservation?.customerId ?? null,
    customerName: reservation?.customerName ?? null,
    renterId: reservation?.renterId ?? null,
    paymentStatus: reservation?.paymentStatus ?? null,
    payBy: reservation?.payBy ?? null,
    ...dueOf(reservation?.to, reservation?.rentalStatus === 'Renting', today, extendedUntil(bookings, reservationNo)),
    // An item has a review once the review deleted it.
    picture: row.item.value.picture ?? null,
    score: (itemStatus === 'Deleted' ? row.review?.value.score : undefined) ?? null,
  };
}

/** What a view shows of a reservation. */
type Shown = Omit<NonNullable<ItemInfoSlots['reservation']>, 'held'> & {
  readonly held?: boolean | undefined;
  readonly to?: string | undefined;
};

/** The newer one of the newest reservation without days and the newest that was handed over for days. */
function reservationShown({ reservation, rental }: SlotRow<ItemInfoSlots>): Shown | null | undefined {
  if (rental === undefined) return reservation?.value;
  return reservation !== undefined && reservation.seq > rental.value.holdSeq ? reservation.value : rental.value;
}

/** What an item says of itself whether somebody has it or not. A field beside these gives its status another reason. */
const plain: ReadonlySet<string> = new Set([
  'itemNo',
  'ownerId',
  'itemName',
  'itemPrice',
  'itemStatus',
  'place',
  'picture',
  'bookings',
  'returnedOn',
  ...Object.keys(dayRules),
]);

/**
 * The item's status at the moment that its reservation describes. Events of item and reservation arrive separately and
 * in any order: shown side by side as last heard, they could contradict each other. The item's own status counts when no
 * reservation is in force, and when it says more than whether somebody has the item.
 */
function statusBeside(item: ItemInfoSlots['item'], reservation: Shown | null | undefined) {
  const { itemStatus: own } = item;
  if (reservation === null || reservation === undefined) return own;
  if (reservation.held || reservation.rentalStatus === 'Renting') return 'NotRentable';
  if (own === 'Deleted' || Object.keys(item).some((field) => !plain.has(field))) return own;
  return reservation.held === false || reservation.rentalStatus === 'Returned' ? 'Rentable' : own;
}
