import type { PlantedFault } from '../planted-fault.ts';

const LAMBDA_CALL = 'functions/shared/calls/lambda-call.ts';
const CLASSIFY_FAILURE = 'packages/resilience/guard/classify-failure.ts';
const BREAKER_SHARED = 'packages/resilience/breaker/breaker-shared.ts';
const CIRCUIT = 'packages/resilience/circuit/circuit.ts';
const GUARD = 'packages/resilience/guard/guard.ts';
const FAILURE_WINDOW = 'packages/resilience/circuit/failure-window.ts';
const BOUNDED_STORE = 'packages/resilience/store/bounded-store.ts';
const LOOK_SCHEDULE = 'packages/resilience/circuit/look-schedule.ts';
const GUARD_MIDDLEWARE = 'packages/resilience/guard/guard.middleware.ts';
const BREAKER_STORE = 'packages/resilience/store/breaker-store.ts';

/** Faults in guarded calls, and in when a circuit opens, is told to others and is read. */
export const guardFaults: readonly PlantedFault[] = [
  {
    name: 'callee-that-failed-did-nothing',
    breaks: 'After a callee that died the outcome is unknown, and the answer says so.',
    rare: true,
    edits: [
      {
        file: LAMBDA_CALL,
        find: "functionError})`, 'unknown');",
        replace: "functionError})`, 'nothing-happened');",
      },
    ],
  },
  {
    name: 'five-hundreds-do-not-count',
    breaks: 'A platform that answers 5xx speaks against the dependency: 503, not 500.',
    edits: [
      { file: CLASSIFY_FAILURE, find: "return status >= 500 ? 'unknown' : undefined;", replace: 'return undefined;' },
    ],
  },
  {
    name: 'lost-connection-did-nothing',
    breaks: 'A connection lost on the way leaves the outcome unknown.',
    edits: [{ file: CLASSIFY_FAILURE, find: `  'ECONNREFUSED',\n`, replace: `  'ECONNREFUSED',\n  'ECONNRESET',\n` }],
  },
  {
    name: 'answers-before-it-told',
    breaks: 'What an instance has to tell the others goes before its answer.',
    edits: [{ file: BREAKER_SHARED, find: 'await writing;', replace: 'void writing;' }],
  },
  {
    name: 'retry-after-the-whole-lease',
    breaks: 'While another probes, Retry-After is when that probe is answered.',
    edits: [
      {
        file: CIRCUIT,
        find: "circuit.row.state === 'half-open' ? Math.min(wait, untilNextLookMs(circuit, at)) : wait",
        replace: "circuit.row.state === 'half-open' && wait < 0 ? untilNextLookMs(circuit, at) : wait",
      },
    ],
  },
  {
    name: 'retry-after-rounded-down',
    breaks: 'Who comes back when told to is not refused by the same pause.',
    edits: [
      {
        file: GUARD,
        find: 'Math.max(1, Math.ceil(breaker.remainingPauseMs() / 1000))',
        replace: 'Math.max(1, Math.floor(breaker.remainingPauseMs() / 1000))',
      },
    ],
  },
  {
    name: 'opens-at-the-ratio',
    breaks: 'More than the ratio opens, not the ratio itself (>= for >).',
    rare: true,
    edits: [
      { file: FAILURE_WINDOW, find: 'failures > calls * failureRatio', replace: 'failures >= calls * failureRatio' },
    ],
  },
  {
    name: 'opens-one-call-late',
    breaks: 'The least number of calls is enough (> for >=).',
    edits: [
      { file: FAILURE_WINDOW, find: 'return calls >= minimumCalls &&', replace: 'return calls > minimumCalls &&' },
    ],
  },
  {
    name: 'store-may-take-its-time',
    breaks: 'A slow store is given up after 150 ms.',
    edits: [{ file: BOUNDED_STORE, find: 'const STORE_LIMIT_MS = 150;', replace: 'const STORE_LIMIT_MS = 1_500;' }],
  },
  {
    name: 'failing-looks-cost-nothing',
    breaks: 'A look that failed has cost the store as much.',
    rare: true,
    edits: [
      {
        file: LOOK_SCHEDULE,
        find: '{ ...paid(looks, chance), newsAt: looks.newsAt, failedAt: now }',
        replace: '{ ...looks, isSuspicious: false, failedAt: now }',
      },
    ],
  },
  {
    name: 'second-guard-replaces-the-first',
    breaks: 'A function has all the calls it guards.',
    edits: [
      {
        file: GUARD_MIDDLEWARE,
        find: 'guarded: { ...context.guarded, [key]: client }',
        replace: 'guarded: { [key]: client }',
      },
    ],
  },
  {
    name: 'breaker-row-with-a-new-field-refused',
    breaks: 'A breaker reads the row of a newer version.',
    edits: [
      {
        file: BREAKER_STORE,
        find: "z.object({ state: z.literal('open')",
        replace: "z.strictObject({ state: z.literal('open')",
      },
    ],
  },
  {
    name: 'throttle-by-name-is-our-own-error',
    breaks: 'A throttle is not always a 429.',
    edits: [
      {
        file: CLASSIFY_FAILURE,
        find: 'throttles.has(error.name) || throttles.has(code) || isMarkedThrottle(error)',
        replace: 'isMarkedThrottle(error)',
      },
    ],
  },
  {
    name: 'open-circuit-says-unknown',
    breaks: 'An open circuit charged nothing, and says so.',
    edits: [{ file: GUARD, find: "open ? 'nothing-happened'", replace: "open ? 'unknown'" }],
  },
];
