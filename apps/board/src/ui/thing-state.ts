import type { ItemInfo } from '@gdmarket/client';

/** What a thing is for somebody who wants to rent it. */
export type ThingState = 'free' | 'reserved' | 'lent' | 'gone';

/** The state of a thing, from its row of the market. */
export function thingStateOf({ itemStatus, rentalStatus }: Pick<ItemInfo, 'itemStatus' | 'rentalStatus'>): ThingState {
  if (itemStatus === 'Deleted') return 'gone';
  if (itemStatus === 'Rentable') return 'free';
  return rentalStatus === 'Renting' ? 'lent' : 'reserved';
}
