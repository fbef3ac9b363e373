import type { Page, PageRequest } from '../shared/domain/page.ts';
import type { Listing } from '../shared/persistence/lists/listing.ts';
import type { NearPage, NearRequest } from '../shared/persistence/places/near.ts';

/**
 * How new a slot's content is: for reservations of one item by hold sequence, then by version; for others by version
 * alone (`seq` 0).
 */
export interface SlotAge {
  readonly seq: number;
  readonly version: number;
}

/** The content from one source for one row of a view. It replaces that source's slot and no other. */
export interface SlotUpdate<Slots> {
  readonly number: number;
  readonly slot: keyof Slots & string;
  readonly age: SlotAge;
  readonly value: Slots[keyof Slots];
}

/** A slot as stored. */
export type Slot<V> = SlotAge & { readonly value: V };

/** A row of a view: one slot per source, absent until that source said something. */
export type SlotRow<Slots> = { readonly [K in keyof Slots]?: Slot<Slots[K]> | undefined };

/**
 * Which rows of a view are listed, and which filters find them. One source decides: the functions get a row that has
 * only that source's slot.
 */
export interface ViewLists<Slots> extends Listing<SlotRow<Slots>> {
  readonly slot: keyof Slots & string;
}

/** Stores the rows of one view. */
export interface ViewStore<Slots> {
  /**
   * Applies an update if it is newer than the slot's content, so that order and duplicates do not matter. With
   * `repair`, also if it is equally new: a rebuild rewrites existing content. One conditional write.
   */
  apply(update: SlotUpdate<Slots>, options?: { readonly repair: boolean }): Promise<'applied' | 'old'>;
  find(number: number): Promise<SlotRow<Slots> | undefined>;
  /** One page of the listed rows in number order; rows for which `shown` returns nothing are skipped. */
  list<T>(request: PageRequest, shown: (row: SlotRow<Slots>) => T | undefined): Promise<Page<T>>;
  /** One page of the listed rows near a place, nearest first; rows for which `shown` returns nothing are skipped. */
  near<T>(request: NearRequest, shown: (row: SlotRow<Slots>) => T | undefined): Promise<NearPage<T>>;
}
