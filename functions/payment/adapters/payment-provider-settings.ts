import * as z from 'zod/mini';

const milliseconds = z.number().check(z.nonnegative(), z.maximum(60_000));
const ratio = z.number().check(z.minimum(0), z.maximum(1));

/**
 * How the simulated provider behaves, read from an SSM parameter while the system runs: it answers after `latencyMs` and up to `jitterMs` more,
 * declines a share of authorizations and fails a share of all operations. What a later version may have added is left out.
 */
export const providerSettings = z.object({
  latencyMs: milliseconds,
  jitterMs: milliseconds,
  declineRate: ratio,
  failureRate: ratio,
});

/** See {@link providerSettings}. */
export type ProviderSettings = z.output<typeof providerSettings>;

/** How it behaves until somebody changes the parameter, and as long as the parameter has never been read. */
export const defaultProviderSettings: ProviderSettings = {
  latencyMs: 120,
  jitterMs: 80,
  declineRate: 0,
  failureRate: 0,
};
