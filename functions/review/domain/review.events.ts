import type { ReturnedReservation } from './review.ts';

/** The events of a review. */
export type ReviewEvent =
  | ({ readonly type: 'ReviewRequested' } & ReturnedReservation)
  | {
      readonly type: 'Reviewed';
      readonly customerName: string | null;
      readonly score: number;
      readonly comment?: string | undefined;
    }
  | { readonly type: 'ReviewForgotten'; readonly score?: number | undefined };
