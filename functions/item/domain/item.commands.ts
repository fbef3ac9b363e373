import type { ReviewDraft } from './item.ts';

/** The commands of an item, from its owner, the saga (hold, release, complete lending) or a review. */
export type ItemCommand =
  | {
      readonly type: 'RegisterItem';
      readonly itemNo: number;
      readonly ownerId?: number | undefined;
      readonly itemName: string;
      readonly itemPrice: number;
    }
  | { readonly type: 'ChangeItem'; readonly itemName?: string | undefined; readonly itemPrice?: number | undefined }
  | { readonly type: 'DeleteItem' }
  | { readonly type: 'DeleteItemForReview'; readonly reservationNo: number; readonly review: ReviewDraft }
  | {
      readonly type: 'HoldItem';
      readonly reservationNo: number;
      readonly customerId: number;
      readonly holdSeq: number;
    }
  | { readonly type: 'ReleaseItem'; readonly reservationNo: number; readonly holdSeq: number }
  | { readonly type: 'LendItem'; readonly reservationNo: number }
  | { readonly type: 'CompleteLending'; readonly reservationNo: number }
  | { readonly type: 'ReturnItem'; readonly reservationNo: number };
