import * as z from 'zod/mini';

/** No card's authorization lasts longer: 31 days. */
const LONGEST_SECONDS = 2_678_400;

/**
 * The behaviour of the simulated provider, read from an SSM parameter at run time: it answers after `latencyMs` and up
 * to `jitterMs` more, declines a share of authorizations and fails a share of all operations. An authorization that is
 * made while `lapseAfterSeconds` is above 0 lapses so long after it. Settings that only a later version knows are ignored.
 */
export const providerSettings = z.lazy(() => {
  const milliseconds = z.number().check(z.nonnegative(), z.maximum(60_000));
  const ratio = z.number().check(z.minimum(0), z.maximum(1));
  return z.object({
    latencyMs: milliseconds,
    jitterMs: milliseconds,
    declineRate: ratio,
    failureRate: ratio,
    /** Absent in settings of earlier versions. */
    lapseAfterSeconds: z._default(z.number().check(z.nonnegative(), z.maximum(LONGEST_SECONDS)), 0),
  });
});

/** See {@link providerSettings}. */
export type ProviderSettings = z.output<typeof providerSettings>;

/** In force until an operator changes the parameter, and as long as it has never been read. */
export const defaultProviderSettings: ProviderSettings = {
  latencyMs: 120,
  jitterMs: 80,
  declineRate: 0,
  failureRate: 0,
  lapseAfterSeconds: 0,
};
