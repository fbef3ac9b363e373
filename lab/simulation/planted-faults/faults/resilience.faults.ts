import type { PlantedFault } from '../planted-fault.ts';

const GUARD = 'packages/resilience/guard/guard.ts';
const CLASSIFY = 'packages/resilience/guard/classify-failure.ts';
const DECIDE = 'packages/resilience/circuit/circuit.decide.ts';
const BOUNDED = 'packages/resilience/store/bounded-store.ts';
const PROBLEM = 'functions/shared/http/problem/problem-of.ts';

/** Faults in the guard of a call: its time limit, what counts as a failure, and what the client is told. */
export const resilienceFaults: readonly PlantedFault[] = [
  {
    name: 'time-out-said-to-be-nothing',
    breaks: 'After a time-out the outcome is unknown, and the answer says so.',
    edits: [{ file: GUARD, find: "(classify(cause) ?? 'unknown')", replace: "'nothing-happened'" }],
  },
  {
    name: 'no-time-limit',
    breaks: 'A call that does not come back is given up at its time limit.',
    edits: [
      {
        file: GUARD,
        find: 'await withTimeLimit((signal) => call(...args, signal), limitMs)',
        replace: 'await withTimeLimit((signal) => call(...args, signal), 1000 * limitMs)',
      },
    ],
  },
  {
    name: 'breaker-counts-refusals',
    breaks: 'Only time-outs, throttles, transport errors and 5xx speak against a dependency.',
    edits: [{ file: CLASSIFY, find: 'return status >= 500', replace: 'return status >= 400' }],
  },
  {
    name: 'breaker-counts-business-answers',
    breaks: 'Declined, conflict and not found are answers: they never open the breaker.',
    edits: [
      {
        file: GUARD,
        find: 'return { answer: await withTimeLimit((signal) => call(...args, signal), limitMs) };',
        replace:
          "const answer = await withTimeLimit((signal) => call(...args, signal), limitMs);\n      if (answer.outcome === 'declined') throw new TimeLimitExceeded(limitMs);\n      return { answer };",
      },
    ],
  },
  {
    name: 'breaker-store-failure-fails-the-request',
    breaks: 'The store of the breaker failing never fails a request.',
    edits: [
      {
        file: BOUNDED,
        find: "quietly(() => logger?.warn('breaker store failed', { dependency, error: String(error) }));\n      return undefined;",
        replace: 'void logger;\n      throw error;',
      },
    ],
  },
  {
    name: 'open-circuit-calls',
    breaks: 'An open circuit lets nobody through.',
    edits: [
      {
        file: DECIDE,
        find: "if (circuit.row.state === 'closed') return { circuit, effect: admit(circuit) };",
        replace: "if (circuit.row.state !== 'half-open') return { circuit, effect: admit(circuit) };",
      },
    ],
  },
  {
    name: 'retry-after-always-a-second',
    breaks: 'Retry-After is what remains of the pause.',
    edits: [{ file: GUARD, find: 'Math.max(1, Math.ceil(breaker.remainingPauseMs() / 1000))', replace: '1' }],
  },
  {
    name: 'every-dependency-is-payment',
    breaks: 'The type of a 503 names the dependency that did not answer.',
    edits: [
      {
        file: PROBLEM,
        find: 'const { dependency, reason, message, retryAfterSeconds } = error;',
        replace: "const { reason, message, retryAfterSeconds } = error;\n    const dependency = 'payment';",
      },
    ],
  },
  {
    name: 'throttle-is-our-own-error',
    breaks: 'A throttled dependency is unavailable: 503, not an error of ours.',
    edits: [{ file: CLASSIFY, find: "if (status === 429) return 'nothing-happened';", replace: '' }],
  },
  {
    name: 'no-connection-is-our-own-error',
    breaks: 'A dependency that cannot be reached is unavailable: 503, not an error of ours.',
    edits: [{ file: CLASSIFY, find: "if (neverSent.has(code)) return 'nothing-happened';", replace: '' }],
  },
];
