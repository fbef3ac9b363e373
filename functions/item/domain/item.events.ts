import type { ReviewDraft } from './item.ts';

/** Why an item refuses to be held. */
export type HoldRefusal = 'held' | 'deleted' | 'own-item' | 'unknown';

/** The events of an item. The names are the original's where it has one. */
export type ItemEvent =
  | {
      readonly type: 'ItemRegistered';
      readonly itemNo: number;
      readonly ownerId?: number | undefined;
      readonly itemName: string;
      readonly itemPrice: number;
    }
  | { readonly type: 'ItemChanged'; readonly itemName: string; readonly itemPrice: number }
  | { readonly type: 'ItemDeleted'; readonly reservationNo?: number; readonly review?: ReviewDraft }
  | { readonly type: 'ItemHeld'; readonly reservationNo: number; readonly holdSeq: number }
  | {
      readonly type: 'ItemHoldRefused';
      readonly reservationNo: number;
      readonly holdSeq: number;
      readonly reason: HoldRefusal;
    }
  | { readonly type: 'ItemReleased'; readonly itemNo: number; readonly reservationNo: number; readonly holdSeq: number }
  | { readonly type: 'RentedItem'; readonly reservationNo: number }
  | { readonly type: 'ReturnedItem'; readonly reservationNo: number }
  | { readonly type: 'ItemReviewForgotten'; readonly review: ReviewDraft };
