import type { Days } from '#contracts/days/civil-day.ts';
import type { Extension } from '#contracts/days/extension.ts';
import type { DayRules } from '#contracts/days/item-days.ts';
import type { ReviewDraft } from './item.ts';
import type { Whereabouts } from './item-place.ts';
import type { ItemPicture, PictureRefusal } from './picture.ts';

/** Why an item refuses to be held. */
export type HoldRefusal =
  | 'held'
  | 'deleted'
  | 'own-item'
  | 'unknown'
  | 'days-required'
  | 'days-blocked'
  | 'rental-length';

/** The place of a reservation among those of the item, and the lowest place that was open then; absent for its own. */
export interface HoldPlace {
  readonly reservationNo: number;
  readonly holdSeq: number;
  readonly openSince?: number | undefined;
}

/** The events of an item. The names are the original's where it has one. */
export type ItemEvent =
  | (Whereabouts &
      DayRules & {
        readonly type: 'ItemRegistered';
        readonly itemNo: number;
        readonly ownerId?: number | undefined;
        readonly itemName: string;
        readonly itemPrice: number;
      })
  | (Whereabouts & DayRules & { readonly type: 'ItemChanged'; readonly itemName: string; readonly itemPrice: number })
  | { readonly type: 'ItemDeleted'; readonly reservationNo?: number; readonly review?: ReviewDraft }
  | ({
      readonly type: 'ItemHeld';
      readonly days?: (Days & Pick<Extension, 'extensionOf'>) | undefined;
      readonly total?: number | undefined;
    } & HoldPlace)
  | ({ readonly type: 'ItemHoldRefused'; readonly reason: HoldRefusal } & HoldPlace)
  | ({ readonly type: 'ItemReleased'; readonly itemNo: number } & HoldPlace)
  | { readonly type: 'HandoverBegun'; readonly reservationNo: number }
  | { readonly type: 'RentedItem'; readonly reservationNo: number }
  | { readonly type: 'ReturnedItem'; readonly reservationNo: number; readonly returnedOn: string }
  | { readonly type: 'ItemReviewForgotten'; readonly review: ReviewDraft }
  | PictureEvent;

/** The events about an item's pictures. */
export type PictureEvent =
  | { readonly type: 'ItemPictureAdded'; readonly pictureNo: number; readonly picture: ItemPicture }
  | { readonly type: 'ItemPictureChanged'; readonly pictureNo: number; readonly pictures: readonly ItemPicture[] }
  | { readonly type: 'ItemPictureRefused'; readonly pictureNo: number; readonly reason: PictureRefusal }
  | { readonly type: 'ItemPictureRemoved'; readonly pictureNo: number };
