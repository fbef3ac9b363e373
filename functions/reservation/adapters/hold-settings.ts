import * as z from 'zod/mini';

/** The longest time a reservation may be held without being paid, in seconds: a day. */
const MAX_SECONDS = 86_400;

/**
 * How long reservations are held, read from an SSM parameter while the system runs. What a later version may have
 * added is left out.
 */
export const holdSettings = z.object({ payWithinSeconds: z.int().check(z.minimum(1), z.maximum(MAX_SECONDS)) });

/** See {@link holdSettings}. */
export type HoldSettings = z.output<typeof holdSettings>;

/** In force until somebody changes the parameter, and as long as it has never been read. */
export const defaultHoldSettings: HoldSettings = { payWithinSeconds: 900 };
