import * as z from 'zod/mini';

/** The longest time for which a reservation may be held unpaid, in seconds: a day. */
const MAX_SECONDS = 86_400;

/**
 * How long reservations are held unpaid, read from an SSM parameter at run time. Settings that only a later version
 * knows are ignored.
 */
export const holdSettings = z.lazy(() =>
  z.object({ payWithinSeconds: z.int().check(z.minimum(1), z.maximum(MAX_SECONDS)) }),
);

/** See {@link holdSettings}. */
export type HoldSettings = z.output<typeof holdSettings>;

/** In force until an operator changes the parameter, and as long as it has never been read. */
export const defaultHoldSettings: HoldSettings = { payWithinSeconds: 900 };
