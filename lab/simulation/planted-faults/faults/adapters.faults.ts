import type { PlantedFault } from '../planted-fault.ts';

const REPOSITORY = 'functions/shared/persistence/aggregate/aggregate.repository-dynamodb.ts';
const COUNTER = 'functions/shared/persistence/counter/counter-dynamodb.ts';
const RESERVATIONS = 'functions/reservation/adapters/reservation.repository-dynamodb.ts';
const ABSENT_ITEMS = 'functions/item/adapters/absent-item.repository-dynamodb.ts';
const AGGREGATE_ROWS = 'functions/projections/adapters/aggregate-rows-dynamodb.ts';

/** Faults in the requests to DynamoDB. */
export const adapterFaults: readonly PlantedFault[] = [
  {
    name: 'aggregate-read-as-it-was',
    breaks: 'Whoever reads an aggregate sees every write before.',
    edits: [
      {
        file: REPOSITORY,
        find: 'Key: keyOf(table, number), ConsistentRead: true',
        replace: 'Key: keyOf(table, number), ConsistentRead: false',
      },
    ],
  },
  {
    name: 'lock-read-as-it-was',
    breaks: 'A renter is refused for a lock that is there, not for one that was.',
    rare: true,
    edits: [
      {
        file: RESERVATIONS,
        find: 'Key: lockKey(itemNo), ConsistentRead: true',
        replace: 'Key: lockKey(itemNo), ConsistentRead: false',
      },
    ],
  },
  {
    name: 'absent-answer-read-as-it-was',
    breaks: 'An answer for an absent item stands when the item is registered.',
    rare: true,
    edits: [{ file: ABSENT_ITEMS, find: 'Key, ConsistentRead: true', replace: 'Key, ConsistentRead: false' }],
  },
  {
    name: 'write-of-unknown-fate-decided-anew',
    breaks: 'Of a write that was repeated and refused nobody knows whether it took place.',
    rare: true,
    edits: [
      { file: REPOSITORY, find: '(error.$metadata.attempts ?? 1) === 1', replace: 'error.$metadata !== undefined' },
    ],
  },
  {
    name: 'numbers-leased-without-a-condition',
    breaks: 'Numbers are given once.',
    edits: [
      { file: COUNTER, find: "UpdateExpression: 'ADD #h :count',", replace: "UpdateExpression: 'SET #h = :count'," },
      {
        file: COUNTER,
        find: "{ ':count': count }",
        replace:
          "{ ':count': count + Number((await client.send(new GetCommand({ ...key, ConsistentRead: true }))).Item?.highest ?? 0) }",
      },
    ],
  },
  {
    name: 'rebuild-reads-what-is-no-aggregate',
    breaks: 'A rebuild passes over counters, locks and answers for absent items.',
    edits: [{ file: AGGREGATE_ROWS, find: '/^\\d+$/', replace: '/./' }],
  },
];
