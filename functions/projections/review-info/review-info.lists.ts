import type { FiltersOf } from '#contracts/http/routes.ts';
import type { SlotRow, ViewLists } from '../view-store.ts';
import type { ReviewInfoSlots } from './review-info.slots.ts';

/** The view's list: every review. */
export const reviewInfoLists: ViewLists<ReviewInfoSlots> = {
  slot: 'review',
  listed: ({ review }) => review !== undefined,
  filters: {} satisfies FiltersOf<'reviewInfoes', SlotRow<ReviewInfoSlots>>,
};
