import type { ItemInfo } from '@gdmarket/client';
import type { Look } from './badge.tsx';

/** What a thing is for somebody who wants to rent it. */
export type ThingState = 'free' | 'reserved' | 'lent' | 'gone';

/** The state of a thing, from its row of the market. */
export function thingStateOf({ itemStatus, rentalStatus }: Pick<ItemInfo, 'itemStatus' | 'rentalStatus'>): ThingState {
  if (itemStatus === 'Deleted') return 'gone';
  if (itemStatus === 'Rentable') return 'free';
  return rentalStatus === 'Renting' ? 'lent' : 'reserved';
}

/** How each state looks. */
export const lookOfThing: Readonly<Record<ThingState, Look>> = {
  free: 'free',
  reserved: 'held',
  lent: 'lent',
  gone: 'over',
};
