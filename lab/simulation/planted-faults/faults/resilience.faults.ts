import type { PlantedFault } from '../planted-fault.ts';

const GUARD = 'packages/resilience/guard/guard.ts';
const CLASSIFY = 'packages/resilience/guard/classify-failure.ts';
const DECIDE = 'packages/resilience/circuit/circuit.decide.ts';
const WAIT = 'packages/resilience/circuit/wait.ts';
const WINDOW = 'packages/resilience/circuit/failure-window.ts';
const LOOKS = 'packages/resilience/circuit/look-schedule.ts';
const STORE = 'packages/resilience/store/breaker-store-dynamodb.ts';
const BOUNDED = 'packages/resilience/store/bounded-store.ts';
const PROBLEM = 'functions/shared/http/problem/problem-of.ts';

/** Faults in the guard and in the breaker that all instances share. */
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
    edits: [{ file: DECIDE, find: 'return waitOf(circuit, at) > 0 ?', replace: 'return waitOf(circuit, at) >= 0 ?' }],
  },
  {
    name: 'two-probers',
    breaks: 'One prober at a time, elected by a conditional write.',
    edits: [
      {
        file: DECIDE,
        find: "return { ...learned, effect: there.state === 'closed' ? admit(learned.circuit) : refuse };",
        replace: 'return won(learned.circuit, { row, from, life: 0 }, now);',
      },
    ],
  },
  {
    name: 'breaker-state-without-version-condition',
    breaks: 'A transition is written only over the state it was decided on.',
    edits: [
      {
        file: STORE,
        find: "ConditionExpression: '#v = :before',",
        replace: "ConditionExpression: '#v = :before OR attribute_exists(#v)',",
      },
    ],
  },
  {
    name: 'dead-prober-keeps-the-circuit',
    breaks: 'The lease of a prober that died runs out.',
    rare: true,
    edits: [{ file: WAIT, find: '[row.leaseUntil, leaseMs(settings)]', replace: '[Infinity, Infinity]' }],
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
    name: 'breaker-opens-at-the-first-failure',
    breaks: 'Fewer calls than the least number never open the circuit.',
    edits: [{ file: WINDOW, find: 'return calls >= minimumCalls &&', replace: 'return calls >= minimumCalls * 0 &&' }],
  },
  {
    name: 'nobody-elected',
    breaks: 'Who probes has claimed it first, in the row that all share.',
    edits: [
      {
        file: DECIDE,
        find: 'return { circuit: goBy(circuit, claimed, now), effect: write(circuit, claimed) };',
        replace: 'return won(goBy(circuit, claimed, now), { row: claimed, from: row.state, life: circuit.life }, now);',
      },
    ],
  },
  {
    name: 'close-that-came-too-late-closes',
    breaks: 'Who loses the race to write goes by what is there.',
    rare: true,
    edits: [
      {
        file: DECIDE,
        find: "if (row.state !== 'half-open') return learned;",
        replace:
          "if (row.state === 'closed') return won(learned.circuit, { row, from, life: learned.circuit.life }, now);\n  if (row.state === 'open') return learned;",
      },
    ],
  },
  {
    name: 'failures-raise-no-suspicion',
    breaks: 'After a call without answer, others may know more: they are asked before the next call.',
    edits: [{ file: DECIDE, find: 'afterNoAnswer(before.looks)', replace: 'before.looks' }],
  },
  {
    name: 'news-never-old',
    breaks: 'What an instance knows of the circuit has a maximum age.',
    edits: [{ file: LOOKS, find: 'return isSuspicious || (', replace: 'return isSuspicious && (' }],
  },
  {
    name: 'result-of-a-probe-not-asked-for',
    breaks: 'Who waits for the probe of another asks for its result as soon as it must be there.',
    rare: true,
    edits: [{ file: DECIDE, find: "return circuit.row.state === 'half-open' &&", replace: 'return false &&' }],
  },
  {
    name: 'look-without-learning',
    breaks: 'Who looks goes by what is there.',
    edits: [
      {
        file: DECIDE,
        find: 'there.version === circuit.row.version ?',
        replace: 'there.version >= circuit.row.version ?',
      },
    ],
  },
  {
    name: 'opening-not-told',
    breaks: 'Who opens tells the others before it answers.',
    edits: [
      {
        file: DECIDE,
        find: 'return { circuit: newLife(goBy(circuit, opened, now)), effect: write(circuit, opened) };',
        replace:
          "return { circuit: newLife(goBy(circuit, opened, now)), news: { from: circuit.row.state, to: 'open', isOwn: true } };",
      },
    ],
  },
  {
    name: 'opens-for-others-alone',
    breaks: 'Who opens refuses from then on, whatever becomes of its row.',
    edits: [
      {
        file: DECIDE,
        find: 'circuit: newLife(goBy(circuit, opened, now)), effect',
        replace: 'circuit: newLife(circuit), effect',
      },
    ],
  },
  {
    name: 'breaker-never-opens',
    breaks: 'Enough failures open the circuit.',
    edits: [
      { file: WINDOW, find: 'return calls >= minimumCalls &&', replace: 'return calls < 0 && minimumCalls > 0 &&' },
    ],
  },
  {
    name: 'window-never-forgets',
    breaks: 'What failed before the window does not count any more.',
    edits: [
      {
        file: WINDOW,
        find: 'startedAt > now - windowMs && startedAt <= now',
        replace: 'startedAt <= now + windowMs * 0',
      },
    ],
  },
  {
    name: 'closing-not-told',
    breaks: 'A probe that was answered closes the circuit, for all.',
    edits: [
      {
        file: DECIDE,
        find: 'if (isAnswered) return call.isProbe ? close(circuit) : { circuit };',
        replace: 'if (isAnswered) return { circuit };',
      },
    ],
  },
  {
    name: 'pause-longer-than-set',
    breaks: 'After the pause nobody is refused but while somebody probes.',
    edits: [
      {
        file: WAIT,
        find: 'Math.min(until, since + longest) - now',
        replace: 'Math.min(until, since + longest) + 8_000 - now',
      },
    ],
  },
  {
    name: 'pause-by-the-clock-of-another',
    breaks:
      'Whatever the clock of who opened says, a pause is never longer than one whole pause from when it was learnt.',
    rare: true,
    edits: [
      { file: WAIT, find: 'Math.min(until, since + longest) - now', replace: 'until - now + 0 * (since + longest)' },
    ],
  },
  {
    name: 'lease-of-a-moment',
    breaks: 'A lease outlasts the call it is for, by any clock.',
    edits: [
      {
        file: WAIT,
        find: 'return timeoutMs + LEASE_MARGIN_MS;',
        replace: 'return Math.min(1, timeoutMs + LEASE_MARGIN_MS);',
      },
    ],
  },
  {
    name: 'waits-for-its-own-claim',
    breaks: 'A claim whose answer was lost is known again by who made it.',
    rare: true,
    edits: [
      {
        file: DECIDE,
        find: 'if (isOwnClaim(there, circuit) && !transition.isRepeated)',
        replace: 'if (isOwnClaim(there, circuit) && !transition.isRepeated && transition.row.state !== there.state)',
      },
    ],
  },
  {
    name: 'takes-its-own-claim-for-news',
    breaks: 'What an instance did after a claim whose answer was lost is newer than that claim.',
    rare: true,
    edits: [{ file: DECIDE, find: 'if (isOwnClaim(there, circuit)) return', replace: 'if (false) return' }],
  },
  {
    name: 'look-before-every-call',
    breaks: 'Whoever has just been answered need not ask whether the dependency is there.',
    edits: [
      { file: LOOKS, find: 'if (failedAt !== undefined && !isOld(failedAt)) return false;', replace: 'return true;' },
    ],
  },
  {
    name: 'looks-cost-nothing',
    breaks: 'Healthy requests pay for looks: a thousand in a row see ten at most.',
    rare: true,
    edits: [{ file: LOOKS, find: '(saved >= REQUESTS_PER_LOOK && isOld(newsAt))', replace: 'isOld(newsAt)' }],
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
  {
    name: 'failures-from-before-the-healing',
    breaks: 'What an instance counted before others opened and closed a circuit does not open it again.',
    rare: true,
    edits: [{ file: DECIDE, find: 'row.version === known.version + 1', replace: 'row.version > known.version' }],
  },
  {
    name: 'own-closing-forgets',
    breaks: 'Its own closing, whose answer was lost, leaves what an instance has counted.',
    rare: true,
    edits: [{ file: DECIDE, find: 'if (isOwnClosing(row, circuit)) return { circuit: adopted };', replace: '' }],
  },
];
