import type { itemState } from '#contracts/events/item.events.ts';
import type { reservationState } from '#contracts/events/reservation.events.ts';
import type { reviewState } from '#contracts/events/review.events.ts';
import { type At, itemSaysOfItem, reservationSaysOfItem, reviewSaysOfItem } from '../item-info/item-info.projection.ts';
import type { ItemInfoSlots } from '../item-info/item-info.slots.ts';
import { reviewSaysOfReview } from '../review-info/review-info.projection.ts';
import type { ReviewInfoSlots } from '../review-info/review-info.slots.ts';
import type { SlotUpdate, ViewStore } from '../view-store.ts';

/** Both views. */
export interface Views {
  readonly itemInfoes: ViewStore<ItemInfoSlots>;
  readonly reviewInfoes: ViewStore<ReviewInfoSlots>;
}

/** The states that the views accept, in any order and any number of times. */
export interface Projector {
  item(change: At<typeof itemState>): Promise<void>;
  reservation(change: At<typeof reservationState>): Promise<void>;
  review(change: At<typeof reviewState>): Promise<void>;
}

/**
 * Builds the views from aggregates' states. These come from events or (with `repair`) from the tables; the code is the
 * same.
 */
export function createProjector({ itemInfoes, reviewInfoes }: Views, options: { readonly repair: boolean }): Projector {
  return {
    item: (change) => apply(itemInfoes, itemSaysOfItem(change)),
    reservation: (change) => apply(itemInfoes, reservationSaysOfItem(change)),
    review: async (change) => {
      await apply(reviewInfoes, reviewSaysOfReview(change));
      await apply(itemInfoes, reviewSaysOfItem(change));
    },
  };

  async function apply<Slots>(view: ViewStore<Slots>, update: SlotUpdate<Slots> | undefined): Promise<void> {
    if (update !== undefined) await view.apply(update, options);
  }
}
