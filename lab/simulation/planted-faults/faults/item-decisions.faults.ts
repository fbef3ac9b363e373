import type { PlantedFault } from '../planted-fault.ts';

const HOLD_DECIDE = 'functions/item/domain/hold.decide.ts';
const ITEM_EVOLVE = 'functions/item/domain/item.evolve.ts';
const LEND_DECIDE = 'functions/item/domain/lend.decide.ts';
const ITEM_DECIDE = 'functions/item/domain/item.decide.ts';
const ABSENT_ITEM = 'functions/item/domain/absent-item.ts';
const LEND_ITEM = 'functions/item/use-cases/lend-item.use-case.ts';

/** Faults in what an item answers: to its owner, to who has it, and once it has left. */
export const itemDecisionFaults: readonly PlantedFault[] = [
  {
    name: 'release-of-a-refused-hold-not-answered',
    breaks: 'A cancellation is answered also when its hold was refused.',
    rare: true,
    edits: [
      {
        file: HOLD_DECIDE,
        find: 'isNewest = holdSeq === item.holdSeq &&',
        replace: 'isNewest = holdSeq > item.holdSeq &&',
      },
    ],
  },
  {
    name: 'held-anew-still-returned',
    breaks: 'An item that is held anew is not Returned any more.',
    rare: true,
    edits: [
      {
        file: ITEM_EVOLVE,
        find: `itemStatus: 'NotRentable',\n        rentalStatus: 'NotRenting',\n        reservationNo`,
        replace: `itemStatus: 'NotRentable',\n        reservationNo`,
      },
    ],
  },
  {
    name: 'return-said-again-whoever-has-it',
    breaks: 'Returned twice is found done only while nobody else has it.',
    rare: true,
    edits: [
      {
        file: LEND_DECIDE,
        find: 'if (item.reservationNo === undefined && item.returnedFrom === reservationNo) return nothing();',
        replace: 'if (item.returnedFrom === reservationNo) return nothing();',
      },
    ],
  },
  {
    name: 'deleted-item-changed',
    breaks: 'What has left the market is not changed any more.',
    rare: true,
    edits: [
      {
        file: ITEM_DECIDE,
        find: 'return item.deletion ? unknownItem() :',
        replace: "return item.deletion && command.type !== 'ChangeItem' ? unknownItem() :",
      },
    ],
  },
  {
    name: 'deleted-item-returned',
    breaks: 'What has left the market is not found, also by who returns it again.',
    edits: [
      {
        file: ITEM_DECIDE,
        find: 'return item.deletion ? unknownItem() :',
        replace: "return item.deletion && command.type !== 'ReturnItem' ? unknownItem() :",
      },
    ],
  },
  {
    name: 'absent-item-refuses-after-release',
    breaks: 'An item that does not exist answers a hold that comes after its cancellation with nothing.',
    rare: true,
    edits: [
      {
        file: ABSENT_ITEM,
        find: 'if (answer !== undefined) return nothing();',
        replace: 'if (answer !== undefined && !answer.released) return nothing();',
      },
    ],
  },
  {
    name: 'refusal-of-an-item-under-another-name',
    breaks: 'Problem types are stable.',
    edits: [{ file: LEND_DECIDE, find: "'item-not-held'", replace: "'item-not-yours'" }],
  },
  {
    name: 'silent-payment-is-not-paid',
    breaks: 'Payment that does not answer is a 503, not a 409.',
    edits: [
      {
        file: LEND_ITEM,
        find: 'await capture({ reservationNo }, context);',
        replace: "await capture({ reservationNo }, context).catch(() => ({ outcome: 'not-paid' as const }));",
      },
    ],
  },
  {
    name: 'nobody-can-register',
    breaks: 'Who registers an item has one.',
    edits: [
      {
        file: ITEM_DECIDE,
        find: "if (item !== undefined) return rejected('conflict', 'item-exists'",
        replace: "if (itemNo > 0 || item !== undefined) return rejected('conflict', 'item-exists'",
      },
    ],
  },
  {
    name: 'every-change-is-refused',
    breaks: 'An owner may rename an item.',
    edits: [
      {
        file: ITEM_DECIDE,
        find: 'if (isSame && isSameWhereabouts(moved, isAt)) return nothing();',
        replace: "if (item.version > 0) return rejected('conflict', 'not-now', 'not now');",
      },
    ],
  },
];
