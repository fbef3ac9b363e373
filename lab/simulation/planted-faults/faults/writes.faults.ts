import type { PlantedFault } from '../planted-fault.ts';

const CHANGE = 'functions/shared/use-cases/change-aggregate.ts';
const REPOSITORY = 'functions/shared/persistence/aggregate/aggregate.repository-dynamodb.ts';
const NUMBERS = 'functions/shared/persistence/counter/number-sequence.ts';

/** Faults in the one conditional write that every command consists of. */
export const writeFaults: readonly PlantedFault[] = [
  {
    name: 'version-condition-left-out',
    breaks: 'Of two writers over the same version one decides anew.',
    edits: [
      {
        file: REPOSITORY,
        find: "ConditionExpression: '#s.#v = :expected',",
        replace: "ConditionExpression: '#s.#v = :expected OR attribute_exists(#s)',",
      },
    ],
  },
  {
    name: 'repeated-write-is-a-conflict',
    breaks: 'A write repeated after a lost answer counts as saved: no refusal of what was done.',
    rare: true,
    edits: [
      {
        file: REPOSITORY,
        find: "isThisWrite(error, row)) return 'saved';",
        replace: "isThisWrite(error, row)) return 'conflict';",
      },
    ],
  },
  {
    name: 'conflict-counts-as-saved',
    breaks: 'A command answered 2xx has had its effect: a lost race is decided anew.',
    edits: [
      {
        file: CHANGE,
        find: "if ((await target.save(change)) === 'saved') return { state: next };",
        replace: 'if (await target.save(change)) return { state: next };',
      },
    ],
  },
  {
    name: 'number-given-out-twice',
    breaks: 'A number names one thing.',
    edits: [{ file: NUMBERS, find: 'return nextFree++;', replace: 'return nextFree;' }],
  },
  {
    name: 'lost-race-decided-on-the-old-state',
    breaks: 'Who lost a race decides anew, on what the winner left.',
    edits: [{ file: CHANGE, find: '    state = await target.find();\n', replace: '' }],
  },
];
