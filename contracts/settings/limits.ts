import * as z from 'zod/mini';

/** The highest value of a limit: a person's row with so many uses is still far below DynamoDB's 400 KB. */
const MOST = 1_000;

/**
 * How much one person who signed in may do, read from an SSM parameter at run time. Settings that only a later version
 * knows are ignored.
 */
export const limitSettings = z.lazy(() => {
  const most = z.int().check(z.minimum(1), z.maximum(MOST));
  return z.object({
    /** Reservations in any 60 minutes. */
    reservationsPerHour: most,
    /** Reservations that hold an item and are not paid. */
    unpaidReservations: most,
    /** Items registered in any 60 minutes. */
    registrationsPerHour: most,
    /** Uploads of pictures asked for in any 60 minutes; absent in settings of earlier versions. */
    picturesPerHour: z._default(most, 120),
  });
});

/** See {@link limitSettings}. */
export type LimitSettings = z.output<typeof limitSettings>;

/** What a market begins with: a busy person stays below it. It is in force as long as the parameter was never read. */
export const defaultLimits: LimitSettings = {
  reservationsPerHour: 20,
  unpaidReservations: 5,
  registrationsPerHour: 60,
  picturesPerHour: 120,
};

/** The setting as functions read it, and the dimension under which bad values are counted. */
export const limits = { schema: limitSettings, initial: defaultLimits, dimension: 'limits' } as const;

/** So much that neither tests nor demonstrations notice. */
export const generousLimits: LimitSettings = {
  reservationsPerHour: MOST,
  unpaidReservations: MOST,
  registrationsPerHour: MOST,
  picturesPerHour: MOST,
};
