import { withinInvocation } from '../config/invocation.ts';
import { LAST_WORDS_MS, PRIME_MS } from '../config/time-limits.ts';
import { errorFields, type Logger } from '../observability/logger.ts';
import type { Needs } from './need.ts';

/** A process with these is frozen between its start and its first event, often for hours. */
const FROZEN: readonly unknown[] = ['provisioned-concurrency', 'snap-start'];

/**
 * Reads the first of the needs once, so that the code of a request has run and the connection to its store stands when
 * the first event comes: half a read unit an instance. It waits for 500 ms at most, leaves no request behind, and never
 * rejects: without the store a function starts as well, and its requests say what is wrong. A process that is frozen
 * before its first event is left alone, because its connection would be dead by then.
 * https://docs.aws.amazon.com/lambda/latest/dg/configuration-envvars.html#configuration-envvars-runtime
 */
export async function prime(needs: Needs, logger: Logger): Promise<void> {
  const [read] = Object.values(needs);
  if (read === undefined || FROZEN.includes(process.env.AWS_LAMBDA_INITIALIZATION_TYPE)) return;
  try {
    const start = { getRemainingTimeInMillis: () => PRIME_MS + LAST_WORDS_MS };
    await withinInvocation(start, async () => read());
  } catch (error) {
    logger.warn('not primed', errorFields(error));
  }
}
