import type { Days } from '#contracts/days/civil-day.ts';
import { isFull, whyNotFree, withinReach } from '#contracts/days/item-days.ts';
import type { SlotRow } from '../view-store.ts';
import type { ItemInfoSlots } from './item-info.slots.ts';

/**
 * Whether an item can be had for these days, as far as its view knows: nobody has it altogether, and no booking and no
 * rule of its owner takes them. One that is lent for other days can, and none with as many bookings as it can have.
 */
export function isFreeOn({ item, reservation, rental }: SlotRow<ItemInfoSlots>, wanted: Days, today: string): boolean {
  if (item === undefined || !withinReach(wanted, today)) return false;
  if (reservation?.value?.held || reservation?.value?.rentalStatus === 'Renting') return false;
  if (isFull(item.value)) return false;
  const isAway = item.value.itemStatus !== 'Rentable' && rental?.value.rentalStatus !== 'Renting';
  return !isAway && whyNotFree(item.value, wanted, today) === undefined;
}
