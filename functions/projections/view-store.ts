import type { Page, PageRequest } from '../shared/domain/page.ts';
import type { Listing } from '../shared/persistence/lists/listing.ts';

/** How new a slot's content is: for reservations of one item first by hold sequence, then by version; for others by version alone (`seq` 0). */
export interface SlotAge {
  readonly seq: number;
  readonly version: number;
}

/** What one source says about one row of a view: it replaces that source's slot, never another's. */
export interface SlotUpdate<Slots> {
  readonly number: number;
  readonly slot: keyof Slots & string;
  readonly age: SlotAge;
  readonly value: Slots[keyof Slots];
}

/** A slot as stored. */
export type Slot<V> = SlotAge & { readonly value: V };

/** A row of a view: one slot a source, each absent until that source said something. */
export type SlotRow<Slots> = { readonly [K in keyof Slots]?: Slot<Slots[K]> | undefined };

/** Which rows of a view are listed, and found by which filters. One source decides it: it is asked with a row that has that source's slot alone. */
export interface ViewLists<Slots> extends Listing<SlotRow<Slots>> {
  readonly slot: keyof Slots & string;
}

/** Where the rows of one view live. */
export interface ViewStore<Slots> {
  /**
   * Applies an update if it is newer than what the slot holds, so that order and duplicates do not matter. With `repair`, also
   * if it is as new: a rebuild writes what is there again. One conditional write.
   */
  apply(update: SlotUpdate<Slots>, options?: { readonly repair: boolean }): Promise<'applied' | 'old'>;
  find(number: number): Promise<SlotRow<Slots> | undefined>;
  /** One page of the listed rows in number order; those for which `shown` gives nothing are passed over. */
  list<T>(request: PageRequest, shown: (row: SlotRow<Slots>) => T | undefined): Promise<Page<T>>;
}
