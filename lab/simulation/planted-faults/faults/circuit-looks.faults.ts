import type { PlantedFault } from '../planted-fault.ts';

const DECIDE = 'packages/resilience/circuit/circuit.decide.ts';
const LOOKS = 'packages/resilience/circuit/look-schedule.ts';

/** Faults in when an instance looks at the shared circuit: soon enough to know, seldom enough to cost nothing. */
export const circuitLookFaults: readonly PlantedFault[] = [
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
    breaks: 'Whoever reads the shared circuit uses its state.',
    edits: [
      {
        file: DECIDE,
        find: 'there.version === circuit.row.version ?',
        replace: 'there.version >= circuit.row.version ?',
      },
    ],
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
];
