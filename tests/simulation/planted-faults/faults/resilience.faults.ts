import type { PlantedFault } from '../planted-fault.ts';

const GUARD = 'functions/shared/resilience/guard.ts';
const CLASSIFY = 'functions/shared/resilience/classify-failure.ts';
const BREAKER = 'functions/shared/resilience/breaker-shared.ts';
const WAIT = 'functions/shared/resilience/breaker-wait.ts';
const WINDOW = 'functions/shared/resilience/failure-window.ts';
const LOOKS = 'functions/shared/resilience/look-schedule.ts';
const STORE = 'functions/shared/resilience/breaker-store-memory.ts';
const BOUNDED = 'functions/shared/resilience/bounded-store.ts';

/** Faults of the guard and of the breaker that all instances share. */
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
    name: 'breaker-never-probes',
    breaks: 'After the pause one call finds out whether the dependency is there again.',
    edits: [
      {
        file: BREAKER,
        find: 'if (waitOfKnown() > 0) return undefined;',
        replace: 'if (waitOfKnown() >= 0) return undefined;',
      },
    ],
  },
  {
    name: 'two-probers',
    breaks: 'One prober at a time, elected by a conditional write.',
    edits: [
      {
        file: BREAKER,
        find: "return known.row.state === 'closed' ? machine : undefined;",
        replace: 'tell(from, claim.state);',
      },
    ],
  },
  {
    name: 'breaker-state-without-version-condition',
    breaks: 'A transition is written only over the state it was decided on.',
    edits: [
      {
        file: STORE,
        find: 'if (rowOf(dependency).version === row.version - 1) rows.set(dependency, row);',
        replace: 'rows.set(dependency, row);',
      },
    ],
  },
  {
    name: 'dead-prober-keeps-the-circuit',
    breaks: 'The lease of a prober that died runs out.',
    quickSeed: '6',
    edits: [{ file: WAIT, find: '[row.leaseUntil, leaseMs(settings)]', replace: '[Infinity, Infinity]' }],
  },
  {
    name: 'breaker-store-failure-fails-the-request',
    breaks: 'The store of the breaker failing never fails a request.',
    edits: [
      {
        file: BOUNDED,
        find: "logger.warn('breaker store failed', { dependency, error: String(error) });\n      return undefined;",
        replace: 'void logger;\n      throw error;',
      },
    ],
  },
  {
    name: 'open-circuit-calls',
    breaks: 'An open circuit lets nobody through.',
    edits: [
      {
        file: BREAKER,
        find: "known.row.state === 'closed' ? machine : await elected();",
        replace: "known.row.state !== 'half-open' ? machine : await elected();",
      },
    ],
  },
  {
    name: 'breaker-opens-at-the-first-failure',
    breaks: 'Fewer calls than the least number never open the circuit.',
    edits: [{ file: WINDOW, find: 'return calls >= minimumCalls &&', replace: 'return calls >= minimumCalls * 0 &&' }],
  },
  {
    name: 'nobody-elected',
    breaks: 'Who probes has claimed it first, in the row that all share.',
    edits: [
      {
        file: BREAKER,
        find: "if (await lost(claim, from)) return known.row.state === 'closed' ? machine : undefined;",
        replace: '',
      },
    ],
  },
  {
    name: 'close-that-came-too-late-closes',
    breaks: 'Who loses the race to write goes by what is there.',
    edits: [
      {
        file: BREAKER,
        find: 'if (await lost(content, from)) return;',
        replace: 'await lost(content, from);',
      },
    ],
  },
  {
    name: 'failures-raise-no-suspicion',
    breaks: 'After a call without answer, others may know more: they are asked before the next call.',
    edits: [{ file: BREAKER, find: 'looks.unhealthy();', replace: '' }],
  },
  {
    name: 'news-never-old',
    breaks: 'What an instance knows of the circuit has a maximum age.',
    edits: [{ file: LOOKS, find: 'return suspicious || (', replace: 'return suspicious && (' }],
  },
  {
    name: 'result-of-a-probe-not-asked-for',
    breaks: 'Who waits for the probe of another asks for its result as soon as it must be there.',
    edits: [{ file: BREAKER, find: "return known.row.state === 'half-open' &&", replace: 'return false &&' }],
  },
  {
    name: 'look-without-learning',
    breaks: 'Who looks goes by what is there.',
    edits: [
      {
        file: BREAKER,
        find: 'row.version !== known.row.version) adopt(',
        replace: 'row.version < known.row.version) adopt(',
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
