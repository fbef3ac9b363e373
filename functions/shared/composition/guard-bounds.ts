import { guardSettings } from '@gdmarket/resilience';
import * as z from 'zod/mini';
import { LONGEST_CALL_MS } from '../config/time-limits.ts';

/** No call that has to start, read and write answers sooner. */
const SHORTEST_CALL_MS = 50;
/** A shorter window was probably meant in seconds, or it forgets a failure before the next call. */
const SHORTEST_WINDOW_MS = 1_000;
/** A shorter pause would make probes back-to-back. */
const SHORTEST_PAUSE_MS = 100;

/**
 * The guard settings that a function behind the gateway accepts. The tool that writes them and the function that reads
 * them both check with this.
 */
export const guardBounds = z.lazy(() =>
  guardSettings.check(
    z.refine(({ timeoutMs }) => timeoutMs >= SHORTEST_CALL_MS && timeoutMs <= LONGEST_CALL_MS, {
      path: ['timeoutMs'],
      error: `must be between ${SHORTEST_CALL_MS} and ${LONGEST_CALL_MS}`,
    }),
    z.refine(({ windowMs }) => windowMs >= SHORTEST_WINDOW_MS, {
      path: ['windowMs'],
      error: `must be at least ${SHORTEST_WINDOW_MS}`,
    }),
    z.refine(({ failureRatio }) => failureRatio > 0, {
      path: ['failureRatio'],
      error: 'must be more than 0: otherwise one late answer opens the circuit',
    }),
    z.refine(({ pauseMs }) => pauseMs >= SHORTEST_PAUSE_MS, {
      path: ['pauseMs'],
      error: `must be at least ${SHORTEST_PAUSE_MS}`,
    }),
  ),
);
