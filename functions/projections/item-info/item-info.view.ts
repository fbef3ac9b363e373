import type { SlotRow } from '../view-store.ts';
import type { ItemInfoSlots } from './item-info.slots.ts';

/** An entry of the itemInfo view: every field, null until known. */
export interface ItemInfo {
  readonly itemNo: number;
  readonly itemName: string;
  readonly itemStatus: 'Rentable' | 'NotRentable' | 'Deleted';
  readonly itemPrice: number;
  readonly reservationNo: number | null;
  readonly rentalStatus: 'NotRenting' | 'Renting' | 'Returned' | null;
  readonly customerId: number | null;
  readonly customerName: string | null;
  readonly paymentStatus: 'NotPaid' | 'Paid' | null;
  readonly score: number | null;
}

/** The entry of a row; undefined while its item has not been heard of (a reservation of something unknown). */
export function toItemInfo(row: SlotRow<ItemInfoSlots>): ItemInfo | undefined {
  if (row.item === undefined) return undefined;
  const reservation = row.reservation?.value;
  return {
    ...row.item.value,
    reservationNo: reservation?.reservationNo ?? null,
    rentalStatus: reservation?.rentalStatus ?? null,
    customerId: reservation?.customerId ?? null,
    customerName: reservation?.customerName ?? null,
    paymentStatus: reservation?.paymentStatus ?? null,
    score: row.review?.value.score ?? null,
  };
}

/** The entry as lists show it: deleted items have left them. */
export function toListedItemInfo(row: SlotRow<ItemInfoSlots>): ItemInfo | undefined {
  const info = toItemInfo(row);
  return info?.itemStatus === 'Deleted' ? undefined : info;
}
