import type { ReturnedReservation } from './review.ts';

/** What can happen to a review. */
export type ReviewEvent =
  | ({ readonly type: 'ReviewRequested' } & ReturnedReservation)
  | {
      readonly type: 'Reviewed';
      readonly customerName: string | null;
      readonly score: number;
      readonly comment?: string | undefined;
    };
