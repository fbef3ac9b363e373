import * as z from 'zod/mini';
import { errorFields, type Logger } from '#shared/observability/logger.ts';
import type { Metrics } from '#shared/observability/metrics.ts';
import { ProbeFailed } from './probe-failed.error.ts';
import { type Probed, type ProbePorts, rentAndCancel } from './rent-and-cancel.ts';

/** What the probe's function needs. */
export interface ProbeFunctionPorts extends ProbePorts {
  readonly logger: Logger;
  readonly metrics: Metrics;
}

/**
 * One person may reserve 20 times an hour: renters take turns, so that each rents every fourth minute.
 * See `contracts/settings/limits.ts`.
 */
const RENTERS = 4;

const MINUTE_MS = 60_000;

/** How a run ended; whoever invokes the function by hand gets it. */
export type Outcome = ({ readonly outcome: 'rented' } & Probed) | { readonly outcome: 'failed'; readonly step: string };

const wish = z.looseObject({ renter: z.optional(z.string().check(z.regex(/^[a-z0-9-]{1,40}$/))) });

/**
 * The scheduled function: rents and cancels once, writes a log line and counts the outcome as `Runs` and `Failures`,
 * with the durations. Its event may name the `renter`. It does not throw when the market fails, because a second try
 * would hide that.
 */
export function probe({ logger, metrics, ...ports }: ProbeFunctionPorts) {
  return async (event: unknown): Promise<Outcome> => {
    const { renter = `renter-${Math.floor(ports.now() / MINUTE_MS) % RENTERS}` } = wish.parse(event);
    try {
      const { rentalMs, viewMs } = await rentAndCancel(ports, renter);
      logger.info('probe', { outcome: 'rented', rentalMs, viewMs });
      metrics.count({ Probe: 'rental' }, { Runs: 1, Failures: 0, RentalMs: rentalMs, ViewMs: viewMs });
      return { outcome: 'rented', rentalMs, viewMs };
    } catch (error) {
      const step = error instanceof ProbeFailed ? error.step : 'begin';
      logger.error('probe failed', { step, ...errorFields(error) });
      metrics.count({ Probe: 'rental' }, { Runs: 1, Failures: 1 });
      return { outcome: 'failed', step };
    }
  };
}
