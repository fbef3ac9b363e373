import type { PlantedFault } from '../planted-fault.ts';

const ONCE = 'functions/shared/use-cases/create-once.ts';
const KEYS = 'functions/shared/persistence/idempotency-keys/idempotency-keys-dynamodb.ts';
const REGISTER = 'functions/item/use-cases/register-item-once.use-case.ts';
const RESERVE = 'functions/reservation/use-cases/reserve-once.use-case.ts';
const REVIEW = 'functions/review/use-cases/write-review-once.use-case.ts';

/** Faults in requests that are repeated under one key. */
export const repetitionFaults: readonly PlantedFault[] = [
  {
    name: 'key-taken-from-whoever-has-it',
    breaks: 'A key is claimed once.',
    edits: [
      {
        file: KEYS,
        find: "'attribute_not_exists(#b) OR #x <= :now'",
        replace: "'attribute_not_exists(#b) OR #x >= :now'",
      },
    ],
  },
  {
    name: 'key-claimed-by-nobody',
    breaks: 'A creation waits until its key is noted.',
    edits: [{ file: ONCE, find: 'standing = await keys.claim(key, wanted);', replace: 'standing = wanted;' }],
  },
  {
    name: 'takes-over-under-a-number-of-its-own',
    breaks: 'Whoever takes over creates under the number that the key holds.',
    rare: true,
    edits: [{ file: ONCE, find: 'create(async () => number)', replace: 'create((next) => next())' }],
  },
  {
    name: 'repetition-does-not-look-for-the-first',
    breaks: 'What was created is found by its repetition.',
    edits: [
      {
        file: ONCE,
        find: 'const state = await first(standing.number);',
        replace: 'const state = undefined as S | undefined;',
      },
    ],
  },
  {
    name: 'first-sending-never-over',
    breaks: 'A sending that died is over when its lease is.',
    edits: [{ file: ONCE, find: 'standing.leasedUntil > Date.parse(now())', replace: 'standing.leasedUntil > 0' }],
  },
  {
    name: 'repetition-shows-the-item-as-it-is-now',
    breaks: 'A repetition is answered as at first.',
    rare: true,
    edits: [
      {
        file: REGISTER,
        find: "return item && firstState(decideItem(undefined, { type: 'RegisterItem', itemNo, ...input }), evolveItem);",
        replace: 'return item;',
      },
    ],
  },
  {
    name: 'repetition-shows-the-reservation-as-it-is-now',
    breaks: 'A repetition is answered as at first.',
    edits: [
      {
        file: RESERVE,
        find: 'return made && { ...made, ...extensionIn(reservation), payBy, payFrom };',
        replace: 'return reservation;',
      },
    ],
  },
  {
    name: 'repetition-told-of-a-review-with-other-words',
    breaks: 'A repetition is told of its own review alone.',
    rare: true,
    edits: [{ file: REVIEW, find: 'return isThisOne ? review : undefined;', replace: 'return review;' }],
  },
];
