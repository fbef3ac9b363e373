import type * as z from 'zod/mini';
import type { itemState } from '../events/item.events.ts';

/** Where clients see a thing: null when its owner did not say. */
export function shownPlaceOf({ place }: Pick<z.output<typeof itemState>, 'place'>) {
  const { latitude = null, longitude = null, neighbourhood = null } = place ?? {};
  return { latitude, longitude, neighbourhood };
}
