import type { PlantedFault } from '../planted-fault.ts';

const DECIDE = 'packages/resilience/circuit/circuit.decide.ts';
const WAIT = 'packages/resilience/circuit/wait.ts';
const WINDOW = 'packages/resilience/circuit/failure-window.ts';
const STORE = 'packages/resilience/store/breaker-store-dynamodb.ts';

/** Faults in the circuit that all instances share: who opens, tries and closes it, and who hears of it. */
export const circuitFaults: readonly PlantedFault[] = [
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
    breaks: 'Whoever loses the race to write uses the state that was written first.',
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
