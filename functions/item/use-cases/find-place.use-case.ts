import type { Place } from '#shared/domain/place.ts';
import type { ItemDependencies } from '../item.aggregate.ts';

/** Where an item is: its door, or about where it is shown. */
export type PlaceAnswer =
  | { readonly outcome: 'exact' | 'about'; readonly place: Place; readonly neighbourhood?: string | undefined }
  | { readonly outcome: 'unknown' };

/** Where an item is, as exactly as its owner said. The caller has to know who may learn it. */
export async function findPlace(
  { items }: { readonly items: Pick<ItemDependencies['items'], 'find'> },
  itemNo: number,
): Promise<PlaceAnswer> {
  const { place, door } = (await items.find(itemNo)) ?? {};
  if (place === undefined) return { outcome: 'unknown' };
  const { latitude, longitude, neighbourhood } = place;
  const named = neighbourhood === undefined ? {} : { neighbourhood };
  if (door !== undefined) return { outcome: 'exact', place: door, ...named };
  return { outcome: 'about', place: { latitude, longitude }, ...named };
}
