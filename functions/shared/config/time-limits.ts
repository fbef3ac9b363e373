/**
 * How long things may take, in one place, so that they add up: what a function waits for ends before the function does. All in milliseconds.
 * `time-limits.test.ts` does the sum; infra gives the functions their ends from here.
 */

/** When Lambda ends a function, by what it is for. Well inside what waits for it: gateways wait 29 s, queues six times a consumer's. */
export const functionEndMs = {
  http: 20_000,
  calls: 5_000,
  events: 10_000,
  settlements: 30_000,
  relay: 30_000,
  rebuild: 900_000,
} as const;

/** What a function keeps of its time to say that it ran out: the answer, a log line, and whatever its process was busy with. */
export const LAST_WORDS_MS = 500;

/** How long a client of an AWS service tries. */
export interface ClientLimits {
  readonly maxAttempts: number;
  /** Of one attempt: until there is a connection, and until there is an answer. Both count from the attempt's beginning. */
  readonly requestHandler: {
    readonly connectionTimeout: number;
    readonly requestTimeout: number;
    readonly throwOnRequestTimeout: true;
  };
}

/** DynamoDB answers in single digits: a connection that hangs is given up while there is time for another. */
export const storeLimits: ClientLimits = limits(1_500);

/** EventBridge and SQS. Whoever waits for them is asked again when they do not answer. */
export const messagingLimits: ClientLimits = limits(3_000);

/** The SDK's longest pause before a second attempt: after a throttle. */
const LONGEST_PAUSE_MS = 1_000;

/** The longest that one request to a service takes, all attempts and the pauses between them. */
export function longestMs({ maxAttempts, requestHandler }: ClientLimits): number {
  return maxAttempts * requestHandler.requestTimeout + (maxAttempts - 1) * LONGEST_PAUSE_MS;
}

/** What guarded calls look up beside: settings, circuit. No request waits for the settings' read itself. */
export const SETTINGS_READ_MS = 2_000;
/** How long a request waits for that read at its end: one that an open circuit refuses is to be over within 10 ms. */
export const SETTINGS_WAIT_MS = 8;

/** Nobody waits for a callee that Lambda has ended. */
export const LONGEST_CALL_MS = functionEndMs.calls;

/** The longest pause after so many lost races (from 1): the first is about as long as a read and a write take. */
export function longestPauseMs(lost: number): number {
  return Math.min(400, 10 * 2 ** lost);
}

function limits(requestTimeout: number): ClientLimits {
  return {
    maxAttempts: 2,
    requestHandler: { connectionTimeout: 1_000, requestTimeout, throwOnRequestTimeout: true },
  };
}
