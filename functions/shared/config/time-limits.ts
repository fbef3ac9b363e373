/**
 * All time limits in one place, so that they add up: everything that a function waits for ends before the function
 * does. All are in milliseconds. `time-limits.test.ts` checks the sums; infra sets the functions' time-outs from here.
 */

/**
 * Lambda's time-out of a function, by its purpose. Each is well below the time of its caller: gateways wait 29 s,
 * queues six times a consumer's time-out.
 */
export const functionEndMs = {
  http: 20_000,
  calls: 5_000,
  events: 10_000,
  settlements: 30_000,
  pictures: 30_000,
  relay: 30_000,
  rebuild: 900_000,
  tokens: 5_000,
  hook: 60_000,
  schema: 60_000,
  /** Once a minute: a run ends before the next begins. */
  probe: 50_000,
  bounces: 10_000,
} as const;

/**
 * The time that a function reserves to report that it ran out of time: the answer, a log line, and pending work of its
 * process.
 */
export const LAST_WORDS_MS = 500;

/** How much later a store that does not answer lets an instance start. It usually answers within 50 ms. */
export const PRIME_MS = 500;

/** How long a client of an AWS service tries. */
export interface ClientLimits {
  readonly maxAttempts: number;
  /** Limits of one attempt: until the connection stands, and until the answer. Both count from the attempt's start. */
  readonly requestHandler: {
    readonly connectionTimeout: number;
    readonly requestTimeout: number;
    readonly throwOnRequestTimeout: true;
  };
}

/** DynamoDB answers within 10 ms: a connection that hangs is given up while there is time for another. */
export const storeLimits: ClientLimits = limits(1_500);

/** EventBridge and SQS. When they do not answer, their caller is invoked again. */
export const messagingLimits: ClientLimits = limits(3_000);

/**
 * SES. One attempt: a second one could be a second e-mail.
 */
export const mailLimits: ClientLimits = { ...limits(3_000), maxAttempts: 1 };

/** The SDK's longest pause before a second attempt, after a throttle. */
const LONGEST_PAUSE_MS = 1_000;

/** The longest time of one request to a service, with all attempts and the pauses between them. */
export function longestMs({ maxAttempts, requestHandler }: ClientLimits): number {
  return maxAttempts * requestHandler.requestTimeout + (maxAttempts - 1) * LONGEST_PAUSE_MS;
}

/**
 * The limit of one read of settings. Guarded calls read them in the background: no request waits for the read itself.
 */
export const SETTINGS_READ_MS = 2_000;
/**
 * How long a request waits for that read at its end: a request that an open circuit refuses has to end within 10 ms.
 */
export const SETTINGS_WAIT_MS = 8;

/**
 * The limits of one read of the trusted issuers, and of one read of an issuer's keys. Somebody who signed in waits for
 * either now and then.
 */
export const identityLimitsMs = { settings: 1_000, keys: 1_000 } as const;

/** The limit of one look that an operator takes at a circuit or at a queue, where a long poll takes a second. */
export const LOOK_MS = 3_000;

/** The limit of one request about a file of at most 2 MB. */
export const FILE_MS = 3_000;

/** No caller waits for a callee that Lambda has ended. */
export const LONGEST_CALL_MS = functionEndMs.calls;

/** The longest pause after `lost` lost races (from 1). The first is about as long as a read and a write. */
export function longestPauseMs(lost: number): number {
  return Math.min(400, 10 * 2 ** lost);
}

function limits(requestTimeout: number): ClientLimits {
  return {
    maxAttempts: 2,
    requestHandler: { connectionTimeout: 1_000, requestTimeout, throwOnRequestTimeout: true },
  };
}
