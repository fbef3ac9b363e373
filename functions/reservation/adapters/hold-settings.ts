import * as z from 'zod/mini';
import { MAX_AHEAD } from '#contracts/days/civil-day.ts';

/** The longest time for which a reservation may be held unpaid, or an item kept, in seconds: a day. */
const MAX_SECONDS = 86_400;

/** The time in which an owner may keep of a deposit, in seconds: two days, at most 30. */
const KEEP_DEPOSIT = { usual: 2 * MAX_SECONDS, most: 30 * MAX_SECONDS };

/** Half an hour: somebody reads a notice within that time, and the next do not wait long. */
const KEEP_FOR_SECONDS = 1_800;

/** A card's authorization lasts about a week; whoever is told has two days. */
const NEAR = { aheadDays: 6, payWithinSeconds: 2 * MAX_SECONDS };

const seconds = (most: number) => z.int().check(z.minimum(1), z.maximum(most));

/**
 * How long reservations are held unpaid, items for whoever waited, and deposits after the return, read from an SSM
 * parameter at run time. Settings that only a later version knows are ignored.
 */
export const holdSettings = z.lazy(() =>
  z.object({
    payWithinSeconds: seconds(MAX_SECONDS),
    /** For how long an item is kept for whoever waited for it; absent in settings of earlier versions. */
    keepForSeconds: z._default(seconds(MAX_SECONDS), KEEP_FOR_SECONDS),
    /** Absent in settings of earlier versions. */
    keepDepositWithinSeconds: z._default(seconds(KEEP_DEPOSIT.most), KEEP_DEPOSIT.usual),
    /** How many days ahead of its first day a reservation can be paid; absent in settings of earlier versions. */
    payAheadDays: z._default(z.int().check(z.minimum(1), z.maximum(MAX_AHEAD)), NEAR.aheadDays),
    /** For how long it is held unpaid from then on; absent in settings of earlier versions. */
    payOnceNearWithinSeconds: z._default(seconds(MAX_AHEAD * MAX_SECONDS), NEAR.payWithinSeconds),
  }),
);

/** See {@link holdSettings}. */
export type HoldSettings = z.output<typeof holdSettings>;

/** In force until an operator changes the parameter, and as long as it has never been read. */
export const defaultHoldSettings: HoldSettings = {
  payWithinSeconds: 900,
  keepForSeconds: KEEP_FOR_SECONDS,
  keepDepositWithinSeconds: KEEP_DEPOSIT.usual,
  payAheadDays: NEAR.aheadDays,
  payOnceNearWithinSeconds: NEAR.payWithinSeconds,
};
