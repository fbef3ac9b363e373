import { actsFor, type Caller } from '#shared/domain/caller.ts';
import type { ItemInfo } from './item-info.view.ts';

/**
 * May this caller see the renter's name? Both sides of the rental and operators may. In an open market everybody sees
 * the name of a renter who had not signed in.
 */
export function seesRenter(caller: Caller, { renterId, customerId, ownerId }: ItemInfo): boolean {
  const renter = renterId ?? (caller.signIn === 'required' ? customerId : null);
  return actsFor(caller, renter ?? undefined) || (ownerId !== null && actsFor(caller, ownerId));
}
