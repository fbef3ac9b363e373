import type { Item } from '#functions/item/domain/item.ts';

/** Whether an item is held, booked or lent for a reservation. */
export function hasFor({ reservationNo, bookings = [] }: Item, number: number): boolean {
  return reservationNo === number || bookings.some((one) => one.reservationNo === number);
}

/** Why nobody can reserve an item in this state, as its refusal must say; undefined when somebody can. */
export function whyTaken({ reservationNo, deletion }: Item): string | undefined {
  if (deletion !== undefined) return 'deleted';
  return reservationNo === undefined ? undefined : 'held';
}
